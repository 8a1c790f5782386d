// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of ChartScene: it reads what was laid out and decides nothing.
#include "ui/charts/chartscene.h"
#include "ui/common/format.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kLegendHeight = 22;

QPen thin(const QColor& colour, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen(colour, 1, style);
}

} // namespace

void ChartScene::paint(QPainter& painter, const State& state) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (empty())
        paintEmpty(painter);
    else if (m_overTime)
        paintTime(painter, state);
    else
        paintBars(painter, state);
    painter.restore();
}

void ChartScene::paintEmpty(QPainter& painter) const
{
    painter.setFont(Theme::font("body", QFont::Medium));
    painter.setPen(m_theme.color("text.secondary"));
    painter.drawText(m_rect, Qt::AlignCenter | Qt::TextWordWrap, tr("No ticket in this filter"));
}

void ChartScene::paintBars(QPainter& painter, const State& state) const
{
    const bool anyChosen = std::ranges::any_of(m_spots, &Spot::chosen);
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const Spot& spot = m_spots[i];
        const bool lit = !anyChosen || spot.chosen;
        if (static_cast<int>(i) == state.hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color("surface.hover"));
            painter.drawRoundedRect(spot.area.adjusted(-6, 0, 6, 0), 3, 3);
        }
        paintBar(painter, i, lit);
        paintBarLabel(painter, i, lit);
        painter.setFont(Theme::font("secondary", spot.chosen ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(spot.chosen ? "text.primary" : "text.secondary"));
        painter.drawText(spot.area, Qt::AlignRight | Qt::AlignVCenter, spot.values.front().number);
        if (static_cast<int>(i) == state.cursor) {
            painter.setPen(QPen(m_theme.color("accent.focus"), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(spot.area.adjusted(-6, 1, 6, -1), 3, 3);
        }
    }
}

void ChartScene::paintBar(QPainter& painter, std::size_t bar, bool lit) const
{
    const QRectF& mark = m_spots[bar].mark;
    painter.setPen(Qt::NoPen);
    if (m_ghosts) {
        painter.setBrush(m_theme.color("chart.filteredOut"));
        painter.drawRoundedRect(
            QRectF(mark.topLeft(), QSizeF(barWidth(m_data.bars[bar].unfiltered), mark.height())), 1, 1);
    }
    const auto status
        = m_data.spec.id == ChartId::Status ? fromName<StatusCategory>(m_data.bars[bar].key) : std::nullopt;
    const auto named = status && *status <= StatusCategory::Closed ? *status : StatusCategory::Closed;
    const QColor fill
        = status ? m_theme.color(QByteArray("status.").append(nameOf(named).data()).constData()) : m_theme.series(0);
    painter.setBrush(lit ? fill : m_theme.color("chart.filteredOut"));
    painter.drawRoundedRect(mark, 1, 1);
}

void ChartScene::paintBarLabel(QPainter& painter, std::size_t bar, bool lit) const
{
    const Spot& spot = m_spots[bar];
    const QFont font = Theme::font("secondary", spot.chosen ? QFont::DemiBold : QFont::Normal);
    QRectF label(spot.area.left(), spot.area.top(), m_plot.left() - spot.area.left() - 10, spot.area.height());
    if (const auto status
        = m_data.spec.id == ChartId::Status ? fromName<StatusCategory>(m_data.bars[bar].key) : std::nullopt) {
        drawStatus(painter, QRectF(label.right() - 12, std::round(label.center().y() - 6), 12, 12), *status, m_theme);
        label.setRight(label.right() - 18);
    }
    painter.setFont(font);
    painter.setPen(m_theme.color(lit ? "text.primary" : "text.tertiary"));
    painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
        measure(font).elidedText(spot.label, Qt::ElideRight, label.width() + 1));
}

void ChartScene::paintTime(QPainter& painter, const State& state) const
{
    if (state.brush.valid())
        paintBrushFill(painter, state.brush);
    if (hasLines()) {
        paintBacklog(painter);
        paintScale(painter); // the lines stay readable on the area
        paintLine(painter, &TimeBin::solved, m_theme.series(2), true);
        paintLine(painter, &TimeBin::created, m_theme.series(1), false);
        paintLegend(painter);
    } else {
        paintScale(painter);
        paintColumns(painter, state);
    }
    paintDates(painter, state.brush.valid() ? paintBrushLabel(painter, state.brush) : QRectF());
    if (state.brush.valid())
        paintBrushEnds(painter, state);
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    if (marked >= 0)
        paintMarker(painter, static_cast<std::size_t>(marked));
}

