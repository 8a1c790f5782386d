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
    m_read.clear();
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

/// Asks for each place whether its row is there, in several tasks: the bits of a word are one task's.
void PlaceList::readAll(const RowSet& rows, std::vector<SideTask>& tasks)
{
    constexpr std::size_t kTasks = 4;
    const std::size_t words = rows->words().size();
    m_read.resize(words);
    for (std::size_t task = 0; task < kTasks; ++task) {
        const std::size_t first = words * task / kTasks, past = words * (task + 1) / kTasks;
        tasks.push_back(
            { (past - first) * RowBits::kWordBits, [this, rows, first, past] {
                 const std::size_t begin = first * RowBits::kWordBits;
                 const std::size_t end = std::min(past * RowBits::kWordBits, rows->size());
                 bitsAt(rows->words(), std::span(m_current->rows).subspan(begin, end - begin), m_read.data() + first);
             } });
    }
}

void PlaceList::update(
    const Snapshot& snapshot, SortKey key, const RowSet& rows, RowMoveFinder& moves, std::vector<SideTask>& tasks)
{
    constexpr std::size_t kEffort = 2, kManyOf = 4; ///< nanoseconds of a row; so many at once are not moved one by one
    takeRead(); // of an answer that nobody waited for
    const OrderingPtr ordering = orderingFor(snapshot, key);
    if (std::exchange(m_current, ordering) != ordering)
        m_rows = nullptr;
    const RowSet before = std::exchange(m_rows, rows);
    if (before == rows)
        return;
    if (!before && rows->count() > rows->size() / kManyOf && rows->size() - rows->count() > rows->size() / kManyOf)
        return readAll(rows, tasks);
    const RowMoves& way = moves.between(before, rows, moves.all()->count() == rows->size());
    tasks.push_back({ way.size() * kEffort, [this, &way] {
                         if (way.from != RowMoves::From::Before)
                             m_places.assign(m_rows->size(), way.from == RowMoves::From::All);
                         const auto placeOf = [places = m_current->places.data()](Row row) { return places[row]; };
                         m_places.addEach(way.in, placeOf);
                         m_places.removeEach(way.out, placeOf);
                     } });
}

void PlaceList::takeRead()
{
    if (!m_read.empty())
        m_places.take(m_rows->size(), std::exchange(m_read, {}));
}

RowList PlaceList::list(bool descending)
{
    takeRead();
    return { m_current, m_places, descending };
}

} // namespace desk
