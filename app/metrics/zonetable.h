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

private:
    struct Period {
        std::int64_t from; ///< UTC seconds
        std::int64_t offset; ///< seconds east of UTC
    };
    std::vector<Period> m_periods; ///< by time; the first begins before all times
};

} // namespace desk
