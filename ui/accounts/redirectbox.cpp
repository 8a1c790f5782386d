// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/redirectbox.h"

#include "app/remote/oauthsignin.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPushButton>

namespace desk::ui {

RedirectBox::RedirectBox(QWidget* parent)
    : QWidget(parent)
    , m_card(new CardBox)
    , m_how(plainLabel(true))
    , m_list(plainLabel(false))
    , m_copy(sideButton("copyRedirectsButton"))
{
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout;
    row->addWidget(m_list);
    row->addStretch();
    row->addWidget(m_copy, 0, Qt::AlignBottom);
    auto* inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(8);
    inside->addWidget(m_how);
    inside->addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(addresses()); });
    retranslate();
    restyle();
}

QString RedirectBox::addresses()
{
    QStringList lines;
    for (const quint16 port : OAuthSignIn::ports())
        lines.append(QStringLiteral("http://127.0.0.1:%1/callback").arg(port));
    return lines.join(QLatin1Char('\n'));
}

void RedirectBox::retranslate()
{
    m_how->setText(tr("Once per help desk, an administrator makes the client: Admin Center, Apps and integrations, "
                      "APIs, OAuth clients. Client kind Public, and these redirect URLs:"));
    m_list->setText(addresses());
    m_list->setAccessibleName(tr("Redirect URLs"));
    m_copy->setText(tr("Copy the redirect URLs"));
}

void RedirectBox::restyle()
{
    const Theme& theme = Theme::current();
    m_how->setFont(Theme::font("secondary"));
    setInk(m_how, "text.secondary");
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::font("caption").pointSizeF());
    m_list->setFont(fixed);
    setInk(m_list, "text.primary");
    m_copy->setIcon(theme.actionIcon("copy"));
}

void RedirectBox::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace desk::ui
