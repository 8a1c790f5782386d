// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/metriccharts.h"

#include "app/analytics/logtallies.h"
#include "app/analytics/minutecounts.h"
#include "app/metrics/statistics.h"
#include "app/metrics/statushistory.h"

#include <algorithm>

namespace desk {

namespace {

constexpr const char* kReopens = "reopens";

/// The value of a bar in the metric's own words: "<5m", "5m..14m", "3..5", ">=6".
std::string bucketKey(std::optional<std::int64_t> from, std::optional<std::int64_t> past, std::string_view unit)
{
    const auto named = [&](std::int64_t value) { return std::to_string(value) + std::string(unit); };
    if (!past)
        return ">=" + named(*from);
    if (!from)
        return unit.empty() && past == 1 ? "0" : "<" + named(*past);
    return *past - *from == 1 ? named(*from) : named(*from) + ".." + named(*past - 1);
}

} // namespace

std::vector<std::string> columnsOf(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::CreatedSolvedBacklog: return { kReopens };
    case ChartId::Sla: return { "sla_achievement", "sla_group_achievement" };
    case ChartId::Waterfall: return { "net_flow" };
    case ChartId::ConcurrentChats: return { "chat_engagement_seconds" };
    default: return isFromLog(chart) ? std::vector { chart.metric } : std::vector<std::string>();
    }
}

std::vector<std::string> columnsFor(const std::vector<ChartSpec>& charts)
{
    std::vector<std::string> names;
    for (const ChartSpec& chart : charts)
        if (isFromLog(chart))
            std::ranges::move(columnsOf(chart), std::back_inserter(names));
    // Nobody reads the log for the reopenings alone; where it is read they cost nothing.
    if (!names.empty() && std::ranges::count(charts, ChartId::CreatedSolvedBacklog, &ChartSpec::id) > 0)
        names.emplace_back(kReopens);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

std::vector<std::string> columnsFor(const std::vector<ViewRequest>& requests)
{
    std::vector<std::string> names;
    for (const ViewRequest& request : requests)
        for (auto& some : { columnsFor(request.charts), columnsFor(request.query) })
            names.insert(names.end(), some.begin(), some.end());
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

ChartData metricChart(const ChartSpec& chart, const MetricColumns* columns, const MetricView& view, LogTally* tally)
{
    using namespace metricchart;
    ChartData data;
    data.spec = chart;
    data.dataUpTo = view.watermark;
    std::vector<const MetricColumn*> found;
    for (const std::string& name : columnsOf(chart))
        found.push_back(columns ? columns->find(name) : nullptr);
    if (std::ranges::find(found, nullptr) != found.end()) {
        data.counted = columns && columns->counted < 1 ? columns->counted : 0;
        return data;
    }
    if (tally) {
        tally->fill(data, view);
        return data;
    }
    switch (chart.id) {
    case ChartId::Trend: fillTrend(data, *found[0], view); break;
    case ChartId::Waterfall: fillWaterfall(data, *found[0], view); break;
    case ChartId::ConcurrentChats: fillConcurrent(data, *found[0], view); break;
    default: break;
    }
    return data;
}

namespace metricchart {

namespace {

/// Counts the tickets in view that add nothing, while the others are looked at row by row.
class Without {
public:
    void seen(Row row)
    {
        m_with += row != m_last ? 1 : 0;
        m_last = row;
    }
    [[nodiscard]] std::size_t in(const RowBits& rows) const { return rows.count() - m_with; }

private:
    Row m_last = ~Row(0);
    std::size_t m_with = 0;
};

} // namespace

void fillSpread(ChartData& chart, const MetricDefinition& metric, const MinuteCounts& values)
{
    chart.n = values.size();
    const Buckets& buckets = bucketsFor(metric);
    const bool counted = divisorOf(metric.unit) == 1 && metric.unit != MetricUnit::Seconds;
    const bool seconds = metric.unit == MetricUnit::Seconds;
    const std::int32_t scale = counted || seconds ? 1 : 60;
    std::size_t below = 0;
    for (std::size_t i = 0; i <= buckets.edges.size(); ++i) {
        const auto edge = [&](std::size_t at) { return static_cast<std::int32_t>(buckets.edges[at]); };
        const auto named = [&](std::size_t at) { return std::optional<std::int64_t>(edge(at) / scale); };
        const bool last = i == buckets.edges.size();
        const std::size_t past = last ? chart.n : values.below(edge(i));
        ChartBar& bar = chart.bars.emplace_back();
        bar.key = bucketKey(i > 0 ? named(i - 1) : std::nullopt, last ? std::nullopt : named(i),
            counted       ? ""
                : seconds ? "s"
                          : "m");
        bar.count = past - std::exchange(below, past);
    }
    chart.quantiles = quantilesOf(values);
    if (chart.quantiles)
        for (double* quantile : { &chart.quantiles->median, &chart.quantiles->p90, &chart.quantiles->p95 })
            *quantile /= divisorOf(metric.unit);
}

void fillWaterfall(ChartData& chart, const MetricColumn& flow, const MetricView& view)
{
    std::array<std::int64_t, 5> terms {};
    std::int64_t opening = 0;
    Without without;
    forEachPart(flow, view.inView, [&](Row row, std::uint32_t i) {
        const Millis at = toMillis(flow.at[i]);
        if (view.range && at >= view.range->to)
            return;
        without.seen(row);
        if (view.range && at < view.range->from)
            opening += flow.value(i);
        else
            terms[std::min<std::size_t>(flow.kind(i), terms.size() - 1)] += flow.value(i);
    });
    chart.without = without.in(view.inView);
    chart.n = view.inView.count() - chart.without;
    std::int64_t level = opening;
    chart.steps.push_back({ "opening", opening, true });
    struct Term {
        const char* key;
        StatusStep step;
        bool always;
    };
    static constexpr std::array<Term, 5> kTerms { { { "created", StatusStep::Created, true },
        { "reopened", StatusStep::Reopened, true }, { "restored", StatusStep::Restored, false },
        { "solved", StatusStep::Resolved, true }, { "removed", StatusStep::Removed, false } } };
    for (const Term& term : kTerms) {
        const std::int64_t value = terms[static_cast<std::size_t>(term.step)];
        level += value;
        if (term.always || value != 0)
            chart.steps.push_back({ term.key, value, false });
    }
    chart.steps.push_back({ "closing", level, true });
}

} // namespace metricchart

} // namespace desk
