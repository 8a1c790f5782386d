// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QDate>
#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace desk {

/// The days a date value covers, [first, past): "2026", "2026-01" or "2026-01-15". Years 1970 to 2105.
struct DateSpan {
    QDate first, past;
};
std::optional<DateSpan> dateSpan(QStringView text);

/// "30m", "30min", "24h", "7d", "2w" in milliseconds. Up to nine digits.
std::optional<Millis> durationOf(QStringView text);

/// Hours of the week: each hour from `firstHour` to `lastHour` of each day from `firstDay` to `lastDay`, all included,
/// 0 = Monday. A last one before the first one goes over the week's or the day's end: Friday to Monday, 22 to 6 h.
struct WeekHours {
    int firstDay = 0, lastDay = 6, firstHour = 0, lastHour = 23;
    /// Whether it has this hour, 0 = Monday from 0 to 1 h.
    [[nodiscard]] bool has(std::size_t hourOfWeek) const;
    bool operator==(const WeekHours&) const = default;
};
/// "mon", "mon-9" or "9", to the like in `high`; an empty `high` is `low` again.
std::optional<WeekHours> weekHours(QStringView low, QStringView high = {});
/// As weekHours() reads it, with days and hours, a range where it is more than one hour: "mon-9", "mon-9..fri-17".
QString weekHoursText(const WeekHours& hours);

/// A whole number of up to nine digits.
std::optional<int> wholeNumberOf(QStringView text);

/// A number as a field of the account's own may hold it: "12", "-3.5".
std::optional<double> numberOf(QStringView text);

/// Case and accents folded: two names that fold alike are one name to a query. UTF-8 in and out.
std::string folded(std::string_view name);
std::string folded(QStringView name);

/// Compares names folded, quickly where they are ASCII.
class NameMatcher {
public:
    /// `name` whole, or as the beginning.
    NameMatcher(QStringView name, bool prefix);
    [[nodiscard]] bool matches(std::string_view value) const;

private:
    [[nodiscard]] std::optional<bool> atOnce(std::string_view value) const;

    std::string m_folded;
    bool m_prefix;
    std::uint64_t m_first = 0, m_last = 0; ///< eight bytes each of m_folded, where it has as many
};

} // namespace desk
