// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figurestrip.h"

#include "ui/theme/theme.h"
#include "ui/timeline/whypopup.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace desk::ui {

namespace {

constexpr int kHeight = 76, kPad = 14, kLeastCell = 148;

} // namespace

FigureStrip::FigureStrip(int figures, QWidget* parent)
    : QWidget(parent)
    , m_places(figures)
{
    setObjectName(QStringLiteral("figureStrip"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(kHeight);
}

void FigureStrip::setFaded(bool faded)
{
    if (std::exchange(m_faded, faded) != faded)
        update();
}

QSize FigureStrip::sizeHint() const
{
    return { m_places * kLeastCell, kHeight };
}

void FigureStrip::setFigures(std::vector<Figure> figures)
{
    m_figures = std::move(figures);
    m_current = std::clamp(m_current, 0, std::max(0, count() - 1));
    QStringList spoken;
    for (const Figure& figure : m_figures)
        spoken.append(figure.cell.label + QLatin1Char(' ') + figure.cell.value);
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    update();
}

int FigureStrip::perRow() const
{
    return width() >= m_places * kLeastCell ? m_places : std::max(1, std::min(4, width() / kLeastCell));
}

void FigureStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(kHeight * ((m_places + perRow() - 1) / perRow()));
}

QRect FigureStrip::cellRect(int figure) const
{
    const int columns = perRow(), row = figure / columns, column = figure % columns;
    const int inRow = std::min(columns, m_places - row * columns); // the last row's cells are as wide as it is
    const int left = width() * column / inRow, right = width() * (column + 1) / inRow;
    return { left, row * kHeight, right - left, kHeight };
}

int FigureStrip::cellAt(const QPoint& at) const
{
    for (int i = 0; i < count(); ++i)
        if (cellRect(i).contains(at))
            return i;
    return -1;
}

void FigureStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    const QRectF frame = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color("surface.base"));
    painter.drawRoundedRect(frame, 8, 8);
    QPainterPath inside;
    inside.addRoundedRect(frame, 8, 8);
    painter.setClipPath(inside);
    for (int i = 0; i < count(); ++i)
        paintCell(painter, i);
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color("border.normal"), 1));
    painter.drawRoundedRect(frame, 8, 8);
    if (m_keyboardFocus && m_current < count()) {
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.drawRoundedRect(QRectF(cellRect(m_current)).adjusted(3, 3, -3, -3), 6, 6);
    }
}

void FigureStrip::paintCell(QPainter& painter, int index) const
{
    const Theme& theme = Theme::current();
    const Figure& figure = m_figures[static_cast<std::size_t>(index)];
    const QRect cell = cellRect(index);
    if (index == m_hovered)
        painter.fillRect(cell, theme.color("surface.hover"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.color("border.hair"), 0));
    if (cell.left() > 0)
        painter.drawLine(cell.topLeft(), cell.bottomLeft());
    if (cell.top() > 0)
        painter.drawLine(cell.topLeft(), cell.topRight());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inner = cell.adjusted(kPad, 0, -6, 0);
    const auto line = [&](int top, int height, const QFont& font, const char* colour, const QString& words, int room) {
        painter.setFont(font);
        painter.setPen(theme.color(colour));
        const QString shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, room);
        painter.drawText(QRect(inner.left(), cell.top() + top, room, height), Qt::AlignLeft | Qt::AlignVCenter, shown);
        return painter.fontMetrics().horizontalAdvance(shown);
    };
    const QFont caption = Theme::font("caption");
    const int label = line(10, 16, caption, "text.tertiary", figure.cell.label, inner.width() - 18);
    painter.drawPixmap(inner.left() + label + 4, cell.top() + 12,
        theme.icon("help", theme.color("text.tertiary"), 12, devicePixelRatioF()));
    const bool nothing = figure.cell.value == QStringLiteral("–");
    const char* ink = nothing || m_faded             ? "text.tertiary"
        : figure.cell.tone == MetricCell::Tone::Warn ? "wait.warn"
        : figure.cell.tone == MetricCell::Tone::Late ? "wait.late"
                                                     : "text.primary";
    const int value = line(26, 28, Theme::font("figure", QFont::DemiBold), ink, figure.cell.value, inner.width());
    // Beside the number where there is room, else in front of what it is of.
    const int changed = figure.change.isEmpty() ? 0 : QFontMetrics(caption).horizontalAdvance(figure.change) + 8;
    const bool beside = changed > 0 && value + changed <= inner.width();
    if (beside) {
        painter.setFont(caption);
        painter.setPen(theme.color("text.secondary"));
        painter.drawText(QRect(inner.left() + value + 8, cell.top() + 30, changed, 24),
            Qt::AlignLeft | Qt::AlignVCenter, figure.change);
    }
    line(54, 14, caption, "text.tertiary",
        changed > 0 && !beside ? figure.change + QStringLiteral(" · ") + figure.note : figure.note, inner.width());
}

void FigureStrip::explain(int figure)
{
    if (figure < 0 || figure >= count())
        return;
    moveTo(figure);
    auto* popup = new WhyPopup(m_figures[static_cast<std::size_t>(figure)].cell, this);
    const QRect cell = cellRect(figure);
    popup->showBelow(QRect(mapToGlobal(cell.topLeft()), cell.size()));
}

void FigureStrip::moveTo(int figure)
{
    m_current = std::clamp(figure, 0, std::max(0, count() - 1));
    if (m_current < count()) {
        const Figure& now = m_figures[static_cast<std::size_t>(m_current)];
        setAccessibleDescription(
            QStringList { now.cell.label, now.cell.value, now.note, now.change }.join(QLatin1Char(' ')));
    }
    update();
}

void FigureStrip::mousePressEvent(QMouseEvent* event)
{
    m_keyboardFocus = false;
    if (event->button() == Qt::LeftButton)
        explain(cellAt(event->pos()));
}

void FigureStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int over = cellAt(event->pos());
    if (std::exchange(m_hovered, over) != over)
        update();
}

void FigureStrip::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void FigureStrip::keyPressEvent(QKeyEvent* event)
{
    m_keyboardFocus = true;
    switch (event->key()) {
    case Qt::Key_Left: moveTo(m_current - 1); return;
    case Qt::Key_Right: moveTo(m_current + 1); return;
    case Qt::Key_Home: moveTo(0); return;
    case Qt::Key_End: moveTo(count() - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: explain(m_current); return;
    default: QWidget::keyPressEvent(event);
    }
}

void FigureStrip::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason;
    moveTo(m_current);
    QWidget::focusInEvent(event);
}

void FigureStrip::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_keyboardFocus = false;
    update();
    QWidget::focusOutEvent(event);
}

} // namespace desk::ui
