// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpclient.h"

#include "app/domain/account.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

namespace desk {

namespace {

constexpr qsizetype kMaxBody = qsizetype(128) * 1024 * 1024;
constexpr qsizetype kMostlySilent = 1024; // bytes in the time of a timeout: less is none
constexpr int kMaxRedirects = 5;
constexpr int kCancelPollMs = 50;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int effectivePort(const QUrl& url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

QNetworkRequest networkRequest(const HttpRequest& request, const QUrl& url)
{
    QNetworkRequest result(url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setDecompressedSafetyCheckThreshold(-1); // exports compress well; kMaxBody is the guard
    result.setRawHeader("User-Agent", "Deskscope/" + QCoreApplication::applicationVersion().toUtf8());
    result.setRawHeader("Accept", request.accept);
    if (!request.authorization.isEmpty())
        result.setRawHeader("Authorization", request.authorization);
    if (!request.contentType.isEmpty())
        result.setRawHeader("Content-Type", request.contentType);
    return result;
}

Error::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError: return Error::Kind::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return Error::Kind::Timeout;
    case QNetworkReply::OperationCanceledError: return Error::Kind::Cancelled;
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolFailure: return Error::Kind::Malformed;
    default: return Error::Kind::Offline;
    }
}

/// Qt reports an answer of 4xx or 5xx as an error too; the answer is complete unless the transport failed.
bool answerIsComplete(int status, QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::NoError || (status >= 400 && error > QNetworkReply::ProxyTimeoutError);
}

} // namespace

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && effectivePort(a) == effectivePort(b);
}

/// One request from its first byte to `done`, over its redirects.
class HttpClient::Exchange : public QObject {
public:
    Exchange(HttpClient& client, HttpRequest request, CancelToken cancel, Done done, Progress progress)
        : QObject(&client)
        , m_client(client)
        , m_request(std::move(request))
        , m_cancel(std::move(cancel))
        , m_done(std::move(done))
        , m_progress(std::move(progress))
    {
        m_silence.setSingleShot(true);
        m_silence.setInterval(m_request.timeoutMs);
        connect(&m_silence, &QTimer::timeout, this, [this] {
            const auto seconds = QString::number(m_request.timeoutMs / 1000);
            const auto words = m_reply && m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
                ? QStringLiteral("%1 stopped in the middle of its answer for %2 s")
                : QStringLiteral("no answer from %1 for %2 s");
            finish(Error { Error::Kind::Timeout, words.arg(where(), seconds) });
        });
    }

    [[nodiscard]] bool cancelled() const { return m_cancel.cancelled(); }

    void start(const QUrl& url)
    {
        m_url = url;
        if (!url.isValid() || url.host().isEmpty())
            return failLater(
                { Error::Kind::Usage, QStringLiteral("“%1” is not an address").arg(url.toDisplayString()) });
        if (url.scheme() != QLatin1String("https") && !(url.scheme() == QLatin1String("http") && isLoopback(url)))
            return failLater({ Error::Kind::Tls,
                QStringLiteral("only https is accepted, not %1 to %2").arg(url.scheme(), where()) });
        m_body.clear();
        m_heard = 0;
        m_reply = dispatch(networkRequest(m_request, url));
        connect(m_reply, &QNetworkReply::readyRead, this, [this] { take(); });
        connect(m_reply, &QNetworkReply::metaDataChanged, &m_silence, qOverload<>(&QTimer::start));
        connect(m_reply, &QNetworkReply::uploadProgress, &m_silence, qOverload<>(&QTimer::start));
        connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
            m_tlsDetail = errors.isEmpty() ? QString() : errors.first().errorString();
        });
        connect(m_reply, &QNetworkReply::finished, this, [this] { end(); });
        m_silence.start();
    }

    void failLater(const Error& error)
    {
        QTimer::singleShot(0, this, [this, error] { finish(error); });
    }

    void finish(Result<HttpResponse> result)
    {
        if (!m_done)
            return;
        const Done done = std::exchange(m_done, nullptr);
        m_silence.stop();
        dropReply();
        m_client.m_active.removeOne(this);
        if (m_client.m_active.isEmpty())
            m_client.m_cancelPoll.stop();
        deleteLater();
        done(std::move(result));
    }

