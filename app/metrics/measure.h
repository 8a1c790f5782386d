// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricfunction.h"

/// What the metrics' functions share.
namespace desk::measure {

/// Whole seconds between two instants; both are cut to the second first, as the help desks keep no more.
constexpr std::int64_t secondsBetween(Millis from, Millis to)
{
    return to / 1000 - from / 1000;
}

/// Adds a duration that one event ends: in business time too, by the schedule in force when it ends, for the whole span
/// (metrics.md §2.4). A negative one is excluded and nothing is added.
Contribution* addSpan(TicketMetric& out, const TicketDigest& ticket, const MetricContext& context, Millis from,
    Millis to, std::initializer_list<std::uint32_t> events);

/// Adds the time spent in stretches that have ended, each by the schedule in force at its end. Excludes where there is
/// none, or where the history does not tell and `vendor` (minutes of the help desk) does not either.
Contribution* addStatusTime(TicketMetric& out, const TicketDigest& ticket, const MetricContext& context,
    bool (*counts)(StatusCategory), std::optional<int> vendor);

/// A help desk's own minutes as a contribution, or `otherwise` as the reason that there is none.
Contribution* addVendorMinutes(TicketMetric& out, std::optional<int> minutes, Exclusion otherwise);

/// True, and the reason set, where the ticket is in the bin: for the usual population.
bool excludesRemoved(TicketMetric& out, const TicketDigest& ticket);
/// The same, and where it is not solved now.
bool excludesUnsolved(TicketMetric& out, const TicketDigest& ticket);
/// The same as excludesRemoved, and where it is solved now.
bool excludesSolved(TicketMetric& out, const TicketDigest& ticket);

/// Credits a contribution to the assignee and group of an instant.
void creditAt(Contribution& part, const TicketDigest& ticket, Millis instant);
/// Credits it to whom the ticket belongs now.
void creditNow(Contribution& part, const TicketDigest& ticket);

/// The instant that puts a ticket into a period of solved tickets.
inline std::optional<Millis> solvedDate(const TicketDigest& ticket)
{
    return ticket.solvedAt();
}

} // namespace desk::measure
