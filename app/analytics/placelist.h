// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/rowmoves.h"
#include "app/analytics/sidethread.h"
#include "app/analytics/viewstate.h"

#include <list>

namespace desk {

/// The orders of a snapshot's rows, made when first asked for, and the list of rows in view in the last of them.
class PlaceList {
public:
    /// The next update is for another snapshot.
    void forget();
    /// What SortKey::Relevance means from now on.
    void setRelevance(OrderingPtr ordering) { m_relevance = std::move(ordering); }
    /// Adds to `tasks` what makes list() that of these rows in this order; made at once where the order is not kept.
    void update(
        const Snapshot& snapshot, SortKey key, const RowSet& rows, RowMoveFinder& moves, std::vector<SideTask>& tasks);
    [[nodiscard]] RowList list(bool descending);

private:
    static constexpr std::size_t kKeptOrderings = 4;

    using Kept = std::pair<SortKey, OrderingPtr>;
    OrderingPtr orderingFor(const Snapshot& snapshot, SortKey key);
    OrderingPtr madeFor(const Snapshot& snapshot, SortKey key);
    void readAll(const RowSet& rows, std::vector<SideTask>& tasks);
    void takeRead();

    std::list<Kept> m_orderings; ///< the last used first
    Kept m_before; ///< the last used one of the snapshot before
    std::uint64_t m_beforeOf = 0, m_of = 0; ///< generations of the snapshots that m_before and m_orderings are of
    OrderingPtr m_current, m_relevance;
    RowBits m_places; ///< in m_current
    std::vector<std::uint64_t> m_read; ///< what m_places are to become; empty = they are right
    RowSet m_rows; ///< that m_places are of; null = of none
};

} // namespace desk
