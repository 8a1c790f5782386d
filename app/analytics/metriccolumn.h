// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/metrics/metricdefinition.h"

#include <map>
#include <string>

namespace desk {

/// What every ticket adds to one metric (metricfunction.h), in columns beside a snapshot: row r has the contributions
/// [begin[r], begin[r + 1]). Columns of which all values are alike are empty. Immutable once made; any thread.
struct MetricColumn {
    static constexpr std::uint8_t kNotExcluded = 0xff;
    static constexpr std::uint8_t kDoesNotCount = 0x80; ///< in a mark; the other bits are Contribution::kind
    static constexpr std::int32_t kNoValue = -1; ///< in `business`

    const MetricDefinition* metric = nullptr;
    std::vector<std::uint32_t> begin; ///< one more than there are rows
    std::vector<std::uint8_t> excluded; ///< by row, an Exclusion or kNotExcluded
    std::vector<Seconds32> at; ///< by the metric's date basis; 0 = no date
    std::vector<std::int32_t> values; ///< whole seconds, or counts; empty = all 1
    std::vector<std::int32_t> business; ///< business seconds; empty = nobody has any
    std::vector<std::uint8_t> marks; ///< empty = all 0
    std::vector<std::uint32_t> who; ///< a number for each agent credited, 0 = nobody; only where keepsPeople()
    std::vector<std::string> people; ///< account and id of each such number

    [[nodiscard]] std::size_t rows() const { return excluded.size(); }
    [[nodiscard]] std::size_t size() const { return at.size(); }
    [[nodiscard]] std::int32_t value(std::size_t i) const { return values.empty() ? 1 : values[i]; }
    [[nodiscard]] std::int32_t businessValue(std::size_t i) const { return business.empty() ? kNoValue : business[i]; }
    [[nodiscard]] std::uint8_t mark(std::size_t i) const { return marks.empty() ? std::uint8_t(0) : marks[i]; }
    [[nodiscard]] bool counts(std::size_t i) const { return (mark(i) & kDoesNotCount) == 0; }
    [[nodiscard]] std::uint8_t kind(std::size_t i) const { return mark(i) & std::uint8_t(~kDoesNotCount); }
    [[nodiscard]] std::size_t bytes() const;
    bool operator==(const MetricColumn&) const = default;
    /// Whether the agents matter to a chart of the metric.
    static bool keepsPeople(const MetricDefinition& metric);
};
using MetricColumnPtr = std::shared_ptr<const MetricColumn>;

/// Makes a column of tickets that come in any order, each once; on one thread.
class MetricColumnBuilder {
public:
    explicit MetricColumnBuilder(const MetricDefinition& metric);
    void add(Row row, std::string_view accountId, const TicketMetric& ticket);
    /// The column for a snapshot of so many rows. Rows that were not added are as in `before`, else without anything.
    /// Empties the builder.
    [[nodiscard]] MetricColumnPtr finish(std::size_t rows, const MetricColumn* before = nullptr);

private:
    struct Ticket {
        Row row;
        std::uint32_t begin, count;
        std::uint8_t excluded;
    };
    [[nodiscard]] std::uint32_t numberOf(std::string_view accountId, std::string_view agent);
    void take(const MetricColumn& from, std::size_t index, MetricColumn& to, std::span<const std::uint32_t> numbers);

    const MetricDefinition* m_metric;
    MetricColumn m_parts; ///< contributions as they came
    std::vector<Ticket> m_tickets;
    std::map<std::string, std::uint32_t, std::less<>> m_numbers;
};

/// The columns that charts of the event log are counted from. Immutable, shared by pointer.
struct MetricColumns {
    std::map<std::string, MetricColumnPtr, std::less<>> byName; ///< by the metric's machine name
    double counted = 1; ///< how much of the event log has been read for those that are missing
    [[nodiscard]] const MetricColumn* find(std::string_view name) const
    {
        const auto it = byName.find(name);
        return it == byName.end() ? nullptr : it->second.get();
    }
};
using MetricColumnsPtr = std::shared_ptr<const MetricColumns>;

} // namespace desk
