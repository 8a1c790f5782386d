// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboards/dashboard.h"

#include <QRect>
#include <vector>

namespace desk::ui {

/// How many columns a dashboard has in so many pixels.
int gridColumns(int width);
/// The cell that each card takes, x and width in columns, y and height in rows: row by row, a card that is wider than
/// the grid as wide as that, and a hole that a wide card leaves filled by the next one that fits.
std::vector<QRect> placeCards(const std::vector<DashboardCard>& cards, int columns);
/// How high the rows are, in pixels: by what their cards show.
std::vector<int> rowHeights(const std::vector<DashboardCard>& cards, const std::vector<QRect>& places);

} // namespace desk::ui
