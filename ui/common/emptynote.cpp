// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/emptynote.h"

#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace desk::ui {

EmptyNote::EmptyNote(QWidget* parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_next(new QLabel(this))
    , m_link(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyNote"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(4);
    layout->addStretch(2);
    for (QLabel* label : { m_what, m_next }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    m_link->setObjectName(QStringLiteral("emptyLink"));
    m_link->setAlignment(Qt::AlignHCenter);
    m_link->setWordWrap(true);
    m_link->setTextFormat(Qt::RichText);
    m_link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_link->hide();
    layout->addWidget(m_link);
    connect(m_link, &QLabel::linkActivated, this, &EmptyNote::linkChosen);
    layout->addSpacing(12);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyNote::actionChosen);
    restyle();
}

void EmptyNote::setWords(const QString& what, const QString& next, const QString& action)
{
    m_what->setText(what);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyNote::setLink(const QString& sentence)
{
    m_link->setText(QStringLiteral("<a href=\"#\">%1</a>").arg(sentence.toHtmlEscaped()));
    m_link->setAccessibleName(sentence);
    m_link->setVisible(!sentence.isEmpty());
}

void EmptyNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void EmptyNote::restyle()
{
    m_what->setFont(Theme::font("section", QFont::DemiBold));
    m_next->setFont(Theme::font("body"));
    m_link->setFont(Theme::font("body"));
    setInk(m_next, "text.secondary");
}

} // namespace desk::ui
