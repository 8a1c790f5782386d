// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/metriccolumn.h"
#include "app/analytics/reject.h"
#include "app/analytics/rowbits.h"
#include "app/analytics/viewstate.h"

namespace desk {

class LogTally;
class LogTallies;

/// What a chart of the event log is made from, beside its columns.
struct MetricView {
    const Snapshot& snapshot;
    const ViewRequest& request;
    /// The rows in view, and those that only the chart's own filter keeps out.
    const RowBits& inView;
    /// The creation days that the filter names; nothing = all.
    std::optional<Period> range;
    Millis watermark = 0;
};

/// The metrics whose columns one chart is counted from: of CreatedSolvedBacklog, the reopenings'.
std::vector<std::string> columnsOf(const ChartSpec& chart);

/// The metrics whose columns these charts are counted from, each once.
std::vector<std::string> columnsFor(const std::vector<ChartSpec>& charts);

/// The metrics whose columns these requests are answered from, their charts and their filters, each once.
std::vector<std::string> columnsFor(const std::vector<ViewRequest>& requests);

/// The key of a line that stands for all values of a split without a line of their own; no value is called so.
constexpr std::string_view kOtherSeries = "\n";

/// A chart of which isFromLog() holds. `columns`: null = nothing was counted yet; where one of its columns is missing,
/// ChartData::counted says how far it is. Rows beyond a column's have no contributions yet. Contributions without a
/// date are in no chart over time.
///
/// Quantiles are in the metric's unit. Bars of a spread are keyed by its values: "<5m", "5m..14m", ">=10080m" for
/// durations, "s" for metrics in seconds, "3..5" for counts. Hours add up what counts, else they count contributions.
/// Lines of a split are by the ticket's present value. Terms that lower the backlog are negative. The one line of
/// ConcurrentChats has the mean of chats side by side while an agent was busy as value, the most of one agent as high.
/// `tally` is that of a chart for which LogTallies has one.
ChartData metricChart(
    const ChartSpec& chart, const MetricColumns* columns, const MetricView& view, LogTally* tally = nullptr);

/// The rows that a chart of the event log is counted from: those in view, and those that only its own filter keeps out.
const RowSet& rowsFor(const ChartSpec& chart, RejectTable& reject);

/// Puts the charts of the event log into a view whose others are there already. `reject` and `kept` are of its filter.
void fillMetricCharts(ViewState& view, const MetricColumns* columns, RejectTable& reject, const MatchContext& context,
    const LogTallies& kept);

namespace metricchart {
/// The parts of metricChart() and of LogTally::fill(); `column` is that of the chart's metric.
/// `values` are of any unit, not only minutes: the column's.
void fillSpread(ChartData& chart, const MetricDefinition& metric, const MinuteCounts& values);
void fillTrend(ChartData& chart, const MetricColumn& column, const MetricView& view);
void fillWaterfall(ChartData& chart, const MetricColumn& flow, const MetricView& view);
void fillConcurrent(ChartData& chart, const MetricColumn& engagements, const MetricView& view);

/// Calls use(row, index of the contribution) for all contributions of these rows.
template <typename Use> void forEachPart(const MetricColumn& column, const RowBits& rows, Use&& use)
{
    rows.forEach([&](std::size_t row) {
        if (row >= column.rows())
            return;
        for (std::uint32_t i = column.begin[row]; i < column.begin[row + 1]; ++i)
            use(static_cast<Row>(row), i);
    });
}

/// The quantiles at these shares, ascending, between the closest ranks (metrics.md §5, type 7), of values that are
/// divided by `divisor`. Reorders the values, of which there must be some.
template <std::size_t n>
std::array<double, n> quantiles(std::span<std::int32_t> values, const std::array<double, n>& shares, double divisor)
{
    std::array<double, n> found {};
    auto begin = values.begin();
    for (std::size_t i = 0; i < n; ++i) {
        const double h = static_cast<double>(values.size() - 1) * shares[i];
        const auto below = static_cast<std::ptrdiff_t>(h);
        const auto at = values.begin() + below;
        std::nth_element(begin, at, values.end());
        const double low = *at / divisor;
        const double high = at + 1 == values.end() ? low : *std::min_element(at + 1, values.end()) / divisor;
        found[i] = low + (h - static_cast<double>(below)) * (high - low);
        begin = at;
    }
    return found;
}
} // namespace metricchart

} // namespace desk
