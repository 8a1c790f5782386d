// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/metrics/authorkind.h"

namespace desk {

/// What is automated in an account, as its user marked it: kept with the account in accounts.json, and gone with it.
/// Empty where nobody marked anything. Storage, Malformed. Any thread.
Result<BotList> botListOf(const Profile& profile, const QString& accountId);

/// Replaces it. NotFound where there is no such account.
Result<void> setBotList(const Profile& profile, const QString& accountId, const BotList& bots);

/// Both lists in one.
BotList together(BotList bots, const BotList& others);

} // namespace desk
