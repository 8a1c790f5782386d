// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/numberblocks.h"

#include <algorithm>

namespace desk {

namespace {

/// Calls use(column, its value for none) with the column of a field that numbersOf() knows.
template <typename Use> void withColumn(const Snapshot& s, QueryField field, Use&& use)
{
    switch (field) {
    case QueryField::Created: return use(s.created, Seconds32(0));
    case QueryField::Updated: return use(s.updated, Seconds32(0));
    case QueryField::Solved: return use(s.solved, Seconds32(0));
    case QueryField::Waiting: return use(s.waitingSince, Seconds32(0));
    case QueryField::FirstReply: return use(s.firstReply, kNoMinutes);
    case QueryField::Resolution: return use(s.resolution, kNoMinutes);
    case QueryField::Reopens: return use(s.reopens, std::int16_t(-1));
    default: return use(s.replies, std::int16_t(-1));
    }
}

} // namespace

std::vector<NumberBlocks::Range> NumberBlocks::rangesOf(const Snapshot& snapshot, QueryField field)
{
    std::vector<Range> ranges((snapshot.rows() + kRows - 1) / kRows);
    withColumn(snapshot, field, [&](const auto& column, auto none) {
        for (std::size_t b = 0; b < ranges.size(); ++b) {
            auto low = std::numeric_limits<decltype(none)>::max(), high = std::numeric_limits<decltype(none)>::min();
            bool missing = false;
            for (std::size_t r = b * kRows, end = std::min(column.size(), r + kRows); r < end; ++r) {
                const auto value = column[r];
                missing |= value == none;
                low = value == none ? low : std::min(low, value);
                high = value == none ? high : std::max(high, value);
            }
            ranges[b] = { low, high, low <= high, missing };
        }
    });
    return ranges;
}

NumberBlocks::Answer NumberBlocks::answer(const NumberFilter& filter, const Range& range)
{
    Answer all = Answer::Pass;
    for (const auto& [set, negated] : filter.parts) {
        bool some = range.missing && set.none, every = !range.missing || set.none;
        if (range.values) {
            bool touched = false, covered = false;
            for (const NumberInterval& interval : set.intervals) {
                touched |= interval.low <= range.high && interval.high >= range.low;
                covered |= interval.low <= range.low && interval.high >= range.high;
            }
            some |= touched;
            every &= covered;
        }
        const Answer here = !some ? Answer::Fail : every ? Answer::Pass : Answer::Mixed;
        const Answer turned = here == Answer::Mixed || !negated ? here
            : here == Answer::Pass                              ? Answer::Fail
                                                                : Answer::Pass;
        if (turned == Answer::Fail)
            return Answer::Fail;
        all = turned == Answer::Mixed ? turned : all;
    }
    return all;
}

std::vector<NumberBlocks::Answer> NumberBlocks::answers(const Snapshot& snapshot, const NumberFilter& filter)
{
    if (filter.parts.empty())
        return std::vector<Answer>((snapshot.rows() + kRows - 1) / kRows, Answer::Pass);
    auto known = m_ranges.find(filter.field);
    if (known == m_ranges.end())
        known = m_ranges.emplace(filter.field, rangesOf(snapshot, filter.field)).first;
    std::vector<Answer> answers(known->second.size());
    std::ranges::transform(known->second, answers.begin(), [&](const Range& range) { return answer(filter, range); });
    return answers;
}

} // namespace desk
