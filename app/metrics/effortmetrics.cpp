// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"
#include "app/metrics/stations.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace desk::catalogue {

namespace {

using namespace measure;

/// A ticket's count by its creation.
Contribution& addCount(const TicketDigest& t, double value, std::span<const std::uint32_t> events, TicketMetric& out)
{
    Contribution& part = out.add(value, events);
    part.at = t.ticket.createdAt;
    creditNow(part, t);
    return part;
}

void addVendorCount(const TicketDigest& t, std::optional<int> count, Exclusion otherwise, TicketMetric& out)
{
    if (!count)
        return out.exclude(otherwise);
    addCount(t, *count, {}, out).basis = MetricBasis::Vendor;
}

/// True where it settled it: the messages or their authors are not known.
bool withoutMessages(const TicketDigest& t, TicketMetric& out)
{
    if (!t.ticket.messagesKnown)
        addVendorCount(t, t.ticket.published.replies, Exclusion::MessagesMissing, out);
    else if (!t.replies.certain)
        addVendorCount(t, t.ticket.published.replies, Exclusion::UnknownAuthor, out);
    else
        return false;
    return true;
}

void humanReplies(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesRemoved(out, t) && !withoutMessages(t, out))
        addCount(t, static_cast<double>(t.humanReplies.counted.size()), t.humanReplies.counted, out);
}

void nativeReplies(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesRemoved(out, t) && !withoutMessages(t, out))
        addCount(t, static_cast<double>(t.replies.counted.size()), t.replies.counted, out);
}

enum class Writer { Agent, EndUser, Bot };

bool isBy(const HistoryEvent& event, Writer writer)
{
    switch (writer) {
    case Writer::Agent: return event.isHumanAgent();
    case Writer::EndUser: return event.by == AuthorKind::EndUser && !event.listedBot;
    case Writer::Bot: break;
    }
    return event.isBot();
}

template <Writer writer, bool isPublic> void comments(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.ticket.messagesKnown)
        return out.exclude(Exclusion::MessagesMissing);
    for (std::uint32_t i = 0; i < t.ticket.events.size(); ++i) {
        const HistoryEvent& event = t.event(i);
        if (event.kind != HistoryKind::Message || event.isPublic != isPublic || !isBy(event, writer))
            continue;
        Contribution& part = out.add(1, { i });
        part.at = event.at;
        part.agent = event.actorId;
        part.group = t.groupAt(event.at);
    }
}

template <HistoryKind kind> void stations(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    const Stations found = stationsOf(t.ticket, kind);
    if (!found.complete) {
        const MetricFacts& theirs = t.ticket.published;
        return addVendorCount(t, kind == HistoryKind::Assignee ? theirs.assigneeStations : theirs.groupStations,
            Exclusion::HistoryIncomplete, out);
    }
    std::vector<std::uint32_t> events;
    for (const Station& station : found.all)
        if (station.begunBy && !station.value.empty())
            events.push_back(*station.begunBy);
    addCount(t, found.assignments(), events, out);
}

template <HistoryKind kind> void reassigned(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    stations<kind>(t, context, out);
    for (Contribution& part : out.parts()) {
        part.counts = part.value > 1;
        part.value = 1;
    }
}

/// Changes of the human who replies, where the assignee changed in between.
void handoffs(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.ticket.messagesKnown)
        return out.exclude(Exclusion::MessagesMissing);
    std::vector<std::uint32_t> events;
    const auto& replies = t.humanReplies.counted;
    for (std::size_t i = 1; i < replies.size(); ++i) {
        const std::string_view before = t.assigneeAt(t.event(replies[i - 1]).at);
        const std::string_view after = t.assigneeAt(t.event(replies[i]).at);
        if (before != after && !before.empty() && !after.empty())
            events.push_back(replies[i]);
    }
    addCount(t, static_cast<double>(events.size()), events, out);
}

void peopleInvolved(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.ticket.messagesKnown)
        return out.exclude(Exclusion::MessagesMissing);
    std::set<std::string_view> people;
    std::vector<std::uint32_t> events;
    for (std::uint32_t i = 0; i < t.ticket.events.size(); ++i)
        if (t.event(i).kind == HistoryKind::Message && t.event(i).isAgent() && people.insert(t.event(i).actorId).second)
            events.push_back(i);
    addCount(t, static_cast<double>(people.size()), events, out);
}

void handleTime(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (t.ticket.timeEntries.empty())
        return out.exclude(Exclusion::NoTimeTracked);
    double seconds = 0;
    for (const TimeEntry& entry : t.ticket.timeEntries)
        seconds += static_cast<double>(entry.seconds);
    addCount(t, seconds, {}, out);
}

/// Time between what one agent did on a ticket and what he did next there, each at most a quarter of an hour.
void estimatedHandleTime(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    constexpr Millis kLongest = 15 * 60'000;
    if (excludesRemoved(out, t))
        return;
    std::map<std::string_view, Millis> last;
    std::vector<std::uint32_t> events;
    double seconds = 0;
    for (std::uint32_t i = 0; i < t.ticket.events.size(); ++i) {
        const HistoryEvent& event = t.event(i);
        if (!event.isHumanAgent() || event.actorId.empty())
            continue;
        events.push_back(i);
        const auto [before, first] = last.try_emplace(event.actorId, event.at);
        if (!first)
            seconds += static_cast<double>(std::min(event.at - before->second, kLongest)) / 1000;
        before->second = event.at;
    }
    if (events.empty())
        return out.exclude(Exclusion::NoReply);
    addCount(t, std::trunc(seconds), events, out);
}

