// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

namespace desk {

/// A ticket's row as the record it was made from, with what the store keeps beside it.
struct StoredTicket {
    Ticket ticket;
    Csat rating = Csat::None; ///< by the newest rating record
    std::optional<Millis> ratingAt;
    std::optional<Millis> solvedAt, waitingSince;
    std::optional<int> firstReply, resolution, reopens, replies;
    Millis messagesVersion = -1;
    Millis logAt = -1; ///< the updated_at up to which the conversation log was read
    bool hasLog = false; ///< it came by messaging, and the help desk gives out its log
    bool known = false; ///< false: something named it, its row has not arrived
};

/// An event's row.
struct StoredEvent {
    std::int64_t key = 0;
    bool removed = false;
    Event event;
};

std::optional<StoredTicket> loadTicket(sql::Database& db, std::int64_t key);
/// All events of a ticket in order of arrival.
std::vector<StoredEvent> loadEvents(sql::Database& db, std::int64_t ticketKey, std::string_view ticketId);
std::optional<StoredEvent> loadEvent(sql::Database& db, std::int64_t key, std::string_view ticketId);

/// A ticket's satisfaction: what its own row says, unless a rating says it later or the row says nothing.
Csat effectiveCsat(Csat own, Millis version, Csat rating, std::optional<Millis> ratingAt);

/// A stored number as the value of a vocabulary; out of range (a damaged file) is the last one.
template <typename E> E enumOf(std::int64_t number)
{
    const auto last = static_cast<std::int64_t>(countOf<E>()) - 1;
    return static_cast<E>(number < 0 || number > last ? last : number);
}

} // namespace desk
