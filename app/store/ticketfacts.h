// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/metrics/authorkind.h"

#include <span>

namespace desk {

/// What is counted of one event: who did what when. Plain.
struct FactEvent {
    Millis at = 0;
    EventKind kind = EventKind::Unknown;
    AuthorRole role = AuthorRole::Unknown; ///< resolved, see resolvedRole()
    bool isPublic = false;
    std::string field, from, to; ///< kind Change
};

/// What the row of a ticket says beside its columns. Minutes are calendar minutes, rounded half up.
struct TicketFacts {
    std::optional<int> firstReplyMinutes, resolutionMinutes, reopens, replies;
    std::optional<Millis> solvedAt; ///< the latest solve, only while solved or closed
    std::optional<Millis> waitingSince;
    bool operator==(const TicketFacts&) const = default;
};

/// What the facts are made from, beside the events.
struct FactBasis {
    StatusCategory status = StatusCategory::Unknown;
    std::optional<Millis> createdAt, updatedAt;
    MetricFacts published; ///< the help desk's own numbers
    bool requesterWrote = true; ///< the ticket was submitted by its requester
    bool messagesKnown = false; ///< the events hold every message
};

/// The derived facts, by the functions of app/metrics (metrics.md M07, M13, M21, M29, M39). `events` by time, then by
/// arrival. Ours where the events suffice: replies where all messages are known and all their authors' roles, reopens
/// and solves where the status changes lead to the present status. Else the help desk's own. Private notes, bots and
/// the system neither answer nor wait. Pure.
TicketFacts ticketFacts(const FactBasis& basis, std::span<const FactEvent> events);

} // namespace desk
