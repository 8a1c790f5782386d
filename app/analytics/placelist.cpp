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

RowList PlaceList::update(
    const Snapshot& snapshot, const SortOrder& order, const Tallies& tallies, std::uint64_t version)
{
    const OrderingPtr ordering = orderingFor(snapshot, order.key);
    const auto& places = ordering->places;
    const RowBits& inView = tallies.inView();
    const bool current = ordering == m_current;
    if (current && m_version + 1 == version && tallies.moves()) {
        for (const Row row : tallies.moves()->in)
            m_places.add(places[row]);
        for (const Row row : tallies.moves()->out)
            m_places.remove(places[row]);
    } else if (!current || m_version != version) {
        const bool most = inView.count() > inView.size() / 2;
        m_places.assign(inView.size(), most);
        if (most)
            inView.forEachOther([&](std::size_t row) { m_places.remove(places[row]); });
        else
            inView.forEach([&](std::size_t row) { m_places.add(places[row]); });
    }
    m_current = ordering;
    m_version = version;
    return { ordering, m_places, order.descending };
}

} // namespace desk
