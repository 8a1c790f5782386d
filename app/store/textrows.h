// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/store/sqlite.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace desk {

/// Which ticket a row of the full-text index belongs to: the table word_row in nine bytes a row, so that a hundred
/// thousand hits cost no look-up in the database. A row never changes its owner, so what was read stays right; rows
/// that came since are looked up, and all is read again once they are many. One per connection and thread.
class TextRows {
public:
    /// The ticket keys of these rows, which ascend; each once, ascending. Failures stick to `db`.
    std::vector<std::int64_t> ticketsOf(
        sql::Database& db, const std::vector<std::int64_t>& rows, const CancelToken& cancel);

private:
    static constexpr std::uint32_t kFar = 0x80000000; ///< the rest is an index into m_far
    void load(sql::Database& db, const CancelToken& cancel);
    [[nodiscard]] std::int64_t ticketAt(std::size_t at) const;
    [[nodiscard]] std::int64_t rowAt(std::size_t at) const;
    /// The first place at or after `from` whose row is not below `row`.
    [[nodiscard]] std::size_t seek(std::size_t from, std::int64_t row) const;
    static std::int64_t lookUp(sql::Database& db, std::int64_t row);

    std::vector<std::uint32_t> m_seconds; ///< ascending
    std::vector<std::uint8_t> m_places; ///< in the second
    std::vector<std::uint32_t> m_tickets;
    std::vector<std::int64_t> m_far; ///< ticket keys of more than 31 bits
    std::unordered_map<std::int64_t, std::int64_t> m_later; ///< rows that came since → ticket
    bool m_loaded = false;
};

} // namespace desk
