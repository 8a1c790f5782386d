// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace desk {

/// A stretch of the week on the wall clock, minutes since Sunday 00:00. May run past the end of the week (10,080).
struct WeekInterval {
    int from = 0;
    int to = 0; ///< exclusive
    bool operator==(const WeekInterval&) const = default;
};

/// Days on which the weekly hours do not hold: closed all day, or only for a part of each day.
struct Closure {
    std::string name;
    std::int32_t firstDay = 0, lastDay = 0; ///< days since 1970-01-01 by the schedule's own calendar, both inclusive
    int fromMinute = 0, toMinute = 1440; ///< of the day's wall clock
    bool everyYear = false; ///< the same month and day each year; only with firstDay == lastDay
    bool operator==(const Closure&) const = default;
};

/// When an account is open for business, as the help desk says it.
struct BusinessHours {
    std::string id, name;
    std::string timeZone; ///< as received: an IANA name, or one of the names Rails has for zones ("Paris")
    std::vector<WeekInterval> week;
    std::vector<Closure> closures;
    bool isDefault = false; ///< used where nothing names another
    bool operator==(const BusinessHours&) const = default;
};

/// All the closures of one schedule.
struct Holidays {
    std::string scheduleId;
    std::vector<Closure> closures;
    bool operator==(const Holidays&) const = default;
};

} // namespace desk
