// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/metrics/metricfunction.h"

#include <span>
#include <string_view>

namespace desk {

/// What a number counts. Durations are whole seconds inside and in this unit in a result.
enum class MetricUnit : std::uint8_t {
    Tickets,
    Events,
    Replies,
    Comments,
    Count,
    Persons,
    Chats,
    Seconds,
    Minutes,
    Hours,
    Days,
    Percent,
    TicketsPerDay
};
template <> struct EnumNames<MetricUnit> {
    static constexpr std::array<std::string_view, 13> names { "tickets", "events", "replies", "comments", "count",
        "persons", "chats", "seconds", "minutes", "hours", "days", "percent", "tickets-per-day" };
};

/// Which date puts a contribution into a period (metrics.md §2.2).
enum class DateBasis : std::uint8_t { Created, LastSolved, Event, Now, Rated, ChatStart };
template <> struct EnumNames<DateBasis> {
    static constexpr std::array<std::string_view, 6> names { "created", "last-solved", "event", "now", "rated",
        "chat-start" };
};

/// How far a number must agree with the help desk's (metrics.md §6).
enum class AgreementClass : std::uint8_t { A, B, C, D };
template <> struct EnumNames<AgreementClass> {
    static constexpr std::array<std::string_view, 4> names { "A", "B", "C", "D" };
};

/// Who counts (the tags of metrics.md).
enum class MetricPopulation : std::uint8_t {
    AllTickets, ///< not deleted, not spam
    Everything, ///< deleted and spam too
    Solved, ///< now solved or closed
    EverSolved,
    Unsolved,
    Replied,
    Rated,
    Chats
};
template <> struct EnumNames<MetricPopulation> {
    static constexpr std::array<std::string_view, 8> names { "all-tickets", "everything", "solved", "ever-solved",
        "unsolved", "replied", "rated", "chats" };
};

/// What the contributions of all tickets are made into.
enum class MetricShape : std::uint8_t {
    Sum, ///< one value: the contributions added up
    PerDay, ///< one value: the sum over the calendar days of the period, or from the first contribution to the last
    Share, ///< percent: contributions that count over all contributions
    Mean, ///< one value: sum over contributions
    Spread, ///< count, median, p90, mean
    Quotient ///< one value: what counts over what does not count; in percent where that is the unit
};

/// What a metric is: its place in the dictionary and how it is computed. Static data.
struct MetricDefinition {
    std::string_view id; ///< "M29", where one entry holds several: "M29.vendor"
    std::string_view name; ///< machine name: "first_reply_minutes"
    MetricUnit unit = MetricUnit::Tickets;
    MetricShape shape = MetricShape::Sum;
    MetricPopulation population = MetricPopulation::AllTickets;
    DateBasis basis = DateBasis::Created;
    AgreementClass agreement = AgreementClass::D;
    std::string_view definer; ///< whose definition it is: "OURS", "ZM", "ZE", "FD", "DB"; several with commas
    std::string_view meaning; ///< one English sentence
    MetricFunction function = nullptr;
    int version = 1; ///< goes up when the same events give another number
};

/// What an inner value (seconds, a count) is divided by in a result.
double divisorOf(MetricUnit unit);
/// Whether what a ticket adds depends on MetricContext::now, and so changes without the ticket.
bool followsClock(const MetricDefinition& metric);

/// All metrics there are, in the order of the dictionary.
std::span<const MetricDefinition> metricDefinitions();
/// By machine name or id; nothing where there is none.
const MetricDefinition* findMetric(std::string_view nameOrId);

} // namespace desk
