// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/tallies.h"
#include "app/analytics/viewstate.h"

namespace desk {

/// What a chart is made from.
struct ChartInput {
    const Snapshot& snapshot;
    const DayColumns& days;
    const ViewRequest& request;
    const std::vector<std::uint8_t>& chosenAccounts;
};

/// Makes a chart of its counts. Definitions: charts.h.
ChartData chartValues(const ChartSpec& spec, const Tallies::Tally& tally, const ChartInput& input);

} // namespace desk
