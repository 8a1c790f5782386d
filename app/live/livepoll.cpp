// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livepoll.h"

#include "app/remote/credentials.h"
#include "app/remote/ratelimiter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace desk {

namespace {

/// All of Zendesk Chat shares one limit (§2.7).
const EndpointClass kClass { "chat", 1, 200, true };

Account served(Account account, const QUrl& at)
{
    account.url = at.adjusted(QUrl::RemovePath | QUrl::RemoveQuery);
    return account;
}

QList<LiveDepartment> readDepartments(const QByteArray& body)
{
    QList<LiveDepartment> result;
    for (const QJsonValue value : QJsonDocument::fromJson(body).array()) {
        const QJsonValue id = value[QLatin1String("id")];
        const bool off = value[QLatin1String("enabled")].isBool() && !value[QLatin1String("enabled")].toBool();
        const QString text = id.isString() ? id.toString() : QString::number(id.toInteger());
        if (off || text.isEmpty() || text == QLatin1String("0"))
            continue;
        const QString name = value[QLatin1String("name")].toString().simplified();
        result.append({ text, name.isEmpty() ? text : name });
    }
    std::ranges::sort(result, [](const LiveDepartment& a, const LiveDepartment& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return result;
}

} // namespace

QUrl liveOrigin(const Account& account)
{
    return isLoopback(account.url) ? account.url : QUrl(QStringLiteral("https://rtm.zopim.com"));
}

LivePoll::LivePoll(const Account& account, HttpClient& http, const std::shared_ptr<CredentialProvider>& credentials,
    double share, const Clock& clock)
    : m_live(served(account, liveOrigin(account)), http, credentials, std::make_shared<RateLimiter>(share, clock),
        nullptr, clock)
    , m_chat(served(account, account.chatUrl), http, credentials, std::make_shared<RateLimiter>(share, clock), nullptr,
          clock)
    , m_chatPath(account.chatUrl.path())
{
    for (ApiClient* client : { &m_live, &m_chat })
        client->setRetryPolicy({ .maxTries = 1, .maxPauses = 0 });
}

LivePoll::~LivePoll()
{
    cancel();
}

void LivePoll::cancel()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
}

void LivePoll::ask(const QString& department, const Got& got)
{
    for (const char* topic : { live::kChats, live::kAgents }) {
        QString path = QStringLiteral("/stream/") + QLatin1String(topic);
        if (!department.isEmpty())
            path += QStringLiteral("?department_id=") + QString::fromLatin1(QUrl::toPercentEncoding(department));
        m_live.get(path, kClass, m_cancel, [got, cancel = m_cancel](const Result<HttpResponse>& answer) {
            if (cancel.cancelled())
                return;
            got(answer.ok() ? Result<LiveMessage>(LiveMessage::read(answer->body)) : answer.error());
        });
    }
}

void LivePoll::round(const QList<LiveDepartment>& departments, Got got)
{
    ask({}, got);
    if (!departments.isEmpty())
        ask(departments.at(m_turn++ % departments.size()).id, got);
}

void LivePoll::departments(Names done)
{
    if (std::exchange(m_askingNames, true))
        return;
    m_chat.get(m_chatPath + QStringLiteral("/departments"), kClass, {},
        [this, done = std::move(done)](const Result<HttpResponse>& answer) {
            m_askingNames = false;
            done(answer.ok() ? Result<QList<LiveDepartment>>(readDepartments(answer->body)) : answer.error());
        });
}

} // namespace desk
