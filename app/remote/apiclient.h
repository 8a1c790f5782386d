// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/remote/httpclient.h"

#include <memory>

namespace desk {

class RateLimiter;
class CredentialProvider;

/// What a request counts against; one limiter bucket each, per account (provider sheets §2). The names are the providers'.
struct EndpointClass {
    QByteArray name; ///< "" = the account's limit only; else "incremental-exports", "tickets-list", "contacts-list", …
    int credits = 1; ///< Freshdesk: 1 + what `include` costs
    int assumedPerMinute = 0; ///< until a header tells; 0 = nothing assumed
};

/// Counters of one account's traffic since the client was made.
struct ApiTraffic {
    int requests = 0;
    int retries = 0;
    qint64 rateLimitedMs = 0; ///< time spent waiting for the limit
};

/// Talks to one account: adds the credentials, keeps within the rate limits, retries what may be retried (network, 429, 5xx,
/// 401 once after a token refresh), and turns final statuses into Errors. Knows no record. Lives on the net thread.
class ApiClient : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpResponse>)>; ///< ok = 2xx
    ApiClient(Account account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
        std::shared_ptr<RateLimiter> limiter, QObject* parent = nullptr);
    ~ApiClient() override;

    [[nodiscard]] const Account& account() const;
    /// GET of `pathAndQuery` ("/api/v2/users/me.json?x=y") or of an absolute URL on the account's own origin.
    void get(const QString& pathAndQuery, const EndpointClass& cls, const CancelToken& cancel, Done done);
    [[nodiscard]] ApiTraffic traffic() const;

signals:
    /// The client waits for the limit until this instant (UTC ms); 0 = no longer.
    void waitingUntil(qint64 when);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
