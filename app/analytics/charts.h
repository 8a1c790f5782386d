// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

enum class QueryField : std::uint8_t;

/// What can be counted. Machine names (for `deskscope chart NAME`) by chartName().
enum class ChartId : std::uint8_t {
    CreatedSolvedBacklog,
    Status,
    Priority,
    Channel,
    CreatedPerDay,
    Csat,
    Assignee,
    Group,
    Organization,
    Tag,
    FirstReply, ///< by buckets of metrics.md §5, with the exact minutes
    Resolution, ///< likewise
    Hours ///< of the week, by created date in the request's zone
};

std::string_view chartName(ChartId id); ///< "created-solved", "status", "priority", "channel", "created", "csat", …
std::optional<ChartId> chartFromName(std::string_view name); ///< of those in allCharts()
/// Those that can be drawn, in the order of `chart --list`.
const std::vector<ChartId>& allCharts();
/// The dimension that a chart shows, whose own filter it leaves out; nothing where a query cannot name it.
std::optional<QueryField> chartField(ChartId id);
/// How many bars a chart over names has at most: the longest ones.
constexpr std::size_t kMostBars = 20;
constexpr std::size_t kWeekHours = 168;

class MinuteCounts;

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

/// What one chart shows. Bars for a dimension, days or hours for time, never both. Numbers only: words and colours are
/// the ui's.
struct ChartData {
    ChartId id = ChartId::Status;
    std::vector<ChartBar> bars;
    std::vector<ChartDay> days;
    std::vector<std::size_t> hours; ///< of Hours only: kWeekHours counts, from Monday 0 to 1 h
    std::shared_ptr<const MinuteCounts> minutes; ///< of FirstReply and Resolution only: what the bars were made from
    std::size_t n = 0; ///< tickets counted, of FirstReply and Resolution those with a value
    Millis dataUpTo = 0; ///< the oldest watermark among the accounts counted
};

} // namespace desk
