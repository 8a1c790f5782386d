// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"

#include <algorithm>

namespace desk::catalogue {

namespace {

using namespace measure;

/// The help desk's own first reply, in both kinds of time.
void vendorFirstReply(const TicketDigest& t, Exclusion otherwise, TicketMetric& out)
{
    const MetricFacts& theirs = t.ticket.published;
    Contribution* part = addVendorMinutes(out, theirs.firstReplyMinutes, otherwise);
    if (!part)
        return;
    part->at = t.ticket.createdAt;
    creditNow(*part, t);
    if (theirs.firstReplyBusinessMinutes)
        part->business = *theirs.firstReplyBusinessMinutes * 60.0;
}

/// True where it settled it: not everything is known that the clock needs.
bool withoutMessages(const TicketDigest& t, TicketMetric& out)
{
    if (!t.ticket.messagesKnown)
        vendorFirstReply(t, Exclusion::MessagesMissing, out);
    else if (!t.replies.certain)
        vendorFirstReply(t, Exclusion::UnknownAuthor, out);
    else
        return false;
    return true;
}

void addFirstReply(const TicketDigest& t, const MetricContext& context, const Replies& replies, TicketMetric& out)
{
    if (!t.ticket.createdAt)
        return out.exclude(Exclusion::NoCreationTime);
    if (!replies.first)
        return out.exclude(Exclusion::NoReply);
    const HistoryEvent& reply = t.event(*replies.first);
    Contribution* part = addSpan(out, t, context, *t.ticket.createdAt, reply.at, { *replies.first });
    if (!part)
        return;
    part->at = t.ticket.createdAt;
    part->agent = reply.actorId;
    part->group = t.groupAt(reply.at);
}

void firstReply(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (!excludesRemoved(out, t) && !withoutMessages(t, out))
        addFirstReply(t, context, t.replies, out);
}

void humanFirstReply(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (!excludesRemoved(out, t) && !withoutMessages(t, out))
        addFirstReply(t, context, t.humanReplies, out);
}

/// From a bot's last public message before the first human reply to that reply.
void handoffFirstReply(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.ticket.messagesKnown)
        return out.exclude(Exclusion::MessagesMissing);
    if (!t.humanReplies.first)
        return out.exclude(Exclusion::NoReply);
    const std::uint32_t reply = *t.humanReplies.first;
    std::optional<std::uint32_t> bot;
    for (std::uint32_t i = 0; i < reply; ++i)
        if (t.event(i).isPublicMessage() && t.event(i).isBot())
            bot = i;
    if (!bot)
        return out.exclude(Exclusion::NoBot);
    Contribution* part = addSpan(out, t, context, t.event(*bot).at, t.event(reply).at, { *bot, reply });
    if (!part)
        return;
    part->at = t.ticket.createdAt;
    part->agent = t.event(reply).actorId;
    part->group = t.groupAt(t.event(reply).at);
}

void addExchange(const TicketDigest& t, const MetricContext& context, const Exchange& exchange, TicketMetric& out)
{
    const HistoryEvent& answer = t.event(*exchange.answered);
    // The first clock runs from the creation, whenever the first message is dated.
    const Millis from = exchange.first && t.ticket.createdAt ? *t.ticket.createdAt : t.event(exchange.asked).at;
    Contribution* part = addSpan(out, t, context, from, answer.at, { exchange.asked, *exchange.answered });
    if (!part)
        return;
    part->at = answer.at;
    part->agent = answer.actorId;
    part->group = t.groupAt(answer.at);
}

/// The answered exchanges; false, and the reason set, where they are not known.
bool answered(
    const TicketDigest& t, const MetricContext& context, bool withFirst, std::vector<Exchange>& into, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return false;
    if (!t.ticket.messagesKnown)
        out.exclude(Exclusion::MessagesMissing);
    else if (!t.replies.certain)
        out.exclude(Exclusion::UnknownAuthor);
    else
        into = exchangesOf(t.ticket, Repliers::Humans, context.requesterOnly);
    std::erase_if(into, [&](const Exchange& e) { return !e.answered || (e.first && !withFirst); });
    if (into.empty() && !out.excluded())
        out.exclude(Exclusion::NoReply);
    return !into.empty();
}

void nextReply(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    std::vector<Exchange> exchanges;
    if (answered(t, context, false, exchanges, out))
        for (const Exchange& exchange : exchanges)
            addExchange(t, context, exchange, out);
}

void response(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    std::vector<Exchange> exchanges;
    if (!answered(t, context, true, exchanges, out))
        return;
    // A ticket that an agent opened has a first reply without a question before it.
    if (!exchanges.front().first && t.humanReplies.first && *t.humanReplies.first < exchanges.front().asked)
        addFirstReply(t, context, t.humanReplies, out);
    for (const Exchange& exchange : exchanges)
        addExchange(t, context, exchange, out);
}

/// All of a ticket's waits for an answer in one sum.
void totalReply(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    std::vector<Exchange> exchanges;
    if (!answered(t, context, true, exchanges, out))
        return;
    double seconds = 0;
    std::vector<std::uint32_t> events;
    for (const Exchange& exchange : exchanges) {
        seconds += static_cast<double>(secondsBetween(t.event(exchange.asked).at, t.event(*exchange.answered).at));
        events.insert(events.end(), { exchange.asked, *exchange.answered });
    }
    Contribution& part = out.add(seconds, events);
    part.at = t.ticket.createdAt;
    creditNow(part, t);
}

} // namespace

Definitions replyTimes()
{
    using enum MetricUnit;
    using enum MetricShape;
    using enum AgreementClass;
    using enum DateBasis;
    constexpr auto kReplied = MetricPopulation::Replied;
    return {
        { "M29", "first_reply_minutes", Minutes, Spread, kReplied, Created, A, "OURS, ZM, FA",
            "Time from creation to the first public message of an agent; the opening message is none.", &firstReply },
        { "M30", "human_first_reply_minutes", Minutes, Spread, kReplied, Created, D, "OURS",
            "The first reply time without the authors of the account's bot list.", &humanFirstReply },
        { "M30.handoff", "handoff_first_reply_minutes", Minutes, Spread, kReplied, Created, D, "OURS",
            "Time from a bot's last message before it to the first human reply.", &handoffFirstReply },
        { "M31", "next_reply_minutes", Minutes, Spread, kReplied, Event, B, "OURS, ZS",
            "Time from a customer's oldest unanswered message to the next human public message, per exchange after the "
            "first contact.",
            &nextReply },
        { "M32", "response_minutes", Minutes, Spread, kReplied, Event, B, "OURS, FD",
            "First replies and next replies together, per response.", &response },
        { "M32.total", "total_reply_minutes", Minutes, Spread, kReplied, Created, D, "DB",
            "The sum of a ticket's waits for an answer, the first included.", &totalReply },
    };
}

} // namespace desk::catalogue
