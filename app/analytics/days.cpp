// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"

#include <QDateTime>
#include <algorithm>
#include <functional>
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

/// Local hours of the week. Offsets from UTC change a few times a year: each piece between two changes is looked up
/// once.
class HourFinder {
public:
    HourFinder(Seconds32 first, Seconds32 last, const QTimeZone& zone)
    {
        const QDateTime begin = QDateTime::fromSecsSinceEpoch(first, Qt::UTC);
        m_pieces.push_back({ 0, zone.offsetFromUtc(begin) });
        if (zone.hasTransitions())
            for (const QTimeZone::OffsetData& change :
                zone.transitions(begin, QDateTime::fromSecsSinceEpoch(last, Qt::UTC)))
                m_pieces.push_back({ change.atUtc.toSecsSinceEpoch(), change.offsetFromUtc });
        m_pieces.push_back({ std::numeric_limits<std::int64_t>::max(), 0 });
    }

    std::uint8_t operator()(Seconds32 time)
    {
        if (time == 0)
            return DayColumns::kNoHour;
        while (m_pieces[m_piece + 1].from <= time)
            ++m_piece;
        while (m_pieces[m_piece].from > time)
            --m_piece;
        constexpr std::int64_t kEpochHour = 72; // 1970-01-01 was a Thursday
        const std::int64_t local = std::int64_t(time) + m_pieces[m_piece].offset;
        return static_cast<std::uint8_t>(((local + kWeek) / 3600 + kEpochHour) % kWeekHours);
    }

private:
    static constexpr std::int64_t kWeekHours = 168, kWeek = kWeekHours * 3600;
    struct Piece {
        std::int64_t from = 0;
        int offset = 0; ///< seconds
    };
    std::vector<Piece> m_pieces;
    std::size_t m_piece = 0;
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
    columns.hours.assign(snapshot.rows(), DayColumns::kNoHour);
    if (last == 0)
        return columns;
    columns.starts = dayStarts(first, last, zone);
    const DayFinder dayOf(columns.starts);
    std::ranges::transform(snapshot.created, columns.created.begin(), dayOf);
    std::ranges::transform(snapshot.solved, columns.solved.begin(), dayOf);
    HourFinder hourOf(first, last, zone);
    std::ranges::transform(snapshot.created, columns.hours.begin(), std::ref(hourOf));
    return columns;
}

} // namespace desk
