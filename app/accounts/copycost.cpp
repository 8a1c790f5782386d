// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/copycost.h"

#include "app/base/clock.h"
#include "app/remote/apiclient.h"
#include "app/remote/ratelimiter.h"
#include "app/remote/ratelimitheaders.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace desk {

namespace {

constexpr qint64 kExportRows = 1000, kListRows = 100; ///< of one answer
constexpr qint64 kEventsOfATicket = 6; ///< a rule of thumb; the export of events says no total
constexpr int kExportsPerMinute = 10; ///< Zendesk's own limit of the exports

qint64 pages(qint64 rows, qint64 ofOne)
{
    return (rows + ofOne - 1) / ofOne;
}

std::optional<qint64> countIn(Provider provider, const QByteArray& body)
{
    const QJsonObject root = QJsonDocument::fromJson(body).object();
    const QJsonValue count = provider == Provider::Zendesk
        ? root[QLatin1String("count")].toObject()[QLatin1String("value")]
        : root[QLatin1String("total")];
    return count.isDouble() && count.toDouble() >= 0 ? std::optional(count.toInteger()) : std::nullopt;
}

} // namespace

void measureHelpDesk(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, const SignInCheck& check, std::function<void(SignInCheck)> done)
{
    // The client lives until it has answered; later, because it is inside its own call then.
    const std::shared_ptr<ApiClient> client(
        new ApiClient(account, http, std::move(credentials), std::make_shared<RateLimiter>()),
        [](ApiClient* gone) { gone->deleteLater(); });
    client->setRetryPolicy({ .maxTries = 1, .maxPauses = 0 });
    const QString path = account.provider == Provider::Zendesk
        ? QStringLiteral("/api/v2/tickets/count.json")
        : QStringLiteral("/api/v2/search/tickets?query=%22created_at:%3E%272000-01-01%27%22");
    client->get(path, {}, cancel,
        [client, check, provider = account.provider, done = std::move(done)](const Result<HttpResponse>& answer) {
            SignInCheck result = check;
            if (answer.ok()) {
                result.tickets = countIn(provider, answer->body);
                const auto told = rateLimitHeaders(*answer, SystemClock::instance().now()).account.perMinute;
                result.requestsPerMinute = int(std::clamp(told.value_or(0), 0.0, 1e6));
            }
            done(result);
        });
}

std::optional<CopyCost> copyCost(Provider provider, const SignInCheck& check, double share)
{
    if (!check.tickets || check.requestsPerMinute <= 0)
        return std::nullopt;
    CopyCost cost;
    cost.tickets = *check.tickets;
    int limit = check.requestsPerMinute;
    if (provider == Provider::Zendesk && check.admin) {
        cost.requests = pages(cost.tickets, kExportRows) + pages(cost.tickets * kEventsOfATicket, kExportRows);
        limit = std::min(limit, kExportsPerMinute);
    } else {
        cost.requests = pages(cost.tickets, kListRows) + cost.tickets; // each ticket's messages are a request
    }
    cost.perMinute = std::max(1, int(limit * std::clamp(share, 0.05, 1.0)));
    cost.minutes = std::max<qint64>(1, pages(cost.requests, cost.perMinute));
    return cost;
}

} // namespace desk
