// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/topbar.h"

#include "ui/common/iconbutton.h"
#include "ui/filters/filterline.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

namespace desk::ui {

TopBar::TopBar(QWidget* parent)
    : QWidget(parent)
    , m_filter(new FilterLine(this))
    , m_menu(new IconButton("menu", 28, this))
    , m_back(new IconButton("back", 28, this))
    , m_forward(new IconButton("forward", 28, this))
    , m_save(new IconButton("bookmark", 28, this))
    , m_commands(new IconButton("command", 28, this))
{
    setFixedHeight(48);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->setSpacing(4);
    layout->addWidget(m_menu);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(4);
    layout->addWidget(m_filter, 1);
    layout->addSpacing(4);
    layout->addWidget(m_save);
    layout->addWidget(m_commands);
    connect(m_menu, &IconButton::clicked, this,
        [this] { emit menuWanted(m_menu->mapToGlobal(QPoint(0, m_menu->height() + 2))); });
    connect(m_back, &IconButton::clicked, m_filter, &FilterLine::goBack);
    connect(m_forward, &IconButton::clicked, m_filter, &FilterLine::goForward);
    connect(m_filter, &FilterLine::historyChanged, this, &TopBar::updateHistory);
    connect(m_save, &IconButton::clicked, this, &TopBar::saveViewWanted);
    connect(m_commands, &IconButton::clicked, this, &TopBar::commandsWanted);
    updateHistory();
    retranslate();
}

void TopBar::setUsable(bool usable)
{
    m_filter->setUsable(usable);
    m_save->setEnabled(usable);
}

void TopBar::updateHistory()
{
    m_back->setEnabled(m_filter->history().canGoBack());
    m_forward->setEnabled(m_filter->history().canGoForward());
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color("surface.window"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().color("border.normal"));
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    m_menu->setLabel(tr("Menu"));
    m_back->setLabel(tr("Previous filter"));
    m_forward->setLabel(tr("Next filter"));
    m_save->setLabel(tr("Save this filter as a view…"));
    m_commands->setLabel(tr("Commands"));
}

} // namespace desk::ui
