// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricdefinition.h"

#include <QString>

/// The metrics of the catalogue as people read them, in the program's language. GUI thread, or any where the language
/// does not change meanwhile.
namespace desk::ui::words {

/// What a metric is called: "First reply time".
QString metricName(const MetricDefinition& metric);
/// What it counts, in one sentence (MetricDefinition::meaning).
QString metricMeaning(const MetricDefinition& metric);

} // namespace desk::ui::words
