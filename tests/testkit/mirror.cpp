// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"

#include "app/base/text.h"
#include "app/store/storedump.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>

namespace desk::test {

Account accountOf(const sandbox::Sandbox& sandbox, Provider provider, As as)
{
    const QJsonObject all = sandbox.credentials();
    Account account;
    account.provider = provider;
    account.id = provider == Provider::Zendesk ? QStringLiteral("zd") : QStringLiteral("fd");
    account.name = account.id;
    account.admin = as == As::Admin;
    if (provider == Provider::Zendesk) {
        account.url = sandbox.zendeskUrl();
        account.auth = AuthMethod::ApiToken;
        const QJsonObject zendesk = all[QStringLiteral("zendesk")].toObject();
        account.user = zendesk[account.admin ? QStringLiteral("user") : QStringLiteral("agent_user")].toString();
    } else {
        account.url = sandbox.freshdeskUrl();
        account.auth = AuthMethod::ApiKey;
    }
    return account;
}

QHash<QString, QString> secretsOf(const sandbox::Sandbox& sandbox, const Account& account)
{
    const QJsonObject all = sandbox.credentials();
    const bool zendesk = account.provider == Provider::Zendesk;
    const QJsonObject own = all[zendesk ? QStringLiteral("zendesk") : QStringLiteral("freshdesk")].toObject();
    QString key = zendesk ? QStringLiteral("api_token") : QStringLiteral("api_key");
    if (!account.admin)
        key = zendesk ? QStringLiteral("agent_token") : QStringLiteral("agent_api_key");
    QHash<QString, QString> secrets { { account.id + QStringLiteral("/token"), own[key].toString() } };
    if (!account.chatUrl.isEmpty())
        secrets[account.id + QStringLiteral("/chat")] = own[QStringLiteral("chat_token")].toString();
    if (!account.sunshineApp.isEmpty())
        secrets[account.id + QStringLiteral("/sunshine")] = own[QStringLiteral("sunshine_secret")].toString();
    return secrets;
}

Account withChats(const sandbox::Sandbox& sandbox, Account account)
{
    account.chatUrl = sandbox.zendeskUrl().resolved(QUrl(QStringLiteral("/api/v2/chat")));
    return account;
}

Account withMessaging(const sandbox::Sandbox& sandbox, Account account)
{
    const QJsonObject own = sandbox.credentials()[QStringLiteral("zendesk")].toObject();
    account.sunshineApp = own[QStringLiteral("sunshine_app")].toString();
    account.sunshineKeyId = own[QStringLiteral("sunshine_key_id")].toString();
    return account;
}

sandbox::SandboxOptions smallWorlds(int zendeskTickets, int freshdeskTickets)
{
    sandbox::SandboxOptions options;
    options.world.zendeskTickets = zendeskTickets;
    options.world.freshdeskTickets = freshdeskTickets;
    options.world.now = (SystemClock::instance().now() / 3600'000 - 1) * 3600'000;
    options.speed = 1000;
    return options;
}

Mirror::Mirror(const sandbox::Sandbox& sandbox, Provider provider, As as)
    : Mirror(accountOf(sandbox, provider, as), secretsOf(sandbox, accountOf(sandbox, provider, as)))
{
}

Mirror::Mirror(Account account, QHash<QString, QString> secrets)
    : m_profile(Profile::open(m_dir.path()).value())
    , m_account(std::move(account))
    , m_secrets(std::move(secrets))
    , m_gate(m_profile)
    , m_service(m_gate, m_secrets)
{
    QObject::connect(
        &m_service, &SyncService::issueRaised, &m_service, [this](const Issue& issue) { m_issues += issue; });
}

SyncOptions Mirror::fast()
{
    SyncOptions options;
    options.limitShare = 1;
    return options;
}

SyncStatus Mirror::sync(SyncOptions options)
{
    return syncUntil([](const SyncStatus&) { return false; }, options);
}

SyncStatus Mirror::syncUntil(const std::function<bool(const SyncStatus&)>& enough, SyncOptions options)
{
    m_issues.clear();
    QSignalSpy finished(&m_service, &SyncService::finished);
    QElapsedTimer quiet;
    const auto watch
        = QObject::connect(&m_service, &SyncService::statusChanged, &m_service, [&](const SyncStatus& status) {
              quiet.restart();
              if (status.state != SyncStatus::State::Stopped && enough(status))
                  m_service.stop(m_account.id);
          });
    quiet.start();
    m_service.start(m_account, options);
    while (finished.isEmpty() && quiet.elapsed() < 60'000)
        finished.wait(1000);
    QObject::disconnect(watch);
    return m_service.status(m_account.id);
}

std::unique_ptr<StoreReader> Mirror::reader() const
{
    return std::move(StoreReader::open(storeFile())).value();
}

QStringList Mirror::content() const
{
    return storeContent(storeFile(), m_account);
}

QStringList Mirror::dump() const
{
    QStringList lines;
    const auto dumped = dumpStore(storeFile(), "it", [&](std::string_view line) {
        lines += text(line);
        return true;
    });
    return dumped.ok() ? lines : QStringList { dumped.error().detail };
}

QStringList storeContent(const QString& file, const Account& account)
{
    auto opened = StoreReader::open(file);
    if (!opened.ok())
        return { opened.error().detail };
    StoreReader& reader = **opened;
    std::vector<std::string> ids;
    QStringList lines;
    const auto listed = reader.forEachTicket([&](const TicketRow& row) { ids.emplace_back(row.id); });
    if (!listed.ok())
        return { listed.error().detail };
    for (const auto& id : ids) {
        const auto whole = reader.conversation(account, id);
        if (!whole.ok()) {
            lines += whole.error().detail;
            continue;
        }
        lines += text(id + ' ' + whole->ticket.subject + ' ' + std::string(nameOf(whole->ticket.status)) + ' '
            + whole->requesterName + ' ' + whole->assigneeName + ' ' + whole->groupName);
        for (const auto& entry : whole->entries)
            lines += text("  " + entry.event.id + ' ' + std::to_string(entry.event.at) + ' ' + entry.author.name + ' '
                + entry.event.field + ' ' + entry.event.to + ' ' + entry.event.text);
    }
    return lines;
}

Truth truthOf(sandbox::Sandbox& sandbox, Provider provider)
{
    Truth truth;
    sandbox.withWorld(provider, [&](sandbox::World& world) {
        truth.tickets = static_cast<qint64>(world.tickets().size());
        for (const auto& ticket : world.tickets()) {
            if (ticket.status == StatusCategory::Deleted || ticket.status == StatusCategory::Spam)
                continue;
            const auto story = world.story(ticket.id);
            truth.messages[QString::number(ticket.id)]
                = static_cast<int>(std::ranges::count_if(story.steps, [](const auto& step) {
                      const bool spoken
                          = step.kind == sandbox::Step::Kind::Message || step.kind == sandbox::Step::Kind::Note;
                      return spoken && !(step.text.empty() && step.html.empty());
                  }));
        }
    });
    return truth;
}

int mirrored(StoreReader& reader, const Account& account, const QString& id)
{
    const auto whole = reader.conversation(account, id.toStdString());
    if (!whole.ok())
        return -1;
    return static_cast<int>(std::ranges::count_if(whole->entries, [](const Conversation::Entry& entry) {
        return entry.event.kind == EventKind::Message || entry.event.kind == EventKind::Note;
    }));
}

} // namespace desk::test
