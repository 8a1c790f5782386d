// SPDX-License-Identifier: GPL-3.0-or-later
// What ChartScene paints around the values of a chart over time: scale, dates, brush.
#include "ui/charts/chartscene.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kLabelTop = 4, kLabelHeight = 16, kLabelGap = 14;
constexpr QSizeF kHandle(9, 24);

} // namespace

void ChartScene::paintScale(QPainter& painter) const
{
    painter.setFont(Theme::font("caption"));
    for (double value = 0; value <= m_scale.top + m_scale.step / 2; value += m_scale.step) {
        const double y = std::round(m_plot.bottom() - m_plot.height() * value / m_scale.top) + 0.5;
        painter.setPen(QPen(m_theme.color(value == 0 ? "chart.axis" : "chart.grid"), 1));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(m_theme.color("chart.label"));
        painter.drawText(QRectF(m_rect.left(), y - 8, m_plot.left() - m_rect.left() - 8, 16),
            Qt::AlignRight | Qt::AlignVCenter, formatCount(static_cast<qint64>(value)));
    }
}

void ChartScene::paintDates(QPainter& painter, const QRectF& taken) const
{
    if (m_bins.empty())
        return;
    const QFont font = Theme::font("caption");
    const QFontMetricsF metrics = measure(font);
    painter.setFont(font);
    const QDate last = m_bins.back().last;
    const double widest = metrics.horizontalAdvance(formatDate(QDate(last.year(), 12, 30), {})) + kLabelGap;
    double free = m_rect.left(); // labels run from left to right and never touch
    for (const DateTick& tick : dateTicks(m_bins.front().first, last, static_cast<int>(m_plot.width() / widest))) {
        const double x = std::round(xOf(tick.day)) + 0.5;
        painter.setPen(QPen(m_theme.color("chart.axis"), 1));
        painter.drawLine(QPointF(x, m_plot.bottom() + 1), QPointF(x, m_plot.bottom() + 4));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, m_rect.left(), m_rect.right() - width);
        const QRectF place(left, m_plot.bottom() + kLabelTop, width + 2, kLabelHeight);
        if (left < free || place.adjusted(-6, 0, 6, 0).intersects(taken))
            continue;
        painter.setPen(m_theme.color("chart.label"));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, tick.label);
        free = left + width + kLabelGap / 2;
    }
}

void ChartScene::paintBrushFill(QPainter& painter, Bins brush) const
{
    painter.fillRect(brushArea(brush), m_theme.color("chart.brushFill"));
}

QRectF ChartScene::paintBrushLabel(QPainter& painter, Bins brush) const
{
    TimeBin whole = m_bins[static_cast<std::size_t>(brush.first)];
    whole.last = m_bins[static_cast<std::size_t>(brush.last)].last;
    const QString label = words::binLabel(whole);
    const QFont font = Theme::font("caption", QFont::DemiBold);
    const double width = std::min(measure(font).horizontalAdvance(label) + 2, m_rect.width());
    const double left = std::clamp(brushArea(brush).center().x() - width / 2, m_rect.left(), m_rect.right() - width);
    const QRectF place(left, m_plot.bottom() + kLabelTop, width, kLabelHeight);
    painter.setFont(font);
    painter.setPen(m_theme.color("accent.base"));
    painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, label);
    return place;
}

void ChartScene::paintBrushEnds(QPainter& painter, const State& state) const
{
    const QRectF area = brushArea(state.brush);
    const QColor line = m_theme.color("chart.brush");
    for (const double end : { area.left(), area.right() }) {
        const double x = std::round(end) + 0.5;
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        if (!state.handles)
            continue;
        QRectF handle({}, kHandle);
        handle.moveCenter(QPointF(x, std::round(area.center().y()) + 0.5));
        painter.setBrush(m_theme.color("surface.base"));
        painter.drawRoundedRect(handle.adjusted(.5, .5, -.5, -.5), 3, 3);
        for (const double groove : { -1.0, 1.0 })
            painter.drawLine(
                QPointF(x + groove, handle.center().y() - 4), QPointF(x + groove, handle.center().y() + 4));
    }
}

} // namespace desk::ui
