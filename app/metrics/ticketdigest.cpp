// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/ticketdigest.h"

namespace desk {

namespace {

/// What a field held just after an instant, by its changes; `now` where there is none.
std::string_view valueAt(const TicketHistory& ticket, HistoryKind kind, Millis instant, const std::string& now)
{
    const HistoryEvent* before = nullptr;
    for (const HistoryEvent& event : ticket.events) {
        if (event.kind != kind)
            continue;
        if (event.at > instant)
            return before ? before->to : event.from;
        before = &event;
    }
    return before ? before->to : now;
}

} // namespace

TicketDigest::TicketDigest(const TicketHistory& history)
    : ticket(history)
    , status(statusHistory(history))
    , replies(repliesOf(history, Repliers::Agents))
    , humanReplies(repliesOf(history, Repliers::Humans))
    , opening(openingOf(history))
{
}

std::optional<Millis> TicketDigest::solvedAt() const
{
    if (!status.leadsToNow)
        return ticket.published.solvedAt;
    const StatusTransition* last = status.lastResolution();
    return last ? std::optional(last->at) : std::nullopt;
}

std::string_view TicketDigest::assigneeAt(Millis instant) const
{
    return valueAt(ticket, HistoryKind::Assignee, instant, ticket.assigneeId);
}

std::string_view TicketDigest::groupAt(Millis instant) const
{
    return valueAt(ticket, HistoryKind::Group, instant, ticket.groupId);
}

} // namespace desk
