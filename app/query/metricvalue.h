// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricdefinition.h"
#include "app/query/query.h"
#include "app/query/values.h"

namespace desk {

/// The metric that a field of the query language is about.
struct MetricField {
    const MetricDefinition* metric = nullptr;
    bool business = false; ///< its durations in business time
};
/// Reads what stands behind "metric-": "first_reply_minutes", "first_reply_minutes-business"; nothing for another name.
std::optional<MetricField> metricField(QStringView name);

/// What a value of such a field asks of one thing that a ticket adds to the metric.
struct MetricValue {
    enum class Kind : std::uint8_t { Counts, Number, Days, Hours };
    Kind kind = Kind::Counts;
    bool counts = true; ///< of Counts: whether it is in the numerator of the share
    std::int64_t low = 0, high = 0; ///< of Number: both included; whole seconds of durations, else counts
    QDate first = {}, past = {}; ///< of Days: [first, past) by the metric's date; invalid = open
    WeekHours hours = {}; ///< of Hours, by the metric's date
};
/// Reads a value that is neither none nor any; nothing where the metric does not take it.
std::optional<MetricValue> metricValue(const MetricDefinition& metric, const QueryValue& value);

/// Examples of what the metric's field takes, the likeliest first.
std::vector<QString> metricExamples(const MetricDefinition& metric);

} // namespace desk
