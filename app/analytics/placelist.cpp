// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/placelist.h"

#include "app/analytics/patchedorder.h"
#include "app/analytics/sorting.h"

#include <utility>

namespace desk {

void PlaceList::forget()
{
    if (!m_orderings.empty()) {
        m_before = m_orderings.front();
        m_beforeOf = m_of;
    }
    m_orderings.clear();
    m_current.reset();
    m_rows.reset();
    m_relevance.reset();
}

OrderingPtr PlaceList::madeFor(const Snapshot& snapshot, SortKey key)
{
    m_of = snapshot.generation;
    const auto [keyBefore, before] = std::exchange(m_before, {}); // its memory goes with it
    const bool follows = snapshot.changes && snapshot.changes->since == m_beforeOf;
    if (follows && before && keyBefore == key)
        if (auto patched = patchedOrdering(*before, snapshot, key))
            return std::make_shared<const Ordering>(std::move(*patched));
    return std::make_shared<const Ordering>(orderingBy(snapshot, key));
}

OrderingPtr PlaceList::orderingFor(const Snapshot& snapshot, SortKey key)
{
    if (key == SortKey::Relevance && m_relevance)
        return m_relevance;
    const auto known = std::ranges::find(m_orderings, key, [](const auto& kept) { return kept.first; });
    if (known != m_orderings.end()) {
        m_orderings.splice(m_orderings.begin(), m_orderings, known);
    } else {
        m_orderings.emplace_front(key, madeFor(snapshot, key));
        if (m_orderings.size() > kKeptOrderings)
            m_orderings.pop_back();
    }
    return m_orderings.front().second;
}

void PlaceList::update(
    const Snapshot& snapshot, SortKey key, const RowSet& rows, RowMoveFinder& moves, std::vector<SideTask>& tasks)
{
    constexpr std::size_t kEffort = 2;
    const OrderingPtr ordering = orderingFor(snapshot, key);
    if (std::exchange(m_current, ordering) != ordering)
        m_rows = nullptr;
    if (m_rows == rows)
        return;
    const RowMoves& way = moves.between(m_rows, rows, moves.all()->count() == rows->size());
    m_rows = rows;
    tasks.push_back({ way.size() * kEffort, [this, &way] {
                         if (way.from != RowMoves::From::Before)
                             m_places.assign(m_rows->size(), way.from == RowMoves::From::All);
                         const auto placeOf = [places = m_current->places.data()](Row row) { return places[row]; };
                         m_places.addEach(way.in, placeOf);
                         m_places.removeEach(way.out, placeOf);
                     } });
}

} // namespace desk
