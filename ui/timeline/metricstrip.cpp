// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/metricstrip.h"

#include "ui/theme/theme.h"
#include "ui/timeline/itemmetrics.h"
#include "ui/timeline/whypopup.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kHeight = 52, kPad = 14;

QColor inkOf(MetricCell::Tone tone, const Theme& theme)
{
    switch (tone) {
    case MetricCell::Tone::Late: return theme.color("wait.late");
    case MetricCell::Tone::Warn: return theme.color("wait.warn");
    case MetricCell::Tone::Normal: break;
    }
    return theme.color("text.primary");
}

} // namespace

MetricStrip::MetricStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("metricStrip"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MetricStrip::sizeHint() const
{
    return { 400, kHeight };
}

void MetricStrip::setCells(std::vector<MetricCell> cells)
{
    m_cells = std::move(cells);
    m_current = 0;
    QStringList spoken;
    for (const MetricCell& cell : m_cells)
        spoken.append(cell.label + QLatin1Char(' ') + cell.value);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

std::vector<QRect> MetricStrip::cellRects() const
{
    const QFontMetrics value(Theme::font("section", QFont::DemiBold));
    const QFontMetrics label(Theme::font("caption"));
    std::vector<int> widths;
    int used = 0;
    for (const MetricCell& cell : m_cells) {
        const int left = widths.empty() ? timeline::kMargin : kPad;
        const int width
            = std::max(value.horizontalAdvance(cell.value), label.horizontalAdvance(cell.label) + 18) + left + kPad;
        if (used + width > this->width())
            break;
        widths.push_back(width);
        used += width;
    }
    std::vector<QRect> rects;
    const int spare = widths.empty() ? 0 : (this->width() - used) / static_cast<int>(widths.size());
    int x = 0;
    for (const int width : widths) {
        rects.emplace_back(x, 0, width + spare, kHeight);
        x += width + spare;
    }
    return rects;
}

void MetricStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    const std::vector<QRect> rects = cellRects();
    for (std::size_t i = 0; i < rects.size(); ++i) {
        const MetricCell& cell = m_cells[i];
        if (static_cast<int>(i) == m_hovered)
            painter.fillRect(rects[i], theme.color("surface.hover"));
        painter.setPen(QPen(theme.color("border.hair"), 0));
        if (i > 0)
            painter.drawLine(rects[i].topLeft(), rects[i].bottomLeft());
        const QRect inner = rects[i].adjusted(i == 0 ? timeline::kMargin : kPad, 8, -4, 0);
        painter.setFont(Theme::font("section", QFont::DemiBold));
        painter.setPen(cell.value == QStringLiteral("–") ? theme.color("text.tertiary") : inkOf(cell.tone, theme));
        painter.drawText(QRect(inner.x(), inner.y(), inner.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, cell.value);
        const QFont caption = Theme::font("caption");
        painter.setFont(caption);
        painter.setPen(theme.color("text.tertiary"));
        painter.drawText(
            QRect(inner.x(), inner.y() + 20, inner.width(), 14), Qt::AlignLeft | Qt::AlignVCenter, cell.label);
        painter.drawPixmap(inner.x() + QFontMetrics(caption).horizontalAdvance(cell.label) + 4, inner.y() + 21,
            theme.icon("help", theme.color("text.tertiary"), 12, devicePixelRatioF()));
        if (hasFocus() && static_cast<int>(i) == m_current) {
            painter.setPen(QPen(theme.color("accent.focus"), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rects[i].adjusted(2, 2, -2, -2), 4, 4);
        }
    }
    painter.setPen(QPen(theme.color("border.hair"), 0));
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.setPen(QPen(theme.color("border.normal"), 0)); // the list and the thread are two surfaces
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void MetricStrip::explain(int cell)
{
    const std::vector<QRect> rects = cellRects();
    if (cell < 0 || cell >= static_cast<int>(rects.size()))
        return;
    m_current = cell;
    auto* popup = new WhyPopup(m_cells[static_cast<std::size_t>(cell)], this);
    connect(popup, &WhyPopup::eventActivated, this, &MetricStrip::eventActivated);
    popup->showBelow(QRect(
        mapToGlobal(rects[static_cast<std::size_t>(cell)].topLeft()), rects[static_cast<std::size_t>(cell)].size()));
    update();
}

void MetricStrip::mousePressEvent(QMouseEvent* event)
{
    const std::vector<QRect> rects = cellRects();
    for (std::size_t i = 0; i < rects.size(); ++i)
        if (rects[i].contains(event->pos()))
            explain(static_cast<int>(i));
}

void MetricStrip::mouseMoveEvent(QMouseEvent* event)
{
    const std::vector<QRect> rects = cellRects();
    const auto over = std::ranges::find_if(rects, [&](const QRect& r) { return r.contains(event->pos()); });
    const int hovered = over == rects.end() ? -1 : static_cast<int>(over - rects.begin());
    if (std::exchange(m_hovered, hovered) != hovered)
        update();
}

void MetricStrip::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void MetricStrip::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(cellRects().size());
    switch (event->key()) {
    case Qt::Key_Left: m_current = std::max(0, m_current - 1); break;
    case Qt::Key_Right: m_current = std::min(count - 1, m_current + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: explain(m_current); return;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

} // namespace desk::ui
