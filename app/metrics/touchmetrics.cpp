// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"
#include "app/metrics/touchclass.h"

#include <algorithm>

namespace desk {

namespace {

TouchClass byCount(std::ptrdiff_t replies, TouchClass none)
{
    return replies <= 0 ? none : replies == 1 ? TouchClass::One : replies == 2 ? TouchClass::Two : TouchClass::Multi;
}

/// Reopens as far as known: by the changes, else as the help desk says.
bool reopened(const TicketDigest& t)
{
    return t.status.complete ? t.status.count(StatusStep::Reopened) > 0 : t.ticket.published.reopens.value_or(0) > 0;
}

} // namespace

std::optional<TouchClass> touchClass(const TicketDigest& t, TouchDefiner definer)
{
    if (definer == TouchDefiner::Ours && t.ticket.isMerged())
        return TouchClass::Merged;
    if (!t.ticket.messagesKnown)
        return std::nullopt;
    if (definer == TouchDefiner::Explore)
        return byCount(std::ssize(t.replies.counted), TouchClass::One);
    if (definer == TouchDefiner::Dbt)
        return byCount(std::ranges::count_if(
                           t.ticket.events, [](const HistoryEvent& e) { return e.isPublicMessage() && e.isAgent(); }),
            TouchClass::Multi);
    if (reopened(t))
        return TouchClass::Multi;
    return byCount(std::ssize(t.humanReplies.counted), TouchClass::Zero);
}

namespace catalogue {

namespace {

using namespace measure;

constexpr Millis kWeek = 7 * 86'400'000LL;

/// Adds a solved ticket to a share, by its latest solve.
void addOfSolved(const TicketDigest& t, bool counts, TicketMetric& out)
{
    Contribution& part = out.add(1, t.humanReplies.counted);
    part.counts = counts;
    part.at = t.solvedAt();
    creditNow(part, t);
}

template <TouchDefiner definer, TouchClass wanted>
void touches(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesUnsolved(out, t))
        return;
    const auto found = touchClass(t, definer);
    if (!found)
        return out.exclude(Exclusion::MessagesMissing);
    addOfSolved(t, *found == wanted, out);
}

/// What first contact resolution needs; nothing, and the reason set, where the ticket is not asked about.
bool excludesContact(TicketMetric& out, const TicketDigest& t)
{
    if (excludesUnsolved(out, t))
        return true;
    if (t.ticket.isMerged())
        out.exclude(Exclusion::Merged);
    else if (!t.ticket.messagesKnown)
        out.exclude(Exclusion::MessagesMissing);
    else
        return false;
    return true;
}

/// No customer message after the opening, however often we wrote.
bool customerWroteOnce(const TicketDigest& t)
{
    for (std::uint32_t i = t.opening.value_or(0) + 1; i < t.ticket.events.size(); ++i)
        if (t.event(i).isPublicMessage() && t.event(i).by == AuthorKind::EndUser)
            return false;
    return true;
}

bool reopenedWithinWeek(const TicketDigest& t)
{
    std::optional<Millis> solved;
    for (const StatusTransition& transition : t.status.transitions) {
        if (transition.step == StatusStep::Reopened && solved && transition.at <= *solved + kWeek)
            return true;
        if (transition.step == StatusStep::Resolved)
            solved = transition.at;
    }
    return !t.status.complete && reopened(t);
}

void firstContact(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesContact(out, t))
        addOfSolved(t, customerWroteOnce(t) && !reopenedWithinWeek(t), out);
}

void firstContactOneResponse(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesContact(out, t))
        addOfSolved(t, t.humanReplies.counted.size() == 1, out);
}

void firstContactNoCustomerMessage(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (!excludesContact(out, t))
        addOfSolved(t, customerWroteOnce(t), out);
}

void firstContactInSla(const TicketDigest& t, const MetricContext&, TicketMetric& out)
{
    if (excludesContact(out, t))
        return;
    const auto solved = t.solvedAt();
    if (!t.ticket.dueAt || !solved)
        return out.exclude(Exclusion::NoTarget);
    addOfSolved(t, t.humanReplies.counted.size() == 1 && *solved <= *t.ticket.dueAt, out);
}

} // namespace

Definitions touches()
{
    using enum MetricShape;
    using enum AgreementClass;
    using enum TouchDefiner;
    using T = TouchClass;
    const auto share = [](std::string_view id, std::string_view name, AgreementClass agreement,
                           std::string_view definer, std::string_view meaning, MetricFunction function) {
        return MetricDefinition { id, name, MetricUnit::Percent, Share, MetricPopulation::Solved, DateBasis::LastSolved,
            agreement, definer, meaning, function };
    };
    return {
        share("M23", "one_touch_percent", B, "OURS",
            "Share of solved tickets with one human public reply, not reopened.", &touches<Ours, T::One>),
        share("M23.two", "two_touch_percent", B, "OURS",
            "Share of solved tickets with two human public replies, not reopened.", &touches<Ours, T::Two>),
        share("M23.multi", "multi_touch_percent", B, "OURS",
            "Share of solved tickets with three human public replies or more, or reopened.", &touches<Ours, T::Multi>),
        share("M23.zero", "zero_touch_percent", B, "OURS",
            "Share of solved tickets without a human public reply, not reopened.", &touches<Ours, T::Zero>),
        share("M23.merged", "merged_touch_percent", B, "OURS", "Share of solved tickets that were merged away.",
            &touches<Ours, T::Merged>),
        share("M23.ze-one", "one_touch_percent_explore", AgreementClass::C, "ZE",
            "Share of solved tickets with fewer than two agent replies, none included.", &touches<Explore, T::One>),
        share("M23.ze-two", "two_touch_percent_explore", AgreementClass::C, "ZE",
            "Share of solved tickets with two agent replies.", &touches<Explore, T::Two>),
        share("M23.ze-multi", "multi_touch_percent_explore", AgreementClass::C, "ZE",
            "Share of solved tickets with more than two agent replies.", &touches<Explore, T::Multi>),
        share("M23.dbt-one", "one_touch_percent_dbt", AgreementClass::C, "DB",
            "Share of solved tickets with one public comment of an agent, the opening counted.", &touches<Dbt, T::One>),
        share("M23.dbt-two", "two_touch_percent_dbt", AgreementClass::C, "DB",
            "Share of solved tickets with two public comments of agents, the opening counted.", &touches<Dbt, T::Two>),
        share("M23.dbt-multi", "multi_touch_percent_dbt", AgreementClass::C, "DB",
            "Share of solved tickets with any other number of public comments of agents.", &touches<Dbt, T::Multi>),
        share("M24", "first_contact_resolution_percent", AgreementClass::C, "OURS",
            "Share of solved tickets whose customer never wrote again after the opening, not reopened within 7 days.",
            &firstContact),
        share("M24.a", "first_contact_one_response_percent", AgreementClass::C, "FD",
            "Share of solved tickets with exactly one agent response.", &firstContactOneResponse),
        share("M24.b", "first_contact_no_customer_message_percent", AgreementClass::C, "FD",
            "Share of solved tickets whose customer never wrote again after the opening.",
            &firstContactNoCustomerMessage),
        share("M24.c", "first_contact_in_sla_percent", AgreementClass::C, "FD",
            "Share of solved tickets with one agent response that were solved before they were due.",
            &firstContactInSla),
    };
}

} // namespace catalogue

} // namespace desk
