// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ticketfacts.h"

#include "app/metrics/historybuilder.h"
#include "app/metrics/replies.h"
#include "app/metrics/statushistory.h"

#include <algorithm>

namespace desk {

namespace {

std::optional<int> minutesBetween(Millis from, Millis to)
{
    if (to < from)
        return std::nullopt;
    return static_cast<int>(((to - from) / 1000 + 30) / 60);
}

HistoryEvent historyEvent(const FactEvent& fact)
{
    HistoryEvent event;
    event.at = fact.at;
    event.chat = fact.kind == EventKind::ChatMessage;
    if (fact.kind == EventKind::Change && fact.field == "status") {
        event.kind = HistoryKind::Status;
        event.from = fact.from;
        event.fromStatus = statusNamed(fact.from);
        event.toStatus = statusNamed(fact.to);
    } else if (fact.kind == EventKind::Message || fact.kind == EventKind::Note || event.chat) {
        event.kind = HistoryKind::Message;
        event.isPublic = fact.isPublic && fact.kind != EventKind::Note;
        event.by = authorKind(fact.role);
    }
    return event;
}

TicketHistory historyOf(const FactBasis& basis, std::span<const FactEvent> events)
{
    TicketHistory history;
    history.status = basis.status;
    // Where the creation is not known the order of the events still tells reopens and replies.
    history.createdAt = basis.createdAt ? basis.createdAt : events.empty() ? std::nullopt : std::optional(events[0].at);
    history.updatedAt = basis.updatedAt;
    history.published = basis.published;
    history.events.reserve(events.size());
    for (const FactEvent& event : events)
        history.events.push_back(historyEvent(event));
    return history;
}

void addPublished(TicketFacts& facts, const FactBasis& basis)
{
    const MetricFacts& theirs = basis.published;
    facts.firstReplyMinutes = theirs.firstReplyMinutes;
    if (!facts.firstReplyMinutes && theirs.firstRepliedAt && basis.createdAt)
        facts.firstReplyMinutes = minutesBetween(*basis.createdAt, *theirs.firstRepliedAt);
    facts.reopens = theirs.reopens;
    facts.replies = theirs.replies;
    if (!isSolved(basis.status))
        return;
    facts.solvedAt = theirs.solvedAt;
    facts.resolutionMinutes = theirs.fullResolutionMinutes;
    if (!facts.resolutionMinutes && theirs.solvedAt && basis.createdAt)
        facts.resolutionMinutes = minutesBetween(*basis.createdAt, *theirs.solvedAt);
}

void addSolves(TicketFacts& facts, const FactBasis& basis, const TicketHistory& history)
{
    const bool changed
        = std::ranges::any_of(history.events, [](const HistoryEvent& e) { return e.kind == HistoryKind::Status; });
    if (!changed || (!basis.messagesKnown && facts.reopens))
        return;
    const StatusHistory statuses = statusHistory(history);
    if (!statuses.leadsToNow)
        return;
    facts.reopens = static_cast<int>(statuses.count(StatusStep::Reopened));
    const StatusTransition* last = statuses.lastResolution();
    if (!isSolved(basis.status) || !last)
        return;
    facts.solvedAt = last->at;
    if (basis.createdAt)
        facts.resolutionMinutes = minutesBetween(*basis.createdAt, last->at);
}

void addReplies(TicketFacts& facts, const FactBasis& basis, const TicketHistory& history)
{
    if (!basis.messagesKnown)
        return;
    const Replies replies = repliesOf(history, Repliers::Humans);
    if (!replies.certain && facts.replies)
        return;
    facts.replies = static_cast<int>(replies.counted.size());
    facts.firstReplyMinutes.reset();
    if (replies.first && basis.createdAt)
        facts.firstReplyMinutes = minutesBetween(*basis.createdAt, history.events[*replies.first].at);
}

} // namespace

TicketFacts ticketFacts(const FactBasis& basis, std::span<const FactEvent> events)
{
    TicketFacts facts;
    addPublished(facts, basis);
    const TicketHistory history = historyOf(basis, events);
    addReplies(facts, basis, history);
    addSolves(facts, basis, history);
    if (!isUnsolved(basis.status))
        return facts;
    facts.waitingSince = waitingSince(history);
    // Before the messages are mirrored the help desk's "no replies" says the same about a ticket its requester opened.
    if (!basis.messagesKnown && std::ranges::none_of(history.events, &HistoryEvent::isPublicMessage)
        && basis.published.replies == 0 && basis.requesterWrote)
        facts.waitingSince = basis.createdAt;
    return facts;
}

} // namespace desk
