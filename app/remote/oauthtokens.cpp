// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/oauthtokens.h"

#include "app/remote/apierror.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

namespace {

constexpr int kTokenTimeoutMs = 20'000;

OAuthTokens read(const QJsonObject& object)
{
    return { object[QLatin1String("access_token")].toString(), object[QLatin1String("refresh_token")].toString(),
        object[QLatin1String("scope")].toString(), 0 };
}

} // namespace

QString OAuthTokens::toSecret() const
{
    const QJsonObject object { { QStringLiteral("access_token"), access }, { QStringLiteral("refresh_token"), refresh },
        { QStringLiteral("scope"), scope }, { QStringLiteral("expires_at"), static_cast<qint64>(accessExpiresAt) } };
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<OAuthTokens> OAuthTokens::fromSecret(const QString& secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.toUtf8()).object();
    OAuthTokens tokens = read(object);
    if (tokens.access.isEmpty())
        return Error { Error::Kind::Malformed, QStringLiteral("the sign-in kept in the keychain cannot be read") };
    tokens.accessExpiresAt = object[QLatin1String("expires_at")].toInteger();
    return tokens;
}

Result<OAuthTokens> OAuthTokens::fromAnswer(const HttpResponse& response, Millis now)
{
    if (response.status == 400 || response.status == 401)
        return Error { Error::Kind::Unauthorised, problemText(response), response.status };
    if (response.status < 200 || response.status > 299)
        return apiError(response, now);
    const QJsonObject object = QJsonDocument::fromJson(response.body).object();
    OAuthTokens tokens = read(object);
    if (tokens.access.isEmpty())
        return Error { Error::Kind::Malformed, QStringLiteral("the answer to the sign-in holds no token"),
            response.status };
    if (const qint64 seconds = object[QLatin1String("expires_in")].toInteger(); seconds > 0)
        tokens.accessExpiresAt = now + seconds * 1000;
    return tokens;
}

HttpRequest tokenRequest(const QUrl& endpoint, const QJsonObject& body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = endpoint;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = "application/json";
    request.timeoutMs = kTokenTimeoutMs;
    return request;
}

HttpRequest formTokenRequest(const QUrl& endpoint, const QJsonObject& body)
{
    HttpRequest request = tokenRequest(endpoint, {});
    request.contentType = "application/x-www-form-urlencoded";
    request.body.clear();
    for (auto it = body.begin(); it != body.end(); ++it)
        request.body += (request.body.isEmpty() ? QByteArray() : QByteArray("&")) + it.key().toLatin1() + '='
            + QUrl::toPercentEncoding(it->toString());
    return request;
}

} // namespace desk
