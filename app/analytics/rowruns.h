// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/bitcount.h"

#include <vector>

namespace desk {

/// A column of which rows that follow one another have the same value: the rows of a set are then counted run by run.
/// Tickets come in about the order of their creation, so that its days and hours are such columns.
class RowRuns {
public:
    RowRuns() = default;
    /// Of `rows` values; where the runs are too short to be worth it, there are none.
    template <typename ValueOf> RowRuns(std::size_t rows, ValueOf&& valueOf)
    {
        for (std::size_t r = 0; r < rows; ++r) {
            const auto value = static_cast<std::uint16_t>(valueOf(r));
            if (!m_values.empty() && m_values.back() == value)
                continue;
            if (m_values.size() >= rows / kShortest) {
                m_values.clear();
                m_begins.clear();
                return;
            }
            m_values.push_back(value);
            m_begins.push_back(static_cast<std::uint32_t>(r));
        }
        m_begins.push_back(static_cast<std::uint32_t>(rows));
    }
    [[nodiscard]] bool empty() const { return m_values.empty(); }
    /// About how many nanoseconds count() takes for a set of so many words.
    [[nodiscard]] std::size_t effort(std::size_t words) const { return words + 3 * m_values.size(); }
    /// Calls use(value, how many rows of the set have it) for each run.
    template <typename Use> void count(BitWords set, Use&& use) const
    {
        std::vector<std::uint32_t> counts(m_values.size());
        onesInPieces(set, m_begins, counts.data());
        for (std::size_t i = 0; i < counts.size(); ++i)
            use(m_values[i], counts[i]);
    }

private:
    static constexpr std::size_t kShortest = 16; ///< rows a run, on average

    std::vector<std::uint32_t> m_begins; ///< and, last, where they end
    std::vector<std::uint16_t> m_values;
};

} // namespace desk
