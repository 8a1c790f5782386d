// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of TimeScene: it reads what was laid out and decides nothing.
#include "ui/charts/linepainter.h"
#include "ui/charts/timescene.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace desk::ui {

void TimeScene::paintContent(QPainter& painter, const State& state) const
{
    paintBrushFill(painter, state);
    hasLines() ? paintLines(painter, state) : paintColumns(painter, state);
    paintLabels(painter, dates(), paintBrushLabel(painter, state));
    paintBrushEnds(painter, state);
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    paintPointed(painter, state);
    if (marked >= 0 && hasLines())
        paintPoint(painter,
            { centreOf(static_cast<std::size_t>(marked)),
                yOf(static_cast<double>(m_bins[static_cast<std::size_t>(marked)].created)) },
            m_theme.series(1), m_theme);
}

void TimeScene::paintLines(QPainter& painter, const State& state) const
{
    paintBacklog(painter);
    paintScale(painter); // the lines stay readable on the area
    if (!m_before.empty() && state.brush.valid())
        paintBefore(painter, state.brush);
    if (m_reopened)
        paintLine(
            painter, [](const TimeBin& bin) { return static_cast<double>(bin.reopened.value_or(0)); },
            m_theme.series(3), Qt::DotLine);
    paintLine(
        painter, [](const TimeBin& bin) { return static_cast<double>(bin.solved); }, m_theme.series(2), Qt::DashLine);
    paintLine(
        painter, [](const TimeBin& bin) { return static_cast<double>(bin.created); }, m_theme.series(1), Qt::SolidLine);
    paintLegend(painter, legend());
}

void TimeScene::paintColumns(QPainter& painter, const State& state) const
{
    paintScale(painter);
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const QColor ghost = m_theme.color("chart.filteredOut");
        if (m_ghosts && m_bins[i].createdUnfiltered > 0)
            paintColumn(painter, m_spots[i].area, 0, static_cast<double>(m_bins[i].createdUnfiltered), ghost);
        const bool lit = !state.brush.valid() || state.brush.has(static_cast<int>(i));
        if (m_bins[i].created > 0)
            paintColumn(
                painter, m_spots[i].area, 0, static_cast<double>(m_bins[i].created), lit ? m_theme.series(0) : ghost);
    }
    if (!m_before.empty() && state.brush.valid())
        paintBefore(painter, state.brush);
}

void TimeScene::paintLine(QPainter& painter, Read read, const QColor& colour, Qt::PenStyle style) const
{
    QPolygonF points;
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        points.append(QPointF(centreOf(i), yOf(read(m_bins[i]))));
    paintPolyline(painter, points, colour, style, !m_bins.empty() && m_bins.back().partial);
}

void TimeScene::paintBefore(QPainter& painter, Bins within) const
{
    QPolygonF points;
    for (auto i = static_cast<std::size_t>(within.first); i <= static_cast<std::size_t>(within.last); ++i)
        points.append(QPointF(centreOf(i), yOf(m_before[i])));
    painter.setPen(QPen(m_theme.color("text.tertiary"), 1));
    painter.setBrush(Qt::NoBrush);
    if (points.size() > 1)
        painter.drawPolyline(points);
    else
        painter.drawLine(points.front() - QPointF(6, 0), points.front() + QPointF(6, 0));
}

void TimeScene::paintBacklog(QPainter& painter) const
{
    if (m_bins.empty())
        return;
    QPolygonF edge;
    for (std::size_t i = 0; i < m_bins.size(); ++i)
        edge.append(QPointF(centreOf(i), yOf(static_cast<double>(m_bins[i].backlog) / m_backlogDivisor)));
    QPolygonF area = edge;
    area.append(QPointF(edge.back().x(), m_plot.bottom()));
    area.append(QPointF(edge.front().x(), m_plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color("chart.backlog"));
    painter.drawPolygon(area);
    painter.setPen(QPen(m_theme.color("chart.backlogLine"), 1));
    painter.drawPolyline(edge);
}

} // namespace desk::ui
