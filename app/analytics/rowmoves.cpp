// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/rowmoves.h"

#include <algorithm>

namespace desk {

namespace {

/// The rows that are in one set and not in another, `count` of them.
std::span<const Row> difference(const RowBits& of, const RowBits* without, std::size_t count, std::vector<Row>& memory)
{
    if (memory.size() < count)
        memory.resize(count);
    Row* next = memory.data();
    for (std::size_t i = 0; i < of.words().size() && count > 0; ++i)
        for (std::uint64_t bits = of.words()[i] & (without ? ~without->words()[i] : ~std::uint64_t(0)); bits != 0;
             bits &= bits - 1)
            *next++ = static_cast<Row>(i * RowBits::kWordBits + static_cast<std::size_t>(std::countr_zero(bits)));
    return { memory.data(), count };
}

} // namespace

void RowMoveFinder::begin(RowSet all)
{
    m_all = std::move(all);
    m_found.resize(m_used); // the memory of what was not needed last goes
    m_used = 0;
}

const RowMoves& RowMoveFinder::between(const RowSet& before, const RowSet& after, bool fromAll)
{
    const auto past = std::next(m_found.begin(), static_cast<std::ptrdiff_t>(m_used));
    const auto known = std::find_if(m_found.begin(), past,
        [&](const Found& found) { return found.before == before && found.after == after && found.fromAll == fromAll; });
    if (known != past)
        return known->moves;
    Found& found = past == m_found.end() ? m_found.emplace_back() : *past;
    ++m_used;
    found.before = before;
    found.after = after;
    found.fromAll = fromAll;
    find(found, *m_all);
    return found.moves;
}

void RowMoveFinder::find(Found& found, const RowBits& all)
{
    const RowBits& after = *found.after;
    const std::size_t both = found.before ? found.before->countBoth(after) : 0;
    const std::size_t in = after.count() - both, out = found.before ? found.before->count() - both : 0;
    const std::size_t others = all.count() - after.count();
    if (found.before && in + out <= std::min(after.count(), found.fromAll ? others : after.count()))
        found.moves = { RowMoves::From::Before, difference(after, found.before.get(), in, found.in),
            difference(*found.before, &after, out, found.out) };
    else if (found.fromAll && others < after.count())
        found.moves = { RowMoves::From::All, {}, difference(all, &after, others, found.out) };
    else
        found.moves = { RowMoves::From::Nothing, difference(after, nullptr, after.count(), found.in), {} };
}

} // namespace desk
