// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/ratelimitheaders.h"

#include <QDateTime>

namespace desk {

namespace {

std::optional<double> number(const QByteArray& text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

/// The first of these headers that holds a number.
std::optional<double> firstNumber(const HttpResponse& response, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (const auto value = number(response.header(name)))
            return value;
    return std::nullopt;
}

/// "total=100; remaining=99; resets=41", in any order, with unknown keys and "N/A" left out.
ToldLimit endpointLimit(const QByteArray& name, const QByteArray& value)
{
    ToldLimit limit { name, {}, {}, {} };
    for (const QByteArray& part : value.split(';')) {
        const auto equals = part.indexOf('=');
        const QByteArray key = part.left(equals).trimmed().toLower();
        const auto told = equals < 0 ? std::nullopt : number(part.mid(equals + 1));
        if (key == "total")
            limit.perMinute = told;
        else if (key == "remaining")
            limit.remaining = told;
        else if (key == "resets" || key == "reset")
            limit.resetSeconds = told;
    }
    return limit;
}

std::optional<double> retryAfter(const QByteArray& value, qint64 nowMs)
{
    if (const auto seconds = number(value))
        return seconds;
    const QByteArray withOffset = value.trimmed().replace("GMT", "+0000"); // what Qt takes for an RFC 2822 date
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(withOffset), Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    return static_cast<double>(std::max<qint64>(0, date.toMSecsSinceEpoch() - nowMs)) / 1000.0;
}

} // namespace

RateLimitHeaders rateLimitHeaders(const HttpResponse& response, qint64 nowMs)
{
    RateLimitHeaders told;
    told.account.perMinute
        = firstNumber(response, { "x-rate-limit", "ratelimit-limit", "rate-limit", "x-ratelimit-total" });
    told.account.remaining = firstNumber(
        response, { "x-rate-limit-remaining", "ratelimit-remaining", "rate-limit-remaining", "x-ratelimit-remaining" });
    told.account.resetSeconds = firstNumber(response, { "ratelimit-reset", "rate-limit-reset", "x-rate-limit-reset" });
    told.credits = firstNumber(response, { "x-ratelimit-used-currentrequest" });
    told.retryAfterSeconds = retryAfter(response.header("retry-after"), nowMs);
    for (const auto& [name, value] : response.headers)
        for (const QByteArrayView prefix : { "zendesk-ratelimit-", "zendesk-rate-limit-" })
            if (name.startsWith(prefix))
                told.endpoints.append(endpointLimit(name.mid(prefix.size()), value));
    return told;
}

} // namespace desk
