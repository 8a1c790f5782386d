// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"

namespace desk {

/// The SQLite file with what real-time chat told of an account in the last day (LiveHistory), beside its mirror.
inline QString liveHistoryFile(const Profile& profile, const QString& accountId)
{
    return profile.storeFile(accountId + QStringLiteral(".live"));
}

} // namespace desk
