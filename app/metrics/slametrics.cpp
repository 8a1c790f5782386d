// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"

#include "app/metrics/measure.h"
#include "app/metrics/sla.h"

#include <array>

namespace desk {

namespace {

using Outcomes = std::vector<SlaOutcome>;

/// The targets of a ticket that a metric is about, or why there are none.
Outcomes targetsOf(const TicketDigest& digest, const MetricContext& context, TicketMetric& out, bool ofGroup = false)
{
    const TicketHistory& ticket = digest.ticket;
    const bool freshdesk = ticket.provider == Provider::Freshdesk;
    if (measure::excludesRemoved(out, digest))
        return {};
    if (freshdesk && (ticket.isMerged() || (ticket.assigneeId.empty() && ticket.groupId.empty()))) {
        out.exclude(ticket.isMerged() ? Exclusion::Merged : Exclusion::NotAssigned);
        return {};
    }
    Outcomes outcomes = slaOutcomes(digest, context.schedules, context.now);
    std::erase_if(outcomes, [&](const SlaOutcome& o) { return o.ofGroup != ofGroup; });
    if (outcomes.empty())
        out.exclude(Exclusion::NoTarget);
    return outcomes;
}

/// When an outcome was decided: completed, or over the deadline.
std::optional<Millis> decidedAt(const SlaOutcome& outcome)
{
    if (outcome.state == SlaState::Breached && outcome.deadline)
        return outcome.deadline;
    return outcome.completedAt ? outcome.completedAt : outcome.appliedAt;
}

Contribution& add(TicketMetric& out, const TicketDigest& digest, double value, std::optional<Millis> at)
{
    Contribution& part = out.add(value);
    part.at = at;
    measure::creditNow(part, digest);
    // The help desk's own clocks and deadlines decide.
    part.basis = MetricBasis::Vendor;
    return part;
}

void targets(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    for (const SlaOutcome& outcome : targetsOf(digest, context, out))
        add(out, digest, 1, outcome.appliedAt);
}

template <SlaState state> void targetsIn(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    for (const SlaOutcome& outcome : targetsOf(digest, context, out))
        if (outcome.state == state)
            add(out, digest, 1, decidedAt(outcome));
}

template <SlaState state> void ticketsIn(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    const Outcomes outcomes = targetsOf(digest, context, out);
    if (ticketState(outcomes) == state)
        add(out, digest, 1, decidedAt(outcomes.back()));
}

void ticketsWithTargets(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    if (const Outcomes outcomes = targetsOf(digest, context, out); !outcomes.empty())
        add(out, digest, 1, outcomes.front().appliedAt);
}

/// Whether an outcome is in a share: finished, or overdue where the help desk counts those at once.
bool isDecided(const SlaOutcome& outcome, Provider provider)
{
    return provider == Provider::Freshdesk ? outcome.completedAt.has_value() : outcome.state != SlaState::Active;
}

/// Why a target is in no share yet.
Exclusion undecided(SlaMetric metric)
{
    return metric == SlaMetric::FirstReply || metric == SlaMetric::NextReply ? Exclusion::NoReply
                                                                             : Exclusion::NotSolved;
}

template <typename Wanted>
void achievementOf(
    const TicketDigest& digest, const MetricContext& context, TicketMetric& out, bool ofGroup, Wanted wanted)
{
    const Outcomes outcomes = targetsOf(digest, context, out, ofGroup);
    std::optional<Exclusion> why = outcomes.empty() ? out.excluded() : Exclusion::NoTarget;
    for (const SlaOutcome& outcome : outcomes) {
        if (!wanted(outcome))
            continue;
        why = undecided(outcome.metric);
        if (!isDecided(outcome, digest.ticket.provider))
            continue;
        Contribution& part = add(out, digest, 1, decidedAt(outcome));
        part.counts = outcome.state == SlaState::Achieved;
        part.kind = static_cast<std::uint8_t>(outcome.metric);
    }
    if (out.parts().empty())
        out.exclude(*why);
}

void achievement(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    achievementOf(digest, context, out, false, [](const SlaOutcome&) { return true; });
}

void groupAchievement(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    achievementOf(digest, context, out, true, [](const SlaOutcome&) { return true; });
}

template <SlaMetric metric>
void achievementIn(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    achievementOf(digest, context, out, false, [](const SlaOutcome& o) { return o.metric == metric; });
}

void ticketAchievement(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    const Outcomes outcomes = targetsOf(digest, context, out);
    const auto state = ticketState(outcomes);
    if (!state)
        return;
    if (*state == SlaState::Active)
        return out.exclude(Exclusion::NotSolved);
    add(out, digest, 1, decidedAt(outcomes.back())).counts = *state == SlaState::Achieved;
}

void achievedOfAll(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    const Outcomes outcomes = targetsOf(digest, context, out);
    if (const auto state = ticketState(outcomes))
        add(out, digest, 1, outcomes.front().appliedAt).counts = *state == SlaState::Achieved;
}

void overrun(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    const Outcomes outcomes = targetsOf(digest, context, out);
    for (const SlaOutcome& outcome : outcomes)
        if (const auto seconds = outcome.overrun())
            add(out, digest, static_cast<double>(*seconds), outcome.completedAt);
    if (out.parts().empty() && !outcomes.empty())
        out.exclude(Exclusion::InTime);
}

void overdueNow(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    const Outcomes outcomes = targetsOf(digest, context, out);
    for (const SlaOutcome& outcome : outcomes)
        if (outcome.running() && outcome.state == SlaState::Breached && outcome.deadline)
            add(out, digest, static_cast<double>((context.now - *outcome.deadline) / 1000), context.now);
    if (out.parts().empty() && !outcomes.empty())
        out.exclude(Exclusion::InTime);
}

void timeLeft(const TicketDigest& digest, const MetricContext& context, TicketMetric& out)
{
    std::optional<Millis> next;
    const Outcomes outcomes = targetsOf(digest, context, out);
    for (const SlaOutcome& outcome : outcomes)
        if (outcome.running() && outcome.state == SlaState::Active && outcome.deadline)
            next = std::min(next.value_or(*outcome.deadline), *outcome.deadline);
    if (next)
        add(out, digest, static_cast<double>((*next - context.now) / 1000), context.now);
    else if (!outcomes.empty())
        out.exclude(Exclusion::NotWaiting);
}

using enum MetricUnit;
using enum MetricShape;
using enum DateBasis;
using enum AgreementClass;
constexpr auto kAll = MetricPopulation::AllTickets;

constexpr auto kDefinitions = std::to_array<MetricDefinition>({
    { "M43", "sla_targets", Count, Sum, kAll, Event, B, "OURS,ZE,FD",
        "Targets that were set, one a metric and instance.", targets },
    { "M43.achieved", "sla_targets_achieved", Count, Sum, kAll, Event, B, "OURS,ZE,FD",
        "Targets that were met in time.", targetsIn<SlaState::Achieved> },
    { "M43.breached", "sla_targets_breached", Count, Sum, kAll, Event, B, "OURS,ZE,FD",
        "Targets that were missed, whether the clock still runs or not.", targetsIn<SlaState::Breached> },
    { "M43.active", "sla_targets_active", Count, Sum, kAll, Event, B, "OURS,ZE,FD",
        "Targets that are neither met nor missed yet.", targetsIn<SlaState::Active> },
    { "M43.tickets", "sla_tickets", Tickets, Sum, kAll, Event, B, "OURS,ZE", "Tickets with a target.",
        ticketsWithTargets },
    { "M43.tickets-achieved", "sla_tickets_achieved", Tickets, Sum, kAll, Event, B, "OURS,ZE",
        "Tickets of which all targets were met.", ticketsIn<SlaState::Achieved> },
    { "M43.tickets-breached", "sla_tickets_breached", Tickets, Sum, kAll, Event, B, "OURS,ZE",
        "Tickets of which any target was missed.", ticketsIn<SlaState::Breached> },
    { "M43.tickets-active", "sla_tickets_active", Tickets, Sum, kAll, Event, B, "OURS,ZE",
        "Tickets with a target not finished and none missed.", ticketsIn<SlaState::Active> },
    { "M44", "sla_achievement", Percent, Share, kAll, Event, B, "OURS,ZE",
        "Targets met over targets met or missed; active ones are left out.", achievement },
    { "M44.tickets", "sla_ticket_achievement", Percent, Share, kAll, Event, B, "ZE",
        "Tickets that met all their targets over those that met or missed.", ticketAchievement },
    { "M44.all", "sla_achievement_of_all", Percent, Share, kAll, Event, D, "OURS",
        "Tickets that met all their targets over all tickets with a target, active ones too.", achievedOfAll },
    { "M44.first-reply", "sla_first_reply_achievement", Percent, Share, kAll, Event, B, "ZE,FD",
        "First reply targets met over those met or missed; Freshdesk: over tickets that were answered.",
        achievementIn<SlaMetric::FirstReply> },
    { "M44.next-reply", "sla_next_reply_achievement", Percent, Share, kAll, Event, B, "ZE",
        "Next reply targets met over those met or missed.", achievementIn<SlaMetric::NextReply> },
    { "M44.resolution", "sla_resolution_achievement", Percent, Share, kAll, Event, B, "ZE,FD",
        "Resolution targets met over those met or missed; Freshdesk: over tickets that are resolved.",
        achievementIn<SlaMetric::Resolution> },
    { "M45", "sla_overrun_minutes", Minutes, Spread, kAll, Event, B, "OURS,ZE",
        "How far beyond its target a missed one was completed, in the target's kind of time.", overrun },
    { "M45.live", "sla_overdue_minutes", Minutes, Spread, kAll, Now, D, "OURS",
        "How long ago the deadline was of a missed target that still runs.", overdueNow },
    { "M46", "sla_time_left_minutes", Minutes, Spread, kAll, Now, B, "OURS,ZS,FA",
        "How long until the next deadline of a ticket; tickets whose clocks stand still have none.", timeLeft },
    { "M47", "sla_group_achievement", Percent, Share, kAll, Event, B, "ZE",
        "Group ownership targets met over those met or missed.", groupAchievement },
});

} // namespace

catalogue::Definitions catalogue::serviceLevels()
{
    return { kDefinitions.begin(), kDefinitions.end() };
}

} // namespace desk
