// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/tallies.h"

#include "app/analytics/figures.h"
#include "app/analytics/minutecounts.h"

#include <algorithm>

namespace desk {

namespace {

/// Rows between two looks at the cancel token.
constexpr std::size_t kRowsAtOnce = 65536;

/// What making a measure and counting all rows takes, for each row.
constexpr std::size_t kFirstEffort = 10;

/// Counts the rows, or takes them out; false when cancelled.
bool countRows(
    const Measure& measure, std::span<const Row> rows, std::int32_t sign, Counts& counts, const CancelToken& cancel)
{
    for (std::size_t at = 0; at < rows.size(); at += kRowsAtOnce) {
        if (cancel.cancelled())
            return false;
        measure.count(rows.subspan(at, std::min(kRowsAtOnce, rows.size() - at)), sign, counts);
    }
    return !cancel.cancelled();
}

const RowSet& rowsOf(const Tallies::Key& key, RejectTable& reject)
{
    const auto field = chartField(key.chart);
    return field && !key.ownFilter ? reject.without(*field) : reject.inView();
}

std::unique_ptr<Measure> measureOf(const Tallies::Key& key, const Tallies::Input& input)
{
    using Figures = Tallies::Figures;
    return key.figures == Figures::None ? measureFor(key.chart, input.snapshot, input.days, input.tags)
                                        : figureMeasure(input.snapshot, input.days, key.figures == Figures::Everything);
}

} // namespace

void Tallies::forget()
{
    m_tallies.clear();
    m_chosen = nullptr;
}

const Tallies::Tally& Tallies::tally(Key key) const
{
    return *std::ranges::find(m_tallies, key, &Tally::key);
}

void Tallies::update(
    const std::vector<Key>& wanted, const Input& input, std::vector<SideTask>& tasks, const Tallies* others)
{
    if (std::exchange(m_chosen, input.reject.chosen()) != m_chosen)
        for (Tally& tally : m_tallies) {
            tally.ghost.clear();
            tally.counted = nullptr;
        }
    std::vector<Tally*> planned;
    for (const Key& key : wanted) {
        auto known = std::ranges::find(m_tallies, key, &Tally::key);
        if (known == m_tallies.end()) {
            known = m_tallies.emplace(m_tallies.end());
            known->key = key;
        }
        Tally& tally = *known;
        if (std::ranges::find(planned, &tally) != planned.end())
            continue;
        planned.push_back(&tally);
        if (others && tally.ghost.empty())
            takeOver(tally, *others);
        const RowSet& to = rowsOf(key, input.reject);
        if (tally.counted == to)
            continue;
        const RowMoves& moves = input.moves.between(tally.counted, to);
        tally.counted = nullptr; // until it is done
        const std::size_t effort
            = tally.ghost.empty() ? input.snapshot.rows() * kFirstEffort : tally.measure->effortOf(moves.size());
        tasks.push_back({ effort, [&tally, &moves, &input, to] { bring(tally, to, moves, input); } });
    }
}

/// What is the same whatever the filter.
void Tallies::takeOver(Tally& tally, const Tallies& others) const
{
    const auto other = std::ranges::find(others.m_tallies, tally.key, &Tally::key);
    if (other == others.m_tallies.end())
        return;
    tally.measure = other->measure;
    if (m_chosen->count() == others.m_chosen->count() && *m_chosen == *others.m_chosen) {
        tally.ghost = other->ghost;
        tally.used = other->used;
        tally.ghostMinutes = other->ghostMinutes;
    }
}

/// False when cancelled.
bool Tallies::countGhost(Tally& tally, const Input& input)
{
    if (!tally.measure)
        tally.measure = measureOf(tally.key, input);
    if (!tally.ghost.empty())
        return true;
    Counts ghost(tally.measure->size(), 0);
    std::vector<Row> rows;
    rows.reserve(input.moves.all()->count());
    input.moves.all()->forEach([&](std::size_t row) { rows.push_back(static_cast<Row>(row)); });
    if (!countRows(*tally.measure, rows, 1, ghost, input.cancel))
        return false;
    tally.used.clear();
    for (std::uint32_t i = 1; i < ghost.size(); ++i)
        if (ghost[i] != 0)
            tally.used.push_back(i);
    if (auto minutes = tally.measure->minutes())
        tally.ghostMinutes = std::make_shared<const MinuteCounts>(std::move(minutes), ghost);
    tally.ghost = std::move(ghost);
    return true;
}

void Tallies::bring(Tally& tally, const RowSet& to, const RowMoves& moves, const Input& input)
{
    if (!countGhost(tally, input))
        return;
    const Measure& measure = *tally.measure;
    if (measure.prefersSet(moves.size())) {
        measure.countSet(*to, tally.counts);
        tally.counted = to;
        return;
    }
    if (moves.from == RowMoves::From::All)
        tally.counts = tally.ghost;
    else if (moves.from == RowMoves::From::Nothing)
        tally.counts.assign(measure.size(), 0);
    if (countRows(measure, moves.in, 1, tally.counts, input.cancel)
        && countRows(measure, moves.out, -1, tally.counts, input.cancel))
        tally.counted = to;
}

} // namespace desk
