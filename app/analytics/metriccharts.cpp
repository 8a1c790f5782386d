// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/metriccharts.h"

#include "app/metrics/sla.h"
#include "app/metrics/statistics.h"
#include "app/metrics/statushistory.h"
#include "app/metrics/zonetable.h"

#include <algorithm>

namespace desk {

namespace {

constexpr const char* kReopens = "reopens";

std::vector<std::string> columnsOf(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::Sla: return { "sla_achievement", "sla_group_achievement" };
    case ChartId::Waterfall: return { "net_flow" };
    case ChartId::ConcurrentChats: return { "chat_engagement_seconds" };
    default: return isFromLog(chart) ? std::vector { chart.metric } : std::vector<std::string>();
    }
}

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

std::vector<std::string> columnsFor(const std::vector<ChartSpec>& charts)
{
    std::vector<std::string> names;
    for (const ChartSpec& chart : charts)
        for (std::string& name : columnsOf(chart))
            names.push_back(std::move(name));
    // Nobody reads the log for the reopenings alone; where it is read they cost nothing.
    if (!names.empty() && std::ranges::count(charts, ChartId::CreatedSolvedBacklog, &ChartSpec::id) > 0)
        names.emplace_back(kReopens);
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    return names;
}

ChartData metricChart(const ChartSpec& chart, const MetricColumns* columns, const MetricView& view)
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
    switch (chart.id) {
    case ChartId::Spread: fillSpread(data, *found[0], view); break;
    case ChartId::Trend: fillTrend(data, *found[0], view); break;
    case ChartId::Hours: fillHours(data, *found[0], view); break;
    case ChartId::Sla: fillSla(data, *found[0], *found[1], view); break;
    case ChartId::Waterfall: fillWaterfall(data, *found[0], view); break;
    case ChartId::ConcurrentChats: fillConcurrent(data, *found[0], view); break;
    default: break;
    }
    return data;
}

void addReopened(ChartData& chart, const MetricColumns* columns, const MetricView& view)
{
    const MetricColumn* reopens = columns ? columns->find(kReopens) : nullptr;
    if (!reopens || chart.days.empty())
        return;
    for (ChartDay& day : chart.days)
        day.reopened = 0;
    metricchart::forEachPart(*reopens, view.anyDay, [&](Row, std::uint32_t i) {
        const Millis at = toMillis(reopens->at[i]);
        const auto after = std::ranges::upper_bound(chart.days, at, {}, &ChartDay::start);
        if (reopens->at[i] == 0 || after == chart.days.begin())
            return;
        constexpr Millis kLongestDay = 26 * 3'600'000;
        if (after != chart.days.end() || at < chart.days.back().start + kLongestDay)
            *std::prev(after)->reopened += static_cast<std::size_t>(reopens->value(i));
    });
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

void fillSpread(ChartData& chart, const MetricColumn& column, const MetricView& view)
{
    std::vector<std::int32_t> values;
    Without without;
    forEachPart(column, view.inView, [&](Row row, std::uint32_t i) {
        const std::int32_t value = chart.spec.business ? column.businessValue(i) : column.value(i);
        if (chart.spec.business && value == MetricColumn::kNoValue)
            return;
        values.push_back(value);
        without.seen(row);
    });
    chart.n = values.size();
    chart.without = without.in(view.inView);
    const Buckets& buckets = bucketsFor(*column.metric);
    std::vector<std::int32_t> edges(buckets.edges.size());
    std::ranges::transform(buckets.edges, edges.begin(), [](double e) { return static_cast<std::int32_t>(e); });
    std::vector<std::size_t> counts(edges.size() + 1);
    for (const std::int32_t value : values) {
        std::size_t bucket = 0;
        for (const std::int32_t edge : edges) // without a branch: the values come in no order
            bucket += value >= edge ? 1 : 0;
        ++counts[bucket];
    }
    const bool counted = divisorOf(column.metric->unit) == 1 && column.metric->unit != MetricUnit::Seconds;
    const bool seconds = column.metric->unit == MetricUnit::Seconds;
    const std::int64_t scale = counted || seconds ? 1 : 60;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto edge = [&](std::size_t at) { return std::optional<std::int64_t>(edges[at] / scale); };
        ChartBar& bar = chart.bars.emplace_back();
        bar.key = bucketKey(i > 0 ? edge(i - 1) : std::nullopt, i < edges.size() ? edge(i) : std::nullopt,
            counted       ? ""
                : seconds ? "s"
                          : "m");
        bar.count = counts[i];
    }
    if (values.empty())
        return;
    const auto [median, p90, p95] = quantiles<3>(values, { 0.5, 0.9, 0.95 }, divisorOf(column.metric->unit));
    chart.quantiles = ChartQuantiles { median, p90, p95 };
}

void fillHours(ChartData& chart, const MetricColumn& column, const MetricView& view)
{
    WallClock clock(
        std::string_view(view.request.timeZone.constData(), static_cast<std::size_t>(view.request.timeZone.size())));
    chart.hours.assign(kWeekHours, 0);
    Without without;
    const bool sums = column.metric->shape == MetricShape::Sum || column.metric->shape == MetricShape::PerDay;
    forEachPart(column, view.inView, [&](Row row, std::uint32_t i) {
        if (column.at[i] == 0)
            return;
        const std::int32_t times = sums ? std::max(column.value(i), 0) : 1;
        chart.hours[clock.hourOfWeek(column.at[i])] += static_cast<std::size_t>(times);
        chart.n += static_cast<std::size_t>(times);
        without.seen(row);
    });
    chart.without = without.in(view.inView);
}

void fillSla(ChartData& chart, const MetricColumn& ofTickets, const MetricColumn& ofGroups, const MetricView& view)
{
    struct Target {
        std::size_t met = 0, ended = 0;
    };
    std::array<Target, countOf<SlaMetric>()> targets;
    RowBits with;
    with.assign(view.inView.size(), false);
    for (const MetricColumn* column : { &ofTickets, &ofGroups })
        forEachPart(*column, view.inView, [&](Row row, std::uint32_t i) {
            Target& target = targets[std::min<std::size_t>(column->kind(i), targets.size() - 1)];
            ++target.ended;
            target.met += column->counts(i) ? 1 : 0;
            if (!with.has(row))
                with.add(row);
        });
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].ended == 0)
            continue;
        ChartBar& bar = chart.bars.emplace_back();
        bar.key = nameOf(static_cast<SlaMetric>(i));
        bar.count = targets[i].met;
        bar.outOf = targets[i].ended;
        chart.n += targets[i].ended;
    }
    chart.without = view.inView.count() - with.count();
}

void fillWaterfall(ChartData& chart, const MetricColumn& flow, const MetricView& view)
{
    std::array<std::int64_t, 5> terms {};
    std::int64_t opening = 0;
    Without without;
    forEachPart(flow, view.anyDay, [&](Row row, std::uint32_t i) {
        const Millis at = toMillis(flow.at[i]);
        if (view.range && at >= view.range->to)
            return;
        without.seen(row);
        if (view.range && at < view.range->from)
            opening += flow.value(i);
        else
            terms[std::min<std::size_t>(flow.kind(i), terms.size() - 1)] += flow.value(i);
    });
    chart.without = without.in(view.anyDay);
    chart.n = view.anyDay.count() - chart.without;
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
