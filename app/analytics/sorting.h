// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <span>

namespace desk {

/// All rows of a snapshot by this key, ascending: the longest wait is the largest, rows without a value come last,
/// equal rows keep their order. Names sort by what they fold to, ids as numbers where they are numbers.
Ordering orderingBy(const Snapshot& snapshot, SortKey key);
/// The rows named, the best first, as the largest of all; the others come last, the newest first. `best` names no row
/// twice.
Ordering orderingWithBest(const Snapshot& snapshot, std::span<const Row> best);
/// All rows by their update, the newest first: what a column file keeps as Snapshot::newestFirst.
std::vector<Row> newestFirst(const Snapshot& snapshot);

} // namespace desk
