// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/metrics/series.h"

namespace desk::cli {

/// How many of these tickets have each status, priority, channel, tag, group … (metrics.md M18, M19), most first.
/// Deleted tickets and spam are only in "status". A ticket is in each of its tags, so those do not add up.
std::vector<MetricSeries> dimensionSeries(const Snapshot& snapshot, std::span<const Row> rows);

} // namespace desk::cli
