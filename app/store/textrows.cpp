// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/textrows.h"

#include "app/store/ticketkey.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace desk {

namespace {

constexpr std::size_t kManyLater = 20'000; ///< looking these up takes as long as reading a hundred thousand
constexpr int kPlaceBits = 4; ///< see TextIndex
constexpr int kRowsBetweenLooks = 65'536;
constexpr std::int64_t kBitsPerKey = 256; ///< up to here bits are quicker than sorting

/// Ascending, each once. Keys that lie close together are marked as bits.
void sortUnique(std::vector<std::int64_t>& keys)
{
    if (keys.empty())
        return;
    const auto [least, most] = std::ranges::minmax(keys);
    if ((most - least) / kBitsPerKey > static_cast<std::int64_t>(keys.size())) {
        std::ranges::sort(keys);
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return;
    }
    constexpr std::int64_t kBits = 64;
    std::vector<std::uint64_t> marks(static_cast<std::size_t>((most - least) / kBits + 1));
    for (const std::int64_t key : keys)
        marks[static_cast<std::size_t>((key - least) / kBits)] |= std::uint64_t { 1 } << ((key - least) % kBits);
    keys.clear();
    for (std::size_t i = 0; i < marks.size(); ++i)
        for (std::uint64_t word = marks[i]; word != 0; word &= word - 1)
            keys.push_back(least + static_cast<std::int64_t>(i) * kBits + std::countr_zero(word));
}

} // namespace

std::int64_t TextRows::rowAt(std::size_t at) const
{
    return (std::int64_t { m_seconds[at] } << kPlaceBits) + m_places[at];
}

std::int64_t TextRows::ticketAt(std::size_t at) const
{
    const std::uint32_t ticket = m_tickets[at];
    return ticket & kFar ? m_far[ticket & ~kFar] : ticket;
}

void TextRows::load(sql::Database& db, const CancelToken& cancel)
{
    *this = {};
    sql::Statement& query = db.statement("SELECT row, event FROM word_row ORDER BY row");
    while (query.step()) {
        const std::int64_t row = query.integer(0);
        const std::int64_t ticket = std::abs(query.integer(1)) >> kEventBits;
        m_seconds.push_back(static_cast<std::uint32_t>(row >> kPlaceBits));
        m_places.push_back(static_cast<std::uint8_t>(row & ((1 << kPlaceBits) - 1)));
        if (ticket < kFar) {
            m_tickets.push_back(static_cast<std::uint32_t>(ticket));
        } else {
            if (m_far.empty() || m_far.back() != ticket)
                m_far.push_back(ticket);
            m_tickets.push_back(kFar | static_cast<std::uint32_t>(m_far.size() - 1));
        }
        if (m_seconds.size() % kRowsBetweenLooks == 0 && cancel.cancelled())
            break;
    }
    query.reset();
    m_loaded = !db.failed() && !cancel.cancelled();
}

std::size_t TextRows::seek(std::size_t from, std::int64_t row) const
{
    std::size_t step = 1;
    while (from + step < m_seconds.size() && rowAt(from + step) < row)
        step *= 2;
    std::size_t low = from + step / 2;
    std::size_t high = std::min(from + step, m_seconds.size());
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (rowAt(middle) < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::int64_t TextRows::lookUp(sql::Database& db, std::int64_t row)
{
    sql::Statement& query = db.statement("SELECT event FROM word_row WHERE row = ?");
    const std::int64_t ticket = query.bind(1, row).step() ? std::abs(query.integer(0)) >> kEventBits : -1;
    query.reset();
    return ticket;
}

std::vector<std::int64_t> TextRows::ticketsOf(
    sql::Database& db, const std::vector<std::int64_t>& rows, const CancelToken& cancel)
{
    if (!m_loaded || m_later.size() > kManyLater)
        load(db, cancel);
    std::vector<std::int64_t> tickets;
    tickets.reserve(rows.size());
    std::size_t at = 0;
    for (const std::int64_t row : rows) {
        at = seek(at, row);
        if (at < m_seconds.size() && rowAt(at) == row) {
            tickets.push_back(ticketAt(at));
            continue;
        }
        const auto [later, fresh] = m_later.try_emplace(row, -1);
        if (fresh)
            later->second = lookUp(db, row);
        if (later->second >= 0)
            tickets.push_back(later->second);
        else
            m_later.erase(later);
    }
    sortUnique(tickets);
    return tickets;
}

} // namespace desk
