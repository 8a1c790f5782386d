// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axisscene.h"

#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kLegendHeight = 22, kAxisRoom = 6;
constexpr double kLabelTop = 4, kLabelGap = 14, kTick = 4, kAway = 6;
constexpr double kSwatch = 16, kSwatchGap = 6, kEntryGap = 16;
constexpr QSizeF kHandle(9, 24);

} // namespace

void AxisScene::layOutAxis(double largest, bool legend)
{
    layOutAxis(AxisScale::covering(largest), legend, largest, 0);
}

void AxisScene::layOutAxis(const AxisScale& scale, bool legend, double largest, double smallest)
{
    m_scale = scale;
    if (smallest < 0) {
        m_low = std::floor(smallest / m_scale.step) * m_scale.step;
        m_scale.top = std::max(0.0, std::ceil(largest / m_scale.step) * m_scale.step);
    }
    double numbers = 0;
    for (double value = m_low; value <= m_scale.top + m_scale.step / 2; value += m_scale.step)
        numbers = std::max(numbers, widthOf(m_fonts.caption, scaleLabel(value)));
    const double line = std::ceil(measure(m_fonts.caption).height());
    m_plot = m_rect.adjusted(
        numbers + 10, legend ? std::max(kLegendHeight, line) + 6 : line / 2, -6, -line - kLabelTop - kAxisRoom / 2);
}

QRectF AxisScene::columnArea(std::size_t index, std::size_t count) const
{
    const double width = m_plot.width() / std::max<double>(1, static_cast<double>(count));
    return { m_plot.left() + width * static_cast<double>(index), m_plot.top(), width, m_plot.height() };
}

QString AxisScene::scaleLabel(double value) const
{
    return formatCount(static_cast<qint64>(value));
}

QString AxisScene::rangeLabel(Bins bins) const
{
    return m_spots[static_cast<std::size_t>(bins.first)].label;
}

void AxisScene::paintScale(QPainter& painter) const
{
    const double high = std::ceil(measure(m_fonts.caption).height());
    double written = m_rect.bottom() + 2 * high; // upwards, labels never touch
    for (double value = m_low; value <= m_scale.top + m_scale.step / 2; value += m_scale.step) {
        const double y = std::round(yOf(value)) + 0.5;
        painter.setPen(QPen(m_theme.color(value == 0 ? "chart.axis" : "chart.grid"), 1));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        if (written - y < high)
            continue;
        write(painter, QRectF(m_rect.left(), y - high / 2, m_plot.left() - m_rect.left() - 8, high),
            Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, m_fonts.caption, m_theme.color("chart.label"),
            scaleLabel(value));
        written = y;
    }
}

void AxisScene::paintLabels(QPainter& painter, const std::vector<AxisLabel>& labels, const QRectF& taken) const
{
    const double high = std::ceil(measure(m_fonts.caption).height());
    double free = m_rect.left();
    for (const auto& [at, words] : labels) {
        const double x = std::round(at) + 0.5;
        painter.setPen(QPen(m_theme.color("chart.axis"), 1));
        painter.drawLine(QPointF(x, m_plot.bottom() + 1), QPointF(x, m_plot.bottom() + kTick));
        const double width = widthOf(m_fonts.caption, words) + 2;
        const double left = std::clamp(x - width / 2, m_rect.left(), std::max(m_rect.left(), m_rect.right() - width));
        const QRectF place(left, m_plot.bottom() + kLabelTop, width, high);
        if (left < free || place.adjusted(-kAway, 0, kAway, 0).intersects(taken))
            continue;
        write(painter, place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_fonts.caption,
            m_theme.color("chart.label"), words);
        free = left + width + kLabelGap / 2;
    }
}

void AxisScene::paintLegend(QPainter& painter, const std::vector<LegendEntry>& entries) const
{
    const double y = m_rect.top() + kLegendHeight / 2;
    double x = m_rect.left();
    for (const LegendEntry& entry : entries) {
        const double width = widthOf(m_fonts.caption, entry.words);
        if (x > m_rect.left() && x + kSwatch + kSwatchGap + width > m_rect.right())
            break; // a name that does not fit is told under the pointer
        if (entry.line == Qt::NoPen) {
            painter.fillRect(QRectF(x, y - 5, kSwatch, 10), entry.colour);
        } else {
            QPen pen(entry.colour, 2, Qt::SolidLine, Qt::FlatCap);
            if (entry.line == Qt::DashLine)
                pen.setDashPattern({ 2.5, 1.5 });
            else if (entry.line == Qt::DotLine)
                pen.setDashPattern({ 1, 1.5 });
            painter.setPen(pen);
            painter.drawLine(QPointF(x, y), QPointF(x + kSwatch, y));
        }
        const QRectF place(x + kSwatch + kSwatchGap, y - 10, std::min(width, m_rect.right() - x - kSwatch) + 2, 20);
        write(painter, place, Qt::AlignLeft | Qt::AlignVCenter, m_fonts.caption, m_theme.color("text.secondary"),
            entry.words);
        x = place.right() + kEntryGap;
    }
}

void AxisScene::paintColumn(QPainter& painter, const QRectF& area, double from, double to, const QColor& colour) const
{
    const double gap = area.width() > 6 ? 1 : area.width() > 3 ? 0.5 : 0;
    const double bottom = yOf(std::min(from, to)), top = std::min(yOf(std::max(from, to)), bottom - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRect(QRectF(area.left() + gap, top, area.width() - 2 * gap, bottom - top));
}

// --- the brush ---

void AxisScene::paintBrushFill(QPainter& painter, const State& state) const
{
    if (state.brush.valid())
        painter.fillRect(areaOf(state.brush), m_theme.color("chart.brushFill"));
}

QRectF AxisScene::paintBrushLabel(QPainter& painter, const State& state) const
{
    if (!state.brush.valid())
        return {};
    const QString label = rangeLabel(state.brush);
    const double width = std::min(widthOf(m_fonts.captionStrong, label) + 2, m_rect.width());
    const double left = std::clamp(areaOf(state.brush).center().x() - width / 2, m_rect.left(), m_rect.right() - width);
    const QRectF place(left, m_plot.bottom() + kLabelTop, width, std::ceil(measure(m_fonts.captionStrong).height()));
    write(
        painter, place, Qt::AlignCenter | Qt::TextDontClip, m_fonts.captionStrong, m_theme.color("accent.base"), label);
    return place;
}

void AxisScene::paintBrushEnds(QPainter& painter, const State& state) const
{
    if (!state.brush.valid())
        return;
    const QRectF area = areaOf(state.brush);
    for (const double end : { area.left(), area.right() }) {
        const double x = std::round(end) + 0.5;
        painter.setPen(QPen(m_theme.color("chart.brush"), 1));
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

void AxisScene::paintMarker(QPainter& painter, int spot) const
{
    if (spot < 0)
        return;
    const double x = centreOf(static_cast<std::size_t>(spot));
    QPen pen(m_theme.color("text.secondary"), 1);
    pen.setDashPattern({ 2, 2 });
    painter.setPen(pen);
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
}

} // namespace desk::ui
