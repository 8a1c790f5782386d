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

class SlaTally final : public LogTally {
public:
    SlaTally(const MetricColumn& ofTickets, const MetricColumn& ofGroups)
        : m_columns { &ofTickets, &ofGroups }
    {
    }
    void count(Row row, std::int32_t sign) override
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

class HoursTally final : public LogTally {
public:
    HoursTally(const MetricColumn& column, std::string_view zone)
        : m_column(column)
        , m_clock(zone)
        , m_sums(column.metric->shape == MetricShape::Sum || column.metric->shape == MetricShape::PerDay)
    {
    }
    void count(Row row, std::int32_t sign) override
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
class SpreadTally final : public LogTally {
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
    void count(Row row, std::int32_t sign) override
    {
        bool any = false;
        forParts(m_column, row, [&](std::uint32_t i) {
            const std::size_t at = m_index->at(m_values.empty() ? m_alike : m_values[i]);
            m_counts[at] += sign;
            any = any || at != 0;
        });
        m_with += any ? sign : 0;
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
class ReopenedTally final : public LogTally {
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
    void count(Row row, std::int32_t sign) override
    {
        forParts(m_reopens, row, [&](std::uint32_t i) {
            if (m_reopens.at[i] != 0)
                m_days[static_cast<std::size_t>(m_clock.day(m_reopens.at[i]) - m_first)]
                    += sign * std::int64_t(m_reopens.value(i));
        });
    }
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

void countAll(LogTally& tally, const RejectTable& reject, RejectTable::Word keep)
{
    const auto& words = reject.words();
    for (std::size_t row = 0; row < words.size(); ++row)
        if ((words[row] & keep) == 0)
            tally.count(static_cast<Row>(row), 1);
}

void follow(LogTally& tally, const RejectTable& reject, RejectTable::Word keepBefore, RejectTable::Word keepAfter)
{
    const auto& [whole, rows, before] = reject.change();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool was = (before[i] & keepBefore) == 0, is = (reject.words()[rows[i]] & keepAfter) == 0;
        if (was != is)
            tally.count(rows[i], is ? 1 : -1);
    }
}

} // namespace

void LogTallies::keepOnly(const MetricColumns* columns)
{
    std::erase_if(
        m_kept, [&](const Kept& kept) { return !columns || kept.columns != columnsIn(*columns, kept.chart); });
}

LogTally* LogTallies::tally(
    const ChartSpec& chart, const MetricColumns& columns, const RejectTable& reject, Word own, const QByteArray& zone)
{
    if (!isKept(chart))
        return nullptr;
    auto found = columnsIn(columns, chart);
    if (found.empty())
        return nullptr;
    auto kept = std::ranges::find(m_kept, chart, &Kept::chart);
    if (kept == m_kept.end()) {
        kept = m_kept.emplace(m_kept.end());
        kept->chart = chart;
    }
    const auto others = [](Word bit) { return static_cast<Word>(~bit); };
    const bool known = kept->tally && kept->columns == found;
    if (known && kept->version + 1 == reject.version() && !reject.change().whole) {
        follow(*kept->tally, reject, others(kept->mask), others(own));
    } else if (!known || kept->version != reject.version() || kept->mask != own) {
        kept->columns = std::move(found);
        kept->tally = tallyFor(chart, kept->columns, zone);
        countAll(*kept->tally, reject, others(own));
    }
    kept->mask = own;
    kept->version = reject.version();
    return kept->tally.get();
}

} // namespace desk
