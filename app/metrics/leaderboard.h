// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricresult.h"

#include <array>

namespace desk {

/// Whom the rows of a leaderboard are (metrics.md M62 to M64).
enum class LeaderboardOf : std::uint8_t { Agents, Groups, Organizations, Requesters };
template <> struct EnumNames<LeaderboardOf> {
    static constexpr std::array<std::string_view, 4> names { "agents", "groups", "organizations", "requesters" };
};

/// One number of a row.
struct LeaderboardCell {
    std::size_t count = 0; ///< contributions, or their sum for counts
    std::optional<double> median; ///< of durations, in the metric's unit
};

struct LeaderboardRow {
    std::string accountId, id; ///< the provider's own id
    std::vector<LeaderboardCell> cells; ///< as leaderboardMetrics()
    std::size_t good = 0, rated = 0; ///< ratings, by agent and group at rating time
};

/// The metrics of a row. Who is credited is each metric's own rule: replies to who wrote them, solves to the assignee
/// at the last solve, reopens to the assignee at the solve that failed, first assignments to the first assignee. Rows
/// of organizations and requesters are by the ticket's own.
std::span<const MetricDefinition* const> leaderboardMetrics();

/// Counts leaderboards over tickets that come one by one. One thread.
class LeaderboardRun {
public:
    explicit LeaderboardRun(MetricContext context);
    ~LeaderboardRun();
    void add(const TicketDigest& ticket);
    /// At most `limit` rows, those with most of anything first; rows of nobody are left out.
    [[nodiscard]] std::vector<LeaderboardRow> finish(LeaderboardOf whom, std::size_t limit) const;

private:
    struct Row;
    using Board = std::map<std::pair<std::string, std::string>, Row>;
    Row* rowOf(LeaderboardOf whom, const TicketHistory& ticket, std::string_view id);
    void addRatings(const TicketHistory& ticket);

    MetricContext m_context;
    std::array<Board, 4> m_boards;
    TicketMetric m_scratch;
};

} // namespace desk
