// SPDX-License-Identifier: GPL-3.0-or-later
// The painting half of ChartScene: it reads what was laid out and decides nothing.
#include "ui/charts/chartscene.h"
#include "ui/common/format.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

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
    if (empty()) {
        painter.setFont(Theme::font("body", QFont::Medium));
        painter.setPen(m_theme.color("text.secondary"));
        painter.drawText(m_rect, Qt::AlignCenter | Qt::TextWordWrap,
            QCoreApplication::translate("Charts", "No ticket in this filter"));
    } else if (m_overTime) {
        paintTime(painter, state);
    } else {
        paintBars(painter, state);
    }
    painter.restore();
}

void ChartScene::paintBars(QPainter& painter, const State& state) const
{
    const bool anyChosen = std::ranges::any_of(m_spots, &Spot::chosen);
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        const Spot& spot = m_spots[i];
        const bool lit = !anyChosen || spot.chosen;
        if (static_cast<int>(i) == state.hovered)
            painter.fillRect(spot.area, m_theme.color("surface.hover"));
        painter.setPen(Qt::NoPen);
        if (m_ghosts) {
            QRectF ghost = spot.mark;
            ghost.setWidth(m_plot.width() * static_cast<double>(m_data.bars[i].unfiltered) / m_barTop);
            painter.setBrush(m_theme.color("chart.filteredOut"));
            painter.drawRoundedRect(ghost, 1, 1);
        }
        const auto status = m_data.id == ChartId::Status ? fromName<StatusCategory>(m_data.bars[i].key) : std::nullopt;
        const bool coloured = status && *status <= StatusCategory::Closed;
        const QColor fill = coloured ? m_theme.color(QByteArray("status.").append(nameOf(*status).data()).constData())
                                     : m_theme.series(0);
        painter.setBrush(lit ? fill : m_theme.color("chart.filteredOut"));
        painter.drawRoundedRect(spot.mark, 1, 1);

        const QFont font = Theme::font("secondary", spot.chosen ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(m_theme.color(lit ? "text.primary" : "text.tertiary"));
        QRectF label(spot.area.left(), spot.area.top(), m_plot.left() - spot.area.left() - 8, spot.area.height());
        if (status) {
            drawStatus(painter, QRectF(label.left(), label.center().y() - 6, 12, 12), *status, m_theme);
            painter.setFont(font);
            painter.setPen(m_theme.color(lit ? "text.primary" : "text.tertiary"));
            label.setLeft(label.left() + 18);
        }
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter,
            QFontMetricsF(font).elidedText(spot.label, Qt::ElideRight, label.width()));
        painter.setPen(m_theme.color("text.secondary"));
        painter.drawText(spot.area, Qt::AlignRight | Qt::AlignVCenter, spot.values.front().second);
        if (static_cast<int>(i) == state.cursor) {
            painter.setPen(QPen(m_theme.color("accent.focus"), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(spot.area.adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

void ChartScene::paintTime(QPainter& painter, const State& state) const
{
    const bool lines = m_data.id == ChartId::CreatedSolvedBacklog;
    paintAxes(painter);
    if (lines) {
        paintBacklog(painter);
        paintAxes(painter); // the lines stay readable on the area
        paintLine(painter, &TimeBin::solved, m_theme.series(2), true);
        paintLine(painter, &TimeBin::created, m_theme.series(1), false);
        paintLegend(painter);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.series(0));
        for (std::size_t i = 0; i < m_bins.size(); ++i) {
            const QRectF area = m_spots[i].area;
            const double gap = area.width() > 6 ? 1 : area.width() > 3 ? 0.5 : 0;
            const double top = pointOf(i, static_cast<double>(m_bins[i].created)).y();
            painter.drawRect(QRectF(area.left() + gap, top, area.width() - 2 * gap, m_plot.bottom() - top));
        }
    }
    const int marked = state.hovered >= 0 ? state.hovered : state.cursor;
    if (marked < 0 || marked >= static_cast<int>(m_spots.size()))
        return;
    const auto at = static_cast<std::size_t>(marked);
    const double x = m_spots[at].area.center().x();
    painter.setPen(thin(m_theme.color("text.secondary"), Qt::DashLine));
    painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
    if (lines) {
        painter.setPen(QPen(m_theme.series(1), 2));
        painter.setBrush(m_theme.color("surface.base"));
        painter.drawEllipse(pointOf(at, static_cast<double>(m_bins[at].created)), 3.5, 3.5);
    }
}

void ChartScene::paintAxes(QPainter& painter) const
{
    const QFont font = Theme::font("caption");
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    for (double value = 0; value <= m_scale.top + m_scale.step / 2; value += m_scale.step) {
        const double y = std::round(m_plot.bottom() - m_plot.height() * value / m_scale.top) + 0.5;
        painter.setPen(thin(m_theme.color(value == 0 ? "chart.axis" : "chart.grid")));
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        painter.setPen(m_theme.color("chart.label"));
        painter.drawText(QRectF(m_rect.left(), y - 8, m_plot.left() - m_rect.left() - 8, 16),
            Qt::AlignRight | Qt::AlignVCenter, formatCount(static_cast<qint64>(value)));
    }
    // A label where a month, or with short spans a new week, begins, as long as it meets no other.
    const QLocale locale;
    double free = m_plot.left();
    int lastMonth = -1, lastYear = -1;
    const bool days = m_bins.size() <= 45 && !m_bins.empty() && m_bins.front().first == m_bins.front().last;
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const QDate first = m_bins[i].first;
        const bool newMonth = first.month() != lastMonth || first.year() != lastYear;
        if (!newMonth && !(days && first.dayOfWeek() == 1))
            continue;
        const bool newYear = first.year() != lastYear;
        lastMonth = first.month();
        lastYear = first.year();
        const QString label = days
            ? locale.toString(first, QStringLiteral("d MMM"))
            : locale.toString(first, newYear ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM"));
        const double x = m_spots[i].area.left();
        const double width = metrics.horizontalAdvance(label);
        if (x < free || x + width > m_rect.right()) {
            if (newYear)
                lastYear = -1; // the next label that fits says the year
            continue;
        }
        painter.setPen(thin(m_theme.color("chart.axis")));
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 3));
        painter.setPen(m_theme.color("chart.label"));
        painter.drawText(QRectF(x, m_plot.bottom() + 4, width + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, label);
        free = x + width + 14;
    }
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
    const QFontMetricsF metrics(font);
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
    entry(QCoreApplication::translate("Charts", "Created"), [&](double at) {
        painter.setPen(QPen(m_theme.series(1), 2));
        painter.drawLine(QPointF(at, y), QPointF(at + 16, y));
    });
    entry(QCoreApplication::translate("Charts", "Solved"), [&](double at) {
        QPen pen(m_theme.series(2), 2, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({ 2.5, 1.5 });
        painter.setPen(pen);
        painter.drawLine(QPointF(at, y), QPointF(at + 16, y));
    });
    const QString backlog = m_backlogDivisor > 1 ? QCoreApplication::translate("Charts", "Backlog, divided by %1")
                                                       .arg(formatCount(static_cast<qint64>(m_backlogDivisor)))
                                                 : QCoreApplication::translate("Charts", "Backlog");
    entry(backlog, [&](double at) {
        painter.fillRect(QRectF(at, y - 5, 16, 10), m_theme.color("chart.backlog"));
        painter.setPen(thin(m_theme.color("chart.backlogLine")));
        painter.drawLine(QPointF(at, y - 5), QPointF(at + 16, y - 5));
    });
}

} // namespace desk::ui
