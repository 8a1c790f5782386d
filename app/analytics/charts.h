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
struct QueryDimension;

/// Kinds of charts.
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
    Hours, ///< of the week, by created date in the request's zone; with a metric, by the dates of what adds to it
    Type,
    Brand,
    Requester,
    Account,
    Reopens, ///< tickets by how often they were reopened
    Replies, ///< tickets by public replies of agents
    BacklogAge, ///< unsolved tickets by time since they were created
    Unanswered, ///< unsolved tickets whose customer waits for us, by how long
    Spread, ///< a metric of durations by buckets of metrics.md §5
    Trend, ///< a metric by day, week or month of its date basis
    Sla, ///< targets met of those that ended, by target
    Waterfall, ///< the terms of the backlog identity (M06) from the first day in view to the last
    ConcurrentChats ///< most and mean side by side, by day (M59)
};

/// What the series of a trend stand for: one for all, or one for each value of a field.
enum class ChartSplit : std::uint8_t { None, Account, Group, Channel };
/// How wide the bins of time are; Auto by the span shown.
enum class ChartBin : std::uint8_t { Auto, Day, Week, Month };

/// A chart with everything that makes it this one. A value.
struct ChartSpec {
    // NOLINTNEXTLINE(google-explicit-constructor): most kinds are a whole chart
    ChartSpec(ChartId kind)
        : id(kind)
    {
    }
    ChartSpec() = default;
    ChartId id = ChartId::Status;
    std::string metric = {}; ///< of Spread, Trend and Hours: the machine name of a MetricDefinition
    ChartSplit split = ChartSplit::None; ///< of Trend
    ChartBin bin = ChartBin::Auto; ///< of Trend
    bool business = false; ///< durations in business time
    bool operator==(const ChartSpec&) const = default;
};

/// The chart as text, for `deskscope chart NAME` and the files of dashboards: "status", "spread:next_reply_minutes",
/// "trend:first_reply_minutes,week,group,business".
std::string chartName(const ChartSpec& chart);
/// Reads what chartName() writes; nothing where there is no such chart, metric or option, or where the metric does not
/// fit the kind.
std::optional<ChartSpec> chartFromName(std::string_view name);
/// Those that have a name of their own in `chart --list`, in its order.
const std::vector<ChartSpec>& allCharts();
/// The field of the tickets that a chart shows, whose own filter it leaves out; nothing where it shows none.
std::optional<QueryField> chartField(const ChartSpec& chart);
/// What choosing in a chart narrows, whose own filter it leaves out: chartField(), or what it is counted from in the
/// event log. Nothing where no filter could say what was chosen.
std::optional<QueryDimension> chartDimension(const ChartSpec& chart);
/// Whether it is counted from the event log.
bool isFromLog(const ChartSpec& chart);
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
    std::optional<std::size_t> outOf = {}; ///< of Sla: how many ended, `count` of them met
    bool operator==(const ChartBar&) const = default;
};

/// The names of a chart that have no bar of their own: the shorter ones.
struct ChartRest {
    std::size_t names = 0; ///< how many, with at least one ticket in view
    std::size_t count = 0; ///< their bars together (a ticket with several tags counts in each)
    std::size_t unfiltered = 0;
    bool operator==(const ChartRest&) const = default;
};

/// One day of a chart over time.
struct ChartDay {
    Millis start = 0; ///< the day's beginning in the request's zone, UTC ms
    std::size_t created = 0; ///< tickets created (metrics.md M01), by created date
    std::size_t solved = 0; ///< tickets now solved or closed, by latest solve date (M02)
    std::size_t backlog = 0; ///< unsolved at the day's end, by created and latest solve date
    std::size_t createdUnfiltered = 0;
    bool partial = false; ///< the day is not over yet at the data's watermark
    std::optional<std::size_t> reopened = {}; ///< reopenings (M07) on this day; nothing where the log was not counted
    bool operator==(const ChartDay&) const = default;
};

/// One bin of a trend.
struct ChartPoint {
    Millis start = 0, end = 0; ///< [start, end) in UTC ms; bins begin in the request's zone
    std::optional<double> value; ///< in the metric's unit: the median of durations, the sum or share of the rest
    std::optional<double> high; ///< of durations: the 90th percentile; of shares: the interval's upper end
    std::optional<double> low; ///< of shares: the interval's lower end
    std::size_t n = 0; ///< what the value is made of
    bool partial = false; ///< not over yet at the data's watermark
    bool operator==(const ChartPoint&) const = default;
};

/// A line of a trend.
struct ChartSeries {
    std::string key; ///< the value of the split, empty for all
    std::vector<ChartPoint> points; ///< without gaps in time; those with nothing to show have no value
    bool operator==(const ChartSeries&) const = default;
};

/// A term of a waterfall: a level (Opening, Closing) or what is added to it.
struct ChartStep {
    std::string key; ///< "opening", "created", "reopened", "solved", "removed", …, "closing"
    std::int64_t value = 0; ///< tickets
    bool level = false;
    bool operator==(const ChartStep&) const = default;
};

/// Of what a distribution shows, in the chart's unit (minutes), between the closest ranks (metrics.md §5, type 7).
struct ChartQuantiles {
    double median = 0, p90 = 0, p95 = 0;
    bool operator==(const ChartQuantiles&) const = default;
};

/// What one chart shows: bars for a dimension, days, hours or series for time, or steps. Numbers only: words and
/// colours are the ui's.
struct ChartData {
    ChartSpec spec;
    std::vector<ChartBar> bars;
    std::optional<ChartRest> rest; ///< of charts over names, where there are more than kMostBars
    std::vector<ChartDay> days;
    std::vector<std::size_t> hours; ///< of Hours only: kWeekHours counts, from Monday 0 to 1 h
    std::vector<ChartSeries> series; ///< of Trend and ConcurrentChats only
    std::vector<ChartStep> steps; ///< of Waterfall only
    std::shared_ptr<const MinuteCounts> minutes; ///< of FirstReply and Resolution only: what the bars were made from
    std::optional<ChartQuantiles> quantiles; ///< of FirstReply, Resolution and Spread, where n > 0
    std::size_t n = 0; ///< tickets counted, those with a value where not all have one; of metrics, contributions
    std::size_t without = 0; ///< tickets in view that have no value; of Unanswered, unsolved ones who wait for nobody
    double counted = 1; ///< below 1 while the event log is still being read: the share of it; the rest is empty then
    Millis dataUpTo = 0; ///< the oldest watermark among the accounts counted
    /// `minutes` are compared by identity.
    bool operator==(const ChartData&) const = default;
};

} // namespace desk
