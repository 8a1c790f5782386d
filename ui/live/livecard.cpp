// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livecard.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

namespace desk::ui {

LiveCard::LiveCard(QWidget* parent)
    : QWidget(parent)
{
    setMinimumHeight(168);
}

void LiveCard::setTitle(const QString& title, const QString& subtitle)
{
    if (title == m_title && subtitle == m_subtitle)
        return;
    m_title = title;
    m_subtitle = subtitle;
    update(0, 0, width(), kHeader);
}

void LiveCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    const bool focused = hasFocus() && m_keyboardFocus;
    const double inset = focused ? 1 : .5;
    painter.setPen(focused ? QPen(theme.color("accent.focus"), 2) : QPen(theme.color("border.normal"), 1));
    painter.setBrush(theme.color("surface.base"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);
    const int room = width() - 2 * kPad - m_headerTaken;
    const auto line = [&](int top, int height, const QFont& font, const char* colour, const QString& words) {
        painter.setFont(font);
        painter.setPen(theme.color(colour));
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(kPad, top, room, height));
        painter.drawText(place, int(Qt::AlignVCenter | Qt::AlignLeading),
            painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
    };
    line(10, 18, Theme::font("body", QFont::DemiBold), "text.primary", m_title);
    line(27, 16, Theme::font("caption"), "text.tertiary", m_subtitle);
}

void LiveCard::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void LiveCard::focusOutEvent(QFocusEvent* event)
{
    update();
    QWidget::focusOutEvent(event);
}

} // namespace desk::ui