void ChartScene::paintColumns(QPainter& painter, const State& state) const
{
    painter.setPen(Qt::NoPen);
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const QRectF area = m_spots[i].area;
        const double gap = area.width() > 6 ? 1 : area.width() > 3 ? 0.5 : 0;
        const auto column = [&](std::size_t count, const QColor& colour) {
            const double top = std::min(pointOf(i, static_cast<double>(count)).y(), m_plot.bottom() - 1);
            painter.setBrush(colour);
            if (count > 0)
                painter.drawRect(QRectF(area.left() + gap, top, area.width() - 2 * gap, m_plot.bottom() - top));
        };
        if (m_ghosts)
            column(m_bins[i].createdUnfiltered, m_theme.color("chart.filteredOut"));
        const bool lit = !state.brush.valid() || state.brush.has(static_cast<int>(i));
        column(m_bins[i].created, lit ? m_theme.series(0) : m_theme.color("chart.filteredOut"));
    }
}

/// What is under the pointer or the cursor: a line down to the day, and the point of "created".
void ChartScene::paintMarker(QPainter& painter, std::size_t bin) const
{
    const double x = m_spots[bin].area.center().x();
    QPen pen = thin(m_theme.color("text.secondary"));
    pen.setDashPattern({ 2, 2 });
    painter.setPen(pen);
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    if (!hasLines())
        return;
    painter.setPen(QPen(m_theme.series(1), 2));
    painter.setBrush(m_theme.color("surface.base"));
    painter.drawEllipse(pointOf(bin, static_cast<double>(m_bins[bin].created)), 3.5, 3.5);
}

void ChartScene::paintLine(QPainter& painter, std::size_t TimeBin::*value, const QColor& colour, bool dashed) const
{
    if (m_bins.empty())
        return;
    QPen pen(colour, 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (dashed)
        pen.setDashPattern({ 2.5, 1.5 });
    QPolygonF points;
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        points.append(pointOf(i, static_cast<double>(m_bins[i].*value)));
    const bool partial = m_bins.back().partial && points.size() > 1;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points.constData(), static_cast<int>(points.size()) - (partial ? 1 : 0));
    if (points.size() == 1) {
        painter.setBrush(colour);
        painter.drawEllipse(points.front(), 3, 3);
    }
    if (!partial)
        return;
    pen.setDashPattern({ 0.5, 1.5 });
    painter.setPen(pen);
    painter.drawLine(points.at(points.size() - 2), points.back());
}

void ChartScene::paintBacklog(QPainter& painter) const
{
    if (m_bins.empty())
        return;
    QPolygonF edge;
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        edge.append(pointOf(i, static_cast<double>(m_bins[i].backlog) / m_backlogDivisor));
    QPolygonF area = edge;
    area.append(QPointF(edge.back().x(), m_plot.bottom()));
    area.append(QPointF(edge.front().x(), m_plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("chart.backlog"));
    painter.drawPolygon(area);
    painter.setPen(thin(m_theme.color("chart.backlogLine")));
    painter.drawPolyline(edge);
}

void ChartScene::paintLegend(QPainter& painter) const
{
    const QFont font = Theme::font("caption");
    const QFontMetricsF metrics = measure(font);
    painter.setFont(font);
    double x = m_rect.left();
    const double y = m_rect.top() + kLegendHeight / 2;
    const auto entry = [&](const QString& label, auto&& swatch) {
        swatch(x);
        painter.setPen(m_theme.color("text.secondary"));
        painter.drawText(
            QRectF(x + 22, y - 9, metrics.horizontalAdvance(label) + 4, 18), Qt::AlignLeft | Qt::AlignVCenter, label);
        x += 22 + metrics.horizontalAdvance(label) + 16;
    };
    entry(tr("Created"), [&](double at) {
        painter.setPen(QPen(m_theme.series(1), 2));
        painter.drawLine(QPointF(at, y), QPointF(at + 16, y));
    });
    entry(tr("Solved"), [&](double at) {
        QPen pen(m_theme.series(2), 2, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({ 2.5, 1.5 });
        painter.setPen(pen);
        painter.drawLine(QPointF(at, y), QPointF(at + 16, y));
    });
    const QString backlog = m_backlogDivisor > 1
        ? tr("Backlog, divided by %1").arg(formatCount(static_cast<qint64>(m_backlogDivisor)))
        : tr("Backlog");
    entry(backlog, [&](double at) {
        painter.fillRect(QRectF(at, y - 5, 16, 10), m_theme.color("chart.backlog"));
        painter.setPen(thin(m_theme.color("chart.backlogLine")));
        painter.drawLine(QPointF(at, y - 5), QPointF(at + 16, y - 5));
    });
}

} // namespace desk::ui
