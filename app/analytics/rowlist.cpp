// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/rowlist.h"

#include <numeric>

namespace desk {

namespace {

constexpr std::size_t kBlockWords = 8; ///< counted together: a cache line

/// Where the rank-th one of a word is.
std::size_t selectIn(std::uint64_t word, std::size_t rank)
{
    for (; rank > 0; --rank)
        word &= word - 1;
    return static_cast<std::size_t>(std::countr_zero(word));
}

} // namespace

RowList::RowList(OrderingPtr ordering, RowBits places, bool descending)
    : m_ordering(std::move(ordering))
    , m_places(std::move(places))
    , m_descending(descending)
{
    std::vector<std::uint32_t> begins;
    for (std::size_t begin = 0; begin < m_places.size(); begin += kBlockWords * RowBits::kWordBits)
        begins.push_back(static_cast<std::uint32_t>(begin));
    m_before.resize(begins.size());
    if (!begins.empty()) // each block is counted behind its place, and summed up from the first
        onesInPieces(m_places.words(), begins, m_before.data() + 1);
    std::partial_sum(m_before.begin(), m_before.end(), m_before.begin());
    m_valued = m_places.size() == 0 ? 0 : rankOf(m_ordering->valued);
}

std::size_t RowList::rankOf(std::size_t place) const
{
    if (place >= m_places.size())
        return size();
    const auto& words = m_places.words();
    const std::size_t word = place / RowBits::kWordBits, block = word / kBlockWords;
    std::size_t rank = m_before[block];
    for (std::size_t i = block * kBlockWords; i < word; ++i)
        rank += RowBits::ones(words[i]);
    return rank + RowBits::ones(words[word] & ((std::uint64_t(1) << place % RowBits::kWordBits) - 1));
}

std::size_t RowList::placeOf(std::size_t rank) const
{
    const auto after = std::ranges::upper_bound(m_before, static_cast<std::uint32_t>(rank));
    const auto block = static_cast<std::size_t>(after - m_before.begin()) - 1;
    rank -= m_before[block];
    const auto& words = m_places.words();
    std::size_t word = block * kBlockWords;
    for (std::size_t here = RowBits::ones(words[word]); here <= rank; here = RowBits::ones(words[word])) {
        rank -= here;
        ++word;
    }
    return word * RowBits::kWordBits + selectIn(words[word], rank);
}

Row RowList::operator[](std::size_t index) const
{
    const bool turned = m_descending && index < m_valued;
    return m_ordering->rows[placeOf(turned ? m_valued - 1 - index : index)];
}

std::optional<std::size_t> RowList::indexOf(Row row) const
{
    if (row >= m_places.size())
        return std::nullopt;
    const std::size_t place = m_ordering->places[row];
    if (!m_places.has(place))
        return std::nullopt;
    const std::size_t rank = rankOf(place);
    return m_descending && rank < m_valued ? m_valued - 1 - rank : rank;
}

std::vector<Row> RowList::first(std::size_t count) const
{
    std::vector<Row> rows(std::min(count, size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = (*this)[i];
    return rows;
}

bool RowList::operator==(const RowList& other) const
{
    return size() == other.size() && std::equal(begin(), end(), other.begin());
}

} // namespace desk
