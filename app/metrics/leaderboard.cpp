// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/leaderboard.h"

#include <algorithm>
#include <numeric>

namespace desk {

namespace {

constexpr std::size_t kMetrics = 9;

std::string_view idFor(LeaderboardOf whom, const TicketHistory& ticket, const Contribution& part)
{
    switch (whom) {
    case LeaderboardOf::Agents: return part.agent;
    case LeaderboardOf::Groups: return part.group;
    case LeaderboardOf::Organizations: return ticket.organizationId;
    case LeaderboardOf::Requesters: break;
    }
    return ticket.requesterId;
}

} // namespace

struct LeaderboardRun::Row {
    std::array<std::vector<std::uint32_t>, kMetrics> values;
    std::array<std::size_t, kMetrics> sums {};
    std::size_t good = 0, rated = 0;
};

std::span<const MetricDefinition* const> leaderboardMetrics()
{
    static const std::array<const MetricDefinition*, kMetrics> all { findMetric("tickets_created"),
        findMetric("unsolved_tickets"), findMetric("comments_agent_public"), findMetric("comments_end_user_public"),
        findMetric("first_reply_minutes"), findMetric("solved_work"), findMetric("full_resolution_minutes"),
        findMetric("reopened_tickets"), findMetric("first_assignment_minutes") };
    return all;
}

LeaderboardRun::LeaderboardRun(MetricContext context)
    : m_context(std::move(context))
{
}

LeaderboardRun::~LeaderboardRun() = default;

LeaderboardRun::Row* LeaderboardRun::rowOf(LeaderboardOf whom, const TicketHistory& ticket, std::string_view id)
{
    if (id.empty())
        return nullptr;
    return &m_boards[static_cast<std::size_t>(whom)][{ ticket.accountId, std::string(id) }];
}

void LeaderboardRun::add(const TicketDigest& ticket)
{
    const auto metrics = leaderboardMetrics();
    for (std::size_t m = 0; m < metrics.size(); ++m) {
        m_scratch.clear();
        metrics[m]->function(ticket, m_context, m_scratch);
        for (const Contribution& part : m_scratch.parts()) {
            const bool inPeriod = !m_context.period || metrics[m]->basis == DateBasis::Now
                || (part.at && m_context.period->holds(*part.at));
            for (std::size_t b = 0; inPeriod && b < m_boards.size(); ++b) {
                const auto whom = static_cast<LeaderboardOf>(b);
                Row* row = rowOf(whom, ticket.ticket, idFor(whom, ticket.ticket, part));
                if (!row)
                    continue;
                if (metrics[m]->shape == MetricShape::Spread)
                    row->values[m].push_back(static_cast<std::uint32_t>(part.value));
                else
                    row->sums[m] += static_cast<std::size_t>(part.value);
            }
        }
    }
    addRatings(ticket.ticket);
}

void LeaderboardRun::addRatings(const TicketHistory& ticket)
{
    if (ticket.isDeleted() || ticket.isSpam() || ticket.ratings.empty())
        return;
    const Rating& rating = ticket.ratings.back(); // one a ticket: the current one
    if (rating.score != Csat::Good && rating.score != Csat::Bad && rating.score != Csat::Neutral)
        return;
    const std::array<std::string_view, 4> ids { rating.agentId, rating.groupId, ticket.organizationId,
        ticket.requesterId };
    for (std::size_t b = 0; b < ids.size(); ++b)
        if (Row* row = rowOf(static_cast<LeaderboardOf>(b), ticket, ids[b])) {
            ++row->rated;
            row->good += rating.score == Csat::Good ? 1 : 0;
        }
}

std::vector<LeaderboardRow> LeaderboardRun::finish(LeaderboardOf whom, std::size_t limit) const
{
    std::vector<LeaderboardRow> rows;
    for (const auto& [key, counted] : m_boards[static_cast<std::size_t>(whom)]) {
        LeaderboardRow& row = rows.emplace_back();
        row.accountId = key.first;
        row.id = key.second;
        row.good = counted.good;
        row.rated = counted.rated;
        for (std::size_t m = 0; m < kMetrics; ++m) {
            LeaderboardCell& cell = row.cells.emplace_back();
            cell.count = counted.sums[m] + counted.values[m].size();
            std::vector<double> minutes(counted.values[m].begin(), counted.values[m].end());
            if (const auto spread = distributionOf(minutes))
                cell.median = spread->median / 60; // all durations here are in minutes
        }
    }
    const auto weight = [](const LeaderboardRow& row) {
        return std::accumulate(row.cells.begin(), row.cells.end(), std::size_t(0),
            [](std::size_t sum, const LeaderboardCell& cell) { return sum + cell.count; });
    };
    std::ranges::stable_sort(
        rows, [&](const LeaderboardRow& a, const LeaderboardRow& b) { return weight(a) > weight(b); });
    if (rows.size() > limit)
        rows.resize(limit);
    return rows;
}

} // namespace desk
