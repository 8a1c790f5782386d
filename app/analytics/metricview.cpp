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

/// The rows in view, and those that only the day of their creation keeps out.
RowBits onAnyDay(const RejectTable& reject)
{
    const auto& words = reject.words();
    const auto mask = static_cast<RejectTable::Word>(~reject.bit(QueryField::Created));
    RowBits rows;
    rows.fill(words.size(), [&](std::size_t begin, std::size_t end) {
        std::uint64_t bits = 0;
        for (std::size_t row = begin; row < end; ++row)
            bits |= std::uint64_t((words[row] & mask) == 0) << (row - begin);
        return bits;
    });
    return rows;
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

void fillMetricCharts(ViewState& view, const MetricColumns* columns, const RejectTable& reject, const RowBits& inView,
    const MatchContext& context, LogTallies& kept)
{
    kept.keepOnly(columns);
    const ViewRequest& request = view.request;
    if (columnsFor(request.charts).empty())
        return;
    const bool flows = std::ranges::count(request.charts, ChartId::Waterfall, &ChartSpec::id) > 0;
    const RowBits anyDay = flows ? onAnyDay(reject) : RowBits();
    const MetricView input { *view.snapshot, request, inView, anyDay,
        flows ? periodOf(request.query, context, inView) : std::nullopt, oldestWatermark(*view.snapshot, reject) };
    for (ChartData& chart : view.charts) {
        LogTally* const tally = columns ? kept.tally(chart.spec, *columns, reject, request.timeZone) : nullptr;
        if (isFromLog(chart.spec))
            chart = metricChart(chart.spec, columns, input, tally);
        else if (tally)
            tally->fill(chart, input);
    }
}

} // namespace desk
