// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/sla.h"

#include "app/metrics/accountschedules.h"

#include <algorithm>

namespace desk {

namespace {

/// Statuses in which a clock runs.
bool runsIn(SlaMetric metric, StatusCategory status)
{
    switch (metric) {
    case SlaMetric::RequesterWait:
        return status == StatusCategory::New || status == StatusCategory::Open || status == StatusCategory::Hold;
    case SlaMetric::AgentWork: return status == StatusCategory::New || status == StatusCategory::Open;
    case SlaMetric::Resolution: return isUnsolved(status);
    default: return false;
    }
}

std::vector<ClockStretch> statusClock(const TicketDigest& ticket, SlaMetric metric)
{
    std::vector<ClockStretch> clock;
    for (const StatusSpan& span : ticket.status.spans) {
        if (!runsIn(metric, span.status))
            continue;
        if (!clock.empty() && clock.back().to == span.from)
            clock.back().to = span.to;
        else
            clock.push_back({ span.from, span.to });
    }
    return clock;
}

std::vector<ClockStretch> firstReplyClock(const TicketDigest& ticket)
{
    if (!ticket.ticket.createdAt)
        return {};
    Millis from = *ticket.ticket.createdAt;
    if (ticket.opening && ticket.event(*ticket.opening).isAgent()) {
        if (ticket.event(*ticket.opening).isPublic)
            return {};
        const auto customer = std::ranges::find_if(ticket.ticket.events,
            [](const HistoryEvent& e) { return e.isPublicMessage() && e.by == AuthorKind::EndUser; });
        if (customer == ticket.ticket.events.end())
            return {};
        from = customer->at;
    }
    std::optional<Millis> to;
    if (ticket.replies.first)
        to = ticket.event(*ticket.replies.first).at;
    // Solving fulfils it too.
    const StatusTransition* solved = ticket.status.firstResolution();
    if (solved && (!to || solved->at < *to))
        to = solved->at;
    return { { from, to ? std::optional(std::max(from, *to)) : std::nullopt } };
}

/// The clock without what ran before an instant.
std::vector<ClockStretch> since(std::vector<ClockStretch> clock, Millis instant)
{
    std::erase_if(clock, [&](const ClockStretch& s) { return s.to && *s.to <= instant && s.from < instant; });
    for (ClockStretch& stretch : clock)
        stretch.from = std::max(stretch.from, instant);
    return clock;
}

/// When a clock reaches its target; nothing where it is paused before that.
std::optional<Millis> reached(std::span<const ClockStretch> clock, const TicketHistory& ticket,
    const Schedules* schedules, bool business, std::int64_t target)
{
    std::int64_t left = target;
    for (const ClockStretch& stretch : clock) {
        if (stretch.to) {
            const auto all = clockSeconds({ &stretch, 1 }, ticket, schedules, business, *stretch.to);
            if (!all)
                return {};
            if (*all < left) {
                left -= *all;
                continue;
            }
        }
        if (!business)
            return stretch.from + left * 1000;
        const Schedule* schedule = schedules ? schedules->inForce(ticket, stretch.from) : nullptr;
        return schedule ? schedule->due(stretch.from, left) : std::nullopt;
    }
    return {};
}

} // namespace

std::vector<ClockStretch> slaClock(const TicketDigest& ticket, SlaMetric metric)
{
    return metric == SlaMetric::FirstReply ? firstReplyClock(ticket) : statusClock(ticket, metric);
}

std::optional<std::int64_t> clockSeconds(std::span<const ClockStretch> clock, const TicketHistory& ticket,
    const Schedules* schedules, bool business, Millis until)
{
    std::int64_t sum = 0;
    for (const ClockStretch& stretch : clock) {
        const Millis to = std::min(stretch.to.value_or(until), until);
        if (to <= stretch.from)
            continue;
        const auto part = business ? businessBySegment(schedules, ticket, stretch.from, to)
                                   : std::optional<std::int64_t>((to - stretch.from) / 1000);
        if (!part)
            return {};
        sum += *part;
    }
    return sum;
}

SlaOutcome clockOutcome(std::span<const ClockStretch> clock, const TicketHistory& ticket, SlaOutcome outcome,
    const Schedules* schedules, Millis now)
{
    const Millis until = outcome.completedAt.value_or(now);
    outcome.elapsedSeconds = clockSeconds(clock, ticket, schedules, outcome.businessHours, until);
    if (outcome.targetSeconds)
        outcome.deadline = reached(clock, ticket, schedules, outcome.businessHours, *outcome.targetSeconds);
    const bool over
        = outcome.elapsedSeconds && outcome.targetSeconds && *outcome.elapsedSeconds > *outcome.targetSeconds;
    outcome.state = over ? SlaState::Breached : outcome.completedAt ? SlaState::Achieved : SlaState::Active;
    return outcome;
}

SlaOutcome measuredOutcome(const TicketDigest& ticket, SlaMetric metric, Millis appliedAt, std::int64_t targetSeconds,
    bool business, const Schedules* schedules, Millis now)
{
    SlaOutcome outcome;
    outcome.metric = metric;
    outcome.appliedAt = appliedAt;
    outcome.targetSeconds = targetSeconds;
    outcome.businessHours = business;
    const auto clock = since(slaClock(ticket, metric), appliedAt);
    // A first reply ends its clock; the others end with the solution, and begin again when the ticket is reopened.
    const bool solved = isSolved(ticket.ticket.status);
    if (metric == SlaMetric::FirstReply ? !clock.empty() && clock.back().to.has_value() : solved)
        outcome.completedAt = clock.empty() ? ticket.solvedAt() : clock.back().to;
    return clockOutcome(clock, ticket.ticket, std::move(outcome), schedules, now);
}

std::optional<SlaState> ticketState(std::span<const SlaOutcome> outcomes)
{
    if (outcomes.empty())
        return {};
    const auto any
        = [&](SlaState state) { return std::ranges::find(outcomes, state, &SlaOutcome::state) != outcomes.end(); };
    return any(SlaState::Breached) ? SlaState::Breached : any(SlaState::Active) ? SlaState::Active : SlaState::Achieved;
}

std::optional<std::int64_t> SlaOutcome::overrun() const
{
    if (state != SlaState::Breached || !completedAt)
        return {};
    if (elapsedSeconds && targetSeconds)
        return std::max<std::int64_t>(0, *elapsedSeconds - *targetSeconds);
    return deadline ? std::optional(std::max<std::int64_t>(0, (*completedAt - *deadline) / 1000)) : std::nullopt;
}

} // namespace desk
