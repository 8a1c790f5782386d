// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/query/query.h"
#include "app/query/values.h"

#include <optional>
#include <string_view>

namespace desk {

/// Compares values of the account's own fields with one value of a query: names as everywhere; with an operator numbers
/// with numbers and dates with dates. A date compares by its day as written, whatever time follows.
class CustomMatcher {
public:
    explicit CustomMatcher(const QueryValue& value);
    /// Not for "none": that is a ticket without any value.
    [[nodiscard]] bool matches(std::string_view value) const;

private:
    [[nodiscard]] bool matchesNumber(double number) const;
    [[nodiscard]] bool matchesDay(QDate day) const;

    QueryValue m_value;
    NameMatcher m_name;
    std::optional<double> m_low, m_high;
    std::optional<DateSpan> m_first, m_last;
};

} // namespace desk
