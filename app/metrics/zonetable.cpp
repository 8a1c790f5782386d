// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/zonetable.h"

#include <QTimeZone>
#include <algorithm>
#include <chrono>
#include <limits>

namespace desk {

namespace {

constexpr std::int64_t kSecondsADay = 86400;

using Days = std::chrono::sys_days;

} // namespace

CivilDate civilDate(std::int32_t day)
{
    const std::chrono::year_month_day date { Days { std::chrono::days { day } } };
    return { int { date.year() }, static_cast<int>(unsigned { date.month() }),
        static_cast<int>(unsigned { date.day() }) };
}

std::int32_t dayNumber(CivilDate date)
{
    const std::chrono::year_month_day ymd { std::chrono::year { date.year },
        std::chrono::month { static_cast<unsigned>(date.month) },
        std::chrono::day { static_cast<unsigned>(date.day) } };
    return static_cast<std::int32_t>(Days { ymd }.time_since_epoch().count());
}

std::optional<ZoneTable> ZoneTable::make(std::string_view name)
{
    const std::string iana = ianaZone(name);
    if (iana.empty())
        return {};
    const QTimeZone zone(QByteArray::fromStdString(iana));
    const auto first = QDateTime::fromSecsSinceEpoch(kFirstDay * kSecondsADay, Qt::UTC);
    const auto end = QDateTime::fromSecsSinceEpoch(kEndDay * kSecondsADay, Qt::UTC);
    ZoneTable table;
    table.m_periods.push_back({ std::numeric_limits<std::int64_t>::min(), zone.offsetFromUtc(first) });
    for (const auto& change : zone.transitions(first, end))
        if (change.offsetFromUtc != table.m_periods.back().offset)
            table.m_periods.push_back({ change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc });
    return table;
}

std::int64_t ZoneTable::utc(std::int64_t wall) const
{
    // The first period whose last wall clock second is not before this one.
    for (auto at = std::ranges::upper_bound(m_periods, wall - 2 * kSecondsADay, {}, &Period::from) - 1;; ++at)
        if (std::next(at) == m_periods.end() || wall - at->offset < std::next(at)->from)
            return std::max(wall - at->offset, at->from);
}

std::int64_t ZoneTable::wall(std::int64_t utc) const
{
    return utc + (std::ranges::upper_bound(m_periods, utc, {}, &Period::from) - 1)->offset;
}

ZoneTable::Stretch ZoneTable::stretchAt(std::int64_t utc) const
{
    const auto next = std::ranges::upper_bound(m_periods, utc, {}, &Period::from);
    const std::int64_t to = next == m_periods.end() ? std::numeric_limits<std::int64_t>::max() : next->from;
    return { std::prev(next)->from, to, std::prev(next)->offset };
}

WallClock::WallClock(std::string_view zone)
    : m_zone([&] {
        auto table = ZoneTable::make(zone);
        return table ? *std::move(table) : *ZoneTable::make("UTC");
    }())
    , m_stretch(m_zone.stretchAt(0))
{
}

} // namespace desk
