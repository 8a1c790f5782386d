// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpclient.h"

#include <optional>

namespace desk {

/// One limit as an answer's headers tell it; what is absent or not a number is nothing.
struct ToldLimit {
    QByteArray name; ///< "" = the account's; else the endpoint's ("incremental-exports")
    std::optional<double> perMinute;
    std::optional<double> remaining;
    std::optional<double> resetSeconds;
};

/// What an answer says about limits, whatever the dialect (Zendesk's three, Freshdesk's one).
struct RateLimitHeaders {
    ToldLimit account;
    QList<ToldLimit> endpoints;
    std::optional<double> credits; ///< what this request cost (Freshdesk)
    std::optional<double> retryAfterSeconds; ///< seconds or an HTTP date; 0 is legal
};

/// Reads them; tolerant, never fails. `nowMs` is for a Retry-After that is a date.
RateLimitHeaders rateLimitHeaders(const HttpResponse& response, qint64 nowMs);

} // namespace desk
