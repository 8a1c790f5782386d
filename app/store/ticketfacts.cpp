// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ticketfacts.h"

#include <algorithm>

namespace desk {

namespace {

bool solved(StatusCategory status)
{
    return status == StatusCategory::Solved || status == StatusCategory::Closed;
}

std::optional<int> minutesBetween(Millis from, Millis to)
{
    if (to < from)
        return std::nullopt;
    return static_cast<int>(((to - from) / 1000 + 30) / 60);
}

bool isMessage(const FactEvent& event)
{
    return event.isPublic && (event.kind == EventKind::Message || event.kind == EventKind::ChatMessage);
}

bool isWritten(const FactEvent& event)
{
    return event.kind == EventKind::Message || event.kind == EventKind::ChatMessage || event.kind == EventKind::Note;
}

/// Replies of human agents: the opening message is none.
struct Replies {
    int count = 0;
    std::optional<Millis> first;
    bool certain = true; ///< every author's role is known
};

Replies countReplies(std::span<const FactEvent> events)
{
    Replies replies;
    bool chatCounted = false; // all agent messages of one chat are one reply
    const auto opening = std::ranges::find_if(events, isWritten);
    for (auto it = opening; it != events.end(); ++it) {
        if (!isMessage(*it))
            continue;
        if (it->role == AuthorRole::Unknown)
            replies.certain = false;
        if (it->role != AuthorRole::Agent || it == opening)
            continue;
        if (!replies.first)
            replies.first = it->at;
        const bool chat = it->kind == EventKind::ChatMessage;
        if (!chat || !chatCounted)
            ++replies.count;
        chatCounted = chatCounted || chat;
    }
    return replies;
}

struct Solves {
    int reopens = 0;
    std::optional<Millis> last;
    bool known = false; ///< the changes lead to the present status
};

Solves countSolves(std::span<const FactEvent> events, StatusCategory now)
{
    Solves solves;
    std::optional<StatusCategory> status;
    for (const FactEvent& event : events) {
        if (event.kind != EventKind::Change || event.field != "status")
            continue;
        const auto to = fromName<StatusCategory>(event.to);
        const auto from = event.from.empty() ? status : fromName<StatusCategory>(event.from);
        if (!to)
            continue;
        const bool wasSolved = from && solved(*from);
        if (solved(*to) && !wasSolved)
            solves.last = event.at;
        else if (wasSolved && isUnsolved(*to))
            ++solves.reopens;
        status = to;
    }
    // A ticket that was never solved needs no changes to prove it, as long as there are some at all.
    solves.known = status && solved(*status) == solved(now) && (!solved(now) || solves.last);
    return solves;
}

std::optional<Millis> waitingSince(std::span<const FactEvent> events)
{
    std::optional<Millis> since;
    for (const FactEvent& event : events) {
        if (!isMessage(event))
            continue;
        if (event.role == AuthorRole::Agent)
            since.reset();
        else if ((event.role == AuthorRole::Requester || event.role == AuthorRole::EndUser) && !since)
            since = event.at;
    }
    return since;
}

void addPublished(TicketFacts& facts, const FactBasis& basis)
{
    const MetricFacts& theirs = basis.published;
    facts.firstReplyMinutes = theirs.firstReplyMinutes;
    if (!facts.firstReplyMinutes && theirs.firstRepliedAt && basis.createdAt)
        facts.firstReplyMinutes = minutesBetween(*basis.createdAt, *theirs.firstRepliedAt);
    facts.reopens = theirs.reopens;
    facts.replies = theirs.replies;
    if (!solved(basis.status))
        return;
    facts.solvedAt = theirs.solvedAt;
    facts.resolutionMinutes = theirs.fullResolutionMinutes;
    if (!facts.resolutionMinutes && theirs.solvedAt && basis.createdAt)
        facts.resolutionMinutes = minutesBetween(*basis.createdAt, *theirs.solvedAt);
}

void addSolves(TicketFacts& facts, const FactBasis& basis, std::span<const FactEvent> events)
{
    const Solves solves = countSolves(events, basis.status);
    if (!solves.known || (!basis.messagesKnown && facts.reopens))
        return;
    facts.reopens = solves.reopens;
    if (!solved(basis.status))
        return;
    facts.solvedAt = solves.last;
    if (basis.createdAt)
        facts.resolutionMinutes = minutesBetween(*basis.createdAt, *solves.last);
}

void addReplies(TicketFacts& facts, const FactBasis& basis, std::span<const FactEvent> events)
{
    const Replies replies = countReplies(events);
    if (!basis.messagesKnown || (!replies.certain && facts.replies))
        return;
    facts.replies = replies.count;
    facts.firstReplyMinutes.reset();
    if (replies.first && basis.createdAt)
        facts.firstReplyMinutes = minutesBetween(*basis.createdAt, *replies.first);
}

} // namespace

AuthorRole resolvedRole(AuthorRole told, std::string_view authorId, std::string_view requesterId, AuthorRole person)
{
    if (told == AuthorRole::Bot || told == AuthorRole::System)
        return told;
    if (authorId.empty() || authorId == "-1")
        return told == AuthorRole::Unknown ? AuthorRole::System : told;
    if (authorId == requesterId)
        return AuthorRole::Requester;
    return person == AuthorRole::Unknown ? told : person;
}

TicketFacts ticketFacts(const FactBasis& basis, std::span<const FactEvent> events)
{
    TicketFacts facts;
    addPublished(facts, basis);
    addReplies(facts, basis, events);
    addSolves(facts, basis, events);
    if (!isUnsolved(basis.status))
        return facts;
    facts.waitingSince = waitingSince(events);
    // Before the messages are mirrored the help desk's "no replies" says the same about a ticket its requester opened.
    if (!basis.messagesKnown && std::ranges::none_of(events, isMessage) && basis.published.replies == 0
        && basis.requesterWrote)
        facts.waitingSince = basis.createdAt;
    return facts;
}

} // namespace desk
