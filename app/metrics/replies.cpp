// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/replies.h"

#include <algorithm>

namespace desk {

namespace {

bool isReply(const HistoryEvent& event, Repliers who)
{
    return event.isPublicMessage() && (who == Repliers::Agents ? event.isAgent() : event.isHumanAgent());
}

} // namespace

std::optional<std::uint32_t> openingOf(const TicketHistory& ticket)
{
    const auto it = std::ranges::find(ticket.events, HistoryKind::Message, &HistoryEvent::kind);
    if (it == ticket.events.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(it - ticket.events.begin());
}

Replies repliesOf(const TicketHistory& ticket, Repliers who)
{
    Replies replies;
    std::vector<std::string_view> sessions; // already counted
    const auto opening = openingOf(ticket);
    for (std::uint32_t i = opening.value_or(0); opening && i < ticket.events.size(); ++i) {
        const HistoryEvent& event = ticket.events[i];
        if (event.isPublicMessage() && event.by == AuthorKind::Unknown)
            replies.certain = false;
        if (i == *opening || !isReply(event, who))
            continue;
        if (!replies.first)
            replies.first = i;
        if (event.chat && std::ranges::find(sessions, event.session) != sessions.end())
            continue;
        if (event.chat)
            sessions.push_back(event.session);
        replies.counted.push_back(i);
    }
    return replies;
}

std::vector<Exchange> exchangesOf(const TicketHistory& ticket, Repliers who, bool requesterOnly)
{
    std::vector<Exchange> exchanges;
    bool spoke = false; // somebody of us, in public
    bool waiting = false; // the last exchange is open
    for (std::uint32_t i = 0; i < ticket.events.size(); ++i) {
        const HistoryEvent& event = ticket.events[i];
        if (isReply(event, who)) {
            if (waiting)
                exchanges.back().answered = i;
            waiting = false;
            spoke = true;
        } else if (!waiting && event.isPublicMessage() && event.by == AuthorKind::EndUser
            && (!requesterOnly || event.actorId == ticket.requesterId)) {
            exchanges.push_back({ i, std::nullopt, !spoke });
            waiting = true;
        }
    }
    return exchanges;
}

std::optional<Millis> waitingSince(const TicketHistory& ticket, bool requesterOnly)
{
    const auto exchanges = exchangesOf(ticket, Repliers::Humans, requesterOnly);
    if (exchanges.empty() || exchanges.back().answered)
        return std::nullopt;
    return ticket.events[exchanges.back().asked].at;
}

} // namespace desk
