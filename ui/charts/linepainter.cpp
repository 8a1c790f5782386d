// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linepainter.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

void paintPolyline(
    QPainter& painter, const QPolygonF& points, const QColor& colour, Qt::PenStyle style, bool lastPartial)
{
    if (points.isEmpty())
        return;
    QPen pen(colour, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (style == Qt::DashLine)
        pen.setDashPattern({ 2.5, 1.5 });
    else if (style == Qt::DotLine)
        pen.setDashPattern({ 1, 1.5 });
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const bool partial = lastPartial && points.size() > 1;
    painter.drawPolyline(points.constData(), static_cast<int>(points.size()) - (partial ? 1 : 0));
    if (points.size() == 1 || (partial && points.size() == 2)) {
        painter.setBrush(colour);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(points.front(), 3, 3);
    }
    if (!partial)
        return;
    pen.setDashPattern({ 0.5, 1.5 });
    painter.setPen(pen);
    painter.drawLine(points.at(points.size() - 2), points.back());
}

QColor mixedColour(const QColor& colour, const QColor& behind, double share)
{
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return QColor(
        part(colour.red(), behind.red()), part(colour.green(), behind.green()), part(colour.blue(), behind.blue()));
}

void paintPoint(QPainter& painter, const QPointF& at, const QColor& colour, const Theme& theme)
{
    painter.setPen(QPen(colour, 2));
    painter.setBrush(theme.color("surface.base"));
    painter.drawEllipse(at, 3.5, 3.5);
}

} // namespace desk::ui
