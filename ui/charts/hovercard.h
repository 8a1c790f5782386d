// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

namespace desk::ui {

/// Paints what a bar or bin stands for, inside `bounds`: its label, the numbers, and with `lists` what Enter does.
/// Beside a bin, below or above a bar at `x`; never over it.
void paintHoverCard(QPainter& painter, const ChartScene::Spot& spot, bool inColumns, bool lists, double x,
    const QRectF& bounds, const Theme& theme);

} // namespace desk::ui
