// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk::ui {

class ChartCard;

/// From now on screen readers see a ChartCard as a chart whose children are its buttons and its bars, bins or points,
/// each with its words.
void installChartAccess();
/// Tells screen readers that the cursor is at another spot.
void announceCursor(ChartCard* card);
/// What is said of a chart as a whole: "tickets by present status · n 527. 5 bars: Open 312, 41%; …"
QString spokenSummary(const ChartCard& card);
/// What is said of one spot: "Open, Tickets 312, Share 41%".
QString spokenSpot(const ChartCard& card, int spot);

} // namespace desk::ui
