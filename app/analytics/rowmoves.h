// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/columns.h"
#include "app/analytics/rowbits.h"

#include <list>
#include <memory>
#include <span>

namespace desk {

/// A set of rows that does not change any more. Null = none was made.
using RowSet = std::shared_ptr<const RowBits>;

/// How what is counted of one set of rows becomes that of another with the fewest rows looked at.
struct RowMoves {
    /// What to start from: the counts of the set before, nothing, or those of all rows there are to choose from.
    enum class From : std::uint8_t { Before, Nothing, All };
    From from = From::Nothing;
    std::span<const Row> in, out; ///< to be added, and taken out; ascending
    [[nodiscard]] std::size_t size() const { return in.size() + out.size(); }
};

/// Finds the ways between sets of rows for one evaluation, each once.
class RowMoveFinder {
public:
    /// Everything found so far is forgotten. `all` are the rows that every set is a part of.
    void begin(RowSet all);
    /// `before` may be null. `fromAll`: whether one can start from all. Good until the next begin().
    const RowMoves& between(const RowSet& before, const RowSet& after, bool fromAll = true);
    [[nodiscard]] const RowSet& all() const { return m_all; }

private:
    struct Found {
        RowSet before, after;
        bool fromAll = false;
        RowMoves moves;
        std::vector<Row> in, out; ///< memory that the moves lie in, for the next ones too
    };
    static void find(Found& found, const RowBits& all);

    RowSet m_all;
    std::list<Found> m_found; ///< the first m_used are of this evaluation
    std::size_t m_used = 0;
};

} // namespace desk
