// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/comparison.h"
#include "app/analytics/logtallies.h"

#include <algorithm>
#include <limits>
#include <map>

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

using Word = RejectTable::Word;

/// The bit of the chart's own filter, which it leaves out. The fields of all metrics share one bit: that is left out
/// only where the filter names no other metric.
Word ownBit(const ChartSpec& chart, const Query& query, const RejectTable& reject)
{
    const auto own = chart.id == ChartId::Waterfall || chart.id == ChartId::CreatedSolvedBacklog
        ? std::optional<QueryDimension>(QueryField::Created)
        : chartDimension(chart);
    const auto isOther = [&](const QueryTerm& term) { return term.field == QueryField::Metric && !own->isOf(term); };
    const bool shared = own && own->field == QueryField::Metric && std::ranges::any_of(query.terms, isOther);
    return own && !shared ? reject.bit(own->field) : Word(0);
}

/// The rows in view, and those that only this bit keeps out.
RowBits rowsBut(Word bit, const RejectTable& reject)
{
    const auto& words = reject.words();
    const auto mask = static_cast<Word>(~bit);
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
    std::map<Word, RowBits> others; // by the bit that is left out
    const auto rowsOf = [&](Word bit) -> const RowBits& {
        if (bit == 0)
            return inView;
        const auto known = others.find(bit);
        return known != others.end() ? known->second : others.emplace(bit, rowsBut(bit, reject)).first->second;
    };
    const bool flows = std::ranges::count(request.charts, ChartId::Waterfall, &ChartSpec::id) > 0;
    const auto range = flows ? periodOf(request.query, context, inView) : std::nullopt;
    const Millis watermark = oldestWatermark(*view.snapshot, reject);
    for (ChartData& chart : view.charts) {
        const Word own = ownBit(chart.spec, request.query, reject);
        LogTally* const tally = columns ? kept.tally(chart.spec, *columns, reject, own, request.timeZone) : nullptr;
        if (!isFromLog(chart.spec) && !tally)
            continue;
        const MetricView input { *view.snapshot, request, rowsOf(own), range, watermark };
        if (isFromLog(chart.spec))
            chart = metricChart(chart.spec, columns, input, tally);
        else
            tally->fill(chart, input);
    }
}

} // namespace desk
