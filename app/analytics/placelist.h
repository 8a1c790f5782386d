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

    OrderingPtr orderingFor(const Snapshot& snapshot, SortKey key);

    std::list<std::pair<SortKey, OrderingPtr>> m_orderings; ///< the last used first
    OrderingPtr m_current, m_relevance;
    RowBits m_places; ///< in m_current
    std::uint64_t m_version = 0; ///< of the reject words that m_places are of
};

} // namespace desk
