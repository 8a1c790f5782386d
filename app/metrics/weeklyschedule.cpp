// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/weeklyschedule.h"

#include "app/metrics/zonetable.h"

#include <algorithm>
#include <array>
#include <span>

namespace desk {

namespace {

constexpr int kMinutesADay = 1440;
constexpr std::int64_t kSecondsADay = 86400;
constexpr std::int64_t kSecondsAWeek = 7 * kSecondsADay;

struct DayPart {
    int from, to; ///< minutes of the day
};
using DayParts = std::vector<DayPart>;

std::int64_t secondOf(Millis at)
{
    return at >= 0 ? at / 1000 : -((999 - at) / 1000);
}

/// Sunday is 0; 1970-01-01 was a Thursday.
int weekdayOf(std::int32_t day)
{
    return ((day % 7) + 7 + 4) % 7;
}

/// The weekly hours by weekday, sorted, overlaps joined.
std::array<DayParts, 7> byWeekday(std::span<const WeekInterval> week)
{
    std::array<DayParts, 7> days;
    for (const auto& interval : week)
        for (int at = std::max(interval.from, 0); at < interval.to;) {
            const int end = std::min(interval.to, (at / kMinutesADay + 1) * kMinutesADay);
            days[static_cast<std::size_t>(at / kMinutesADay % 7)].push_back(
                { at % kMinutesADay, (end - 1) % kMinutesADay + 1 });
            at = end;
        }
    for (auto& parts : days)
        std::ranges::sort(parts, {}, &DayPart::from);
    return days;
}

/// What is left of the parts outside [from, to).
DayParts without(const DayParts& parts, int from, int to)
{
    DayParts left;
    for (const auto& p : parts) {
        if (p.from < std::min(p.to, from))
            left.push_back({ p.from, std::min(p.to, from) });
        if (std::max(p.from, to) < p.to)
            left.push_back({ std::max(p.from, to), p.to });
    }
    return left;
}

bool holds(const Closure& closure, std::int32_t day)
{
    if (!closure.everyYear)
        return closure.firstDay <= day && day <= closure.lastDay;
    const CivilDate a = civilDate(closure.firstDay), b = civilDate(day);
    return a.month == b.month && a.day == b.day;
}

} // namespace

Result<std::shared_ptr<const WeeklySchedule>> WeeklySchedule::make(const BusinessHours& hours)
{
    const auto zone = ZoneTable::make(hours.timeZone);
    if (!zone)
        return Error {
            Error::Kind::Malformed,
            QStringLiteral("the schedule's time zone \"%1\" is not known").arg(QString::fromStdString(hours.timeZone))
        };
    std::shared_ptr<WeeklySchedule> schedule(new WeeklySchedule);
    schedule->m_id = hours.id;
    schedule->m_name = hours.name;
    schedule->m_zone = QByteArray::fromStdString(ianaZone(hours.timeZone));
    const auto week = byWeekday(hours.week);
    auto& stretches = schedule->m_stretches;
    for (std::int32_t day = ZoneTable::kFirstDay; day < ZoneTable::kEndDay; ++day) {
        DayParts parts = week[static_cast<std::size_t>(weekdayOf(day))];
        for (const auto& closure : hours.closures)
            if (!parts.empty() && holds(closure, day))
                parts = without(parts, closure.fromMinute, closure.toMinute);
        for (const auto& part : parts) {
            const std::int64_t midnight = day * kSecondsADay;
            std::int64_t from = zone->utc(midnight + part.from * 60);
            const std::int64_t to = zone->utc(midnight + part.to * 60);
            if (!stretches.empty())
                from = std::max(from, stretches.back().to);
            if (!stretches.empty() && from == stretches.back().to && to > from)
                stretches.back().to = to;
            else if (to > from)
                stretches.push_back({ from, to, 0 });
        }
    }
    schedule->index();
    return std::shared_ptr<const WeeklySchedule>(std::move(schedule));
}

void WeeklySchedule::index()
{
    std::int64_t sum = 0;
    for (auto& s : m_stretches) {
        s.before = sum;
        sum += s.to - s.from;
    }
    std::uint32_t at = 0;
    for (std::int64_t week = ZoneTable::kFirstDay * kSecondsADay; week < ZoneTable::kEndDay * kSecondsADay;
         week += kSecondsAWeek) {
        while (at < m_stretches.size() && m_stretches[at].to <= week)
            ++at;
        m_byWeek.push_back(at);
    }
}

std::size_t WeeklySchedule::endingAfter(std::int64_t second) const
{
    const std::int64_t week = (second - ZoneTable::kFirstDay * kSecondsADay) / kSecondsAWeek;
    if (second < ZoneTable::kFirstDay * kSecondsADay)
        return 0;
    std::size_t at = week < std::ssize(m_byWeek) ? m_byWeek[static_cast<std::size_t>(week)] : m_byWeek.back();
    while (at < m_stretches.size() && m_stretches[at].to <= second)
        ++at;
    return at;
}

std::int64_t WeeklySchedule::openBefore(std::int64_t second) const
{
    const std::size_t at = endingAfter(second);
    if (at < m_stretches.size())
        return m_stretches[at].before + std::max<std::int64_t>(second - m_stretches[at].from, 0);
    return m_stretches.empty() ? 0 : m_stretches.back().before + m_stretches.back().to - m_stretches.back().from;
}

std::int64_t WeeklySchedule::seconds(Millis from, Millis to) const
{
    return to > from ? openBefore(secondOf(to)) - openBefore(secondOf(from)) : 0;
}

std::optional<Millis> WeeklySchedule::due(Millis start, std::int64_t target) const
{
    if (target <= 0)
        return start;
    const std::int64_t sum = openBefore(secondOf(start)) + target;
    // The last stretch that begins before the sum is reached.
    const auto after = std::ranges::lower_bound(m_stretches, sum, {}, &Stretch::before);
    if (after == m_stretches.begin())
        return {};
    const Stretch& s = *std::prev(after);
    const std::int64_t at = s.from + sum - s.before;
    return at <= s.to ? std::optional(at * 1000) : std::nullopt;
}

bool WeeklySchedule::isOpen(Millis at) const
{
    const std::size_t i = endingAfter(secondOf(at));
    return i < m_stretches.size() && m_stretches[i].from <= secondOf(at);
}

} // namespace desk
