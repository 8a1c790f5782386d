// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/choicecard.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>

namespace desk::ui {

namespace {

constexpr int kPadding = 12;
constexpr int kTextAt = 40; // the radio mark and its gaps
constexpr int kHeight = 52;

} // namespace

ChoiceCard::ChoiceCard(QWidget* parent)
    : QRadioButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // cards of a row are equally wide;
}

void ChoiceCard::setWords(const QString& name, const QString& explanation)
{
    setText(name);
    m_explanation = explanation;
    setAccessibleName(name);
    setAccessibleDescription(explanation);
    updateGeometry();
    update();
}

QSize ChoiceCard::sizeHint() const
{
    const int name = QFontMetrics(Theme::font("body", QFont::Medium)).horizontalAdvance(text());
    const int line = QFontMetrics(Theme::font("caption")).horizontalAdvance(m_explanation);
    return { kTextAt + std::max(name, line) + kPadding, kHeight };
}

QSize ChoiceCard::minimumSizeHint() const
{
    return { 160, kHeight };
}

bool ChoiceCard::hitButton(const QPoint& at) const
{
    return rect().contains(at);
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const qreal pen = m_keyboardFocus ? 2 : 1;
    painter.setPen(QPen(theme.color(m_keyboardFocus ? "accent.focus" : on ? "accent.base" : "border.normal"), pen));
    painter.setBrush(theme.color(on ? "accent.soft" : underMouse() ? "surface.hover" : "surface.base"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 8, 8);

    const QRectF mark(kPadding + 1, (height() - 16) / 2.0, 16, 16);
    painter.setPen(on ? QPen(Qt::NoPen) : QPen(theme.color("border.control"), 1.5));
    painter.setBrush(theme.color(on ? "accent.base" : "surface.base"));
    painter.drawEllipse(on ? mark : mark.adjusted(0.75, 0.75, -0.75, -0.75));
    if (on) {
        painter.setBrush(theme.color("text.onAccent"));
        painter.drawEllipse(mark.adjusted(5, 5, -5, -5));
    }

    const QRect words = rect().adjusted(kTextAt, 0, -kPadding, 0);
    const QFont nameFont = Theme::font("body", QFont::Medium);
    const QFont lineFont = Theme::font("caption");
    const QFontMetrics name(nameFont), line(lineFont);
    const int top = (height() - name.height() - line.height()) / 2;
    painter.setFont(nameFont);
    painter.setPen(theme.color("text.primary"));
    painter.drawText(QRect(words.x(), top, words.width(), name.height()), Qt::AlignLeading | Qt::AlignVCenter,
        name.elidedText(text(), Qt::ElideRight, words.width()));
    painter.setFont(lineFont);
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(QRect(words.x(), top + name.height(), words.width(), line.height()),
        Qt::AlignLeading | Qt::AlignVCenter, line.elidedText(m_explanation, Qt::ElideRight, words.width()));
}

void ChoiceCard::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason || event->reason() == Qt::OtherFocusReason;
    QRadioButton::focusInEvent(event);
    update();
}

void ChoiceCard::focusOutEvent(QFocusEvent* event)
{
    m_keyboardFocus = false;
    QRadioButton::focusOutEvent(event);
    update();
}

} // namespace desk::ui
