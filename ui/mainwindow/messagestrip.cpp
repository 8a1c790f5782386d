// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/messagestrip.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPushButton>

namespace desk::ui {

MessageStrip::MessageStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("messageStrip"));
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(QStringLiteral("messageAction"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_action);
    layout->addStretch();
    m_stay.setInterval(kStaysMs);
    connect(&m_stay, &QTimer::timeout, this, [this] {
        if (!m_action->hasFocus())
            hide();
    });
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto run = std::exchange(m_run, {}))
            run();
    });
    hide();
}

void MessageStrip::say(const QString& text, const QString& action, std::function<void()> run)
{
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_run = std::move(run);
    setAccessibleName(text);
    show();
    m_stay.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color("surface.raised"));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color("border.normal"));
}

void MessageStrip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace desk::ui
