// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/metriccharts.h"

#include <memory>

namespace desk {

/// What one chart of the event log counts, row by row, so that rows that come and go can be followed. On one thread.
class LogTally {
public:
    virtual ~LogTally() = default;
    /// Counts a row (sign 1), or takes one that was counted out again (-1). Rows beyond a column's count nothing.
    virtual void count(Row row, std::int32_t sign) = 0;
    /// Puts what was counted into a chart that is empty but for its spec; of CreatedSolvedBacklog, into its days.
    virtual void fill(ChartData& chart, const MetricView& view) = 0;
};

/// The counts behind those charts of the event log that counts are enough for (targets met, hours, spreads, reopenings
/// by day), kept from one filter to the next like Tallies. For one snapshot and zone.
class LogTallies {
public:
    /// The next use is for another snapshot or zone.
    void forget() { m_kept.clear(); }
    using Word = RejectTable::Word;
    /// The tally of the rows in view and of those that only the bit `own` keeps out; null where the chart has none, or
    /// where one of its columns is missing.
    [[nodiscard]] LogTally* tally(const ChartSpec& chart, const MetricColumns& columns, const RejectTable& reject,
        Word own, const QByteArray& zone);
    /// Gives up what was counted from other columns than these.
    void keepOnly(const MetricColumns* columns);

private:
    struct Kept {
        ChartSpec chart;
        std::vector<MetricColumnPtr> columns;
        std::unique_ptr<LogTally> tally;
        Word mask = 0; ///< left out when it was counted
        std::uint64_t version = 0; ///< of the reject words that it is of
    };
    std::vector<Kept> m_kept;
};

} // namespace desk
