// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/minutecounts.h"

#include <algorithm>
#include <numeric>

namespace desk {

MinuteIndex::MinuteIndex(std::span<const std::int32_t> column)
{
    std::int32_t highest = -1;
    for (const std::int32_t minutes : column) {
        if (minutes < kDense)
            highest = std::max(highest, minutes);
        else
            m_large.push_back(minutes);
    }
    m_dense = static_cast<std::size_t>(m_large.empty() ? highest + 1 : kDense);
    std::ranges::sort(m_large);
    m_large.erase(std::unique(m_large.begin(), m_large.end()), m_large.end());
    m_large.shrink_to_fit();
}

std::size_t MinuteIndex::atLarge(std::int32_t minutes) const
{
    return m_dense + 1 + static_cast<std::size_t>(std::ranges::lower_bound(m_large, minutes) - m_large.begin());
}

MinuteCounts::MinuteCounts(std::shared_ptr<const MinuteIndex> index, std::vector<std::int32_t> counts)
    : m_index(std::move(index))
    , m_counts(std::move(counts))
{
    m_before.reserve(m_counts.size() / kBlock + 2);
    for (std::size_t begin = 0; begin < m_counts.size(); begin += kBlock) {
        m_before.push_back(static_cast<std::uint32_t>(m_size));
        const auto first = m_counts.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto past = m_counts.begin() + static_cast<std::ptrdiff_t>(std::min(m_counts.size(), begin + kBlock));
        const std::int32_t here = std::accumulate(first, past, begin == 0 ? -*first : 0);
        m_size += static_cast<std::size_t>(here);
    }
}

std::int32_t MinuteCounts::atRank(std::size_t rank) const
{
    const auto after = std::ranges::upper_bound(m_before, static_cast<std::uint32_t>(rank));
    const auto block = static_cast<std::size_t>(after - m_before.begin()) - 1;
    std::size_t left = rank - m_before[block], i = std::max<std::size_t>(block * kBlock, 1);
    while (left >= static_cast<std::size_t>(m_counts[i]))
        left -= static_cast<std::size_t>(m_counts[i++]);
    return m_index->minutesAt(i);
}

std::size_t MinuteCounts::below(std::int32_t minutes) const
{
    if (m_size == 0 || minutes <= 0)
        return 0;
    // The first index whose minutes are not below.
    std::size_t past = 1, count = m_counts.size() - 1;
    while (count > 0) {
        const std::size_t half = count / 2;
        if (m_index->minutesAt(past + half) < minutes) {
            past += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    const std::size_t block = std::min(past / kBlock, m_before.size() - 1);
    const std::size_t first = std::max<std::size_t>(block * kBlock, 1);
    std::size_t below = m_before[block];
    for (std::size_t i = first; i < past; ++i)
        below += static_cast<std::size_t>(m_counts[i]);
    return below;
}

double MinuteCounts::quantile(double share) const
{
    if (m_size == 0)
        return 0;
    const double at = share * static_cast<double>(m_size - 1);
    const auto rank = static_cast<std::size_t>(at);
    const std::int32_t low = atRank(rank), high = rank + 1 < m_size ? atRank(rank + 1) : low;
    return low + (at - static_cast<double>(rank)) * (high - low);
}

std::optional<ChartQuantiles> quantilesOf(const MinuteCounts& minutes)
{
    if (minutes.size() == 0)
        return std::nullopt;
    return ChartQuantiles { minutes.quantile(0.5), minutes.quantile(0.9), minutes.quantile(0.95) };
}

} // namespace desk
