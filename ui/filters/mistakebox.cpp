// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/mistakebox.h"

#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kWidest = 360;

} // namespace

MistakeBox::MistakeBox(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("mistakeBox"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void MistakeBox::setWords(const QString& sentence, const QString& repair)
{
    m_lines = { sentence };
    if (!repair.isEmpty()) {
        m_lines.append(tr("Did you mean %1?", "a word of the filter").arg(repair));
        m_lines.append(QKeySequence(Qt::ALT | Qt::Key_Enter).toString(QKeySequence::NativeText));
    }
    const QFontMetrics metrics(Theme::font("secondary"));
    const QRect room = metrics.boundingRect(QRect(0, 0, kWidest, 400), Qt::TextWordWrap, words());
    resize(room.width() + 2 * kPadding + 2, room.height() + 2 * kPadding - 2);
    update();
}

void MistakeBox::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color("surface.tooltip"));
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setFont(Theme::font("secondary"));
    painter.setPen(theme.color("text.onTooltip"));
    painter.drawText(rect().adjusted(kPadding, kPadding - 1, -kPadding + 2, -kPadding + 1), Qt::TextWordWrap, words());
}

} // namespace desk::ui
