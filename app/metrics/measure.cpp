// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/measure.h"

#include "app/metrics/accountschedules.h"

namespace desk::measure {

namespace {

std::optional<double> number(std::optional<std::int64_t> seconds)
{
    return seconds ? std::optional(static_cast<double>(*seconds)) : std::nullopt;
}

} // namespace

Contribution* addSpan(TicketMetric& out, const TicketDigest& ticket, const MetricContext& context, Millis from,
    Millis to, std::initializer_list<std::uint32_t> events)
{
    const std::int64_t seconds = secondsBetween(from, to);
    if (seconds < 0) {
        out.exclude(Exclusion::Negative);
        return nullptr;
    }
    Contribution& part = out.add(static_cast<double>(seconds), events);
    part.business = number(businessAtEvent(context.schedules, ticket.ticket, from, to));
    return &part;
}

Contribution* addStatusTime(TicketMetric& out, const TicketDigest& ticket, const MetricContext& context,
    bool (*counts)(StatusCategory), std::optional<int> vendor)
{
    if (!ticket.status.complete)
        return addVendorMinutes(out, vendor, Exclusion::HistoryIncomplete);
    double seconds = 0, business = 0;
    bool everIn = false, left = false, scheduled = true;
    std::vector<std::uint32_t> events;
    std::optional<Millis> lastEnd;
    for (const StatusSpan& span : ticket.status.spans) {
        if (!counts(span.status))
            continue;
        everIn = true;
        if (!span.to)
            continue;
        left = true;
        seconds += static_cast<double>(secondsBetween(span.from, *span.to));
        const auto open = businessBySegment(context.schedules, ticket.ticket, span.from, *span.to);
        scheduled = scheduled && open;
        business += static_cast<double>(open.value_or(0));
        lastEnd = span.to;
        for (const auto& event : { span.begunBy, span.endedBy })
            if (event && (events.empty() || events.back() != *event))
                events.push_back(*event);
    }
    if (!left) {
        out.exclude(everIn ? Exclusion::StatusNotLeft : Exclusion::NeverInStatus);
        return nullptr;
    }
    Contribution& part = out.add(seconds, events);
    if (scheduled)
        part.business = business;
    part.at = lastEnd;
    return &part;
}

Contribution* addVendorMinutes(TicketMetric& out, std::optional<int> minutes, Exclusion otherwise)
{
    if (!minutes) {
        out.exclude(otherwise);
        return nullptr;
    }
    Contribution& part = out.add(*minutes * 60.0);
    part.basis = MetricBasis::Vendor;
    return &part;
}

bool excludesRemoved(TicketMetric& out, const TicketDigest& ticket)
{
    if (!ticket.ticket.isDeleted() && !ticket.ticket.isSpam())
        return false;
    out.exclude(ticket.ticket.isDeleted() ? Exclusion::Deleted : Exclusion::Spam);
    return true;
}

bool excludesUnsolved(TicketMetric& out, const TicketDigest& ticket)
{
    if (excludesRemoved(out, ticket))
        return true;
    if (isSolved(ticket.ticket.status))
        return false;
    out.exclude(Exclusion::NotSolved);
    return true;
}

bool excludesSolved(TicketMetric& out, const TicketDigest& ticket)
{
    if (excludesRemoved(out, ticket))
        return true;
    if (!isSolved(ticket.ticket.status))
        return false;
    out.exclude(Exclusion::AlreadySolved);
    return true;
}

void creditAt(Contribution& part, const TicketDigest& ticket, Millis instant)
{
    part.agent = ticket.assigneeAt(instant);
    part.group = ticket.groupAt(instant);
}

void creditNow(Contribution& part, const TicketDigest& ticket)
{
    part.agent = ticket.ticket.assigneeId;
    part.group = ticket.ticket.groupId;
}

} // namespace desk::measure
