// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/comparison.h"
#include "app/analytics/tallies.h"
#include "app/analytics/viewstate.h"

namespace desk {

/// How tickets count in ViewFigures; `everything` = deleted and spam too. Refers to both, like every measure.
std::unique_ptr<Measure> figureMeasure(const Snapshot& snapshot, const DayColumns& days, bool everything);

/// What the figures are made from.
struct FigureInput {
    const Snapshot& snapshot;
    const RowBits& inView;
    const Tallies::Tally& figures; ///< of figureMeasure()
    const Tallies::Tally& days; ///< of ChartId::CreatedSolvedBacklog
    const DayColumns& dayColumns;
    std::optional<CreationRange> range; ///< of the filter
    Millis now = 0;
};
ViewFigures figuresOf(const FigureInput& input);

} // namespace desk
