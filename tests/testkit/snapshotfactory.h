// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/indexbuilder.h"

#include <functional>

namespace desk::test {

/// The accounts of a made-up snapshot: "acme" (Zendesk) and "Globex" (Freshdesk), ids "acme-1" and "globex-1".
std::vector<SnapshotAccount> sampleAccounts(std::size_t count = 2);
/// The tickets that makeSnapshot() would hold, one by one; ids are "1" to "tickets". The views end with the call.
void forSampleTickets(std::size_t tickets, std::uint64_t seed, std::size_t accounts,
    const std::function<void(std::uint8_t account, const TicketRow& row)>& use);
/// A snapshot of made-up tickets over the two years before 2026-11-01 UTC with skewed groups, people and tags: the same
/// seed gives the same snapshot.
SnapshotPtr makeSnapshot(std::size_t tickets, std::uint64_t seed = 1, std::size_t accounts = 2);
/// The instant up to which the made-up tickets reach, 2026-11-01T00:00:00Z.
constexpr Millis kSampleNow = 1'793'491'200'000;

} // namespace desk::test
