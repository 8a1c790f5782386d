// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/oauthsignin.h"

#include "app/domain/account.h"

#include <QAbstractOAuthReplyHandler>
#include <QCryptographicHash>
#include <QJsonObject>
#include <QOAuth2AuthorizationCodeFlow>
#include <QPointer>
#include <QRandomGenerator>
#include <array>

namespace desk {

namespace {

const QString kScope = QStringLiteral("read");
constexpr int kPatienceMs = 10 * 60 * 1000;

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// 256 random bits from the system, as 43 characters that need no escaping.
QByteArray randomText()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return QByteArray(reinterpret_cast<const char*>(bits.data()), sizeof bits).toBase64(kBase64Url);
}

/// Only tells Qt's flow where we listen.
class RedirectAddress final : public QAbstractOAuthReplyHandler {
public:
    explicit RedirectAddress(QUrl url)
        : m_url(std::move(url))
    {
    }
    [[nodiscard]] QString callback() const override { return m_url.toString(); }
    void networkReplyFinished(QNetworkReply*) override { }

private:
    QUrl m_url;
};

class AuthoriseAddress final : public QOAuth2AuthorizationCodeFlow {
public:
    using QOAuth2AuthorizationCodeFlow::buildAuthenticateUrl;
};

QUrl authoriseAddress(
    const OAuthService& service, const QUrl& redirect, const QString& state, const QByteArray& verifier)
{
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(kBase64Url);
    RedirectAddress address(redirect);
    AuthoriseAddress flow;
    flow.setAuthorizationUrl(service.authorise);
    flow.setClientIdentifier(service.clientId);
    flow.setScope(kScope);
    flow.setState(state);
    flow.setReplyHandler(&address);
    flow.setModifyParametersFunction([&](QAbstractOAuth::Stage, QMultiMap<QString, QVariant>* parameters) {
        if (!service.subdomain.isEmpty())
            parameters->replace(QStringLiteral("subdomain"), service.subdomain);
        if (!service.pkce)
            return;
        // replace: Qt 6.8 adds a challenge of its own
        parameters->replace(QStringLiteral("code_challenge"), QString::fromLatin1(challenge));
        parameters->replace(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    });
    return flow.buildAuthenticateUrl();
}

/// The exchange of a code for tokens.
HttpRequest exchangeRequest(
    const OAuthService& service, const QString& code, const QUrl& redirect, const QByteArray& verifier)
{
    QJsonObject body { { QStringLiteral("grant_type"), QStringLiteral("authorization_code") },
        { QStringLiteral("code"), code }, { QStringLiteral("client_id"), service.clientId },
        { QStringLiteral("redirect_uri"), redirect.toString() }, { QStringLiteral("scope"), kScope } };
    if (!service.clientSecret.isEmpty())
        body[QLatin1String("client_secret")] = service.clientSecret;
    if (service.pkce)
        body[QLatin1String("code_verifier")] = QString::fromLatin1(verifier);
    if (service.form)
        return formTokenRequest(service.token, body);
    body[QLatin1String("expires_in")] = kAccessSeconds;
    body[QLatin1String("refresh_token_expires_in")] = kRefreshSeconds;
    return tokenRequest(service.token, body);
}

} // namespace

OAuthService accountOAuth(const QUrl& account, const QString& clientId)
{
    return { account.resolved(QUrl(QStringLiteral("/oauth/authorizations/new"))),
        account.resolved(QUrl(QStringLiteral("/oauth/tokens"))), clientId, {}, {}, true, false };
}

OAuthService chatOAuth(const QUrl& account, const QString& clientId, const QString& clientSecret)
{
    const QUrl host = isLoopback(account) ? account : QUrl(QStringLiteral("https://www.zopim.com"));
    return { host.resolved(QUrl(QStringLiteral("/oauth2/authorizations/new"))),
        host.resolved(QUrl(QStringLiteral("/oauth2/token"))), clientId, clientSecret,
        account.host().section(QLatin1Char('.'), 0, 0), false, true };
}

const QList<quint16>& OAuthSignIn::ports()
{
    static const QList<quint16> ports { 49631, 49632, 49633, 49634, 49635 };
    return ports;
}

OAuthSignIn::OAuthSignIn(HttpClient& http, QObject* parent, const Clock& clock)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish(Error { Error::Kind::Timeout, QStringLiteral("nobody finished the sign-in in the browser") });
    });
}

OAuthSignIn::~OAuthSignIn() = default;

void OAuthSignIn::start(OAuthService service, Done done)
{
    m_service = std::move(service);
    m_done = std::move(done);
    m_cancel = CancelToken();
    m_verifier = randomText();
    const QString state = QString::fromLatin1(randomText());
    m_server = std::make_unique<LoopbackServer>(m_texts);
    connect(m_server.get(), &LoopbackServer::redirected, this, &OAuthSignIn::redirected);
    const auto redirect = m_server->start(ports(), state);
    if (!redirect.ok()) {
        QTimer::singleShot(0, this, [this, error = redirect.error()] { finish(error); });
        return;
    }
    m_redirect = redirect.value();
    m_patience.start();
    emit authoriseUrl(authoriseAddress(m_service, m_redirect, state, m_verifier));
}

void OAuthSignIn::cancel()
{
    m_cancel.cancel();
    if (m_done)
        QTimer::singleShot(0, this, [this] {
            if (m_cancel.cancelled()) // not started anew meanwhile
                finish(Error { Error::Kind::Cancelled, {} });
        });
}

void OAuthSignIn::redirected(const QUrlQuery& query)
{
    const QString code = query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    if (!code.isEmpty())
        return exchange(code);
    QString why = query.queryItemValue(QStringLiteral("error"), QUrl::FullyDecoded);
    if (why == QLatin1String("access_denied"))
        why = QStringLiteral("the sign-in was refused in the browser");
    finish(Error { Error::Kind::Forbidden, why.left(200) });
}

void OAuthSignIn::exchange(const QString& code)
{
    const QPointer<OAuthSignIn> alive(this);
    m_http.send(exchangeRequest(m_service, code, m_redirect, m_verifier), m_cancel,
        [this, alive](const Result<HttpResponse>& response) {
            if (!alive)
                return;
            if (!response.ok())
                return finish(response.error());
            const auto tokens = OAuthTokens::fromAnswer(response.value(), m_clock.now());
            if (tokens.ok() && !tokens->scope.isEmpty() && !tokens->scope.split(QLatin1Char(' ')).contains(kScope))
                return finish(Error { Error::Kind::Forbidden,
                    QStringLiteral("the scope “%1” was asked for and “%2” granted")
                        .arg(kScope, tokens->scope.left(100)) });
            finish(tokens);
        });
}

void OAuthSignIn::finish(Result<OAuthTokens> result)
{
    if (!m_done)
        return;
    m_patience.stop();
    if (m_server)
        m_server.release()->deleteLater(); // this may be its signal
    std::exchange(m_done, nullptr)(std::move(result));
}

} // namespace desk
