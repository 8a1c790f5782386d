// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk {

/// The plan that mirrors this account: its help desk's and, where it has a chat sign-in, then that of its chats.
std::unique_ptr<SyncPlan> makePlan(const Account& account);

} // namespace desk
