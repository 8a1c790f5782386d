// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"
#include "ui/timeline/metriccells.h"

namespace desk::ui {

/// What a chart counts, what it leaves out, and how old its data are, as "why this number" shows it. GUI thread.
MetricCell chartWhy(const ChartData& data);

} // namespace desk::ui
