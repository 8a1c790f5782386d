// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "app/pipeline/pipeline.h"
#include "app/remote/credentials.h"
#include "app/secrets/keychainsecretstore.h"
#include "app/secrets/memorysecretstore.h"
#include "ui/accounts/addaccountdialog.h"
#include "ui/accounts/servicedialog.h"
#include "ui/live/livebinding.h"
#include "ui/live/livepage.h"
#include "ui/live/notifier.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/pipelinebinding.h"
#include "ui/session/startlog.h"
#include "ui/timeline/conversationpane.h"

#include <QDesktopServices>
#include <QUrl>

namespace desk::ui {

namespace {

std::unique_ptr<SecretStore> keychain()
{
    return std::make_unique<KeychainSecretStore>();
}

std::unique_ptr<SecretStore> memory()
{
    return std::make_unique<MemorySecretStore>();
}

Issue demoIssue(const Error& error)
{
    Issue issue;
    issue.key = QStringLiteral("demo");
    issue.severity = Issue::Severity::Failure;
    issue.error = error;
    issue.firstAt = issue.lastAt = SystemClock::instance().now();
    return issue;
}

} // namespace

/// With the person's own accounts open: their tickets are read while the window is built.
struct Session::Opened {
    std::unique_ptr<Pipeline> pipeline;
    Result<void> loaded;

    Opened(const Profile& profile, Kind kind)
        : pipeline(std::make_unique<Pipeline>(profile, kind == Kind::Demo ? memory : keychain))
        , loaded(pipeline->accounts().load())
    {
        if (kind == Kind::Accounts)
            pipeline->accountsChanged();
    }
};

Session::Session(const Profile& profile, Kind kind, const SessionOptions& options)
    : Session(Opened(profile, kind), profile, kind, options)
{
}

Session::Session(Opened opened, const Profile& profile, Kind kind, const SessionOptions& options)
    : m_clock(*options.clock)
    , m_pipeline(std::move(opened.pipeline))
    , m_window(std::make_unique<MainWindow>(profile.settingsFile()))
    , m_reader(new ConversationPane)
{
    noteFirstList(*m_window);
    m_window->setClock(m_clock);
    m_window->setReader(m_reader);
    tieReader();
    m_live = std::make_unique<LiveBinding>(
        m_window->live(), *m_pipeline, profile, options.notifier ? options.notifier() : desktopNotifier());
    tieAccounts(kind);
    connect(m_window.get(), &MainWindow::demoWanted, this, &Session::demoWanted);
    if (!opened.loaded)
        m_window->raiseIssue(demoIssue(opened.loaded.error()));
    if (kind == Kind::Demo) {
        m_demo = std::make_unique<Demo>(profile, options.demoWorld);
        tieDemo();
    } else {
        m_binding = std::make_unique<PipelineBinding>(*m_window, *m_pipeline);
    }
}

Session::~Session()
{
    delete m_accountDialog;
    delete m_serviceDialog;
    m_binding.reset();
    m_live.reset();
    m_pipeline.reset(); // it still talks to the demo's sandbox until its net thread has ended
    m_demo.reset();
}

void Session::tieAccounts(Kind kind)
{
    if (kind == Kind::Demo)
        connect(m_window.get(), &MainWindow::addAccountWanted, this, &Session::ownAccountWanted);
    else
        connect(m_window.get(), &MainWindow::addAccountWanted, this, &Session::addAccount);
    connect(m_window.get(), &MainWindow::serviceWanted, this, &Session::signInToService);
    connect(m_window.get(), &MainWindow::signInWanted, this, [this](const QString& accountId) {
        const auto account = m_pipeline->accounts().find(accountId);
        if (!account)
            return;
        delete m_accountDialog; // whatever was begun in it is not this account
        accountDialog()->signInAgain(*account);
        accountDialog()->show();
    });
}

void Session::signInToService(const QString& accountId, SideService service)
{
    const auto account = m_pipeline->accounts().find(accountId);
    if (!account)
        return;
    delete m_serviceDialog; // whatever was begun in it is not this
    m_serviceDialog = new ServiceDialog(*m_pipeline, *account, service, m_window.get());
    m_serviceDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_serviceDialog, &ServiceDialog::browserWanted, this, &Session::openUrl);
    m_serviceDialog->show();
}

AddAccountDialog* Session::accountDialog()
{
    if (!m_accountDialog) {
        m_accountDialog = new AddAccountDialog(*m_pipeline, m_window.get());
        m_accountDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_accountDialog->setLimitPercent(m_window->settings().limitPercent);
        connect(m_accountDialog, &AddAccountDialog::browserWanted, this, &Session::openUrl);
        connect(m_accountDialog, &AddAccountDialog::serviceWanted, this, &Session::signInToService);
    }
    return m_accountDialog;
}

void Session::addAccount()
{
    accountDialog()->show();
    accountDialog()->raise();
    accountDialog()->activateWindow();
}

void Session::tieDemo()
{
    connect(m_demo.get(), &Demo::failed, this, [this](const Error& error) { m_window->raiseIssue(demoIssue(error)); });
    connect(m_demo.get(), &Demo::ready, this, [this](const QList<Demo::SignIn>& signIns) {
        QList<Account> accounts;
        for (const Demo::SignIn& signIn : signIns) {
            accounts += signIn.account;
            if (const auto known = m_pipeline->accounts().find(signIn.account.name)) {
                accounts.back().id = known->id;
                accounts.back().colour = known->colour;
                accounts.back().addedAt = known->addedAt;
            }
        }
        m_pipeline->saveAccounts(accounts, [this, signIns](const auto& saved) { openDemo(signIns, saved); });
    });
    m_demo->start();
}

void Session::openDemo(const QList<Demo::SignIn>& signIns, const QList<Result<Account>>& saved)
{
    for (qsizetype i = 0; i < saved.size(); ++i) {
        if (!saved[i].ok()) {
            m_window->raiseIssue(demoIssue(saved[i].error()));
            continue;
        }
        m_pipeline->withSecrets([account = *saved[i], signIn = signIns[i]](SecretStore& secrets) {
            secrets.write(secretKey(account), signIn.secret, [](const Result<void>&) {});
            if (!signIn.chatToken.isEmpty())
                secrets.write(chatSecretKey(account), signIn.chatToken, [](const Result<void>&) {});
            if (!signIn.messagingSecret.isEmpty())
                secrets.write(sunshineSecretKey(account), signIn.messagingSecret, [](const Result<void>&) {});
        });
    }
    m_binding = std::make_unique<PipelineBinding>(*m_window, *m_pipeline);
}

void Session::openUrl(const QUrl& url)
{
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("https") || scheme == QLatin1String("http") || scheme == QLatin1String("mailto"))
        QDesktopServices::openUrl(url);
}

} // namespace desk::ui
