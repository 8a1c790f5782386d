// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconbutton.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QPainter>

namespace desk::ui {

IconButton::IconButton(const char* icon, int size, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_size(size)
{
    setFixedSize(size, size);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void IconButton::setIconName(const char* icon)
{
    m_icon = icon;
    update();
}

void IconButton::setLabel(const QString& label)
{
    setToolTip(label);
    setAccessibleName(label);
}

QSize IconButton::sizeHint() const
{
    return { m_size, m_size };
}

void IconButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isEnabled() && (isDown() || isChecked() || underMouse())) {
        painter.setBrush(theme.color(isDown() || isChecked() ? "surface.pressed" : "surface.hover"));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const QColor ink = theme.color(!isEnabled() ? "text.disabled" : isChecked() ? "text.primary" : "text.secondary");
    painter.drawPixmap((width() - 16) / 2, (height() - 16) / 2, theme.icon(m_icon, ink, 16, devicePixelRatioF()));
    if (m_keyboardFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void IconButton::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void IconButton::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    QAbstractButton::focusOutEvent(event);
}

} // namespace desk::ui
