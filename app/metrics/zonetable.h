// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// A day of the calendar.
struct CivilDate {
    int year = 1970, month = 1, day = 1;
    bool operator==(const CivilDate&) const = default;
};

/// The date of a day counted from 1970-01-01.
CivilDate civilDate(std::int32_t day);
/// The day of a date, counted from 1970-01-01.
std::int32_t dayNumber(CivilDate date);

/// The IANA name of a zone that a help desk names: itself where it is one, else what Rails means by its name for it
/// ("New Caledonia" is Pacific/Noumea). Empty where it is neither.
std::string ianaZone(std::string_view name);

/// The clock changes of a zone in the years 1990 to 2059. Immutable; any thread.
class ZoneTable {
public:
    static constexpr std::int32_t kFirstDay = 7305; ///< 1990-01-01
    static constexpr std::int32_t kEndDay = 32872; ///< 2060-01-01

    /// Nothing where the name is none that ianaZone() knows.
    static std::optional<ZoneTable> make(std::string_view name);

    /// UTC seconds of a wall clock second (seconds since 1970-01-01T00:00:00 by the wall clock): the first of two, and
    /// for a time that the clocks skip, the moment they skip it.
    [[nodiscard]] std::int64_t utc(std::int64_t wall) const;
    /// The wall clock second of a UTC second.
    [[nodiscard]] std::int64_t wall(std::int64_t utc) const;
    /// Seconds east of UTC at a UTC second, and for which seconds that is so.
    struct Stretch {
        std::int64_t from = 0, to = 0, offset = 0; ///< [from, to)
    };
    [[nodiscard]] Stretch stretchAt(std::int64_t utc) const;

private:
    struct Period {
        std::int64_t from; ///< UTC seconds
        std::int64_t offset; ///< seconds east of UTC
    };
    std::vector<Period> m_periods; ///< by time; the first begins before all times
};

/// Days and hours by the wall clock of a zone, for many instants one after the other: neighbours cost no look-up. One
/// thread.
class WallClock {
public:
    /// An unknown zone is UTC.
    explicit WallClock(std::string_view zone);
    /// Days since 1970-01-01.
    std::int32_t day(std::int64_t utcSecond) { return static_cast<std::int32_t>(floorDiv(wall(utcSecond), 86'400)); }
    /// Of the week, 0 = Monday from 0 to 1 h.
    std::size_t hourOfWeek(std::int64_t utcSecond)
    {
        // 1970-01-01 was a Thursday, the fourth day of a week from Monday.
        const std::int64_t hour = floorDiv(wall(utcSecond), 3600) + 72;
        return static_cast<std::size_t>(hour - floorDiv(hour, 168) * 168);
    }
    /// The UTC second in which a day begins.
    [[nodiscard]] std::int64_t startOf(std::int32_t day) const { return m_zone.utc(std::int64_t(day) * 86'400); }

private:
    static constexpr std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }
    std::int64_t wall(std::int64_t utc)
    {
        if (utc < m_stretch.from || utc >= m_stretch.to)
            m_stretch = m_zone.stretchAt(utc);
        return utc + m_stretch.offset;
    }

    ZoneTable m_zone;
    ZoneTable::Stretch m_stretch;
};

} // namespace desk
