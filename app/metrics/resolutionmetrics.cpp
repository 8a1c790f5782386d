// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"
#include "app/metrics/stations.h"

#include <algorithm>

namespace desk::catalogue {

namespace {

using namespace measure;

/// From creation to a resolution, credited to whom the ticket belonged then.
void addResolution(
    const TicketDigest& t, const MetricContext& context, const StatusTransition& resolution, TicketMetric& out)
{
    Contribution* part = resolution.event
        ? addSpan(out, t, context, *t.ticket.createdAt, resolution.at, { *resolution.event })
        : addSpan(out, t, context, *t.ticket.createdAt, resolution.at, {});
    if (!part)
        return;
    part->at = resolution.at;
    creditAt(*part, t, resolution.at);
}

void addVendor(const TicketDigest& t, std::optional<int> calendar, std::optional<int> business, TicketMetric& out)
{
    Contribution* part = addVendorMinutes(out, calendar, Exclusion::HistoryIncomplete);
    if (!part)
        return;
    part->at = t.solvedAt();
    if (business)
        part->business = *business * 60.0;
    creditNow(*part, t);
}

void firstResolution(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    const MetricFacts& theirs = t.ticket.published;
    if (!t.status.complete) {
        if (!theirs.firstResolutionMinutes && !isSolved(t.ticket.status))
            return out.exclude(Exclusion::NotSolved);
        return addVendor(t, theirs.firstResolutionMinutes, theirs.firstResolutionBusinessMinutes, out);
    }
    if (const StatusTransition* first = t.status.firstResolution())
        addResolution(t, context, *first, out);
    else
        out.exclude(Exclusion::NotSolved);
}

void fullResolution(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesUnsolved(out, t))
        return;
    const MetricFacts& theirs = t.ticket.published;
    const StatusTransition* last = t.status.lastResolution();
    if (t.status.leadsToNow && last)
        addResolution(t, context, *last, out);
    else
        addVendor(t, theirs.fullResolutionMinutes, theirs.fullResolutionBusinessMinutes, out);
}

/// The assignee's stations; nothing, and the reason set, where they are not known or there is none.
std::optional<Stations> assignments(const TicketDigest& t, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return std::nullopt;
    Stations stations = stationsOf(t.ticket, HistoryKind::Assignee);
    if (!stations.complete)
        out.exclude(Exclusion::HistoryIncomplete);
    else if (!stations.firstAssigned())
        out.exclude(Exclusion::NotAssigned);
    else
        return stations;
    return std::nullopt;
}

void addToStation(const TicketDigest& t, const MetricContext& context, const Station& station, TicketMetric& out)
{
    Contribution* part = station.begunBy
        ? addSpan(out, t, context, *t.ticket.createdAt, station.from, { *station.begunBy })
        : addSpan(out, t, context, *t.ticket.createdAt, station.from, {});
    if (!part)
        return;
    part->at = station.from;
    part->agent = station.value;
    part->group = t.groupAt(station.from);
}

void firstAssignment(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (const auto stations = assignments(t, out))
        addToStation(t, context, *stations->firstAssigned(), out);
}

void lastAssignment(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (const auto stations = assignments(t, out))
        addToStation(t, context, *stations->lastAssigned(), out);
}

void addToResolution(const TicketDigest& t, const MetricContext& context, const Station& station, TicketMetric& out)
{
    const StatusTransition* last = t.status.leadsToNow ? t.status.lastResolution() : nullptr;
    if (!last || !isSolved(t.ticket.status))
        return out.exclude(Exclusion::NotSolved);
    if (Contribution* part = addSpan(out, t, context, station.from, last->at, {})) {
        part->at = last->at;
        part->agent = station.value;
        part->group = t.groupAt(last->at);
    }
}

void firstAssignmentToResolution(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (const auto stations = assignments(t, out))
        addToResolution(t, context, *stations->firstAssigned(), out);
}

void lastAssignmentToResolution(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (const auto stations = assignments(t, out))
        addToResolution(t, context, *stations->lastAssigned(), out);
}

/// From the assignment under which the first human reply was written to that reply.
void assignmentToReply(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    const auto stations = assignments(t, out);
    if (!stations)
        return;
    if (!t.ticket.messagesKnown)
        return out.exclude(Exclusion::MessagesMissing);
    if (!t.humanReplies.first)
        return out.exclude(Exclusion::NoReply);
    const HistoryEvent& reply = t.event(*t.humanReplies.first);
    const auto station = std::find_if(stations->all.rbegin(), stations->all.rend(),
        [&](const Station& s) { return s.from <= reply.at && !s.value.empty(); });
    if (station == stations->all.rend())
        return out.exclude(Exclusion::NotAssigned);
    if (Contribution* part = addSpan(out, t, context, station->from, reply.at, { *t.humanReplies.first })) {
        part->at = reply.at;
        part->agent = reply.actorId;
        part->group = t.groupAt(reply.at);
    }
}

} // namespace

Definitions resolutionTimes()
{
    using enum MetricShape;
    using enum AgreementClass;
    using enum DateBasis;
    using P = MetricPopulation;
    constexpr auto kMinutes = MetricUnit::Minutes;
    return {
        { "M38", "first_resolution_minutes", kMinutes, Spread, P::EverSolved, Event, A, "OURS, ZM",
            "Time from creation to the first solve.", &firstResolution },
        { "M39", "full_resolution_minutes", kMinutes, Spread, P::Solved, LastSolved, A, "OURS, ZM, FA",
            "Time from creation to the latest solve of tickets that are solved now.", &fullResolution },
        { "M40", "first_assignment_minutes", kMinutes, Spread, P::AllTickets, Event, A, "OURS, ZM, FD",
            "Time from creation to the first assignment to somebody.", &firstAssignment },
        { "M40.last", "last_assignment_minutes", kMinutes, Spread, P::AllTickets, Event, A, "OURS, ZM",
            "Time from creation to the latest assignment to somebody.", &lastAssignment },
        { "M40.first-to-solved", "first_assignment_to_resolution_minutes", kMinutes, Spread, P::Solved, LastSolved, B,
            "OURS, ZE, DB", "Time from the first assignment to the latest solve.", &firstAssignmentToResolution },
        { "M40.last-to-solved", "last_assignment_to_resolution_minutes", kMinutes, Spread, P::Solved, LastSolved, B,
            "OURS, ZE, DB", "Time from the latest assignment to the latest solve.", &lastAssignmentToResolution },
        { "M40.to-reply", "assignment_to_first_reply_minutes", kMinutes, Spread, P::Replied, Event, B, "OURS, ZE",
            "Time from the assignment before it to the first human reply.", &assignmentToReply },
    };
}

} // namespace desk::catalogue
