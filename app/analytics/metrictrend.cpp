// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/metriccharts.h"
#include "app/metrics/chat.h"
#include "app/metrics/statistics.h"
#include "app/metrics/zonetable.h"

#include <algorithm>
#include <numeric>

namespace desk::metricchart {

namespace {

constexpr std::size_t kMostSeries = 8;
constexpr std::int32_t kMostDays = 92, kMostWeekDays = 915; ///< up to these spans bins are days, weeks
constexpr std::int32_t kMostPoints = 4'000; ///< a stray date must not make a million bins

std::string_view zoneOf(const MetricView& view)
{
    const QByteArray& zone = view.request.timeZone;
    return { zone.constData(), static_cast<std::size_t>(zone.size()) };
}

/// A contribution of a trend.
struct Item {
    std::int32_t day, value;
    Code split;
    bool counts;
};

Code splitOf(ChartSplit split, const Snapshot& snapshot, Row row)
{
    switch (split) {
    case ChartSplit::None: break;
    case ChartSplit::Account: return snapshot.account[row];
    case ChartSplit::Group: return snapshot.group[row];
    case ChartSplit::Channel: return snapshot.channel[row];
    }
    return 0;
}

std::string keyOf(ChartSplit split, const Snapshot& snapshot, Code code)
{
    switch (split) {
    case ChartSplit::None: break;
    case ChartSplit::Account: return snapshot.accounts[code].account.name.toStdString();
    case ChartSplit::Group: return code == 0 ? "none" : std::string(snapshot.groups.value(code));
    case ChartSplit::Channel: return std::string(nameOf(static_cast<Channel>(code)));
    }
    return {};
}

/// The bins of time from one day to another.
class Bins {
public:
    Bins(std::int32_t first, std::int32_t last, ChartBin wanted, const WallClock& clock)
        : m_first(first)
        , m_bin(binFor(last - first + 1, wanted))
    {
        m_ofDay.reserve(static_cast<std::size_t>(last - first) + 1);
        std::int32_t next = first; // where the next bin begins
        for (std::int32_t day = first; day <= last; ++day) {
            if (day == next) {
                const std::int32_t start = startOf(day);
                m_starts.push_back(clock.startOf(start) * 1000);
                m_days.push_back(static_cast<double>(pastOf(start) - start));
                next = pastOf(start);
            }
            m_ofDay.push_back(static_cast<std::uint32_t>(m_starts.size() - 1));
        }
        m_end = clock.startOf(next) * 1000;
    }
    [[nodiscard]] std::size_t size() const { return m_starts.size(); }
    [[nodiscard]] std::size_t of(std::int32_t day) const { return m_ofDay[static_cast<std::size_t>(day - m_first)]; }
    [[nodiscard]] double days(std::size_t bin) const { return m_days[bin]; }
    [[nodiscard]] ChartPoint point(std::size_t bin, Millis watermark) const
    {
        ChartPoint point;
        point.start = m_starts[bin];
        point.end = bin + 1 < size() ? m_starts[bin + 1] : m_end;
        point.partial = watermark != 0 && point.end > watermark;
        return point;
    }

private:
    static ChartBin binFor(std::int32_t days, ChartBin wanted)
    {
        if (wanted == ChartBin::Auto)
            wanted = days <= kMostDays ? ChartBin::Day : days <= kMostWeekDays ? ChartBin::Week : ChartBin::Month;
        if (wanted == ChartBin::Day && days > kMostPoints)
            wanted = ChartBin::Week;
        return wanted == ChartBin::Week && days > 7 * kMostPoints ? ChartBin::Month : wanted;
    }
    [[nodiscard]] std::int32_t startOf(std::int32_t day) const
    {
        if (m_bin == ChartBin::Day)
            return day;
        if (m_bin == ChartBin::Week) // 1970-01-01 was a Thursday
            return day - ((day + 3) % 7 + 7) % 7;
        const CivilDate date = civilDate(day);
        return dayNumber({ date.year, date.month, 1 });
    }
    [[nodiscard]] std::int32_t pastOf(std::int32_t start) const
    {
        if (m_bin != ChartBin::Month)
            return start + (m_bin == ChartBin::Week ? 7 : 1);
        const CivilDate date = civilDate(start);
        return date.month == 12 ? dayNumber({ date.year + 1, 1, 1 }) : dayNumber({ date.year, date.month + 1, 1 });
    }

