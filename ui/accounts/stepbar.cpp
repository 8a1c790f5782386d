// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/stepbar.h"

#include "ui/theme/theme.h"

namespace desk::ui {

namespace {

constexpr int kDisc = 16;
constexpr int kGap = 6;
constexpr int kDash = 12;

QFont nameFont(bool current)
{
    return Theme::font("caption", current ? QFont::DemiBold : QFont::Normal);
}

void drawDisc(QPainter& painter, const QRectF& disc, int number, bool done, bool current)
{
    const Theme& theme = Theme::current();
    const bool filled = done || current;
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(theme.color("border.strong"), 1));
    painter.setBrush(filled ? QBrush(theme.color("accent.base")) : QBrush(Qt::NoBrush));
    painter.drawEllipse(filled ? disc : disc.adjusted(0.5, 0.5, -0.5, -0.5));
    if (done) {
        const qreal dpr = painter.device()->devicePixelRatioF();
        painter.drawPixmap(
            disc.adjusted(3, 3, -3, -3).toRect(), theme.icon("check", theme.color("text.onAccent"), 10, dpr));
        return;
    }
    painter.setFont(nameFont(current));
    painter.setPen(theme.color(current ? "text.onAccent" : "text.tertiary"));
    painter.drawText(disc, Qt::AlignCenter, QString::number(number));
}

} // namespace

StepBar::StepBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QStringList& names)
{
    m_names = names;
    describe();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    describe();
}

void StepBar::describe()
{
    if (m_current < m_names.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.at(m_current)));
    update();
}

QSize StepBar::sizeHint() const
{
    return { 400, std::max(kDisc, QFontMetrics(nameFont(true)).height()) + 2 };
}

void StepBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal x = 0;
    for (int i = 0; i < m_names.size(); ++i) {
        const bool current = i == m_current;
        const QRectF disc(x, (height() - kDisc) / 2.0, kDisc, kDisc);
        drawDisc(painter, disc, i + 1, i < m_current, current);
        const QFont font = nameFont(current);
        const qreal wide = QFontMetricsF(font).horizontalAdvance(m_names.at(i));
        painter.setFont(font);
        painter.setPen(theme.color(current ? "text.primary" : "text.tertiary"));
        const QRectF text(disc.right() + 4, 0, wide + 1, height());
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, m_names.at(i));
        x = text.right() + kGap;
        if (i + 1 < m_names.size())
            painter.fillRect(QRectF(x, height() / 2, kDash, 1), theme.color("border.strong"));
        x += kDash + kGap;
    }
}

} // namespace desk::ui
