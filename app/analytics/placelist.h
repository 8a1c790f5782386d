// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/tallies.h"
#include "app/analytics/viewstate.h"

namespace desk {

/// The orders of a snapshot's rows, made when first asked for, and the list of rows in view in the last of them.
class PlaceList {
public:
    /// The next update is for another snapshot.
    void forget();
    /// What SortKey::Relevance means from now on.
    void setRelevance(OrderingPtr ordering) { m_relevance = std::move(ordering); }
    /// Brings the list up to date after tallies.update(), in this order.
    RowList update(const Snapshot& snapshot, const SortOrder& order, const Tallies& tallies, std::uint64_t version);

private:
    static constexpr std::size_t kKeptOrderings = 4;

    using Kept = std::pair<SortKey, OrderingPtr>;
    OrderingPtr orderingFor(const Snapshot& snapshot, SortKey key);
    OrderingPtr madeFor(const Snapshot& snapshot, SortKey key);

    std::list<Kept> m_orderings; ///< the last used first
    Kept m_before; ///< the last used one of the snapshot before
    std::uint64_t m_beforeOf = 0, m_of = 0; ///< generations of the snapshots that m_before and m_orderings are of
    OrderingPtr m_current, m_relevance;
    RowBits m_places; ///< in m_current
    std::uint64_t m_version = 0; ///< of the reject words that m_places are of
};

} // namespace desk
