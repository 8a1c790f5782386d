// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/glyphs.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace desk::ui {

namespace {

/// Maps the 12-unit grid of the design onto a square and restores the painter at the end.
class Grid {
public:
    Grid(QPainter& painter, const QRectF& square)
        : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(square.topLeft());
        painter.scale(square.width() / 12, square.height() / 12);
    }
    ~Grid() { m_painter.restore(); }
    Grid(const Grid&) = delete;
    Grid& operator=(const Grid&) = delete;

private:
    QPainter& m_painter;
};

QPen stroke(const QColor& colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void ring(QPainter& painter, const QColor& colour, Qt::PenStyle style = Qt::SolidLine)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, style, Qt::RoundCap));
    painter.drawEllipse(QPointF(6, 6), 4.75, 4.75);
}

void disc(QPainter& painter, const QColor& colour, qreal radius)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(6, 6), radius, radius);
}

void polyline(QPainter& painter, const QPen& pen, std::initializer_list<QPointF> points)
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF(points));
}

const char* statusColour(StatusCategory status)
{
    switch (status) {
    case StatusCategory::New: return "status.new";
    case StatusCategory::Open: return "status.open";
    case StatusCategory::Pending: return "status.pending";
    case StatusCategory::Hold: return "status.hold";
    case StatusCategory::Solved: return "status.solved";
    default: return "status.closed";
    }
}

} // namespace

void drawStatus(QPainter& painter, const QRectF& square, StatusCategory status, const Theme& theme)
{
    const Grid grid(painter, square);
    const QColor colour = theme.color(statusColour(status));
    switch (status) {
    case StatusCategory::New:
        ring(painter, colour);
        disc(painter, colour, 1.6);
        break;
    case StatusCategory::Open: disc(painter, colour, 5.5); break;
    case StatusCategory::Pending:
        ring(painter, colour);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(QRectF(3, 3, 6, 6), -90 * 16, 180 * 16);
        break;
    case StatusCategory::Hold:
        ring(painter, colour);
        polyline(painter, stroke(colour, 1.4), { { 4.7, 4.2 }, { 4.7, 7.8 } });
        polyline(painter, stroke(colour, 1.4), { { 7.3, 4.2 }, { 7.3, 7.8 } });
        break;
    case StatusCategory::Solved:
        disc(painter, colour, 5.5);
        polyline(painter, stroke(theme.color("surface.base"), 1.5), { { 3.6, 6.2 }, { 5.3, 7.9 }, { 8.5, 4.4 } });
        break;
    case StatusCategory::Closed:
        ring(painter, colour);
        polyline(painter, stroke(colour, 1.3), { { 3.9, 6.2 }, { 5.4, 7.6 }, { 8.1, 4.6 } });
        break;
    case StatusCategory::Deleted:
    case StatusCategory::Spam:
        ring(painter, colour);
        polyline(painter, stroke(colour, 1.4), { { 2.8, 9.2 }, { 9.2, 2.8 } });
        break;
    case StatusCategory::Unknown: ring(painter, colour, Qt::DotLine); break;
    }
}

void drawPriority(QPainter& painter, const QRectF& square, Priority priority, const Theme& theme)
{
    if (priority == Priority::None || priority == Priority::Unknown)
        return;
    const Grid grid(painter, square);
    painter.setPen(Qt::NoPen);
    if (priority == Priority::Urgent) {
        painter.setBrush(theme.color("priority.urgent"));
        painter.drawRoundedRect(QRectF(0.5, 0.5, 11, 11), 3, 3);
        const QPen pen = stroke(theme.color("surface.base"), 1.6);
        polyline(painter, pen, { { 6, 3 }, { 6, 6.6 } });
        polyline(painter, pen, { { 6, 8.7 }, { 6, 8.8 } });
        return;
    }
    const int bars = priority == Priority::Low ? 1 : priority == Priority::Normal ? 2 : 3;
    const QColor on = theme.color(bars == 1 ? "priority.low" : bars == 2 ? "priority.normal" : "priority.high");
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(i < bars ? on : theme.color("priority.off"));
        painter.drawRoundedRect(QRectF(1 + i * 4, 8 - 3 * i, 2.5, 3 + 3 * i), 0.8, 0.8);
    }
}

void drawMonogram(
    QPainter& painter, const QRectF& square, const QString& accountName, const QColor& colour, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const qreal radius = square.width() / 4;
    painter.drawRoundedRect(square, radius, radius);
    QFont font = Theme::font("caption", QFont::DemiBold);
    font.setPointSizeF(font.pointSizeF() * (square.width() < 24 ? 0.82 : 0.91));
    painter.setFont(font);
    painter.setPen(theme.color("surface.base"));
    painter.drawText(square, Qt::AlignCenter, initials(accountName));
    painter.restore();
}

QString initials(const QString& name)
{
    QString result;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!word.front().isLetterOrNumber())
            continue;
        // A capital beyond the basic plane takes two units.
        result += word.front().isHighSurrogate() ? word.left(2) : word.left(1);
        if (result.size() >= 2)
            break;
    }
    return result.toUpper();
}

} // namespace desk::ui
