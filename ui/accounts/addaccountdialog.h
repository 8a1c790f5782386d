// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/servicesignin.h"
#include "app/domain/account.h"
#include "app/sync/syncstatus.h"
#include "ui/accounts/signinwords.h"

#include <QDialog>
#include <QUrl>

class QDialogButtonBox;
class QPushButton;
class QStackedWidget;

namespace desk {
class Pipeline;
}

namespace desk::ui {

class AccountPage;
class CheckPage;
class CopyPage;
class CredentialsPage;
class ProviderPage;
class StepBar;

/// Adds an account in four steps, or signs one in again. Asks the pipeline and shows what it answers; the account is in
/// Pipeline::accounts() when Pipeline::accountSignedIn says so, and whoever hears that starts its sync. Not modal;
/// closed before that, it leaves nothing behind.
class AddAccountDialog final : public QDialog {
    Q_OBJECT

public:
    /// `pipeline` must outlive it.
    explicit AddAccountDialog(Pipeline& pipeline, QWidget* parent = nullptr);
    ~AddAccountDialog() override;
    /// Begins at step 2 with this account's address, name and way.
    void signInAgain(const Account& account);
    /// The share of an account's request limit that copying may use, for what the first copy is said to cost.
    void setLimitPercent(int percent) { m_limitPercent = percent; }

signals:
    void browserWanted(const QUrl& page); ///< to be opened in the system's browser
    void serviceWanted(const QString& accountId, desk::SideService service); ///< the chats of the account just added

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Step { Provide, Enter, Check, Copy };

    void setupPages();
    void setupFoot();
    void tiePipeline();
    void retranslate();
    void restyle();
    void showStep(Step step);
    void updateFoot();
    void goOn();
    void goBack();
    void startSignIn();
    void failed(const SignInWords& words);
    void endSignIn();

    Pipeline& m_pipeline;
    std::optional<Account> m_again; ///< who signs in again
    Account m_account; ///< who signs in
    int m_attempt = 0; ///< 0 = none under way
    bool m_keeping = false;
    int m_limitPercent = 50;

    StepBar* m_steps;
    QLabel* m_title;
    QStackedWidget* m_stack;
    ProviderPage* m_provide;
    CredentialsPage* m_enter;
    CheckPage* m_check;
    CopyPage* m_copy;
    QLabel* m_note;
    QPushButton *m_back, *m_chats, *m_cancel, *m_next;
    QDialogButtonBox* m_buttons;
};

} // namespace desk::ui
