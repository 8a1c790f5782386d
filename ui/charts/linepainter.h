// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPolygonF>

class QPainter;

namespace desk::ui {

class Theme;

/// A line of a chart: solid, dashed (DashLine) or dotted (DotLine), 2 px; its last piece is dotted where it leads to
/// what is not over yet, and a lone point is a disc.
void paintPolyline(
    QPainter& painter, const QPolygonF& points, const QColor& colour, Qt::PenStyle style, bool lastPartial);
/// How much of its line's colour an interval's band has.
constexpr double kBandShare = 0.22;
/// A colour between another and what is behind it, opaque: print knows no transparency.
QColor mixedColour(const QColor& colour, const QColor& behind, double share);
/// A ring where a line is under the pointer.
void paintPoint(QPainter& painter, const QPointF& at, const QColor& colour, const Theme& theme);

} // namespace desk::ui
