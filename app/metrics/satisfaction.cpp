// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/satisfaction.h"

#include "app/metrics/catalogue.h"
#include "app/metrics/measure.h"

#include <algorithm>
#include <array>

namespace desk {

namespace {

Csat scoreNamed(std::string_view name)
{
    if (name == "unoffered" || name.empty())
        return Csat::None;
    return fromName<Csat>(name).value_or(Csat::Unknown);
}

const Rating* lastRating(const TicketHistory& ticket)
{
    const auto it = std::find_if(
        ticket.ratings.rbegin(), ticket.ratings.rend(), [](const Rating& r) { return isRated(r.score); });
    return it == ticket.ratings.rend() ? nullptr : &*it;
}

std::optional<Millis> ratedAt(const TicketHistory& ticket, const std::vector<ScoreStep>& scores)
{
    if (const Rating* rating = lastRating(ticket))
        return rating->updatedAt ? rating->updatedAt : rating->createdAt;
    for (auto it = scores.rbegin(); it != scores.rend(); ++it)
        if (isRated(it->score))
            return it->at;
    return ticket.updatedAt;
}

/// Credit goes to whoever had the ticket when it was rated (M62).
void credit(Contribution& part, const TicketDigest& digest, std::optional<Millis> at)
{
    const Rating* rating = lastRating(digest.ticket);
    part.at = at;
    part.agent
        = rating && !rating->agentId.empty() ? std::string_view(rating->agentId) : digest.assigneeAt(at.value_or(0));
    part.group
        = rating && !rating->groupId.empty() ? std::string_view(rating->groupId) : digest.groupAt(at.value_or(0));
    part.basis = MetricBasis::Vendor;
}

void score(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const TicketHistory& ticket = digest.ticket;
    if (measure::excludesRemoved(out, digest))
        return;
    if (!isRated(ticket.csat))
        return out.exclude(Exclusion::NotRated);
    const auto scores = scoresOf(ticket);
    Contribution& part = scores.empty() || !scores.back().event ? out.add(1) : out.add(1, { *scores.back().event });
    part.counts = ticket.csat == Csat::Good;
    credit(part, digest, ratedAt(ticket, scores));
}

void surveyed(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    if (measure::excludesRemoved(out, digest))
        return;
    Contribution& part = out.add(1);
    part.counts = isRated(digest.ticket.csat) || digest.ticket.csat == Csat::Offered;
    part.at = digest.ticket.createdAt;
    part.basis = MetricBasis::Vendor;
}

void rated(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const TicketHistory& ticket = digest.ticket;
    if (measure::excludesRemoved(out, digest))
        return;
    if (!isRated(ticket.csat) && ticket.csat != Csat::Offered)
        return out.exclude(Exclusion::NotSurveyed);
    Contribution& part = out.add(1);
    part.counts = isRated(ticket.csat);
    credit(part, digest, ratedAt(ticket, scoresOf(ticket)));
}

/// One contribution for each time that `from` became `to`.
template <typename Change> void changes(const TicketDigest& digest, TicketMetric& out, Change isOne)
{
    if (measure::excludesRemoved(out, digest))
        return;
    const auto scores = scoresOf(digest.ticket);
    Csat before = Csat::None;
    for (const ScoreStep& step : scores) {
        if (isOne(before, step.score)) {
            Contribution& part = step.event ? out.add(1, { *step.event }) : out.add(1);
            part.at = step.at;
            part.agent = digest.assigneeAt(step.at.value_or(0));
        }
        before = step.score;
    }
}

void goodToBad(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    changes(digest, out, [](Csat from, Csat to) { return from == Csat::Good && to == Csat::Bad; });
}

void badToGood(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    changes(digest, out, [](Csat from, Csat to) { return from == Csat::Bad && to == Csat::Good; });
}

void firstGood(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    changes(digest, out, [](Csat from, Csat to) { return !isRated(from) && to == Csat::Good; });
}

void firstBad(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    changes(digest, out, [](Csat from, Csat to) { return !isRated(from) && to == Csat::Bad; });
}

void withComment(const TicketDigest& digest, const MetricContext&, TicketMetric& out)
{
    const TicketHistory& ticket = digest.ticket;
    if (measure::excludesRemoved(out, digest))
        return;
    const Rating* rating = lastRating(ticket);
    if (!rating)
        return out.exclude(Exclusion::NotRated);
    Contribution& part = out.add(1);
    part.counts = !rating->comment.empty();
    credit(part, digest, ratedAt(ticket, {}));
}

using enum MetricUnit;
using enum MetricShape;
using enum AgreementClass;

constexpr auto kDefinitions = std::to_array<MetricDefinition>({
    { "M48", "csat", Percent, Share, MetricPopulation::Rated, DateBasis::Rated, B, "OURS,ZE,FD",
        "Good ratings over good, neutral and bad ones; one rating a ticket, the present one.", score },
    { "M49.surveyed", "csat_surveyed", Percent, Share, MetricPopulation::AllTickets, DateBasis::Created, B, "ZE",
        "Tickets that were asked or rated over all tickets.", surveyed },
    { "M49.rated", "csat_rated", Percent, Share, MetricPopulation::AllTickets, DateBasis::Rated, B, "ZE",
        "Tickets that were rated over those that were asked or rated.", rated },
    { "M50.good-to-bad", "csat_good_to_bad", Events, Sum, MetricPopulation::AllTickets, DateBasis::Event, B, "ZE",
        "Ratings that changed from good to bad.", goodToBad },
    { "M50.bad-to-good", "csat_bad_to_good", Events, Sum, MetricPopulation::AllTickets, DateBasis::Event, B, "ZE",
        "Ratings that changed from bad to good.", badToGood },
    { "M50.first-good", "csat_first_good", Events, Sum, MetricPopulation::AllTickets, DateBasis::Event, B, "ZE",
        "First ratings that were good.", firstGood },
    { "M50.first-bad", "csat_first_bad", Events, Sum, MetricPopulation::AllTickets, DateBasis::Event, B, "ZE",
        "First ratings that were bad.", firstBad },
    { "M51", "csat_with_comment", Percent, Share, MetricPopulation::Rated, DateBasis::Rated, D, "OURS",
        "Ratings with words over all ratings.", withComment },
});

} // namespace

std::vector<ScoreStep> scoresOf(const TicketHistory& ticket)
{
    std::vector<ScoreStep> scores;
    const auto take = [&](Csat score, std::optional<Millis> at, std::optional<std::uint32_t> event) {
        if (score != Csat::None && (scores.empty() || scores.back().score != score))
            scores.push_back({ score, at, event });
    };
    for (std::uint32_t i = 0; i < ticket.events.size(); ++i) {
        const HistoryEvent& event = ticket.events[i];
        if (event.kind == HistoryKind::Rating && event.score != Csat::None)
            take(event.score, event.at, i);
        else if (event.field == "satisfaction_score" || event.field == "satisfaction_rating")
            take(scoreNamed(event.to), event.at, i);
    }
    if (scores.empty())
        for (const Rating& rating : ticket.ratings)
            take(rating.score, rating.updatedAt ? rating.updatedAt : rating.createdAt, std::nullopt);
    return scores;
}

catalogue::Definitions catalogue::satisfaction()
{
    return { kDefinitions.begin(), kDefinitions.end() };
}

} // namespace desk
