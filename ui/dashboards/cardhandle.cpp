// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/cardhandle.h"

#include "ui/charts/chartcard.h"
#include "ui/dashboards/dashboardgrid.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace desk::ui {

CardHandle::CardHandle(Kind kind, DashboardGrid& grid, ChartCard& card)
    : QWidget(&card)
    , m_kind(kind)
    , m_grid(grid)
    , m_card(card)
{
    setObjectName(kind == Kind::Title ? QStringLiteral("moveHandle") : QStringLiteral("sizeHandle"));
    setCursor(kind == Kind::Title ? Qt::OpenHandCursor : Qt::SizeFDiagCursor);
    setFocusPolicy(Qt::NoFocus);
    retranslate();
}

void CardHandle::retranslate()
{
    setToolTip(m_kind == Kind::Title ? tr("Drag to move this chart") : tr("Drag to change the size"));
}

void CardHandle::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// What was under the pointer on the card is not any more.
void CardHandle::enterEvent(QEnterEvent* event)
{
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&m_card, &leave);
    QWidget::enterEvent(event);
}

void CardHandle::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressed = event->pos();
    m_held = true;
}

void CardHandle::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_held)
        return;
    if (!m_dragging && (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_dragging, true)) {
        qApp->installEventFilter(this);
        if (m_kind == Kind::Title)
            setCursor(Qt::ClosedHandCursor);
    }
    const QPoint at = mapTo(&m_grid, event->pos());
    m_kind == Kind::Title ? m_grid.dragTitle(&m_card, at) : m_grid.dragCorner(&m_card, at);
}

void CardHandle::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_held, false))
        drop(false);
}

void CardHandle::drop(bool cancelled)
{
    m_held = false;
    if (!std::exchange(m_dragging, false))
        return;
    qApp->removeEventFilter(this);
    if (m_kind == Kind::Title)
        setCursor(Qt::OpenHandCursor);
    m_kind == Kind::Title ? m_grid.dropTitle(&m_card, cancelled) : m_grid.dropCorner(&m_card, cancelled);
}

bool CardHandle::eventFilter(QObject* watched, QEvent* event)
{
    const bool escape
        = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && m_dragging;
    if (escape)
        drop(true);
    return escape || QWidget::eventFilter(watched, event);
}

void CardHandle::paintEvent(QPaintEvent*)
{
    if (m_kind == Kind::Title)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().color("border.strong"), 1));
    for (const int length : { 4, 8 })
        painter.drawLine(
            QPointF(width() - 4.5 - length, height() - 4.5), QPointF(width() - 4.5, height() - 4.5 - length));
}

GridMark::GridMark(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("gridMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void GridMark::showLine(const QRect& line)
{
    m_outline = false;
    setGeometry(line);
    raise();
    show();
}

void GridMark::showOutline(const QRect& outline)
{
    m_outline = true;
    setGeometry(outline);
    raise();
    show();
}

void GridMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor accent = Theme::current().color("accent.base");
    if (!m_outline) {
        painter.fillRect(rect(), accent);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace desk::ui
