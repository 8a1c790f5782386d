// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/sla.h"

#include <algorithm>
#include <array>
#include <map>

namespace desk {

namespace {

using Kind = SlaEvent::Kind;

/// One instance of one clock as Zendesk's events tell it.
struct ToldClock {
    SlaOutcome outcome;
    std::vector<ClockStretch> stretches;
    std::optional<Millis> breachAt;
    std::optional<int> shownMinutes; ///< what the help desk's clock showed at the end

    void take(const SlaEvent& event);
};

void ToldClock::take(const SlaEvent& event)
{
    const bool running = !stretches.empty() && !stretches.back().to;
    switch (event.kind) {
    case Kind::Activate:
        if (!running)
            stretches.push_back({ event.at, std::nullopt });
        outcome.completedAt.reset(); // a reopened ticket goes on with the clock it had
        break;
    case Kind::Apply:
        outcome.appliedAt = event.at;
        outcome.targetSeconds = event.targetSeconds ? std::optional<std::int64_t>(*event.targetSeconds) : std::nullopt;
        outcome.businessHours = event.businessHours.value_or(false);
        outcome.policy = event.policy;
        outcome.ofGroup = event.ofGroup;
        break;
    case Kind::Pause:
    case Kind::Fulfil:
        if (running)
            stretches.back().to = event.at;
        if (event.kind == Kind::Fulfil)
            outcome.completedAt = event.at;
        break;
    case Kind::Breach: breachAt = event.undone ? std::nullopt : std::optional(event.at); break;
    case Kind::UpdateStatus:
        shownMinutes = outcome.businessHours ? event.businessMinutes : event.calendarMinutes;
        break;
    case Kind::Unknown: break;
    }
}

SlaOutcome finished(ToldClock clock, const TicketHistory& ticket, const Schedules* schedules, Millis now)
{
    SlaOutcome outcome = clockOutcome(clock.stretches, ticket, std::move(clock.outcome), schedules, now);
    if (outcome.completedAt && clock.shownMinutes)
        outcome.elapsedSeconds = std::int64_t { *clock.shownMinutes } * 60;
    // What the help desk says of a breach counts more than our reckoning.
    const bool breached = clock.breachAt && *clock.breachAt <= now;
    if (clock.breachAt)
        outcome.deadline = clock.breachAt;
    if (breached)
        outcome.state = SlaState::Breached;
    else if (outcome.completedAt)
        outcome.state = SlaState::Achieved;
    else if (clock.breachAt)
        outcome.state = SlaState::Active;
    return outcome;
}

std::vector<SlaOutcome> toldOutcomes(const TicketHistory& ticket, const Schedules* schedules, Millis now)
{
    std::map<std::pair<std::string_view, int>, ToldClock> clocks;
    for (const SlaEvent& event : ticket.sla) {
        // A breach that is only foretold is no event yet, but the deadline it tells counts.
        if (event.at > now && event.kind != Kind::Breach)
            continue;
        ToldClock& clock = clocks[{ event.metric, event.instance }];
        clock.outcome.metric = slaMetricOf(event.metric, event.instance);
        clock.outcome.instance = event.instance;
        clock.take(event);
    }
    std::vector<SlaOutcome> outcomes;
    for (auto& [key, clock] : clocks)
        if (clock.outcome.targetSeconds)
            outcomes.push_back(finished(std::move(clock), ticket, schedules, now));
    return outcomes;
}

SlaOutcome dueOutcome(SlaMetric metric, const TicketHistory& ticket, Millis due, std::optional<Millis> met,
    std::optional<bool> escalated, Millis now)
{
    SlaOutcome outcome;
    outcome.metric = metric;
    outcome.appliedAt = ticket.createdAt;
    outcome.deadline = due;
    outcome.completedAt = met;
    const bool late = met.value_or(now) > due;
    const bool tainted = !met && escalated.value_or(false);
    outcome.state = late || tainted ? SlaState::Breached : met ? SlaState::Achieved : SlaState::Active;
    return outcome;
}

std::vector<SlaOutcome> dueOutcomes(const TicketDigest& digest, Millis now)
{
    const TicketHistory& ticket = digest.ticket;
    const MetricFacts& facts = ticket.published;
    std::vector<SlaOutcome> outcomes;
    if (facts.firstReplyDue) {
        std::optional<Millis> met = facts.firstRepliedAt;
        if (!met && digest.replies.first)
            met = digest.event(*digest.replies.first).at;
        outcomes.push_back(
            dueOutcome(SlaMetric::FirstReply, ticket, *facts.firstReplyDue, met, facts.firstReplyEscalated, now));
    }
    // The due date goes once the reply is there; a miss stays with the ticket.
    if (facts.nextReplyDue || facts.nextReplyEscalated.value_or(false)) {
        const Millis due = facts.nextReplyDue.value_or(now);
        SlaOutcome next = dueOutcome(SlaMetric::NextReply, ticket, due, {}, facts.nextReplyEscalated, now);
        if (!facts.nextReplyDue)
            next.deadline.reset();
        outcomes.push_back(std::move(next));
    }
    if (ticket.dueAt)
        outcomes.push_back(dueOutcome(SlaMetric::Resolution, ticket, *ticket.dueAt,
            isSolved(ticket.status) ? digest.solvedAt() : std::nullopt, facts.resolutionEscalated, now));
    return outcomes;
}

} // namespace

SlaMetric slaMetricOf(std::string_view word, int instance)
{
    using enum SlaMetric;
    static constexpr auto kWords
        = std::to_array<std::pair<std::string_view, SlaMetric>>({ { "first_reply_time", FirstReply },
            { "next_reply_time", NextReply }, { "periodic_update_time", PeriodicUpdate },
            { "pausable_update_time", PausableUpdate }, { "requester_wait_time", RequesterWait },
            { "agent_work_time", AgentWork }, { "resolution_time", Resolution },
            { "total_resolution_time", Resolution }, { "group_ownership_time", GroupOwnership },
            { "respond_within", FirstReply }, { "next_respond_within", NextReply }, { "resolve_within", Resolution } });
    if (word == "reply_time")
        return instance <= 1 ? FirstReply : NextReply;
    const auto it = std::ranges::find(kWords, word, &std::pair<std::string_view, SlaMetric>::first);
    return it == kWords.end() ? Unknown : it->second;
}

std::vector<SlaOutcome> slaOutcomes(const TicketDigest& ticket, const Schedules* schedules, Millis now)
{
    return ticket.ticket.provider == Provider::Freshdesk ? dueOutcomes(ticket, now)
                                                         : toldOutcomes(ticket.ticket, schedules, now);
}

} // namespace desk
