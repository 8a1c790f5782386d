// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"

#include <algorithm>

namespace desk::catalogue {

namespace {

using namespace measure;

constexpr Millis kDay = 86'400'000;

void addTransition(const TicketDigest& t, const StatusTransition& transition, double value, TicketMetric& out)
{
    Contribution& part = transition.event ? out.add(value, { *transition.event }) : out.add(value);
    part.at = transition.at;
    part.kind = static_cast<std::uint8_t>(transition.step);
    part.basis
        = transition.event || transition.step == StatusStep::Created ? MetricBasis::Recomputed : MetricBasis::Vendor;
    creditAt(part, t, transition.at);
}

void addAll(const TicketDigest& t, StatusStep step, TicketMetric& out)
{
    for (const StatusTransition& transition : t.status.transitions)
        if (transition.step == step)
            addTransition(t, transition, 1, out);
}

void resolutionEvents(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    addAll(t, StatusStep::Resolved, out);
    if (out.parts().empty())
        out.exclude(Exclusion::NotSolved);
}

/// The term of the identity that a transition is.
double flowOf(StatusStep step)
{
    const bool in = step == StatusStep::Created || step == StatusStep::Reopened || step == StatusStep::Restored;
    return in ? 1 : -1;
}

void netFlow(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    for (const StatusTransition& transition : t.status.transitions)
        addTransition(t, transition, flowOf(transition.step), out);
    if (out.parts().empty())
        out.exclude(Exclusion::NoCreationTime);
}

void clearance(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    for (const StatusTransition& transition : t.status.transitions) {
        if (transition.step != StatusStep::Created && transition.step != StatusStep::Resolved)
            continue;
        addTransition(t, transition, 1, out);
        out.parts().back().counts = transition.step == StatusStep::Created;
    }
    if (out.parts().empty())
        out.exclude(Exclusion::NoCreationTime);
}

/// The help desk's own count where the changes are not mirrored; true where that settled it.
bool vendorReopens(const TicketDigest& t, TicketMetric& out)
{
    if (t.status.complete)
        return false;
    if (!t.ticket.published.reopens) {
        out.exclude(Exclusion::HistoryIncomplete);
        return true;
    }
    if (*t.ticket.published.reopens == 0) {
        out.exclude(Exclusion::NotReopened);
        return true;
    }
    Contribution& part = out.add(*t.ticket.published.reopens);
    part.basis = MetricBasis::Vendor;
    return true;
}

void reopens(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t) || vendorReopens(t, out))
        return;
    addAll(t, StatusStep::Reopened, out);
    if (out.parts().empty())
        out.exclude(Exclusion::NotReopened);
}

void reopensLasting(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t) || vendorReopens(t, out))
        return;
    for (const StatusTransition& transition : t.status.transitions)
        if (transition.step == StatusStep::Reopened && !transition.withinUpdate)
            addTransition(t, transition, 1, out);
    if (out.parts().empty())
        out.exclude(Exclusion::NotReopened);
}

void reopensByCustomers(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.status.complete)
        return out.exclude(Exclusion::HistoryIncomplete);
    for (const StatusTransition& transition : t.status.transitions)
        if (transition.step == StatusStep::Reopened && transition.event
            && t.event(*transition.event).by == AuthorKind::EndUser)
            addTransition(t, transition, 1, out);
    if (out.parts().empty())
        out.exclude(Exclusion::NotReopened);
}

/// One ticket where it was ever reopened, by its latest reopening, credited to whom it belonged at the solve that
/// failed.
void reopenedTickets(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t) || vendorReopens(t, out)) {
        if (!out.parts().empty())
            out.parts().front().value = 1;
        return;
    }
    const StatusTransition* failed = nullptr;
    const StatusTransition* reopened = nullptr;
    for (const StatusTransition& transition : t.status.transitions) {
        if (transition.step == StatusStep::Resolved)
            failed = &transition;
        else if (transition.step == StatusStep::Reopened)
            reopened = &transition;
        if (transition.step != StatusStep::Reopened)
            continue;
        out.clear();
        addTransition(t, *reopened, 1, out);
        if (failed)
            creditAt(out.parts().front(), t, failed->at);
    }
    if (!reopened)
        out.exclude(Exclusion::NotReopened);
}

std::optional<bool> wasReopened(const TicketDigest& t)
{
    if (t.status.complete)
        return t.status.count(StatusStep::Reopened) > 0;
    if (t.ticket.published.reopens)
        return *t.ticket.published.reopens > 0;
    return std::nullopt;
}

void reopenRate(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesUnsolved(out, t))
        return;
    const auto reopened = wasReopened(t);
    if (!reopened)
        return out.exclude(Exclusion::HistoryIncomplete);
    Contribution& part = out.add(1);
    part.at = t.solvedAt();
    part.counts = *reopened;
    part.basis = t.status.complete ? MetricBasis::Recomputed : MetricBasis::Vendor;
    creditNow(part, t);
}

void reopenEventRate(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.status.complete)
        return out.exclude(Exclusion::HistoryIncomplete);
    for (const StatusTransition& transition : t.status.transitions) {
        if (transition.step != StatusStep::Resolved && transition.step != StatusStep::Reopened)
            continue;
        addTransition(t, transition, 1, out);
        out.parts().back().counts = transition.step == StatusStep::Reopened;
    }
    if (out.parts().empty())
        out.exclude(Exclusion::NotSolved);
}

