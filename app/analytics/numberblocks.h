// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"

#include <map>

namespace desk {

/// Terms over one numeric column, ANDed. Without parts everything passes.
struct NumberFilter {
    struct Part {
        NumberSet set;
        bool negated = false;
    };
    QueryField field = QueryField::Created;
    std::vector<Part> parts;
};

/// Lowest and highest value of each block of rows, so that a filter over times or numbers need not look at rows that
/// all pass or all fail: rows come in about the order of their times. For one snapshot.
class NumberBlocks {
public:
    static constexpr std::size_t kRows = kTestRows; ///< in a block
    enum class Answer : std::uint8_t { Pass, Fail, Mixed };

    void forget() { m_ranges.clear(); }
    /// What the filter says of each block as a whole.
    std::vector<Answer> answers(const Snapshot& snapshot, const NumberFilter& filter);

private:
    struct Range {
        std::int64_t low = 0, high = 0; ///< of the values there are
        bool values = false, missing = false;
    };
    static std::vector<Range> rangesOf(const Snapshot& snapshot, QueryField field);
    static Answer answer(const NumberFilter& filter, const Range& range);

    std::map<QueryField, std::vector<Range>> m_ranges;
};

} // namespace desk
