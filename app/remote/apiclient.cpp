// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/apiclient.h"

#include "app/remote/apierror.h"
#include "app/remote/credentials.h"
#include "app/remote/ratelimiter.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <limits>

namespace desk {

namespace {

constexpr int kMaxParallel = 5;
constexpr int kMaxParallelUrgent = 6;
constexpr Millis kLookForCancelsMs = 100;
constexpr Millis kNever = std::numeric_limits<Millis>::max();

/// One get(), over all its tries.
struct Call {
    QUrl url;
    EndpointClass cls;
    CancelToken cancel;
    ApiClient::Done done;
    Millis notBefore = 0;
    int tries = 0;
    int pauses = 0;
    bool renewed = false;
    quint64 slot = 0; // of the limiter, for the try under way
};
using CallPtr = std::shared_ptr<Call>;

/// The words without what signs us in, for a proxy or a help desk may quote our own header.
QString withoutSecrets(QString words, const QByteArray& authorization)
{
    const QByteArray credential = authorization.mid(authorization.indexOf(' ') + 1);
    QByteArrayList secrets { credential };
    if (authorization.startsWith("Basic "))
        secrets += QByteArray::fromBase64(credential).split(':');
    for (const QByteArray& secret : std::as_const(secrets))
        if (secret.size() > 3)
            words.replace(QString::fromUtf8(secret), QStringLiteral("…"));
    return words;
}

bool mayHelpToRetry(Error::Kind kind)
{
    return kind == Error::Kind::Offline || kind == Error::Kind::Timeout || kind == Error::Kind::Server;
}

} // namespace

struct ApiClient::Private {
    ApiClient* q;
    Account account;
    HttpClient& http;
    std::shared_ptr<CredentialProvider> credentials;
    std::shared_ptr<RateLimiter> limiter;
    const Clock& clock;
    RetryPolicy policy;
    std::deque<CallPtr> queue; // urgent ones first, each kind in the order of asking
    int underWay = 0;
    ApiTraffic counters;
    Millis waitingSince = 0, waitingUntil = 0; // 0 = not waiting
    QTimer timer;

    Private(ApiClient* owner, Account a, HttpClient& h, std::shared_ptr<CredentialProvider> c,
        std::shared_ptr<RateLimiter> l, const Clock& k)
        : q(owner)
        , account(std::move(a))
        , http(h)
        , credentials(std::move(c))
        , limiter(std::move(l))
        , clock(k)
    {
    }

