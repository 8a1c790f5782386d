// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"
#include "app/metrics/metricresult.h"

#include <QString>

/// The words of a report, in the program's language. Any thread where the language does not change meanwhile.
namespace desk::ui::words {

/// The metrics that a chart shows, by machine name.
std::vector<std::string> metricsOf(const ChartSpec& chart);
/// "22 without a reply, 319 not solved yet": which tickets a number leaves out, the most frequent reason first.
QString leftOut(const std::map<Exclusion, std::size_t>& excluded);
/// A value of the metric as people read it: "3 h 54 min", "2.5".
QString metricValue(const MetricDefinition& metric, double value);

} // namespace desk::ui::words
