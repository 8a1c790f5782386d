// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"

namespace desk::catalogue {

namespace {

using namespace measure;

/// One ticket, by its creation.
void addCreated(const TicketDigest& t, TicketMetric& out)
{
    Contribution& part = out.add(1);
    part.at = t.ticket.createdAt;
    creditNow(part, t);
}

void created(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesRemoved(out, t))
        addCreated(t, out);
}

void createdByAgents(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    const bool agent = t.ticket.submitter == AuthorKind::Agent || t.ticket.submitter == AuthorKind::LightAgent;
    if (agent)
        addCreated(t, out);
    else
        out.exclude(Exclusion::NotApplicable);
}

void createdByEndUsers(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (t.ticket.submitter == AuthorKind::EndUser)
        addCreated(t, out);
    else
        out.exclude(Exclusion::NotApplicable);
}

/// One ticket, by its latest solve, credited to whom it belonged then.
void addSolved(const TicketDigest& t, TicketMetric& out)
{
    const StatusTransition* last = t.status.lastResolution();
    Contribution& part = last && last->event ? out.add(1, { *last->event }) : out.add(1);
    part.at = t.solvedAt();
    if (part.at)
        creditAt(part, t, *part.at);
    else
        creditNow(part, t);
}

void solved(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesUnsolved(out, t))
        addSolved(t, out);
}

void solvedWork(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (excludesUnsolved(out, t))
        return;
    if (t.ticket.isMerged() && !context.includeMerged)
        out.exclude(Exclusion::Merged);
    else
        addSolved(t, out);
}

void addNow(const TicketDigest& t, TicketMetric& out)
{
    creditNow(out.add(1), t);
}

void unsolved(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesSolved(out, t))
        addNow(t, out);
}

void backlog(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    const Millis instant = context.period ? context.period->to : context.now;
    if (t.status.spans.empty())
        return out.exclude(Exclusion::NoCreationTime);
    if (!isUnsolved(t.status.at(instant)))
        return out.exclude(Exclusion::NotApplicable);
    Contribution& part = out.add(1);
    part.basis = t.status.complete ? MetricBasis::Recomputed : MetricBasis::Vendor;
    creditAt(part, t, instant);
}

void merged(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    if (t.ticket.isMerged())
        addCreated(t, out);
    else
        out.exclude(Exclusion::NotApplicable);
}

void mergedShare(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesRemoved(out, t))
        return;
    addCreated(t, out);
    out.parts().front().counts = t.ticket.isMerged();
}

void unassigned(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesSolved(out, t))
        return;
    if (t.ticket.assigneeId.empty())
        addNow(t, out);
    else
        out.exclude(Exclusion::NotApplicable);
}

void unassignedUngrouped(const TicketDigest& t, const MetricContext& context, TicketMetric& out)
{
    if (t.ticket.groupId.empty())
        unassigned(t, context, out);
    else if (!excludesSolved(out, t))
        out.exclude(Exclusion::NotApplicable);
}

/// Whether nobody replied; nothing where that is not known.
std::optional<bool> isUnreplied(const TicketDigest& t)
{
    if (t.ticket.messagesKnown)
        return t.replies.counted.empty();
    if (t.ticket.published.replies)
        return *t.ticket.published.replies == 0;
    return std::nullopt;
}

void addUnreplied(const TicketDigest& t, TicketMetric& out)
{
    const auto unreplied = isUnreplied(t);
    if (!unreplied)
        return out.exclude(Exclusion::MessagesMissing);
    if (!*unreplied)
        return out.exclude(Exclusion::NotApplicable);
    addCreated(t, out);
    if (!t.ticket.messagesKnown)
        out.parts().front().basis = MetricBasis::Vendor;
}

void unreplied(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesRemoved(out, t))
        addUnreplied(t, out);
}

void unrepliedUnsolved(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesSolved(out, t))
        addUnreplied(t, out);
}

} // namespace

Definitions volume()
{
    using enum MetricUnit;
    using enum MetricShape;
    using enum DateBasis;
    using enum AgreementClass;
    using P = MetricPopulation;
    return {
        { "M01", "tickets_created", Tickets, Sum, P::AllTickets, Created, B, "OURS, ZE, FD", "Tickets created.",
            &created },
        { "M01.agents", "tickets_created_by_agents", Tickets, Sum, P::AllTickets, Created, B, "ZE",
            "Tickets submitted by somebody who is an agent today.", &createdByAgents },
        { "M01.end-users", "tickets_created_by_end_users", Tickets, Sum, P::AllTickets, Created, B, "ZE",
            "Tickets submitted by somebody who is an end user today.", &createdByEndUsers },
        { "M02", "solved_tickets", Tickets, Sum, P::Solved, LastSolved, B, "OURS, ZE",
            "Tickets solved or closed now, by their latest solve; merged ones too.", &solved },
        { "M02.work", "solved_work", Tickets, Sum, P::Solved, LastSolved, B, "OURS, FD",
            "Tickets solved or closed now, without those merged away.", &solvedWork },
        { "M04", "unsolved_tickets", Tickets, Sum, P::Unsolved, Now, B, "OURS, ZE, FD",
            "Tickets that are neither solved nor closed nor deleted.", &unsolved },
        { "M05", "backlog", Tickets, Sum, P::Everything, Now, C, "OURS",
            "Tickets that were unsolved at an instant (the end of the period, else now), by replaying their changes.",
            &backlog },
        { "M10", "merged_tickets", Tickets, Sum, P::AllTickets, Created, C, "OURS", "Tickets merged into another.",
            &merged },
        { "M10.share", "merged_percent", Percent, Share, P::AllTickets, Created, C, "OURS",
            "Share of the tickets created that were merged into another.", &mergedShare },
        { "M11", "unassigned_unsolved", Tickets, Sum, P::Unsolved, Now, B, "OURS, ZE",
            "Unsolved tickets without an assignee.", &unassigned },
        { "M11.ungrouped", "unassigned_ungrouped_unsolved", Tickets, Sum, P::Unsolved, Now, B, "OURS",
            "Unsolved tickets with neither assignee nor group.", &unassignedUngrouped },
        { "M12", "unreplied_tickets", Tickets, Sum, P::AllTickets, Created, B, "OURS, ZE",
            "Tickets without a public reply of an agent.", &unreplied },
        { "M12.unsolved", "unreplied_unsolved", Tickets, Sum, P::Unsolved, Created, B, "OURS, ZE",
            "Unsolved tickets without a public reply of an agent.", &unrepliedUnsolved },
        { "M20", "created_per_day", TicketsPerDay, PerDay, P::AllTickets, Created, B, "OURS",
            "Tickets created per calendar day.", &created },
        { "M20.solved", "solved_per_day", TicketsPerDay, PerDay, P::Solved, LastSolved, B, "OURS",
            "Tickets solved per calendar day, by their latest solve.", &solved },
    };
}

} // namespace desk::catalogue
