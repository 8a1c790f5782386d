// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

namespace desk {

/// All rows of a snapshot in this order. Rows without a value come last in both directions; equal rows keep their
/// order. Names sort by what they fold to, ids as numbers where they are numbers.
std::vector<Row> sortedRows(const Snapshot& snapshot, const SortOrder& order);

} // namespace desk
