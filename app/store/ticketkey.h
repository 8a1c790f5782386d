// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite.h"

#include <string>
#include <string_view>

namespace desk {

/// The row number of a ticket: its own number below 2^42, else one of ours from 2^42 up. Events and words of a ticket
/// have row numbers that begin with it, so that a hit leads to its ticket without a look-up.
constexpr int kEventBits = 20;
constexpr std::int64_t kOddTickets = std::int64_t { 1 } << 42;

/// First and last event row of a ticket; the first is never used by an event (its words are the subject's).
constexpr std::int64_t firstEvent(std::int64_t ticket)
{
    return ticket << kEventBits;
}
constexpr std::int64_t lastEvent(std::int64_t ticket)
{
    return firstEvent(ticket) + (std::int64_t { 1 } << kEventBits) - 1;
}

/// The key of a ticket, nothing where an odd one has none yet.
std::optional<std::int64_t> findTicketKey(sql::Database& db, std::string_view id);
/// The key of a ticket, made where needed.
std::int64_t makeTicketKey(sql::Database& db, std::string_view id);
/// The id of a ticket with this key.
std::string ticketId(sql::Database& db, std::int64_t key);

} // namespace desk
