// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

namespace desk {

QString errorKindName(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Offline: return QStringLiteral("offline");
    case Kind::Timeout: return QStringLiteral("timeout");
    case Kind::Tls: return QStringLiteral("tls");
    case Kind::RateLimited: return QStringLiteral("rate-limited");
    case Kind::Unauthorised: return QStringLiteral("unauthorised");
    case Kind::Forbidden: return QStringLiteral("forbidden");
    case Kind::NotFound: return QStringLiteral("not-found");
    case Kind::Conflict: return QStringLiteral("conflict");
    case Kind::Malformed: return QStringLiteral("malformed");
    case Kind::Server: return QStringLiteral("server");
    case Kind::Storage: return QStringLiteral("storage");
    case Kind::Keychain: return QStringLiteral("keychain");
    case Kind::Usage: return QStringLiteral("usage");
    case Kind::Cancelled: return QStringLiteral("cancelled");
    case Kind::Bug: return QStringLiteral("bug");
    }
    return QStringLiteral("bug");
}

} // namespace desk
