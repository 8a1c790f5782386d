// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>

namespace desk {

/// What went wrong, classified by what the caller should do about it. A value; copy it across threads.
/// The words for people are made from it in ui/ and app/cli; `detail` is English, for logs and for
/// the technical part of a message, and never holds a secret.
struct Error {
    enum class Kind {
        Offline, ///< no route, refused, name not found: try again later
        Timeout, ///< no complete answer in time: try again later
        Tls, ///< certificate or handshake refused: never retried over a weaker connection
        RateLimited, ///< wait `retryAfter`, then go on
        Unauthorised, ///< sign in again
        Forbidden, ///< the role, scope or plan lacks the right: ask an administrator
        NotFound, ///< the record or address does not exist
        Conflict, ///< somebody else changed it at the same time
        Malformed, ///< the answer could not be understood
        Server, ///< 5xx: try again later
        Storage, ///< the local database or disk failed
        Keychain, ///< no keychain, or it is locked or refused
        Usage, ///< what was asked for makes no sense: correct it
        Cancelled, ///< somebody asked to stop; not shown as an error
        Bug, ///< should not happen
    };

    Kind kind = Kind::Bug;
    QString detail; ///< English, one line, no secret
    int http = 0; ///< HTTP status, 0 where there was none
    std::chrono::milliseconds retryAfter { 0 }; ///< only with RateLimited and Server; 0 = unknown

    bool operator==(const Error&) const = default;
};

/// The stable machine name of a kind ("rate-limited"), used in JSON output and logs.
QString errorKindName(Error::Kind kind);

} // namespace desk
