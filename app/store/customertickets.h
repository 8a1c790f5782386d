// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite.h"

#include <string>
#include <vector>

namespace desk {

/// StoreReader::ticketsOf(), inside the caller's transaction.
std::vector<std::string> customerTickets(
    sql::Database& db, std::string_view personId, std::string_view email, int limit);

} // namespace desk
