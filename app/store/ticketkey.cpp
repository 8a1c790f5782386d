// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ticketkey.h"

#include <charconv>

namespace desk {

namespace {

/// The number that an id is, written the one way a number is written.
std::optional<std::int64_t> plainNumber(std::string_view id)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), value);
    const bool canonical = !id.empty() && id.front() != '-' && (id.front() != '0' || id.size() == 1);
    if (error != std::errc() || end != id.data() + id.size() || !canonical || value >= kOddTickets)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<std::int64_t> findTicketKey(sql::Database& db, std::string_view id)
{
    if (const auto number = plainNumber(id))
        return number;
    sql::Statement& find = db.statement("SELECT key FROM odd_ticket WHERE id = ?");
    find.bind(1, id);
    std::optional<std::int64_t> key;
    if (find.step())
        key = find.integer(0);
    find.reset();
    return key;
}

std::int64_t makeTicketKey(sql::Database& db, std::string_view id)
{
    if (const auto key = findTicketKey(db, id))
        return *key;
    const std::int64_t key = kOddTickets + db.number("SELECT count(*) FROM odd_ticket");
    db.statement("INSERT INTO odd_ticket(id, key) VALUES(?, ?)").bind(1, id).bind(2, key).run();
    return key;
}

std::string ticketId(sql::Database& db, std::int64_t key)
{
    if (key < kOddTickets)
        return std::to_string(key);
    sql::Statement& find = db.statement("SELECT id FROM ticket WHERE key = ?");
    find.bind(1, key);
    std::string id = find.step() ? find.text(0) : std::string();
    find.reset();
    return id;
}

} // namespace desk
