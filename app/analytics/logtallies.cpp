// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/logtallies.h"

#include "app/analytics/minutecounts.h"
#include "app/metrics/sla.h"
#include "app/metrics/zonetable.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

std::string_view textOf(const QByteArray& zone)
{
    return { zone.constData(), static_cast<std::size_t>(zone.size()) };
}

/// Calls use(index) for the contributions of a row.
template <typename Use> void forParts(const MetricColumn& column, Row row, Use&& use)
{
    if (row < column.rows())
        for (std::uint32_t i = column.begin[row]; i < column.begin[row + 1]; ++i)
            use(i);
}

std::size_t natural(std::int64_t count)
{
    return static_cast<std::size_t>(std::max<std::int64_t>(count, 0));
}

/// Counts row by row, as Tally::countRow() says.
template <typename Tally> class RowTally : public LogTally {
public:
    void count(std::span<const Row> rows, std::int32_t sign) override
    {
        for (const Row row : rows)
            static_cast<Tally*>(this)->countRow(row, sign);
    }
};

class SlaTally final : public RowTally<SlaTally> {
public:
    SlaTally(const MetricColumn& ofTickets, const MetricColumn& ofGroups)
        : m_columns { &ofTickets, &ofGroups }
    {
    }
    void countRow(Row row, std::int32_t sign)
    {
        bool any = false;
        for (const MetricColumn* column : m_columns)
            forParts(*column, row, [&](std::uint32_t i) {
                Target& target = m_targets[std::min<std::size_t>(column->kind(i), m_targets.size() - 1)];
                target.ended += sign;
                target.met += column->counts(i) ? sign : 0;
                any = true;
            });
        m_with += any ? sign : 0;
    }
    void clear() override
    {
        m_targets = {};
        m_with = 0;
    }
    void fill(ChartData& chart, const MetricView& view) override
    {
        for (std::size_t i = 0; i < m_targets.size(); ++i) {
            if (m_targets[i].ended == 0)
                continue;
            ChartBar& bar = chart.bars.emplace_back();
            bar.key = nameOf(static_cast<SlaMetric>(i));
            bar.count = natural(m_targets[i].met);
            bar.outOf = natural(m_targets[i].ended);
            chart.n += natural(m_targets[i].ended);
        }
        chart.without = view.inView.count() - natural(m_with);
    }

private:
    struct Target {
        std::int64_t met = 0, ended = 0;
    };
    std::array<const MetricColumn*, 2> m_columns;
    std::array<Target, countOf<SlaMetric>()> m_targets;
    std::int64_t m_with = 0;
};

class HoursTally final : public RowTally<HoursTally> {
public:
    HoursTally(const MetricColumn& column, std::string_view zone)
        : m_column(column)
        , m_clock(zone)
        , m_sums(column.metric->shape == MetricShape::Sum || column.metric->shape == MetricShape::PerDay)
    {
    }
    void countRow(Row row, std::int32_t sign)
    {
        bool any = false;
        forParts(m_column, row, [&](std::uint32_t i) {
            if (m_column.at[i] == 0)
                return;
            const std::int32_t times = m_sums ? std::max(m_column.value(i), 0) : 1;
            m_hours[m_clock.hourOfWeek(m_column.at[i])] += sign * std::int64_t(times);
            any = true;
        });
        m_with += any ? sign : 0;
    }
    void clear() override
    {
        m_hours = {};
        m_with = 0;
    }
    void fill(ChartData& chart, const MetricView& view) override
    {
        for (const std::int64_t hour : m_hours) {
            chart.hours.push_back(natural(hour));
            chart.n += natural(hour);
        }
        chart.without = view.inView.count() - natural(m_with);
    }

private:
    const MetricColumn& m_column;
    WallClock m_clock;
    bool m_sums;
    std::array<std::int64_t, kWeekHours> m_hours {};
    std::int64_t m_with = 0;
};

/// Durations one by one, so that quantiles are exact.
class SpreadTally final : public RowTally<SpreadTally> {
public:
    SpreadTally(const MetricColumn& column, bool business)
        : m_column(column)
        , m_values(business ? column.business : column.values)
        , m_alike(business ? MetricColumn::kNoValue : 1)
        , m_index(std::make_shared<const MinuteIndex>(
              m_values.empty() ? std::span<const std::int32_t>(&m_alike, 1) : std::span(m_values)))
        , m_counts(m_index->size())
    {
    }
    void countRow(Row row, std::int32_t sign)
    {
        bool any = false;
        forParts(m_column, row, [&](std::uint32_t i) {
            const std::size_t at = m_index->at(m_values.empty() ? m_alike : m_values[i]);
            m_counts[at] += sign;
            any = any || at != 0;
        });
        m_with += any ? sign : 0;
    }
    void clear() override
    {
        std::ranges::fill(m_counts, 0);
        m_with = 0;
    }
    void fill(ChartData& chart, const MetricView& view) override
    {
        metricchart::fillSpread(chart, *m_column.metric, MinuteCounts(m_index, m_counts));
        chart.without = view.inView.count() - natural(m_with);
    }

private:
    const MetricColumn& m_column;
    const std::vector<std::int32_t>& m_values;
    std::int32_t m_alike; ///< what all have where the column is empty because they are alike
    std::shared_ptr<const MinuteIndex> m_index;
    std::vector<std::int32_t> m_counts;
    std::int64_t m_with = 0;
};

