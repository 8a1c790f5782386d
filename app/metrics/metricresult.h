// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricdefinition.h"
#include "app/metrics/statistics.h"

#include <map>

namespace desk {

/// A ticket behind a number.
struct MetricEvidence {
    std::string accountId, ticketId;
    double value = 0; ///< in the result's unit
    std::optional<double> business;
    bool counts = true;
    std::string agent, group; ///< ids of whom it is credited to
    std::vector<std::string> events; ///< ids of the events used
};

/// A ticket that is not in a number.
struct MetricExclusion {
    std::string accountId, ticketId;
    Exclusion reason = Exclusion::Deleted;
};

/// A number with everything needed to explain it (metrics.md §2.1).
struct MetricResult {
    const MetricDefinition* definition = nullptr;
    std::optional<double> value; ///< Sum, Share (percent), Mean; nothing where nothing contributed
    std::optional<Distribution> spread; ///< Spread
    std::optional<Distribution> business; ///< Spread, in business time
    double numerator = 0, denominator = 0;
    std::optional<ShareInterval> interval; ///< Share: its 95 % Wilson interval, as fractions
    std::map<Exclusion, std::size_t> excluded; ///< tickets by reason
    QByteArray zone; ///< IANA
    std::string schedule; ///< the names of the schedules used, with commas; empty = calendar time only
    Millis watermark = 0; ///< data up to
    MetricBasis basis = MetricBasis::Recomputed;
    std::vector<MetricEvidence> tickets; ///< only where evidence was asked for
    std::vector<MetricExclusion> leftOut; ///< the same
};

} // namespace desk
