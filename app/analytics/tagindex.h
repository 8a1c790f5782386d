// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/rowbits.h"
#include "app/analytics/snapshot.h"

#include <mutex>

namespace desk {

/// The rows of each tag: those of a frequent one as bits, of a rare one as a list. Code 0 are the rows without tags.
/// Made when first asked; any thread. Refers to the snapshot.
class TagIndex {
public:
    explicit TagIndex(const Snapshot& snapshot);
    /// Adds the rows of a tag to a set's words.
    void addRows(Code tag, std::vector<std::uint64_t>& words) const;
    /// How many rows of a set each tag has. `counts` is as long as the dictionary.
    void count(const RowBits& rows, std::span<std::int32_t> counts) const;
    /// About how many nanoseconds count() takes.
    [[nodiscard]] std::size_t effort() const { return m_snapshot.tagCodes.size() / 2; }

private:
    void make() const;
    void makeAll() const;
    [[nodiscard]] std::span<const Row> rowsOf(Code tag) const
    {
        return std::span(m_rows).subspan(m_begin[tag], m_begin[tag + 1] - m_begin[tag]);
    }

    const Snapshot& m_snapshot;
    mutable std::once_flag m_made;
    mutable std::vector<std::vector<std::uint64_t>> m_bits; ///< by code; empty where the tag is rare
    mutable std::vector<std::uint32_t> m_begin; ///< by code: where its rows begin; one more than there are codes
    mutable std::vector<Row> m_rows; ///< of the rare ones, ascending
};

} // namespace desk
