// SPDX-License-Identifier: GPL-3.0-or-later
// What hand and keyboard do to a ChartCard.
#include "ui/charts/chartcard.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace desk::ui {

void ChartCard::setHovered(int spot)
{
    const bool changed = std::exchange(m_state.hovered, spot) != spot;
    const bool end = m_scene && m_scene->brushEndAt(m_pointer, m_state.brush) != 0;
    setCursor(end ? Qt::SplitHCursor : spot >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (changed || (spot >= 0 && !m_scene->overTime()))
        update();
}

void ChartCard::mouseMoveEvent(QMouseEvent* event)
{
    if (spotCount() == 0)
        return;
    m_pointer = event->position();
    if (m_anchor < 0) {
        setHovered(m_scene->spotAt(m_pointer));
        return;
    }
    const int bin = m_scene->binNear(m_pointer.x());
    if (bin == m_anchor && !m_dragged)
        return;
    m_dragged = true;
    m_state.hovered = -1;
    brush(m_anchor, bin);
}

void ChartCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || spotCount() == 0)
        return;
    m_keyboardFocus = false;
    m_pointer = event->position();
    if (titleArea().contains(m_pointer.toPoint())) {
        event->ignore();
        return;
    }
    const bool add = event->modifiers().testFlag(Qt::ControlModifier);
    if (m_scene->overTime())
        pressOnTime(m_pointer, add || event->modifiers().testFlag(Qt::ShiftModifier));
    else
        chooseSpot(m_scene->spotAt(m_pointer), add);
    update();
}

void ChartCard::pressOnTime(const QPointF& at, bool extend)
{
    const ChartScene::Bins chosen = m_state.brush;
    const int end = m_scene->brushEndAt(at, chosen), bin = m_scene->spotAt(at);
    m_dragged = end != 0;
    if (end != 0) { // one end moves, the other one stays
        m_anchor = end < 0 ? chosen.last : chosen.first;
    } else if (bin >= 0 && extend && chosen.valid()) {
        m_dragged = true;
        m_anchor = bin < chosen.first ? chosen.last : chosen.first;
        brush(m_anchor, bin);
    } else {
        m_anchor = bin;
    }
}

void ChartCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int bin = std::exchange(m_anchor, -1);
    if (bin >= 0 && !m_dragged) {
        if (m_state.brush.has(bin))
            clearChosen();
        else
            brush(bin, bin);
    }
    update();
}

void ChartCard::leaveEvent(QEvent*)
{
    setHovered(-1);
}

void ChartCard::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason)
        m_keyboardFocus = true;
    QWidget::focusInEvent(event);
}

void ChartCard::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_keyboardFocus = false;
    QWidget::focusOutEvent(event);
}

void ChartCard::brush(int from, int to)
{
    const ChartScene::Bins bins { std::min(from, to), std::max(from, to) };
    if (m_state.brush == bins)
        return;
    m_state.brush = bins;
    emit brushed(ChartScene::fieldOf(m_spec), m_scene->rangeValue(bins));
    update();
}

void ChartCard::chooseSpot(int spot, bool add)
{
    if (spot < 0)
        return;
    emit chosen(ChartScene::fieldOf(m_spec), m_scene->spots()[static_cast<std::size_t>(spot)].queryValue, add);
}

void ChartCard::clearChosen()
{
    m_anchor = m_keyAnchor = -1;
    emit cleared(ChartScene::fieldOf(m_spec));
}

void ChartCard::moveCursor(int to, bool extend)
{
    const int before = m_state.cursor;
    m_state.cursor = std::clamp(to, 0, spotCount() - 1);
    m_state.hovered = -1;
    const ChartScene::Spot& spot = m_scene->spots()[static_cast<std::size_t>(m_state.cursor)];
    setAccessibleDescription(spot.label + QLatin1Char(' ') + spot.values.front().number);
    if (extend && m_scene->overTime()) {
        if (m_keyAnchor < 0)
            m_keyAnchor = before < 0 ? m_state.cursor : before;
        brush(m_keyAnchor, m_state.cursor);
    } else {
        m_keyAnchor = -1;
    }
    update();
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    const int count = spotCount(), cursor = m_state.cursor;
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    m_keyboardFocus = true;
    switch (event->key() == Qt::Key_Escape || count > 0 ? event->key() : Qt::Key_unknown) {
    case Qt::Key_Left:
    case Qt::Key_Up: moveCursor(cursor < 0 ? count - 1 : cursor - 1, extend); return;
    case Qt::Key_Right:
    case Qt::Key_Down: moveCursor(cursor < 0 ? 0 : cursor + 1, extend); return;
    case Qt::Key_Home: moveCursor(0, extend); return;
    case Qt::Key_End: moveCursor(count - 1, extend); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: chooseSpot(cursor, event->modifiers().testFlag(Qt::ControlModifier)); return;
    case Qt::Key_Escape: clearChosen(); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace desk::ui
