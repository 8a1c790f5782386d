// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace desk {

/// The values that are too large to be counted by minute, for one column of minutes: each has a number of its own.
/// Minute m counts at m + 1 below kDense, later ones behind; 0 counts the rows without a value.
class MinuteIndex {
public:
    static constexpr std::int32_t kDense = 1 << 16; ///< six weeks; longer is rare
    MinuteIndex() = default;
    explicit MinuteIndex(std::span<const std::int32_t> column);
    [[nodiscard]] std::size_t size() const { return m_dense + 1 + m_large.size(); }
    [[nodiscard]] std::size_t at(std::int32_t minutes) const
    {
        return minutes < kDense ? static_cast<std::size_t>(std::max(minutes, -1) + 1) : atLarge(minutes);
    }
    [[nodiscard]] std::int32_t minutesAt(std::size_t index) const
    {
        return index <= m_dense ? static_cast<std::int32_t>(index) - 1 : m_large[index - m_dense - 1];
    }

private:
    [[nodiscard]] std::size_t atLarge(std::int32_t minutes) const;

    std::size_t m_dense = 0; ///< how many minutes are counted one by one
    std::vector<std::int32_t> m_large; ///< ascending
};

/// How many tickets took how many minutes, exactly. Immutable; any thread.
class MinuteCounts {
public:
    MinuteCounts() = default;
    /// `counts` is indexed by `index`.
    MinuteCounts(std::shared_ptr<const MinuteIndex> index, std::vector<std::int32_t> counts);
    /// Tickets with a value, and without one.
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t without() const { return m_counts.empty() ? 0 : static_cast<std::size_t>(m_counts[0]); }
    /// The value at a rank below size(), 0 being the shortest.
    [[nodiscard]] std::int32_t atRank(std::size_t rank) const;
    /// How many are shorter than this.
    [[nodiscard]] std::size_t below(std::int32_t minutes) const;
    /// Between the closest ranks (metrics.md §5, type 7), `share` from 0 to 1; 0 where there is no value.
    [[nodiscard]] double quantile(double share) const;

private:
    static constexpr std::size_t kBlock = 256;

    std::shared_ptr<const MinuteIndex> m_index;
    std::vector<std::int32_t> m_counts;
    std::vector<std::uint32_t> m_before; ///< with a value before each block
    std::size_t m_size = 0;
};

/// Nothing where there is no value.
std::optional<ChartQuantiles> quantilesOf(const MinuteCounts& minutes);

} // namespace desk
