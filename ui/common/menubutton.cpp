// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/menubutton.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kPad = 6, kGap = 6, kChevron = 16, kHeight = 28, kLeastWords = 40;

} // namespace

MenuButton::MenuButton(bool strong, QWidget* parent)
    : QAbstractButton(parent)
    , m_strong(strong)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont MenuButton::wordsFont() const
{
    return m_strong ? Theme::font("body", QFont::DemiBold) : Theme::font("secondary");
}

void MenuButton::setWords(const QString& words, const QString& name)
{
    setText(words);
    setToolTip(name);
    setAccessibleName(name.isEmpty() ? words : name + QStringLiteral(": ") + words);
    updateGeometry();
    update();
}

QSize MenuButton::sizeHint() const
{
    return { QFontMetrics(wordsFont()).horizontalAdvance(text()) + 2 * kPad + kGap + kChevron, kHeight };
}

QSize MenuButton::minimumSizeHint() const
{
    return { std::min(sizeHint().width(), kLeastWords + 2 * kPad + kGap + kChevron), kHeight };
}

void MenuButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isEnabled() && (isDown() || underMouse())) {
        painter.setBrush(theme.color(isDown() ? "surface.pressed" : "surface.hover"));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    painter.setFont(wordsFont());
    const QColor ink = theme.color(!isEnabled() ? "text.disabled" : m_strong ? "text.primary" : "text.secondary");
    painter.setPen(ink);
    const QRect place = rect().adjusted(kPad, 0, -kPad - kChevron, 0);
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int words = painter.fontMetrics().horizontalAdvance(shown);
    painter.drawPixmap(std::min(place.left() + words + kGap - 2, place.right() + 1), (height() - kChevron) / 2,
        theme.icon("down", theme.color("text.tertiary"), kChevron, devicePixelRatioF()));
    if (m_keyboardFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void MenuButton::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
}

void MenuButton::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    QAbstractButton::focusOutEvent(event);
}

} // namespace desk::ui
