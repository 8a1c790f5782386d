// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/parts.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QPushButton>

namespace desk::ui {

QLabel* plainLabel(bool wrap)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap);
    return label;
}

QPushButton* sideButton(const char* objectName)
{
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    return button;
}

AccountPage::AccountPage(QWidget* parent)
    : QWidget(parent)
{
}

void AccountPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

void CardBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().color("border.normal"), 1));
    painter.setBrush(Theme::current().color("surface.base"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

WaitRing::WaitRing(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(20, 20);
    m_tick.setInterval(50);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 18) % 360;
        update();
    });
}

void WaitRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(Theme::current().color("border.normal"), 2.5));
    painter.drawEllipse(ring);
    painter.setPen(QPen(Theme::current().color("accent.base"), 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, (90 - m_angle) * 16, -90 * 16);
}

void WaitRing::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tick.start();
}

void WaitRing::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace desk::ui
