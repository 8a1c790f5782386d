// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricfunction.h"
#include "app/metrics/zonetable.h"

#include <map>
#include <set>

namespace desk {

/// Counts by key, in the order to show them.
struct MetricSeries {
    std::string name;
    std::vector<std::pair<std::string, std::size_t>> points;
};

/// The end of a day (its own zone's) on which the backlog by replay is not what the terms of metrics.md M06 make it.
struct IdentityBreak {
    std::string day;
    std::int64_t byReplay = 0, byTerms = 0;
};

/// Counts tickets that come one by one into series: per day, per hour of the week, per bucket (metrics.md M05, M15,
/// M17, §5). Days and hours are the context's zone's. One thread.
class SeriesRun {
public:
    explicit SeriesRun(MetricContext context);
    void add(const TicketDigest& ticket);
    /// Everything counted. Days run without gaps from the first to the last one on which anything happened.
    [[nodiscard]] std::vector<MetricSeries> finish() const;
    /// The self-check: nothing where the identity holds on every day.
    [[nodiscard]] std::optional<IdentityBreak> identityBreak() const;

private:
    struct Day {
        std::size_t created = 0, solved = 0, resolutions = 0, reopens = 0;
        std::int64_t backlogChange = 0; ///< by the stretches of status
        std::int64_t terms = 0; ///< by the transitions
    };
    [[nodiscard]] std::int32_t dayOf(Millis at) const;
    void addDays(const TicketDigest& ticket);
    void addHour(Millis created);
    void addBuckets(const TicketDigest& ticket);
    void addBucket(const char* name, const char* set, std::optional<double> value, const char* none);
    std::optional<double> valueOf(const TicketDigest& ticket, const char* metric);

    MetricContext m_context;
    ZoneTable m_zone;
    std::map<std::int32_t, Day> m_days;
    std::array<std::size_t, 168> m_hours {}; ///< from Monday 00
    std::map<std::string, std::map<std::size_t, std::size_t>> m_buckets; ///< place 0 is "none"
    TicketMetric m_scratch;
};

} // namespace desk
