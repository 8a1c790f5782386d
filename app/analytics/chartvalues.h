// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/days.h"
#include "app/analytics/reject.h"
#include "app/analytics/viewstate.h"

namespace desk {

/// What a chart is counted from.
struct ChartInput {
    const Snapshot& snapshot;
    const RejectTable& reject;
    const DayColumns& days;
    const ViewRequest& request;
    CancelToken cancel;
};

/// Counts one chart; incomplete when cancelled. Definitions: charts.h.
ChartData chartValues(ChartId id, const ChartInput& input);

} // namespace desk
