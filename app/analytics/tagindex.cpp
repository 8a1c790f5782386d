// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/tagindex.h"

namespace desk {

namespace {

/// From this share of the rows on bits are counted faster than a list.
constexpr std::size_t kFrequent = 100;

/// Calls use(tag, row) for each tag of each row; a mapped file may be damaged: no code is beyond the dictionary.
template <typename Use> void forEachTag(const Snapshot& s, Use&& use)
{
    const auto last = static_cast<Code>(s.tags.size() - 1);
    for (Row r = 0; r < s.rows(); ++r) {
        const auto tags = s.tagsOf(r);
        for (const Code tag : tags)
            use(std::min(tag, last), r);
        if (tags.empty())
            use(Code(0), r);
    }
}

} // namespace

TagIndex::TagIndex(const Snapshot& snapshot)
    : m_snapshot(snapshot)
{
}

void TagIndex::make() const
{
    std::call_once(m_made, [this] { makeAll(); });
}

void TagIndex::makeAll() const
{
    const Snapshot& s = m_snapshot;
    std::vector<std::uint32_t> next(s.tags.size()); // how many rows it has, then where its next one goes
    forEachTag(s, [&](Code tag, Row) { ++next[tag]; });
    m_bits.resize(s.tags.size());
    m_begin.push_back(0);
    for (Code tag = 0; tag < next.size(); ++tag) {
        const bool frequent = next[tag] > s.rows() / kFrequent;
        if (frequent)
            m_bits[tag].resize((s.rows() + RowBits::kWordBits - 1) / RowBits::kWordBits);
        m_begin.push_back(m_begin.back() + (frequent ? 0 : std::exchange(next[tag], m_begin.back())));
    }
    m_rows.resize(m_begin.back());
    forEachTag(s, [&](Code tag, Row row) {
        if (m_bits[tag].empty())
            m_rows[next[tag]++] = row;
        else
            m_bits[tag][row / RowBits::kWordBits] |= std::uint64_t(1) << row % RowBits::kWordBits;
    });
}

void TagIndex::addRows(Code tag, std::vector<std::uint64_t>& words) const
{
    make();
    for (std::size_t i = 0; i < m_bits[tag].size(); ++i)
        words[i] |= m_bits[tag][i];
    for (const Row row : rowsOf(tag))
        words[row / RowBits::kWordBits] |= std::uint64_t(1) << row % RowBits::kWordBits;
}

void TagIndex::count(const RowBits& rows, std::span<std::int32_t> counts) const
{
    make();
    for (Code tag = 0; tag < counts.size(); ++tag)
        counts[tag] = static_cast<std::int32_t>(
            m_bits[tag].empty() ? onesAt(rows.words(), rowsOf(tag)) : onesInBoth(rows.words(), m_bits[tag]));
}

} // namespace desk
