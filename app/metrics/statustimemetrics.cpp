// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"
#include "app/metrics/stations.h"

#include <algorithm>

namespace desk::catalogue {

namespace {

using namespace measure;

using C = StatusCategory;

constexpr bool isWithRequesterWaiting(C c)
{
    return c == C::New || c == C::Open || c == C::Hold;
}
constexpr bool isAgentWork(C c)
{
    return c == C::New || c == C::Open;
}
template <C category> constexpr bool isOnly(C c)
{
    return c == category;
}

void addTime(const TicketDigest& t, const MetricContext& context, bool (*counts)(C), std::optional<int> vendor,
    TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    Contribution* part = addStatusTime(out, t, context, counts, vendor);
    if (!part)
        return;
    if (!part->at)
        part->at = t.solvedAt();
    creditNow(*part, t);
}

/// A vendor's business minutes beside its calendar ones.
void addVendorBusiness(TicketMetric& out, std::optional<int> minutes)
{
    if (minutes && !out.parts().empty() && out.parts().front().basis == MetricBasis::Vendor)
        out.parts().front().business = *minutes * 60.0;
}

void requesterWait(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    addTime(t, context, &isWithRequesterWaiting, t.ticket.published.requesterWaitMinutes, out);
    addVendorBusiness(out, t.ticket.published.requesterWaitBusinessMinutes);
}

void agentWait(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    addTime(t, context, &isOnly<C::Pending>, t.ticket.published.agentWaitMinutes, out);
    addVendorBusiness(out, t.ticket.published.agentWaitBusinessMinutes);
}

void onHold(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    addTime(t, context, &isOnly<C::Hold>, t.ticket.published.onHoldMinutes, out);
    addVendorBusiness(out, t.ticket.published.onHoldBusinessMinutes);
}

void agentWork(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    addTime(t, context, &isAgentWork, std::nullopt, out);
}

template <C category> void timeIn(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    addTime(t, context, &isOnly<category>, std::nullopt, out);
}

/// Stretches without an assignee, as far as the ticket was unsolved in them.
void unassigned(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    const Stations stations = stationsOf(t.ticket, HistoryKind::Assignee);
    if (!stations.complete || !t.status.complete)
        return out.exclude(Exclusion::HistoryIncomplete);
    double seconds = 0;
    std::vector<std::uint32_t> events;
    for (const Station& station : stations.all) {
        if (!station.value.empty())
            continue;
        for (const StatusSpan& span : t.status.spans) {
            const Millis from = std::max(station.from, span.from);
            const Millis to = std::min(station.to.value_or(context.now), span.to.value_or(context.now));
            if (isUnsolved(span.status) && from < to)
                seconds += static_cast<double>(secondsBetween(from, to));
        }
        if (station.begunBy)
            events.push_back(*station.begunBy);
    }
    Contribution& part = out.add(seconds, events);
    part.at = t.ticket.createdAt;
    creditNow(part, t);
}

bool isUnsolvedStatus(C c)
{
    return isUnsolved(c);
}

/// The full resolution without pending, hold and the gaps in which it was solved.
void netResolution(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesUnsolved(out, t))
        return;
    if (Contribution* part = addStatusTime(out, t, context, &isAgentWork, std::nullopt)) {
        part->at = t.solvedAt();
        creditNow(*part, t);
    }
}

void solveTime(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesUnsolved(out, t))
        return;
    if (Contribution* part = addStatusTime(out, t, context, &isUnsolvedStatus, std::nullopt)) {
        part->at = t.solvedAt();
        creditNow(*part, t);
    }
}

} // namespace

Definitions statusTimes()
{
    using enum MetricShape;
    using enum AgreementClass;
    constexpr auto kMinutes = MetricUnit::Minutes;
    constexpr auto kAll = MetricPopulation::AllTickets;
    constexpr auto kSolved = MetricPopulation::Solved;
    const auto timeOf = [&](std::string_view id, std::string_view name, AgreementClass agreement,
                            std::string_view definer, std::string_view meaning, MetricFunction function) {
        return MetricDefinition { id, name, kMinutes, Spread, kAll, DateBasis::Event, agreement, definer, meaning,
            function };
    };
    return {
        timeOf("M33", "requester_wait_minutes", A, "OURS, ZM", "Time in new, open and hold, once it was left.",
            &requesterWait),
        timeOf("M34", "agent_wait_minutes", A, "OURS, ZM", "Time in pending, once it was left.", &agentWait),
        timeOf("M35", "on_hold_minutes", A, "OURS, ZM", "Time in hold, once it was left.", &onHold),
        timeOf("M36", "agent_work_minutes", B, "OURS, ZS, DB", "Time in new and open, once it was left.", &agentWork),
        timeOf("M37.new", "time_in_new_minutes", B, "OURS, ZE", "Time in new, once it was left.", &timeIn<C::New>),
        timeOf("M37.open", "time_in_open_minutes", B, "OURS, ZE", "Time in open, once it was left.", &timeIn<C::Open>),
        timeOf("M37.pending", "time_in_pending_minutes", B, "OURS, ZE", "Time in pending, once it was left.",
            &timeIn<C::Pending>),
        timeOf("M37.hold", "time_in_hold_minutes", B, "OURS, ZE", "Time in hold, once it was left.", &timeIn<C::Hold>),
        { "M41", "unassigned_minutes", kMinutes, Spread, kAll, DateBasis::Created, B, "OURS, ZE, DB",
            "Time without an assignee while unsolved, up to now where it lasts.", &unassigned },
        { "M42", "net_resolution_minutes", kMinutes, Spread, kSolved, DateBasis::LastSolved, D, "OURS",
            "The full resolution without pending, hold and the time in which it was solved.", &netResolution },
        { "M42.dbt", "solve_minutes", kMinutes, Spread, kSolved, DateBasis::LastSolved, D, "DB",
            "Time in new, open, pending and hold.", &solveTime },
    };
}

} // namespace desk::catalogue
