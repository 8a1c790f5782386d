// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/cancel.h"
#include "app/query/query.h"

#include <QTimeZone>
#include <functional>
#include <limits>
#include <optional>

namespace desk {

/// Rows between two looks at the cancel token.
constexpr std::size_t kBlockRows = 65536;

/// What a term needs besides the columns.
struct MatchContext {
    const Snapshot& snapshot;
    QTimeZone zone;
    Millis now = 0;
    /// Sorted rows of a text value; nothing where it was cancelled.
    std::function<const std::vector<Row>*(const QueryValue&)> text;
    CancelToken cancel;
};

/// A closed interval of a column's numbers.
struct Interval {
    std::int64_t low = std::numeric_limits<std::int64_t>::min(), high = std::numeric_limits<std::int64_t>::max();
};

/// What a term over numbers or times says: the values inside one of the intervals, and whether rows without a value.
struct NumberSet {
    std::vector<Interval> intervals;
    bool none = false;
};
/// Nothing for a term over anything else. Times are in seconds, durations in minutes, as their columns are.
std::optional<NumberSet> numbersOf(const QueryTerm& term, const MatchContext& context);

/// Whether the answer to this term changes with the clock alone.
bool dependsOnNow(const QueryTerm& term);

/// Writes 1 into `hit` where the term matches, 0 elsewhere; `hit` is as long as the snapshot. False when cancelled.
bool matchTerm(const QueryTerm& term, const MatchContext& context, std::vector<std::uint8_t>& hit);

} // namespace desk
