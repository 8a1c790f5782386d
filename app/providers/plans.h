// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk {

/// The plan that mirrors this account: its help desk's and, where it has a chat sign-in, then that of its chats.
std::unique_ptr<SyncPlan> makePlan(const Account& account);

/// The request that looks up the first of these tickets (at least one) by their numbers, and how many of them it
/// covers. An answer without one of them, or NotFound, says that the help desk has no such ticket, or does not show it.
std::pair<PageRequest, std::size_t> ticketsByNumber(Provider provider, std::span<const std::string> ids);

} // namespace desk
