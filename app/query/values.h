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
    [[nodiscard]] bool differs(std::string_view value) const;

    std::string m_folded;
    bool m_prefix;
    std::uint64_t m_first = 0, m_last = 0; ///< eight bytes each of m_folded, where it has as many
};

} // namespace desk
