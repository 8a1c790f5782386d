// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/comparison.h"
#include "app/analytics/logtallies.h"

#include <algorithm>
#include <limits>

namespace desk {

namespace {

Millis oldestWatermark(const Snapshot& snapshot, const RejectTable& reject)
{
    Millis oldest = 0;
    for (std::size_t i = 0; i < snapshot.accounts.size(); ++i)
        if (const Millis newest = snapshot.accounts[i].newest; reject.chosenAccounts()[i] != 0 && newest != 0)
            oldest = oldest == 0 ? newest : std::min(oldest, newest);
    return oldest;
}

/// From the first to the last instant that the filter's creation dates leave; where that is no one range, those of the
/// rows in view.
std::optional<Period> periodOf(const Query& query, const MatchContext& context, const RowBits& inView)
{
    if (!query.narrows(QueryField::Created))
        return std::nullopt;
    NumberInterval seconds;
    if (const auto range = creationRange(query, context)) {
        seconds = range->seconds;
    } else {
        std::swap(seconds.low, seconds.high);
        inView.forEach([&](std::size_t row) {
            seconds.low = std::min<std::int64_t>(seconds.low, context.snapshot.created[row]);
            seconds.high = std::max<std::int64_t>(seconds.high, context.snapshot.created[row]);
        });
    }
    constexpr std::int64_t kLast = std::numeric_limits<Seconds32>::max();
    return Period { std::clamp<std::int64_t>(seconds.low, 0, kLast) * 1000,
        (std::clamp<std::int64_t>(seconds.high, 0, kLast) + 1) * 1000 };
}

} // namespace

const RowSet& rowsFor(const ChartSpec& chart, RejectTable& reject)
{
    const auto own = chart.id == ChartId::Waterfall || chart.id == ChartId::CreatedSolvedBacklog
        ? std::optional<QueryDimension>(QueryField::Created)
        : chartDimension(chart);
    return own ? reject.without(*own) : reject.inView();
}

void fillMetricCharts(ViewState& view, const MetricColumns* columns, RejectTable& reject, const MatchContext& context,
    const LogTallies& kept)
{
    const ViewRequest& request = view.request;
    if (columnsFor(request.charts).empty())
        return;
    const bool flows = std::ranges::count(request.charts, ChartId::Waterfall, &ChartSpec::id) > 0;
    const auto range = flows ? periodOf(request.query, context, *reject.inView()) : std::nullopt;
    const Millis watermark = oldestWatermark(*view.snapshot, reject);
    for (ChartData& chart : view.charts) {
        LogTally* const tally = kept.find(chart.spec);
        if (!isFromLog(chart.spec) && !tally)
            continue;
        const MetricView input { *view.snapshot, request, *rowsFor(chart.spec, reject), range, watermark };
        if (isFromLog(chart.spec))
            chart = metricChart(chart.spec, columns, input, tally);
        else
            tally->fill(chart, input);
    }
}

} // namespace desk