/// Resolutions whose window has passed, and whether the ticket came back within it: no bias for recent weeks.
void reopenedWithin(const TicketDigest& t, const MetricContext& context, Millis window, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (!t.status.complete)
        return out.exclude(Exclusion::HistoryIncomplete);
    bool solvedOnce = false;
    const auto& all = t.status.transitions;
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (it->step != StatusStep::Resolved)
            continue;
        solvedOnce = true;
        if (it->at + window > context.now)
            continue;
        const auto next = std::next(it);
        addTransition(t, *it, 1, out);
        out.parts().back().counts
            = next != all.end() && next->step == StatusStep::Reopened && next->at <= it->at + window;
    }
    if (out.parts().empty())
        out.exclude(solvedOnce ? Exclusion::TooRecent : Exclusion::NotSolved);
}

template <int days> void reopenedWithinDays(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    reopenedWithin(t, context, days * kDay, out);
}

/// Spans of a category that begin with a change: into the bin, out of it.
void addEntered(const TicketDigest& t, StatusCategory category, TicketMetric& out)
{
    for (const StatusSpan& span : t.status.spans) {
        if (span.status != category)
            continue;
        Contribution& part = span.begunBy ? out.add(1, { *span.begunBy }) : out.add(1);
        part.at = span.from;
        part.basis = span.begunBy ? MetricBasis::Recomputed : MetricBasis::Vendor;
    }
    if (out.parts().empty())
        out.exclude(Exclusion::NotApplicable);
}

void deletions(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    addEntered(t, StatusCategory::Deleted, out);
}

void spamMarked(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    addEntered(t, StatusCategory::Spam, out);
}

void recoveries(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    for (const StatusSpan& span : t.status.spans) {
        if ((span.status != StatusCategory::Deleted && span.status != StatusCategory::Spam) || !span.endedBy)
            continue;
        out.add(1, { *span.endedBy }).at = span.to;
    }
    if (out.parts().empty())
        out.exclude(Exclusion::NotApplicable);
}

} // namespace

Definitions flow()
{
    using enum MetricUnit;
    using enum MetricShape;
    using enum AgreementClass;
    using P = MetricPopulation;
    constexpr auto kEvent = DateBasis::Event;
    return {
        { "M03", "resolution_events", Events, Sum, P::AllTickets, kEvent, B, "OURS, ZE",
            "Changes from unsolved to solved or closed; a later closing is none.", &resolutionEvents },
        { "M06", "net_flow", Tickets, Sum, P::Everything, kEvent, D, "OURS",
            "Created, reopened and restored less resolved and deleted while unsolved: the change of the backlog.",
            &netFlow },
        { "M06.clearance", "created_per_resolution", Count, Quotient, P::AllTickets, kEvent, D, "OURS",
            "Tickets created over resolution events; above 1 the backlog grows.", &clearance },
        { "M07", "reopens", Events, Sum, P::AllTickets, kEvent, A, "OURS, ZM",
            "Changes from solved or closed back to unsolved.", &reopens },
        { "M07.lasting", "reopens_lasting", Events, Sum, P::AllTickets, kEvent, B, "ZE",
            "Reopenings, without those where one update both solved and reopened.", &reopensLasting },
        { "M07.customers", "reopens_by_customers", Events, Sum, P::AllTickets, kEvent, B, "OURS",
            "Reopenings whose update an end user made.", &reopensByCustomers },
        { "M07.tickets", "reopened_tickets", Tickets, Sum, P::AllTickets, kEvent, B, "OURS, ZE, FD",
            "Tickets reopened at least once, by their latest reopening.", &reopenedTickets },
        { "M08", "reopen_percent", Percent, Share, P::Solved, DateBasis::LastSolved, B, "OURS, ZE",
            "Share of the tickets solved now that were reopened before.", &reopenRate },
        { "M08.events", "reopen_event_percent", Percent, Quotient, P::AllTickets, kEvent, B, "OURS",
            "Reopening events over resolution events.", &reopenEventRate },
        { "M08.7d", "reopened_within_7_days_percent", Percent, Share, P::EverSolved, kEvent, D, "OURS",
            "Share of resolutions followed by a reopening within 7 days; only where those days have passed.",
            &reopenedWithinDays<7> },
        { "M08.14d", "reopened_within_14_days_percent", Percent, Share, P::EverSolved, kEvent, D, "OURS",
            "Share of resolutions followed by a reopening within 14 days; only where those days have passed.",
            &reopenedWithinDays<14> },
        { "M08.30d", "reopened_within_30_days_percent", Percent, Share, P::EverSolved, kEvent, D, "OURS",
            "Share of resolutions followed by a reopening within 30 days; only where those days have passed.",
            &reopenedWithinDays<30> },
        { "M09", "deletions", Events, Sum, P::Everything, kEvent, B, "OURS, ZE", "Tickets put into the bin.",
            &deletions },
        { "M09.recoveries", "recoveries", Events, Sum, P::Everything, kEvent, B, "OURS, ZE",
            "Tickets taken out of the bin or out of spam.", &recoveries },
        { "M09.spam", "spam_marked", Events, Sum, P::Everything, kEvent, B, "OURS", "Tickets marked as spam.",
            &spamMarked },
    };
}

} // namespace desk::catalogue
