// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/servicesignin.h"
#include "app/base/clock.h"
#include "app/base/profile.h"
#include "app/demo/demo.h"
#include "app/sandbox/world.h"

#include <QObject>
#include <QPointer>
#include <functional>
#include <memory>

namespace desk {
class Pipeline;
} // namespace desk

namespace desk::ui {

class AddAccountDialog;
class ConversationPane;
class LiveBinding;
class MainWindow;
class Notifier;
class PipelineBinding;
class ServiceDialog;

/// What tests and pictures set. The clock must outlive the session.
struct SessionOptions {
    const Clock* clock = &SystemClock::instance(); ///< of all that is shown
    sandbox::WorldOptions demoWorld;
    std::function<std::unique_ptr<Notifier>()> notifier = {}; ///< in the place of the desktop's
};

/// One open window on one profile: the pipeline, the window, its panels and what ties them. Closing the window ends it.
/// GUI thread.
class Session final : public QObject {
    Q_OBJECT

public:
    enum class Kind {
        Accounts, ///< the person's own accounts; secrets in the keychain
        Demo, ///< the demo accounts; secrets in memory, a sandbox inside
    };
    Session(const Profile& profile, Kind kind, const SessionOptions& options = {});
    ~Session() override;

    [[nodiscard]] MainWindow& window() const { return *m_window; }
    /// Opens the window "Add account", or brings it to the front.
    void addAccount();
    [[nodiscard]] const Demo* demo() const { return m_demo.get(); } ///< null for Kind::Accounts

signals:
    void ownAccountWanted(); ///< in the demo somebody wants to add an account of their own, which does not belong there
    void demoWanted(); ///< at first start somebody chose the demo

private:
    struct Opened;
    Session(Opened opened, const Profile& profile, Kind kind, const SessionOptions& options);
    void tieReader();
    void tiePane(ConversationPane& pane);
    void openTicket(const QString& accountId, const QString& ticketId);
    void followCustomer(const ConversationPane& pane);
    void keepBeside(const ConversationPane& pane);
    void closeBeside();
    void tieAccounts(Kind kind);
    AddAccountDialog* accountDialog();
    void signInToService(const QString& accountId, SideService service);
    void tieDemo();
    void openDemo(const QList<Demo::SignIn>& signIns, const QList<Result<Account>>& saved);
    void openUrl(const QUrl& url);

    const Clock& m_clock;
    std::unique_ptr<Pipeline> m_pipeline;
    std::unique_ptr<MainWindow> m_window;
    ConversationPane* m_reader; ///< the window's
    std::unique_ptr<PipelineBinding> m_binding;
    std::unique_ptr<LiveBinding> m_live;
    std::unique_ptr<Demo> m_demo;
    QPointer<AddAccountDialog> m_accountDialog; ///< deletes itself when it is closed
    QPointer<ServiceDialog> m_serviceDialog; ///< the same
    QString m_wantedTicket; ///< what the list asked for last
    QPointer<ConversationPane> m_beside; ///< a second conversation
    std::string m_followed; ///< the requester whose history the reader shows; empty = none
    QString m_followedName;
};

} // namespace desk::ui