    std::int32_t m_first;
    ChartBin m_bin;
    std::vector<Millis> m_starts;
    std::vector<double> m_days;
    std::vector<std::uint32_t> m_ofDay;
    Millis m_end = 0;
};

/// What falls into one bin of one series.
struct Cell {
    std::uint32_t n = 0, begin = 0; ///< its values are [begin, begin + n)
    double sum = 0, counting = 0;
};

void fillPoint(
    ChartPoint& point, const Cell& cell, std::span<std::int32_t> values, const MetricDefinition& metric, double days)
{
    const double divisor = divisorOf(metric.unit);
    point.n = cell.n;
    switch (metric.shape) {
    case MetricShape::Sum: point.value = cell.sum / divisor; return;
    case MetricShape::PerDay: point.value = cell.sum / days; return;
    default: break;
    }
    if (cell.n == 0)
        return;
    if (metric.shape == MetricShape::Spread) {
        const auto [median, p90] = quantiles<2>(values, { 0.5, 0.9 }, divisor);
        point.value = median;
        if (cell.n >= kFewestForP90)
            point.high = p90;
    } else if (metric.shape == MetricShape::Share) {
        const ShareInterval interval = wilson(static_cast<std::size_t>(cell.counting), cell.n);
        point.value = 100 * cell.counting / cell.n;
        point.low = 100 * interval.low;
        point.high = 100 * interval.high;
    } else if (metric.shape == MetricShape::Mean) {
        point.value = cell.sum / divisor / cell.n;
    } else if (cell.sum != cell.counting) {
        point.value = (metric.unit == MetricUnit::Percent ? 100 : 1) * cell.counting / (cell.sum - cell.counting);
    }
}

std::vector<Item> itemsOf(ChartData& chart, const MetricColumn& column, const MetricView& view, WallClock& clock)
{
    std::vector<Item> items;
    Row last = ~Row(0);
    chart.without = view.inView.count();
    forEachPart(column, view.inView, [&](Row row, std::uint32_t i) {
        const std::int32_t value = chart.spec.business ? column.businessValue(i) : column.value(i);
        if (column.at[i] == 0 || (chart.spec.business && value == MetricColumn::kNoValue))
            return;
        items.push_back(
            { clock.day(column.at[i]), value, splitOf(chart.spec.split, view.snapshot, row), column.counts(i) });
        chart.without -= row != last ? 1 : 0;
        last = row;
    });
    return items;
}

/// The lines of a split: the values with the most contributions, the largest first. Where there are more than
/// kMostSeries, the last line is of all others.
struct Lines {
    std::vector<Code> codes; ///< without the others
    bool others = false;
    std::vector<std::uint8_t> places; ///< by code, its line
    [[nodiscard]] std::size_t size() const { return codes.size() + (others ? 1 : 0); }
};
Lines linesOf(const std::vector<Item>& items)
{
    std::vector<std::size_t> counts;
    for (const Item& item : items) {
        if (item.split >= counts.size())
            counts.resize(item.split + 1);
        ++counts[item.split];
    }
    Lines lines;
    lines.codes.resize(counts.size());
    std::iota(lines.codes.begin(), lines.codes.end(), Code(0));
    std::erase_if(lines.codes, [&](Code code) { return counts[code] == 0; });
    std::ranges::stable_sort(lines.codes, std::greater(), [&](Code code) { return counts[code]; });
    lines.others = lines.codes.size() > kMostSeries;
    if (lines.others)
        lines.codes.resize(kMostSeries - 1);
    lines.places.assign(counts.size(), static_cast<std::uint8_t>(lines.codes.size()));
    for (std::size_t i = 0; i < lines.codes.size(); ++i)
        lines.places[lines.codes[i]] = static_cast<std::uint8_t>(i);
    return lines;
}

} // namespace

void fillTrend(ChartData& chart, const MetricColumn& column, const MetricView& view)
{
    WallClock clock(zoneOf(view));
    const std::vector<Item> items = itemsOf(chart, column, view, clock);
    chart.n = items.size();
    if (items.empty())
        return;
    const auto [first, last] = std::ranges::minmax(items, {}, &Item::day);
    const Bins bins(first.day, last.day, chart.spec.bin, clock);
    const Lines series = linesOf(items);
    std::vector<Cell> cells(series.size() * bins.size());
    const auto cellOf = [&](const Item& item) { return series.places[item.split] * bins.size() + bins.of(item.day); };
    for (const Item& item : items) {
        Cell& cell = cells[cellOf(item)];
        ++cell.n;
        cell.sum += item.value;
        cell.counting += item.counts ? item.value : 0;
    }
    std::vector<std::int32_t> values;
    if (column.metric->shape == MetricShape::Spread) {
        std::uint32_t begin = 0;
        for (Cell& cell : cells) {
            cell.begin = begin;
            begin += std::exchange(cell.n, 0);
        }
        values.resize(begin);
        for (const Item& item : items) {
            Cell& cell = cells[cellOf(item)];
            values[cell.begin + cell.n++] = item.value;
        }
    }
    for (std::size_t s = 0; s < series.size(); ++s) {
        ChartSeries& line = chart.series.emplace_back();
        line.key = s < series.codes.size() ? keyOf(chart.spec.split, view.snapshot, series.codes[s])
                                           : std::string(kOtherSeries);
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            const Cell& cell = cells[s * bins.size() + bin];
            ChartPoint& point = line.points.emplace_back(bins.point(bin, view.watermark));
            const auto own = values.empty() ? std::span<std::int32_t>() : std::span(values).subspan(cell.begin, cell.n);
            fillPoint(point, cell, own, *column.metric, bins.days(bin));
        }
    }
}