private:
    [[nodiscard]] QString where() const { return m_url.host(); }

    QNetworkReply* dispatch(const QNetworkRequest& request)
    {
        QNetworkAccessManager& network = *m_client.m_network;
        if (m_request.method == "GET")
            return network.get(request);
        if (m_request.method == "POST")
            return network.post(request, m_request.body);
        if (m_request.method == "DELETE")
            return network.deleteResource(request);
        return network.sendCustomRequest(request, m_request.method, m_request.body);
    }

    void take()
    {
        m_body += m_reply->readAll();
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        if (m_progress)
            m_progress(m_body.size(), length.isValid() ? length.toLongLong() : -1);
        if (m_body.size() - m_heard >= kMostlySilent) { // a byte now and then does not keep a request alive
            m_heard = m_body.size();
            m_silence.start();
        }
        if (m_body.size() > kMaxBody)
            finish(Error {
                Error::Kind::Malformed, QStringLiteral("the answer of %1 is larger than 128 MiB").arg(where()) });
    }

    void end()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto error = m_reply->error();
        if (error == QNetworkReply::HostNotFoundError)
            return finish(Error { Error::Kind::Offline, kNoSuchHost + QStringLiteral(": %1").arg(where()) });
        if (!answerIsComplete(status, error)) {
            const QString why = m_tlsDetail.isEmpty() ? m_reply->errorString() : m_tlsDetail;
            return finish(Error { kindOf(error), QStringLiteral("%1: %2").arg(where(), why), status });
        }
        m_body += m_reply->readAll();
        if (isRedirect(status) && m_request.method == "GET" && m_redirects < kMaxRedirects) {
            const QUrl target = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
            if (target.isValid() && sameOrigin(target, m_url)) {
                ++m_redirects;
                dropReply();
                return start(target);
            }
        }
        HttpResponse response { status, std::move(m_body), {} };
        for (const auto& [name, value] : m_reply->rawHeaderPairs())
            response.headers.append({ name.toLower(), value });
        finish(std::move(response));
    }

    void dropReply()
    {
        if (!m_reply)
            return;
        QNetworkReply* reply = std::exchange(m_reply, nullptr);
        reply->disconnect(this);
        reply->disconnect(&m_silence);
        reply->abort();
        reply->deleteLater();
    }

    HttpClient& m_client;
    HttpRequest m_request;
    CancelToken m_cancel;
    Done m_done;
    Progress m_progress;
    QNetworkReply* m_reply = nullptr;
    QUrl m_url;
    QByteArray m_body;
    qsizetype m_heard = 0; ///< of m_body, when the silence was last broken
    QString m_tlsDetail;
    QTimer m_silence;
    int m_redirects = 0;
};

HttpClient::HttpClient(QObject* parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this))
{
    // A CancelToken has no signal; it is looked at while something is under way, and the timer rests otherwise.
    m_cancelPoll.setInterval(kCancelPollMs);
    connect(&m_cancelPoll, &QTimer::timeout, this, &HttpClient::pollCancels);
}

HttpClient::~HttpClient()
{
    const auto active = std::exchange(m_active, {});
    for (Exchange* exchange : active)
        exchange->finish(Error { Error::Kind::Cancelled, {} });
}

void HttpClient::send(const HttpRequest& request, const CancelToken& cancel, Done done, Progress progress)
{
    auto* exchange = new Exchange(*this, request, cancel, std::move(done), std::move(progress));
    m_active.append(exchange);
    if (!m_cancelPoll.isActive())
        m_cancelPoll.start();
    exchange->start(request.url);
}

void HttpClient::abortAll()
{
    for (Exchange* exchange : std::as_const(m_active))
        exchange->failLater({ Error::Kind::Cancelled, {} });
}

void HttpClient::pollCancels()
{
    const auto active = m_active;
    for (Exchange* exchange : active)
        if (m_active.contains(exchange) && exchange->cancelled())
            exchange->finish(Error { Error::Kind::Cancelled, {} });
}

} // namespace desk
