// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "ui/accounts/parts.h"

class QButtonGroup;

namespace desk::ui {

class ChoiceCard;

/// Step 1: which help desk, and which way to sign in.
class ProviderPage final : public AccountPage {
    Q_OBJECT

public:
    explicit ProviderPage(QWidget* parent = nullptr);
    void choose(Provider provider, AuthMethod way);
    /// Where somebody signs in again, the help desk is what it is.
    void setProviderFixed(bool fixed);
    [[nodiscard]] Provider provider() const;
    [[nodiscard]] AuthMethod way() const;
    [[nodiscard]] QString title() const override;

protected:
    void retranslate() override;
    void restyle() override;

private:
    void update();

    ChoiceCard *m_zendesk, *m_freshdesk, *m_browser, *m_token, *m_key;
    QButtonGroup *m_providers, *m_ways;
    QLabel *m_how, *m_about;
};

} // namespace desk::ui
