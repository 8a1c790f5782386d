// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"

#include <algorithm>

namespace desk::catalogue {

namespace {

using namespace measure;

constexpr Millis kDay = 86'400'000;

/// The exchange that waits for us; nothing, and the reason set, where nobody does.
std::optional<Exchange> waitingExchange(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesSolved(out, t))
        return std::nullopt;
    if (t.ticket.status != StatusCategory::New && t.ticket.status != StatusCategory::Open) {
        out.exclude(Exclusion::NotWaiting);
        return std::nullopt;
    }
    const auto exchanges = exchangesOf(t.ticket, Repliers::Humans, context.requesterOnly);
    if (!exchanges.empty() && !exchanges.back().answered)
        return exchanges.back();
    out.exclude(t.ticket.messagesKnown ? Exclusion::NotWaiting : Exclusion::MessagesMissing);
    return std::nullopt;
}

void addWait(const TicketDigest& t, const MetricContext& context, const Exchange& exchange, TicketMetric& out)
{
    const Millis since = t.event(exchange.asked).at;
    if (Contribution* part = addSpan(out, t, context, since, std::max(context.now, since), { exchange.asked }))
        creditNow(*part, t);
}

void waitingTime(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (const auto exchange = waitingExchange(t, context, out))
        addWait(t, context, *exchange, out);
}

void waitingOverDay(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    const auto exchange = waitingExchange(t, context, out);
    if (!exchange)
        return;
    if (context.now - t.event(exchange->asked).at <= kDay)
        return out.exclude(Exclusion::TooRecent);
    creditNow(out.add(1, { exchange->asked }), t);
}

/// From an instant to now.
void addAge(const TicketDigest& t, const MetricContext& context, std::optional<Millis> since, TicketMetric& out)
{
    if (!since)
        return out.exclude(Exclusion::NoCreationTime);
    if (Contribution* part = addSpan(out, t, context, *since, std::max(context.now, *since), {}))
        creditNow(*part, t);
}

void age(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (!excludesSolved(out, t))
        addAge(t, context, t.ticket.createdAt, out);
}

void sinceUpdate(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (!excludesSolved(out, t))
        addAge(t, context, t.ticket.updatedAt, out);
}

void sinceMessage(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesSolved(out, t))
        return;
    const auto& events = t.ticket.events;
    const auto last = std::find_if(
        events.rbegin(), events.rend(), [](const HistoryEvent& e) { return e.isPublicMessage() && !e.isBot(); });
    if (last == events.rend())
        return out.exclude(t.ticket.messagesKnown ? Exclusion::NotApplicable : Exclusion::MessagesMissing);
    const auto index = static_cast<std::uint32_t>(events.rend() - last - 1);
    if (Contribution* part = addSpan(out, t, context, last->at, std::max(context.now, last->at), { index }))
        creditNow(*part, t);
}

} // namespace

Definitions waiting()
{
    using enum MetricUnit;
    using enum MetricShape;
    using enum AgreementClass;
    using P = MetricPopulation;
    constexpr auto kNow = DateBasis::Now;
    return {
        { "M13", "customers_waiting_over_24h", Tickets, Sum, P::Unsolved, kNow, D, "OURS",
            "New or open tickets whose customer has waited longer than 24 hours for a human's public answer.",
            &waitingOverDay },
        { "M13.time", "customer_waiting_minutes", Minutes, Spread, P::Unsolved, kNow, D, "OURS",
            "How long customers of new and open tickets wait: since the oldest message nobody has answered.",
            &waitingTime },
        { "M14", "unsolved_age_days", Days, Spread, P::Unsolved, kNow, B, "OURS, ZE",
            "Age of unsolved tickets since their creation.", &age },
        { "M16", "hours_since_update", Hours, Spread, P::Unsolved, kNow, B, "OURS, ZE",
            "Time since the latest update of unsolved tickets, whoever made it.", &sinceUpdate },
        { "M16.message", "hours_since_public_message", Hours, Spread, P::Unsolved, kNow, D, "OURS",
            "Time since the latest public message of a person on unsolved tickets.", &sinceMessage },
    };
}

} // namespace desk::catalogue
