// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/remote/httpclient.h"

#include <QString>

class QJsonObject;

namespace desk {

// The lifetimes we ask for: the longest that Zendesk grants (48 h and 90 days), so that a closed program comes back
// signed in.
constexpr int kAccessSeconds = 172'800;
constexpr int kRefreshSeconds = 7'776'000;

/// A pair of OAuth tokens as the keychain keeps it, one JSON text. A value that holds secrets: never log it.
struct OAuthTokens {
    QString access;
    QString refresh; ///< empty where the client's tokens do not expire
    QString scope;
    Millis accessExpiresAt = 0; ///< 0 = never, as far as we were told

    [[nodiscard]] QByteArray authorization() const { return "Bearer " + access.toUtf8(); }
    [[nodiscard]] QString toSecret() const;
    /// Malformed where the text is not ours.
    static Result<OAuthTokens> fromSecret(const QString& secret);
    /// Reads the answer of /oauth/tokens. Unauthorised for invalid_grant and the like; the detail has the help desk's
    /// words.
    static Result<OAuthTokens> fromAnswer(const HttpResponse& response, Millis now);
};

/// A POST of this JSON to a token endpoint.
HttpRequest tokenRequest(const QUrl& endpoint, const QJsonObject& body);
/// The same as a form.
HttpRequest formTokenRequest(const QUrl& endpoint, const QJsonObject& body);

} // namespace desk
