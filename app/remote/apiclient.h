// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/remote/endpointclass.h"
#include "app/remote/httpclient.h"

#include <memory>

namespace desk {

class RateLimiter;
class CredentialProvider;

/// Counters of one account's traffic since the client was made.
struct ApiTraffic {
    int requests = 0;
    int retries = 0;
    qint64 rateLimitedMs = 0; ///< time spent waiting for the limit
};

/// How often and how fast failures are tried again. The delay doubles from try to try.
struct RetryPolicy {
    int maxTries = 5; ///< in all, of network failures, timeouts and 5xx
    int maxPauses = 20; ///< how many 429 one request bears
    int firstDelayMs = 1000;
    int maxDelayMs = 30000;
    int silenceMs = 60000; ///< an answer of which so long almost nothing arrives has failed (HttpRequest::timeoutMs)
};

/// Talks to one account: adds the credentials, keeps within the rate limits, retries what may be retried (network, 429,
/// 5xx, 401 once after a token refresh), and turns final statuses into Errors (apierror.h). At most five requests are
/// under way, and a sixth where a person waits for it. Knows no record. Lives on the net thread.
class ApiClient : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpResponse>)>; ///< ok = 2xx
    /// `http` and `clock` must outlive it.
    ApiClient(Account account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
        std::shared_ptr<RateLimiter> limiter, QObject* parent = nullptr, const Clock& clock = SystemClock::instance());
    /// No `done` is called any more.
    ~ApiClient() override;

    void setRetryPolicy(const RetryPolicy& policy);
    [[nodiscard]] const RetryPolicy& retryPolicy() const;
    [[nodiscard]] const Account& account() const;
    /// GET of `pathAndQuery` ("/api/v2/users/me.json?x=y", percent-encoded) or of an absolute URL on the account's own
    /// origin; one that points elsewhere is Malformed. `done` is called once, later; with Cancelled within 200 ms of
    /// `cancel`.
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