void fillConcurrent(ChartData& chart, const MetricColumn& engagements, const MetricView& view)
{
    /// The part of an engagement that lies in one day.
    struct Stay {
        std::int32_t day;
        std::uint32_t who;
        Millis from, to;
    };
    WallClock clock(zoneOf(view));
    std::vector<Stay> stays;
    forEachPart(engagements, view.inView, [&](Row, std::uint32_t i) {
        const Seconds32 from = engagements.at[i];
        if (from == 0)
            return;
        ++chart.n;
        const std::int64_t to = std::int64_t(from) + std::max(engagements.value(i), 0);
        const std::int32_t lastDay = std::min(clock.day(to), clock.day(from) + 31); // longer is a lost sign-off
        for (std::int32_t day = clock.day(from); day <= lastDay; ++day)
            stays.push_back({ day, engagements.who.empty() ? 0 : engagements.who[i], toMillis(from), to * 1000 });
    });
    if (stays.empty())
        return;
    std::ranges::sort(stays, {}, [](const Stay& s) { return std::pair(s.day, s.who); });
    const Bins bins(stays.front().day, stays.back().day, ChartBin::Day, clock);
    ChartSeries& line = chart.series.emplace_back();
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        line.points.push_back(bins.point(bin, view.watermark));
    std::vector<Engagement> own;
    for (auto it = stays.begin(); it != stays.end();) {
        ChartPoint& point = line.points[bins.of(it->day)];
        Millis busy = 0, chats = 0;
        int peak = 0;
        for (const std::int32_t day = it->day; it != stays.end() && it->day == day;) {
            own.clear();
            for (const std::uint32_t who = it->who; it != stays.end() && it->day == day && it->who == who; ++it)
                own.push_back({ {}, it->from, it->to });
            const Concurrency here = concurrency(own, point.start, point.end);
            busy += here.busy;
            chats += here.chatTime;
            peak = std::max(peak, here.peak);
            point.n += static_cast<std::size_t>(here.active);
        }
        if (busy == 0)
            continue;
        point.value = static_cast<double>(chats) / static_cast<double>(busy);
        point.high = peak;
    }
}

} // namespace desk::metricchart
