// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of HistogramScene: it reads what was laid out and decides nothing.
#include "ui/charts/histogramscene.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <cmath>

namespace desk::ui {

void HistogramScene::paintContent(QPainter& painter, const State& state) const
{
    if (!m_listed.empty())
        return paintListed(painter);
    if (m_spots.empty())
        return paintNote(painter, tr("No value in this filter"));
    paintBrushFill(painter, state);
    paintScale(painter);
    paintBuckets(painter, state);
    paintMarks(painter);
    paintLabels(painter, edgeLabels(), paintBrushLabel(painter, state));
    paintBrushEnds(painter, state);
}

void HistogramScene::paintBuckets(QPainter& painter, const State& state) const
{
    const QColor ghost = m_theme.color("chart.filteredOut");
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        const ChartBar& bar = m_buckets[i].bar;
        const QRectF& area = m_spots[i].area;
        const bool lit = !state.brush.valid() || state.brush.has(static_cast<int>(i));
        if (static_cast<int>(i) == marked && !state.brush.has(marked))
            painter.fillRect(area, m_theme.color("surface.hover"));
        if (m_ghosts && bar.unfiltered > 0)
            paintColumn(painter, area, 0, static_cast<double>(bar.unfiltered), ghost);
        if (bar.count > 0)
            paintColumn(painter, area, 0, static_cast<double>(bar.count), lit ? m_theme.series(0) : ghost);
        if (const auto earlier = before(bar)) {
            const double y = std::round(yOf(*earlier));
            painter.fillRect(QRectF(area.left() + 1, y - 1, area.width() - 2, 2), m_theme.color("text.primary"));
        }
        if (static_cast<int>(i) == state.cursor) {
            painter.setPen(QPen(m_theme.color("accent.focus"), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area.adjusted(0, 1, 0, 0));
        }
    }
}

void HistogramScene::paintMarks(QPainter& painter) const
{
    for (const Mark& mark : m_marks) {
        QPen pen(mark.colour, 1.5);
        if (mark.line == Qt::DashLine)
            pen.setDashPattern({ 3, 2 });
        else if (mark.line == Qt::DotLine)
            pen.setDashPattern({ 1, 2 });
        painter.setPen(pen);
        painter.drawLine(QPointF(mark.x, mark.place.top() + 2), QPointF(mark.x, m_plot.bottom()));
    }
    for (const Mark& mark : m_marks) { // above lines that a label at the right edge stands on
        painter.fillRect(mark.place.adjusted(-2, 0, 2, 0), m_theme.color("surface.base"));
        write(painter, mark.place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, m_fonts.captionStrong,
            mark.colour, mark.words);
    }
}

void HistogramScene::paintListed(QPainter& painter) const
{
    QStringList values;
    for (const double value : m_listed)
        values.append(m_unit.text(value));
    const double line = std::ceil(measure(m_fonts.body).height()) + 4;
    const QRectF top(m_rect.left(), m_rect.top() + 8, m_rect.width(), 2 * line);
    const QString words = values.join(QStringLiteral(" · "));
    const QRectF used = measure(m_fonts.body).boundingRect(top, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, words);
    write(painter, top, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_fonts.body, m_theme.color("text.primary"),
        words);
    write(painter, QRectF(m_rect.left(), used.bottom() + 6, m_rect.width(), 3 * line),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_fonts.label, m_theme.color("text.tertiary"),
        tr("Too few for a median, so each one is listed."));
}

} // namespace desk::ui