    void enqueue(const CallPtr& call, bool first);
    void pump();
    bool mayGo(const Call& call, Millis now, Millis& next, Millis& limited);
    void begin(const CallPtr& call);
    void send(const CallPtr& call, const QByteArray& authorization);
    void answered(const CallPtr& call, const QByteArray& authorization, const Result<HttpResponse>& result);
    void renew(const CallPtr& call, const QByteArray& rejected, const Error& refusal);
    void failed(const CallPtr& call, const Error& error);
    void pause(const CallPtr& call, const HttpResponse& response, const Error& error);
    void again(const CallPtr& call, Millis notBefore);
    void finish(const CallPtr& call, const Result<HttpResponse>& result);
    void setWaiting(Millis until);
    [[nodiscard]] Millis backoff(int tries) const;
};

void ApiClient::Private::enqueue(const CallPtr& call, bool first)
{
    const auto sameRank = [&](const CallPtr& other) { return other->cls.urgent == call->cls.urgent; };
    if (first) {
        queue.insert(call->cls.urgent ? queue.begin() : std::ranges::find_if(queue, sameRank), call);
    } else if (call->cls.urgent) {
        queue.insert(std::ranges::find_if_not(queue, sameRank), call);
    } else {
        queue.push_back(call);
    }
    timer.start(0);
}

/// Whether this one may be sent now; else lowers `next` to when it is worth looking again, and `limited` where the
/// limit is why.
bool ApiClient::Private::mayGo(const Call& call, Millis now, Millis& next, Millis& limited)
{
    if (underWay >= (call.cls.urgent ? kMaxParallelUrgent : kMaxParallel))
        return false; // the next answer looks again
    if (call.notBefore > now) {
        next = std::min(next, call.notBefore);
        return false;
    }
    const Millis ready = limiter->readyAt(call.cls);
    if (ready > now) {
        limited = std::min(limited, ready);
        return false;
    }
    return true;
}

void ApiClient::Private::pump()
{
    const Millis now = clock.now();
    Millis next = kNever;
    Millis limited = kNever;
    std::vector<CallPtr> start, cancelled;
    std::erase_if(queue, [&](const CallPtr& call) {
        if (call->cancel.cancelled()) {
            cancelled.push_back(call);
            return true;
        }
        if (!mayGo(*call, now, next, limited))
            return false;
        ++underWay;
        call->slot = limiter->take(call->cls);
        start.push_back(call);
        return true;
    });
    // Waiting only where nothing else is going on: another endpoint's limit may leave room.
    setWaiting(limited != kNever && underWay == 0 ? limited : 0);
    if (!queue.empty())
        timer.start(static_cast<int>(std::clamp<Millis>(std::min(next, limited) - now, 1, kLookForCancelsMs)));
    const QPointer<ApiClient> alive(q);
    for (const CallPtr& call : start)
        begin(call);
    for (const CallPtr& call : cancelled) {
        call->done(Error { Error::Kind::Cancelled, {} });
        if (!alive)
            return;
    }
}

void ApiClient::Private::begin(const CallPtr& call)
{
    const QPointer<ApiClient> alive(q);
    credentials->authorization([this, alive, call](const Result<QByteArray>& authorization) {
        if (!alive)
            return;
        if (!authorization.ok())
            return finish(call, authorization.error());
        send(call, authorization.value());
    });
}

void ApiClient::Private::send(const CallPtr& call, const QByteArray& authorization)
{
    ++counters.requests;
    ++call->tries;
    HttpRequest request;
    request.url = call->url;
    request.authorization = authorization;
    request.timeoutMs = policy.silenceMs;
    const QPointer<ApiClient> alive(q);
    http.send(request, call->cancel, [this, alive, call, authorization](const Result<HttpResponse>& result) {
        if (alive)
            answered(call, authorization, result);
    });
}

void ApiClient::Private::answered(
    const CallPtr& call, const QByteArray& authorization, const Result<HttpResponse>& result)
{
    if (!result.ok())
        return failed(call, result.error());
    const HttpResponse& response = result.value();
    limiter->learn(call->slot, response);
    if (response.status >= 200 && response.status < 300)
        return finish(call, result);
    Error error = apiError(response, clock.now());
    error.detail = withoutSecrets(error.detail, authorization);
    if (response.status == 429)
        return pause(call, response, error);
    if (response.status == 401)
        return renew(call, authorization, error);
    failed(call, error);
}

void ApiClient::Private::renew(const CallPtr& call, const QByteArray& rejected, const Error& refusal)
{
    if (std::exchange(call->renewed, true))
        return finish(call, refusal);
    const QPointer<ApiClient> alive(q);
    credentials->renew(rejected, [this, alive, call, rejected, refusal](const Result<QByteArray>& renewed) {
        if (!alive)
            return;
        if (!renewed.ok())
            return finish(call, renewed.error().kind == Error::Kind::Unauthorised ? refusal : renewed.error());
        if (renewed.value() == rejected)
            return finish(call, refusal);
        again(call, 0);
    });
}

void ApiClient::Private::failed(const CallPtr& call, const Error& error)
{
    if (!mayHelpToRetry(error.kind) || call->tries >= policy.maxTries)
        return finish(call, error);
    const Millis told = error.retryAfter.count();
    again(call, clock.now() + std::max(told, backoff(call->tries)));
}

/// A 429: the limiter holds back whatever counts against the same; told to come at once twice, we still slow down.
void ApiClient::Private::pause(const CallPtr& call, const HttpResponse& response, const Error& error)
{
    const Millis until = limiter->pause(call->cls, response);
    --call->tries;
    if (++call->pauses > policy.maxPauses)
        return finish(call, error);
    const bool atOnce = until <= clock.now();
    again(call, atOnce && call->pauses > 1 ? clock.now() + backoff(call->pauses - 1) : 0);
}

void ApiClient::Private::again(const CallPtr& call, Millis notBefore)
{
    --underWay;
    ++counters.retries;
    call->notBefore = notBefore;
    enqueue(call, true);
}

void ApiClient::Private::finish(const CallPtr& call, const Result<HttpResponse>& result)
{
    --underWay;
    if (!queue.empty())
        timer.start(0);
    call->done(result);
}

void ApiClient::Private::setWaiting(Millis until)
{
    const Millis now = clock.now();
    if (waitingUntil == until)
        return;
    if (waitingUntil != 0)
        counters.rateLimitedMs += now - waitingSince;
    waitingSince = now;
    waitingUntil = until;
    emit q->waitingUntil(until);
}

/// Doubles from try to try, with up to a quarter of jitter so that clients do not come back in step.
Millis ApiClient::Private::backoff(int tries) const
{
    const Millis delay
        = std::min<Millis>(policy.maxDelayMs, Millis(policy.firstDelayMs) << std::clamp(tries - 1, 0, 16));
    return delay + QRandomGenerator::global()->bounded(static_cast<int>(delay / 4) + 1);
}

ApiClient::ApiClient(Account account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    std::shared_ptr<RateLimiter> limiter, QObject* parent, const Clock& clock)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(account), http, std::move(credentials), std::move(limiter), clock))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->pump(); });
}

ApiClient::~ApiClient() = default;

void ApiClient::setRetryPolicy(const RetryPolicy& policy)
{
    d->policy = policy;
}

const RetryPolicy& ApiClient::retryPolicy() const
{
    return d->policy;
}

const Account& ApiClient::account() const
{
    return d->account;
}

void ApiClient::get(const QString& pathAndQuery, const EndpointClass& cls, const CancelToken& cancel, Done done)
{
    const QUrl url = d->account.url.resolved(QUrl::fromEncoded(pathAndQuery.toUtf8()));
    if (!url.isValid() || !sameOrigin(url, d->account.url)) {
        const Error error { Error::Kind::Malformed,
            QStringLiteral("an address outside the help desk was refused: %1").arg(url.host()) };
        QTimer::singleShot(0, this, [done = std::move(done), error] { done(error); });
        return;
    }
    auto call = std::make_shared<Call>();
    call->url = url;
    call->cls = cls;
    call->cancel = cancel;
    call->done = std::move(done);
    d->enqueue(call, false);
}

ApiTraffic ApiClient::traffic() const
{
    ApiTraffic traffic = d->counters;
    if (d->waitingUntil != 0)
        traffic.rateLimitedMs += d->clock.now() - d->waitingSince;
    return traffic;
}

} // namespace desk
