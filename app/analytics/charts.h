// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// The charts there are. Machine names (for `deskscope chart NAME`) by chartName().
enum class ChartId : std::uint8_t { CreatedSolvedBacklog, Status, Priority, Channel, CreatedPerDay };

std::string_view chartName(ChartId id); ///< "created-solved", "status", "priority", "channel", "created"
std::optional<ChartId> chartFromName(std::string_view name);
/// All, in the order of `chart --list`.
const std::vector<ChartId>& allCharts();

/// One bar of a chart over a dimension.
struct ChartBar {
    std::string key; ///< the query value: `status:KEY` narrows to it
    std::size_t count = 0; ///< with all filters but this chart's own dimension
    std::size_t unfiltered = 0; ///< of the chosen accounts, without any filter: the ghost behind the bar
    bool chosen = false; ///< the query narrows this dimension to values among which this one is
};

/// One day of a chart over time.
struct ChartDay {
    Millis start = 0; ///< the day's beginning in the request's zone, UTC ms
    std::size_t created = 0; ///< tickets created (metrics.md M01), by created date
    std::size_t solved = 0; ///< tickets now solved or closed, by latest solve date (M02)
    std::size_t backlog = 0; ///< unsolved at the day's end, by created and latest solve date
    std::size_t createdUnfiltered = 0;
    bool partial = false; ///< the day is not over yet at the data's watermark
};

/// What one chart shows. Bars for a dimension, days for time, never both. Numbers only: words and colours are the ui's.
struct ChartData {
    ChartId id = ChartId::Status;
    std::vector<ChartBar> bars;
    std::vector<ChartDay> days;
    std::size_t n = 0; ///< tickets counted
    Millis dataUpTo = 0; ///< the oldest watermark among the accounts counted
};

} // namespace desk
