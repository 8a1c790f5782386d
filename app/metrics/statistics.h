// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// Statistics of metrics.md §5. Exact: no sketches. Pure.
namespace desk {

enum class PercentileRule {
    Linear, ///< between closest ranks, h = (n - 1) p: type 7
    NearestRank
};

/// The p-quantile (0…1) of values in ascending order; nothing where there are none.
std::optional<double> percentile(
    std::span<const double> sorted, double p, PercentileRule rule = PercentileRule::Linear);

/// A set of values in short.
struct Distribution {
    std::size_t count = 0;
    double median = 0, p90 = 0, p95 = 0, mean = 0, min = 0, max = 0;
    bool operator==(const Distribution&) const = default;
};
/// Percentiles of fewer values than these say little and are not shown (metrics.md §5).
constexpr std::size_t kFewestForP90 = 10, kFewestForP95 = 20, kFewestForRank = 10;

/// Nothing where there are no values; reorders them.
std::optional<Distribution> distributionOf(std::vector<double>& values, PercentileRule rule = PercentileRule::Linear);

/// A share with its 95 % Wilson interval, as fractions (0…1).
struct ShareInterval {
    double low = 0, high = 1;
};
ShareInterval wilson(std::size_t good, std::size_t all);

/// Left-closed, right-open stretches: bucket i is [edges[i - 1], edges[i]), the first has no lower and the last no
/// upper edge. In seconds, or counts.
struct Buckets {
    std::string_view name; ///< "first_reply", "backlog_age", …
    std::string_view definer; ///< "ZE", "OURS"
    std::vector<double> edges;
    std::vector<std::string_view> labels; ///< one more than edges; "<1h", "1h-8h", …
    [[nodiscard]] std::size_t of(double value) const;
};
/// The sets of metrics.md §5.
const std::vector<Buckets>& bucketSets();
const Buckets* findBuckets(std::string_view name);

struct MetricDefinition;
/// The set that a metric's values are shown by: its own where metrics.md §5 has one, else the finest of its unit.
const Buckets& bucketsFor(const MetricDefinition& metric);

} // namespace desk