/// Updates that agents made; several events of one update are one.
void agentUpdates(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    std::set<std::string_view> updates;
    for (std::uint32_t i = 0; i < t.ticket.events.size(); ++i) {
        const HistoryEvent& event = t.event(i);
        const std::string& update = event.updateId.empty() ? event.id : event.updateId;
        if (!event.isAgent() || !updates.insert(update).second)
            continue;
        Contribution& part = out.add(1, { i });
        part.at = event.at;
        part.agent = event.actorId;
        part.group = t.groupAt(event.at);
    }
}

void agentInteractions(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.ticket.messagesKnown)
        return out.exclude(Exclusion::MessagesMissing);
    for (std::uint32_t i = 0; i < t.ticket.events.size(); ++i) {
        const HistoryEvent& event = t.event(i);
        if (event.kind != HistoryKind::Message || !event.isAgent() || i == t.opening)
            continue;
        Contribution& part = out.add(1, { i });
        part.at = event.at;
        part.agent = event.actorId;
        part.group = t.groupAt(event.at);
    }
}

} // namespace

Definitions effort()
{
    using enum MetricUnit;
    using enum MetricShape;
    using enum AgreementClass;
    using enum DateBasis;
    using K = HistoryKind;
    constexpr auto kAll = MetricPopulation::AllTickets;
    return {
        { "M21", "agent_replies", Replies, Spread, kAll, Created, A, "OURS",
            "Public replies of human agents per ticket, the opening left out; all messages of a chat session are one.",
            &humanReplies },
        { "M21.native", "agent_replies_native", Replies, Spread, kAll, Created, A, "ZM, ZE, FD",
            "Public replies per ticket as the vendors count them: integrations with an agent's right too.",
            &nativeReplies },
        { "M22.agent-public", "comments_agent_public", Comments, Sum, kAll, Event, B, "OURS, ZE",
            "Public messages of human agents.", &comments<Writer::Agent, true> },
        { "M22.agent-private", "comments_agent_private", Comments, Sum, kAll, Event, B, "OURS, ZE",
            "Private notes of human agents.", &comments<Writer::Agent, false> },
        { "M22.end-user-public", "comments_end_user_public", Comments, Sum, kAll, Event, B, "OURS, ZE",
            "Public messages of end users.", &comments<Writer::EndUser, true> },
        { "M22.end-user-private", "comments_end_user_private", Comments, Sum, kAll, Event, B, "OURS, ZE",
            "Messages of end users that only agents see.", &comments<Writer::EndUser, false> },
        { "M22.bot-public", "comments_bot_public", Comments, Sum, kAll, Event, B, "OURS", "Public messages of bots.",
            &comments<Writer::Bot, true> },
        { "M22.bot-private", "comments_bot_private", Comments, Sum, kAll, Event, B, "OURS", "Private notes of bots.",
            &comments<Writer::Bot, false> },
        { "M25", "assignee_stations", Count, Spread, kAll, Created, A, "OURS, ZM",
            "How often a ticket was assigned to somebody, the first time included.", &stations<K::Assignee> },
        { "M25.groups", "group_stations", Count, Spread, kAll, Created, A, "OURS, ZM",
            "How often a ticket was assigned to a group, the first time included.", &stations<K::Group> },
        { "M25.reassigned", "reassigned_percent", Percent, Share, kAll, Created, B, "OURS, ZE",
            "Share of tickets assigned to somebody more than once.", &reassigned<K::Assignee> },
        { "M25.regrouped", "regrouped_percent", Percent, Share, kAll, Created, B, "OURS, ZE",
            "Share of tickets assigned to a group more than once.", &reassigned<K::Group> },
        { "M26", "handoffs", Count, Spread, kAll, Created, D, "OURS",
            "Changes of the assignee between two human replies, per ticket.", &handoffs },
        { "M26.people", "people_involved", Persons, Spread, kAll, Created, D, "DB",
            "Agents who wrote anything on a ticket.", &peopleInvolved },
        { "M27", "handle_minutes", Minutes, Spread, kAll, Created, B, "FD", "Time tracked per ticket.", &handleTime },
        { "M27.estimated", "handle_minutes_estimated", Minutes, Spread, kAll, Created, D, "OURS",
            "Estimated: the gaps between what one agent did on a ticket and what he did next there, each 15 minutes at "
            "most.",
            &estimatedHandleTime },
        { "M28", "agent_updates", Events, Sum, kAll, Event, B, "OURS, ZE", "Updates of tickets made by agents.",
            &agentUpdates },
        { "M28.interactions", "agent_interactions", Events, Sum, kAll, Event, B, "FD",
            "Replies and notes of agents, the opening left out.", &agentInteractions },
    };
}

} // namespace desk::catalogue
