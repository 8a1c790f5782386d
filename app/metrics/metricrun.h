// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricresult.h"

#include <functional>
#include <set>

namespace desk {

/// Computes metrics over tickets that come one by one. Keeps numbers, not tickets, unless evidence is asked for. One
/// thread.
class MetricRun {
public:
    struct Options {
        MetricContext context;
        bool evidence = false; ///< keep the tickets, events and exclusions behind the numbers
        PercentileRule percentiles = PercentileRule::Linear;
    };
    MetricRun(std::span<const MetricDefinition* const> metrics, Options options);
    ~MetricRun();
    MetricRun(MetricRun&&) noexcept;

    void add(const TicketDigest& ticket);
    /// The results in the order of the metrics; empties the run. `watermark`: data up to.
    [[nodiscard]] std::vector<MetricResult> finish(Millis watermark);

private:
    class Collector;
    Options m_options;
    std::vector<Collector> m_collectors;
    std::set<std::string> m_schedules; ///< names of those in force
    TicketMetric m_scratch;
};

/// The results of one ticket, with evidence: what a conversation shows of its own.
std::vector<MetricResult> metricsOf(
    const TicketHistory& ticket, std::span<const MetricDefinition* const> metrics, const MetricContext& context);

} // namespace desk
