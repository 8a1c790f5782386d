// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/metricdefinition.h"

#include <QString>

/// The metrics of the catalogue as people read them, in the program's language. GUI thread, or any where the language
/// does not change meanwhile.
namespace desk::ui::words {

/// What a metric is called: "First reply time".
QString metricName(const MetricDefinition& metric);
/// The same by the machine name; the name's own words where no metric has it.
QString metricTitle(const std::string& name);
/// What it counts, in one sentence (MetricDefinition::meaning).
QString metricMeaning(const MetricDefinition& metric);
/// What a target of a service level is called: "First reply".
QString slaTarget(const std::string& key);

} // namespace desk::ui::words
