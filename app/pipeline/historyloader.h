// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/profile.h"
#include "app/metrics/accountschedules.h"
#include "app/metrics/historybuilder.h"
#include "app/store/store.h"

#include <span>

namespace desk {

/// Calls `use` for the history of each of these rows of a snapshot, account by account: what metrics of a selection are
/// counted from. `bots`: beside those that each account's user marked. Memory does not grow with their number. Storage
/// errors name the account. Any one thread.
Result<void> forEachHistory(const Profile& profile, const Snapshot& snapshot, std::span<const Row> rows,
    const BotList& bots, const std::function<void(const TicketHistory&)>& use, const CancelToken& cancel = {});

/// The business hours of these accounts; hours whose zone is not known are left out.
Result<std::shared_ptr<const Schedules>> loadSchedules(const Profile& profile, const Snapshot& snapshot);

} // namespace desk
