// SPDX-License-Identifier: GPL-3.0-or-later
// The part of AccountSync that connects it to the services of its account.
#include "app/remote/credentials.h"
#include "app/remote/ratelimiter.h"
#include "app/sync/accountsync.h"
#include "app/sync/logrunner.h"
#include "app/sync/messagerunner.h"
#include "app/sync/pagefetcher.h"

namespace desk {

std::shared_ptr<CredentialProvider> AccountSync::credentials()
{
    if (!m_credentials)
        m_credentials = credentialsFor(m_account, m_secrets, m_http);
    return m_credentials;
}

void AccountSync::connectClient()
{
    tearDown();
    m_cancel = CancelToken();
    m_credentials = credentialsFor(m_account, m_secrets, m_http);
    m_run = std::make_unique<QObject>();
    m_limiters.front()->setShare(m_options.limitShare);
    auto& client = m_clients.front();
    client = std::make_unique<ApiClient>(m_account, m_http, m_credentials, m_limiters.front());
    client->setRetryPolicy(m_options.retry);
    auto* fetcher = m_fetchers.front()
        = new PageFetcher(*client, *m_plan, m_cancel, patient(), PageFetcher::Duty::Main, m_run.get());
    m_opened = new MessageRunner(*this, MessageRunner::Source::Opened, m_run.get());
    connect(client.get(), &ApiClient::waitingUntil, this, &AccountSync::waiting);
    connect(fetcher, &PageFetcher::stuck, this, &AccountSync::fail);
    connect(fetcher, &PageFetcher::answered, this, [this] { clear(QStringLiteral("unreachable")); });
    connect(fetcher, &PageFetcher::troubled, this, [this](const Error& error) {
        raise(QStringLiteral("unreachable"), Issue::Severity::Warning, Issue::Action::None, error, {});
    });
    if (!m_account.chatUrl.isEmpty()) {
        Account chat = m_account;
        chat.url = m_account.chatUrl.adjusted(QUrl::RemovePath);
        connectAside(Service::Chat, chat, chatCredentialsFor(m_account, m_secrets));
    }
    if (!m_account.sunshineApp.isEmpty())
        connectAside(Service::Sunshine, m_account, sunshineCredentialsFor(m_account, m_secrets));
    m_logs = new LogRunner(*this, m_run.get());
    connect(m_logs, &LogRunner::drained, this, &AccountSync::logsDrained);
}

// These services have a sign-in, an address and limits of their own; where they fail the tickets go on.
void AccountSync::connectAside(Service service, Account account, std::shared_ptr<CredentialProvider> credentials)
{
    const auto at = static_cast<std::size_t>(service);
    m_limiters[at]->setShare(m_options.limitShare);
    m_clients[at] = std::make_unique<ApiClient>(std::move(account), m_http, std::move(credentials), m_limiters[at]);
    m_clients[at]->setRetryPolicy(m_options.retry);
    m_fetchers[at]
        = new PageFetcher(*m_clients[at], *m_plan, m_cancel, patient(), PageFetcher::Duty::Aside, m_run.get());
    // The messaging service is asked beside the rounds: that it makes us wait holds up nothing.
    if (service == Service::Chat)
        connect(m_clients[at].get(), &ApiClient::waitingUntil, this, &AccountSync::waiting);
}

void AccountSync::tearDown()
{
    m_messages = m_opened = nullptr;
    m_logs = nullptr;
    m_awaitsLogs = false;
    m_fetchers = {};
    m_run.reset();
    m_clients = {};
}

} // namespace desk
