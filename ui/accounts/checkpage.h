// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/copycost.h"
#include "app/domain/account.h"
#include "ui/accounts/parts.h"
#include "ui/accounts/signinwords.h"

#include <QUrl>

namespace desk::ui {

/// Step 3: waits for the browser or the help desk, says what the sign-in is worth, and what the first copy costs.
class CheckPage final : public AccountPage {
    Q_OBJECT

public:
    explicit CheckPage(QWidget* parent = nullptr);
    /// Waits for the help desk's answer.
    void showWaiting(const Account& account, bool again);
    /// Waits for the person in the browser.
    void showBrowser(const QUrl& page);
    void showResult(const SignInWords& words);
    /// What the first copy will cost, nothing where that is not known; `limitPercent` of the limit is ours.
    void setCost(const std::optional<CopyCost>& cost, int limitPercent);
    /// Whether a result is shown that one can go on with.
    [[nodiscard]] bool works() const { return m_words && m_words->tone != SignInWords::Tone::Bad; }
    [[nodiscard]] QString title() const override;

signals:
    void openWanted(const QUrl& page);
    void retryWanted();

protected:
    void retranslate() override;
    void restyle() override;

private:
    void layOut();
    void layOutCost();
    void layOutResult();

    Account m_account;
    bool m_again = false; ///< somebody signs in again: nothing is copied anew
    QUrl m_page;
    std::optional<SignInWords> m_words;
    std::optional<CopyCost> m_estimate;
    int m_limitPercent = 50;
    WaitRing* m_ring;
    QLabel *m_icon, *m_what, *m_next, *m_detail, *m_costTitle, *m_cost;
    QPushButton *m_open, *m_copy, *m_retry;
};

} // namespace desk::ui
