// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"

#include "app/metrics/chat.h"
#include "app/metrics/measure.h"
#include "app/metrics/satisfaction.h"
#include "app/metrics/stations.h"

#include <algorithm>
#include <array>
#include <limits>

namespace desk {

namespace {

constexpr double kMillis = 1000;

/// The facts of a chat, or nothing and why.
std::optional<ChatFacts> factsOf(const TicketDigest& digest, TicketMetric& out, bool offlineToo = false)
{
    const TicketHistory& chat = digest.ticket;
    const bool isChat = chat.kind != ConversationKind::Ticket
        || std::ranges::any_of(chat.events, [](const HistoryEvent& e) { return e.chat; });
    if (chat.isDeleted())
        out.exclude(Exclusion::Deleted);
    else if (!isChat || (chat.kind == ConversationKind::OfflineMessage && !offlineToo))
        out.exclude(Exclusion::NotAChat);
    else
        return chatFacts(chat);
    return {};
}

Contribution& add(TicketMetric& out, const TicketDigest& digest, const ChatFacts& facts, double value)
{
    Contribution& part = out.add(value, facts.events);
    part.at = facts.startedAt ? facts.startedAt : digest.ticket.createdAt;
    measure::creditNow(part, digest);
    return part;
}

template <ChatOutcome outcome> void inOutcome(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    if (const auto facts = factsOf(digest, out, outcome == ChatOutcome::Offline); facts && facts->outcome == outcome)
        add(out, digest, *facts, 1);
}

void all(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    if (const auto facts = factsOf(digest, out))
        add(out, digest, *facts, 1);
}

template <typename Counts> void shareOf(const TicketDigest& digest, TicketMetric& out, Counts counts)
{
    if (const auto facts = factsOf(digest, out))
        add(out, digest, *facts, 1).counts = counts(*facts);
}

void missedShare(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    shareOf(digest, out, [](const ChatFacts& f) { return f.outcome == ChatOutcome::Missed && !f.outbound; });
}

void completedShare(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    shareOf(digest, out, [](const ChatFacts& f) { return f.outcome == ChatOutcome::Completed; });
}

void outboundShare(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    shareOf(digest, out, [](const ChatFacts& f) { return f.outbound; });
}

void ratedShare(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    shareOf(digest, out, [&](const ChatFacts&) { return isRated(digest.ticket.csat); });
}

void goodShare(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const auto facts = factsOf(digest, out);
    if (!facts)
        return;
    if (!isRated(digest.ticket.csat))
        return out.exclude(Exclusion::NotRated);
    add(out, digest, *facts, 1).counts = digest.ticket.csat == Csat::Good;
}

/// One duration a chat, in seconds; nothing where the chat has none.
template <auto member> void duration(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const auto facts = factsOf(digest, out);
    if (!facts)
        return;
    if (const auto value = (*facts).*member)
        add(out, digest, *facts, static_cast<double>(*value) / kMillis);
    else
        out.exclude(Exclusion::NoReply);
}

void length(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    if (const auto facts = factsOf(digest, out))
        add(out, digest, *facts, static_cast<double>(facts->duration) / kMillis);
}

void engagement(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const auto facts = factsOf(digest, out);
    if (!facts)
        return;
    for (const Engagement& one : engagementsOf(digest.ticket)) {
        Contribution& part = add(out, digest, *facts, static_cast<double>(one.to - one.from) / kMillis);
        part.at = one.from;
        if (const auto join = std::ranges::find(digest.ticket.events, one.agent, &HistoryEvent::actorId);
            join != digest.ticket.events.end())
            part.agent = join->actorId;
    }
    if (out.parts().empty())
        out.exclude(Exclusion::NoReply);
}

void transfers(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    if (const auto facts = factsOf(digest, out))
        add(out, digest, *facts, facts->transfers);
}

/// Each time that a chat was given to an agent, and whether he came into it before it went to another. What nobody was
/// ever given leaves no event.
void acceptance(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const auto facts = factsOf(digest, out);
    if (!facts)
        return;
    for (const Station& station : stationsOf(digest.ticket, HistoryKind::Assignee).all) {
        if (station.value.empty())
            continue;
        Contribution& part = add(out, digest, *facts, 1);
        part.counts = std::ranges::any_of(digest.ticket.events, [&](const HistoryEvent& event) {
            const bool came = event.kind == HistoryKind::ChatJoin || event.isPublicMessage();
            return came && event.actorId == station.value && event.at >= station.from
                && event.at < station.to.value_or(std::numeric_limits<Millis>::max());
        });
        part.at = station.from;
    }
    if (out.parts().empty())
        out.exclude(Exclusion::NotAssigned);
}

/// A wait over how often it was ended (M61).
template <Millis ChatFacts::*wait, int ChatFacts::*times>
void perTurn(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const auto facts = factsOf(digest, out);
    if (!facts)
        return;
    if ((*facts).*times > 0)
        add(out, digest, *facts, static_cast<double>((*facts).*wait) / kMillis / ((*facts).*times));
    else
        out.exclude(Exclusion::NoReply);
}

using enum MetricUnit;
using enum MetricShape;
using enum AgreementClass;
constexpr auto kChats = MetricPopulation::Chats;
constexpr auto kStart = DateBasis::ChatStart;

constexpr auto kDefinitions = std::to_array<MetricDefinition>({
    { "M52", "chats", Chats, Sum, kChats, kStart, B, "OURS,ZE", "Chats, without offline messages.", all },
    { "M52.missed", "chats_missed", Chats, Sum, kChats, kStart, B, "OURS,ZE", "Chats that no person answered.",
        inOutcome<ChatOutcome::Missed> },
    { "M52.completed", "chats_completed", Chats, Sum, kChats, kStart, B, "OURS,ZE",
        "Served chats that left no message of the visitor unanswered.", inOutcome<ChatOutcome::Completed> },
    { "M52.dropped", "chats_dropped", Chats, Sum, kChats, kStart, B, "OURS,ZE",
        "Served chats that the visitor left with a message unanswered.", inOutcome<ChatOutcome::Dropped> },
    { "M52.offline", "offline_messages", Chats, Sum, kChats, kStart, B, "OURS,ZE",
        "Messages left while nobody was there.", inOutcome<ChatOutcome::Offline> },
    { "M52.completion", "chat_completion", Percent, Share, kChats, kStart, B, "ZE", "Completed chats over all chats.",
        completedShare },
    { "M52.outbound", "chat_outbound", Percent, Share, kChats, kStart, B, "ZE", "Chats that one of us began.",
        outboundShare },
    { "M53", "chat_wait_seconds", Seconds, Spread, kChats, kStart, B, "OURS,ZE",
        "From the visitor's first words to the first answer; of a missed chat, to its end.",
        duration<&ChatFacts::wait> },
    { "M54", "chat_first_response_seconds", Seconds, Spread, kChats, kStart, A, "OURS,ZM",
        "From the visitor's first words to a person's first answer.", duration<&ChatFacts::firstResponse> },
    { "M55.average", "chat_average_response_seconds", Seconds, Spread, kChats, kStart, A, "OURS,ZM",
        "Mean of a chat's gaps between the visitor's words and our answer.", duration<&ChatFacts::averageResponse> },
    { "M55.longest", "chat_longest_response_seconds", Seconds, Spread, kChats, kStart, A, "OURS,ZM",
        "Longest of a chat's gaps between the visitor's words and our answer.", duration<&ChatFacts::longestResponse> },
    { "M56", "chat_duration_seconds", Seconds, Spread, kChats, kStart, A, "OURS,ZM",
        "From the first to the last message.", length },
    { "M56.engagement", "chat_engagement_seconds", Seconds, Spread, kChats, kStart, A, "OURS,ZM",
        "From an agent's joining to leaving, one a stay.", engagement },
    { "M57", "chat_missed", Percent, Share, kChats, kStart, B, "OURS,ZE", "Missed chats of visitors over all chats.",
        missedShare },
    { "M58", "chat_satisfaction", Percent, Share, kChats, kStart, B, "OURS,ZE", "Good ratings over rated chats.",
        goodShare },
    { "M58.rated", "chat_rated", Percent, Share, kChats, kStart, B, "OURS,ZE", "Rated chats over all chats.",
        ratedShare },
    { "M60", "chat_transfers", Count, Sum, kChats, kStart, B, "OURS,ZE", "Times that an agent took over from another.",
        transfers },
    { "M60.acceptance", "chat_assignments_accepted", Percent, Share, kChats, DateBasis::Event, D, "OURS",
        "Share of the times a chat was given to an agent in which he joined or wrote before it went to another.",
        acceptance },
    { "M61.requester", "chat_requester_wait_per_reply_seconds", Seconds, Spread, kChats, kStart, C, "OURS,ZE",
        "A chat's waits for us over our answers.", perTurn<&ChatFacts::requesterWait, &ChatFacts::answers> },
    { "M61.agent", "chat_agent_wait_per_reply_seconds", Seconds, Spread, kChats, kStart, C, "OURS,ZE",
        "A chat's waits for the visitor over his answers.", perTurn<&ChatFacts::agentWait, &ChatFacts::questions> },
});

} // namespace

catalogue::Definitions catalogue::chats()
{
    return { kDefinitions.begin(), kDefinitions.end() };
}

} // namespace desk
