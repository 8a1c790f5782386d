// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"

#include <QDateTime>
#include <algorithm>
#include <limits>

namespace desk {

namespace {

/// The days from the one of `first` to the one of `last`.
std::vector<Seconds32> dayStarts(Seconds32 first, Seconds32 last, const QTimeZone& zone)
{
    std::vector<Seconds32> starts;
    QDate day = QDateTime::fromMSecsSinceEpoch(toMillis(first), zone).date();
    for (;; day = day.addDays(1)) {
        const Millis start = std::clamp<Millis>(startOfDay(day, zone) / 1000, 0, std::numeric_limits<Seconds32>::max());
        // A day that a zone skipped (Samoa, 2011-12-30) starts when the next one does.
        if (starts.empty() || start > starts.back())
            starts.push_back(static_cast<Seconds32>(start));
        if (start > last || start == std::numeric_limits<Seconds32>::max())
            return starts;
    }
}

class DayFinder {
public:
    explicit DayFinder(const std::vector<Seconds32>& starts)
        : m_starts(starts)
    {
    }

    /// A guess by days of 24 hours, put right by a step or two.
    [[nodiscard]] std::uint16_t operator()(Seconds32 time) const
    {
        if (time == 0)
            return DayColumns::kNone;
        const std::size_t last = m_starts.size() - 2;
        std::size_t day = std::min<std::size_t>((time - m_starts.front()) / 86400U, last);
        while (day > 0 && time < m_starts[day])
            --day;
        while (day < last && time >= m_starts[day + 1])
            ++day;
        return static_cast<std::uint16_t>(day);
    }

private:
    const std::vector<Seconds32>& m_starts;
};

} // namespace

Millis startOfDay(QDate day, const QTimeZone& zone)
{
    QDateTime start = day.startOfDay(zone);
    if (!start.isValid()) // a day that the zone skipped whole
        start = day.addDays(1).startOfDay(zone);
    return start.toMSecsSinceEpoch();
}

QTimeZone zoneNamed(const QByteArray& iana)
{
    const QTimeZone zone(iana);
    return zone.isValid() ? zone : QTimeZone::utc();
}

std::vector<QTimeZone> accountZones(const Snapshot& snapshot, const QByteArray& viewer)
{
    std::vector<QTimeZone> zones;
    for (const SnapshotAccount& account : snapshot.accounts) {
        const QTimeZone own(account.account.timeZone.toUtf8());
        zones.push_back(own.isValid() ? own : zoneNamed(viewer));
    }
    return zones;
}

DayColumns dayColumns(const Snapshot& snapshot, const QTimeZone& zone)
{
    DayColumns columns;
    Seconds32 first = std::numeric_limits<Seconds32>::max(), last = 0;
    for (const auto* times : { &snapshot.created, &snapshot.solved })
        for (const Seconds32 time : *times)
            if (time != 0)
                first = std::min(first, time), last = std::max(last, time);
    columns.created.assign(snapshot.rows(), DayColumns::kNone);
    columns.solved = columns.created;
    if (last == 0)
        return columns;
    columns.starts = dayStarts(first, last, zone);
    const DayFinder dayOf(columns.starts);
    std::ranges::transform(snapshot.created, columns.created.begin(), dayOf);
    std::ranges::transform(snapshot.solved, columns.solved.begin(), dayOf);
    return columns;
}

} // namespace desk
