// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linepainter.h"

#include "ui/theme/theme.h"

#include <QLineF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <span>

namespace desk::ui {

namespace {

constexpr std::size_t kPiece = 8;

/// Qt fills the outline of a stroked line as one shape, in a time that grows faster than its points: a dense line goes
/// in pieces, the dashes of each begin where those of the piece before ended.
void paintInPieces(QPainter& painter, QPen pen, std::span<const QPointF> points)
{
    double length = 0;
    for (std::size_t from = 0; from + 1 < points.size(); from += kPiece) {
        const auto piece = points.subspan(from, std::min(kPiece + 1, points.size() - from));
        if (pen.style() == Qt::CustomDashLine)
            pen.setDashOffset(length / pen.widthF());
        painter.setPen(pen);
        painter.drawPolyline(piece.data(), static_cast<int>(piece.size()));
        for (std::size_t i = 1; i < piece.size(); ++i)
            length += QLineF(piece[i - 1], piece[i]).length();
    }
}

} // namespace

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
    paintInPieces(painter, pen, std::span(points).first(static_cast<std::size_t>(points.size()) - (partial ? 1 : 0)));
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
