// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/apierror.h"

#include "app/remote/ratelimitheaders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace desk {

namespace {

constexpr qsizetype kMaxWords = 300;

/// These members' texts, joined: "RecordNotFound: Not found".
QString join(const QJsonObject& object, std::initializer_list<const char*> keys)
{
    QStringList parts;
    for (const char* key : keys)
        if (const QString part = object[QLatin1String(key)].toString(); !part.isEmpty() && !parts.contains(part))
            parts += part;
    return parts.join(QStringLiteral(": "));
}

/// Zendesk's {"details":{"status":[{"description":"…"}]}}: what is wrong with each field.
QStringList detailTexts(const QJsonObject& details)
{
    QStringList texts;
    for (const QJsonValue& list : details)
        for (const QJsonValue& entry : list.toArray())
            texts += join(entry.toObject(), { "description" });
    return texts;
}

QString textOf(const QJsonObject& root)
{
    QStringList parts;
    const QJsonValue error = root[QLatin1String("error")];
    if (error.isObject())
        parts += join(error.toObject(), { "title", "message" });
    parts += join(root, { "error", "error_description", "code", "message", "description" });
    for (const QJsonValue& entry : root[QLatin1String("errors")].toArray())
        parts += join(entry.toObject(), { "field", "title", "detail", "message" });
    parts += detailTexts(root[QLatin1String("details")].toObject());
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

bool looksLikeHtml(const HttpResponse& response)
{
    return response.header("content-type").toLower().contains("html") || response.body.trimmed().startsWith('<');
}

Error::Kind kindOf(int status)
{
    using Kind = Error::Kind;
    switch (status) {
    case 401: return Kind::Unauthorised;
    case 403: return Kind::Forbidden;
    case 404:
    case 410: return Kind::NotFound;
    case 408: return Kind::Timeout;
    case 409: return Kind::Conflict;
    case 429: return Kind::RateLimited;
    default: break;
    }
    if (status >= 500)
        return Kind::Server;
    return status >= 400 ? Kind::Usage : Kind::Malformed;
}

QString refusalText(Refusal refusal)
{
    switch (refusal) {
    case Refusal::Scope: return QStringLiteral("the sign-in lacks a scope");
    case Refusal::Role: return QStringLiteral("the role lacks the right");
    case Refusal::Feature: return QStringLiteral("not part of the help desk's plan or switched off");
    case Refusal::Suspended: return QStringLiteral("the help desk is suspended");
    case Refusal::None: break;
    }
    return {};
}

QString statusText(const HttpResponse& response)
{
    if (response.status < 300 || response.status > 399)
        return QStringLiteral("status %1").arg(response.status);
    const QUrl target = QUrl::fromEncoded(response.header("location"));
    return QStringLiteral("redirects to %1").arg(target.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo));
}

} // namespace

QString problemText(const HttpResponse& response)
{
    if (response.body.isEmpty() || looksLikeHtml(response))
        return {};
    const auto document = QJsonDocument::fromJson(response.body);
    const QString words
        = document.isObject() ? textOf(document.object()) : QString::fromUtf8(response.body.left(kMaxWords));
    return words.simplified().left(kMaxWords);
}

Refusal refusalOf(const HttpResponse& response)
{
    if (response.status != 403)
        return Refusal::None;
    const QString words = problemText(response);
    if (words.contains(QLatin1String("required scope"), Qt::CaseInsensitive))
        return Refusal::Scope;
    if (words.contains(QLatin1String("require_feature")) || response.body.trimmed().isEmpty())
        return Refusal::Feature;
    if (words.contains(QLatin1String("suspended"), Qt::CaseInsensitive))
        return Refusal::Suspended;
    return Refusal::Role;
}

Error apiError(const HttpResponse& response, Millis now)
{
    Error error { kindOf(response.status), {}, response.status };
    QStringList parts { refusalText(refusalOf(response)), problemText(response) };
    parts.removeAll(QString());
    error.detail = parts.isEmpty() ? statusText(response) : parts.join(QStringLiteral(": "));
    if (response.status == 429 || response.status == 503)
        if (const auto seconds = rateLimitHeaders(response, now).retryAfterSeconds)
            error.retryAfter = std::chrono::milliseconds(static_cast<qint64>(*seconds * 1000));
    return error;
}

bool lacksScope(const Error& error)
{
    return error.kind == Error::Kind::Forbidden && error.detail.startsWith(refusalText(Refusal::Scope));
}

bool isSuspended(const Error& error)
{
    return error.kind == Error::Kind::Forbidden && error.detail.startsWith(refusalText(Refusal::Suspended));
}

} // namespace desk
