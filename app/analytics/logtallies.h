// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/metriccharts.h"
#include "app/analytics/sidethread.h"

#include <list>
#include <memory>
#include <span>

namespace desk {

/// What one chart of the event log counts, row by row, so that rows that come and go can be followed. On one thread at
/// a time.
class LogTally {
public:
    virtual ~LogTally() = default;
    /// Counts rows (sign 1), or takes those that were counted out again (-1). Rows beyond a column's count nothing.
    virtual void count(std::span<const Row> rows, std::int32_t sign) = 0;
    /// Nothing is counted any more.
    virtual void clear() = 0;
    /// Puts what was counted into a chart that is empty but for its spec; of CreatedSolvedBacklog, into its days.
    virtual void fill(ChartData& chart, const MetricView& view) = 0;
};

/// The counts behind those charts of the event log that counts are enough for (targets met, hours, spreads, reopenings
/// by day), kept from one filter to the next like Tallies. For one snapshot and zone.
class LogTallies {
public:
    /// The next use is for another snapshot or zone.
    void forget() { m_kept.clear(); }
    /// Adds to `tasks` what brings the tallies of the request's charts up to date; what was counted from other columns
    /// is given up.
    void update(const ViewRequest& request, const MetricColumns* columns, RejectTable& reject, RowMoveFinder& moves,
        std::vector<SideTask>& tasks);
    /// One of those updated last; null where the chart has none, or where one of its columns is missing.
    [[nodiscard]] LogTally* find(const ChartSpec& chart) const;

private:
    struct Kept {
        ChartSpec chart;
        std::vector<MetricColumnPtr> columns;
        std::unique_ptr<LogTally> tally;
        RowSet counted; ///< null = not made yet
    };
    std::list<Kept> m_kept;
};

} // namespace desk
