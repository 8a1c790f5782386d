// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/customertickets.h"

namespace desk {

std::vector<std::string> customerTickets(
    sql::Database& db, std::string_view personId, std::string_view email, int limit)
{
    sql::Statement& query = db.statement("SELECT id FROM ticket WHERE known = 1 AND requester <> '' AND requester IN "
                                         "(SELECT id FROM person WHERE id = ?1"
                                         " OR (?2 <> '' AND lower(email) = lower(?2)) UNION SELECT ?1)"
                                         " ORDER BY ifnull(created_at, updated_at) DESC LIMIT ?3");
    query.bind(1, personId);
    query.bind(2, email);
    query.bind(3, static_cast<std::int64_t>(limit));
    std::vector<std::string> ids;
    while (query.step())
        ids.emplace_back(query.text(0));
    query.reset();
    return ids;
}

} // namespace desk