/// Reopenings by day, of tickets whatever day they were created on.
class ReopenedTally final : public RowTally<ReopenedTally> {
public:
    ReopenedTally(const MetricColumn& reopens, std::string_view zone)
        : m_reopens(reopens)
        , m_clock(zone)
    {
        std::int32_t first = 0, last = -1;
        for (const Seconds32 at : reopens.at) {
            if (at == 0)
                continue;
            const std::int32_t day = m_clock.day(at);
            first = last < first ? day : std::min(first, day);
            last = std::max(last, day);
        }
        m_first = first;
        m_days.assign(static_cast<std::size_t>(last - first + 1), 0);
    }
    void countRow(Row row, std::int32_t sign)
    {
        forParts(m_reopens, row, [&](std::uint32_t i) {
            if (m_reopens.at[i] != 0)
                m_days[static_cast<std::size_t>(m_clock.day(m_reopens.at[i]) - m_first)]
                    += sign * std::int64_t(m_reopens.value(i));
        });
    }
    void clear() override { std::ranges::fill(m_days, 0); }
    void fill(ChartData& chart, const MetricView&) override
    {
        for (ChartDay& day : chart.days) {
            const auto at = static_cast<std::size_t>(m_clock.day(day.start / 1000) - m_first);
            day.reopened = at < m_days.size() ? natural(m_days[at]) : 0; // a day before m_first is beyond them, too
        }
    }

private:
    const MetricColumn& m_reopens;
    WallClock m_clock;
    std::int32_t m_first = 0;
    std::vector<std::int64_t> m_days;
};

std::unique_ptr<LogTally> tallyFor(
    const ChartSpec& chart, const std::vector<MetricColumnPtr>& columns, const QByteArray& zone)
{
    switch (chart.id) {
    case ChartId::Sla: return std::make_unique<SlaTally>(*columns[0], *columns[1]);
    case ChartId::Hours: return std::make_unique<HoursTally>(*columns[0], textOf(zone));
    case ChartId::Spread: return std::make_unique<SpreadTally>(*columns[0], chart.business);
    default: return std::make_unique<ReopenedTally>(*columns[0], textOf(zone));
    }
}

bool isKept(const ChartSpec& chart)
{
    return chart.id == ChartId::Sla || chart.id == ChartId::Spread || chart.id == ChartId::CreatedSolvedBacklog
        || (chart.id == ChartId::Hours && isFromLog(chart));
}

/// The chart's columns; empty where one is missing.
std::vector<MetricColumnPtr> columnsIn(const MetricColumns& columns, const ChartSpec& chart)
{
    std::vector<MetricColumnPtr> found;
    for (const std::string& name : columnsOf(chart)) {
        const auto it = columns.byName.find(name);
        if (it == columns.byName.end() || !it->second)
            return {};
        found.push_back(it->second);
    }
    return found;
}

} // namespace

void LogTallies::update(const ViewRequest& request, const MetricColumns* columns, RejectTable& reject,
    RowMoveFinder& moves, std::vector<SideTask>& tasks)
{
    constexpr std::size_t kEffort = 10, kFirstEffort = 1'000'000; ///< nanoseconds of a row, and of making a tally
    std::erase_if(
        m_kept, [&](const Kept& kept) { return !columns || kept.columns != columnsIn(*columns, kept.chart); });
    if (!columns || columnsFor(request.charts).empty())
        return;
    for (const ChartSpec& chart : request.charts) {
        if (!isKept(chart))
            continue;
        auto own = columnsIn(*columns, chart);
        if (own.empty())
            continue;
        auto known = std::ranges::find(m_kept, chart, &Kept::chart);
        if (known == m_kept.end())
            known = m_kept.insert(m_kept.end(), { chart, std::move(own), nullptr, nullptr });
        const RowSet& to = rowsFor(chart, reject);
        if (known->counted == to)
            continue;
        const RowMoves& way = moves.between(known->counted, to, false);
        known->counted = to;
        tasks.push_back({ way.size() * kEffort + (known->tally ? 0 : kFirstEffort),
            [&kept = *known, &way, zone = request.timeZone] {
                if (!kept.tally)
                    kept.tally = tallyFor(kept.chart, kept.columns, zone);
                else if (way.from == RowMoves::From::Nothing)
                    kept.tally->clear();
                kept.tally->count(way.in, 1);
                kept.tally->count(way.out, -1);
            } });
    }
}

LogTally* LogTallies::find(const ChartSpec& chart) const
{
    const auto kept = std::ranges::find(m_kept, chart, &Kept::chart);
    return kept == m_kept.end() ? nullptr : kept->tally.get();
}

} // namespace desk
