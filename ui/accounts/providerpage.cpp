// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/providerpage.h"

#include "ui/accounts/choicecard.h"
#include "ui/common/format.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>

namespace desk::ui {

namespace {

ChoiceCard* card(const char* name, QButtonGroup* group, QBoxLayout* row)
{
    auto* card = new ChoiceCard;
    card->setObjectName(QLatin1String(name));
    group->addButton(card);
    row->addWidget(card, 1);
    return card;
}

/// When Zendesk stops API tokens.
QString tokensEnd()
{
    return formatDate(QDate(2027, 4, 30), {});
}

} // namespace

ProviderPage::ProviderPage(QWidget* parent)
    : AccountPage(parent)
    , m_providers(new QButtonGroup(this))
    , m_ways(new QButtonGroup(this))
    , m_how(plainLabel(false))
    , m_about(plainLabel(true))
{
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    for (QHBoxLayout* row : { first, second })
        row->setSpacing(8);
    m_zendesk = card("zendeskCard", m_providers, first);
    m_freshdesk = card("freshdeskCard", m_providers, first);
    m_browser = card("browserCard", m_ways, second);
    m_token = card("tokenCard", m_ways, second);
    m_key = card("keyCard", m_ways, second);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(first);
    layout->addSpacing(16);
    layout->addWidget(m_how);
    layout->addSpacing(6);
    layout->addLayout(second);
    layout->addSpacing(8);
    layout->addWidget(m_about);
    layout->addStretch();
    m_zendesk->setChecked(true);
    m_browser->setChecked(true);
    for (QButtonGroup* group : { m_providers, m_ways })
        connect(group, &QButtonGroup::buttonToggled, this, &ProviderPage::update);
    setFocusProxy(m_zendesk);
    retranslate();
    restyle();
}

void ProviderPage::choose(Provider provider, AuthMethod way)
{
    (provider == Provider::Zendesk ? m_zendesk : m_freshdesk)->setChecked(true);
    if (provider == Provider::Zendesk)
        (way == AuthMethod::ApiToken ? m_token : m_browser)->setChecked(true);
    update();
}

void ProviderPage::setProviderFixed(bool fixed)
{
    m_zendesk->setVisible(!fixed || m_zendesk->isChecked());
    m_freshdesk->setVisible(!fixed || m_freshdesk->isChecked());
    setFocusProxy(m_freshdesk->isChecked() ? m_freshdesk : m_zendesk);
}

Provider ProviderPage::provider() const
{
    return m_freshdesk->isChecked() ? Provider::Freshdesk : Provider::Zendesk;
}

AuthMethod ProviderPage::way() const
{
    if (provider() == Provider::Freshdesk)
        return AuthMethod::ApiKey;
    return m_token->isChecked() ? AuthMethod::ApiToken : AuthMethod::OAuth;
}

QString ProviderPage::title() const
{
    return tr("Which help desk?");
}

void ProviderPage::update()
{
    const bool zendesk = provider() == Provider::Zendesk;
    m_browser->setVisible(zendesk);
    m_token->setVisible(zendesk);
    m_key->setVisible(!zendesk);
    m_key->setChecked(!zendesk);
    if (zendesk && !m_token->isChecked())
        m_browser->setChecked(true);
    switch (way()) {
    case AuthMethod::OAuth:
        m_about->setText(tr("Zendesk asks whether Deskscope may read, and you can revoke it there at any time. An "
                            "administrator makes an OAuth client once; the next step says how."));
        break;
    case AuthMethod::ApiToken:
        m_about->setText(tr("Zendesk stops all API tokens on %1 and gives out no new ones. It works until then if you "
                            "have one.")
                             .arg(tokensEnd()));
        break;
    case AuthMethod::ApiKey:
        m_about->setText(tr("Every Freshdesk agent has an API key. Deskscope sees with it what that agent sees, so an "
                            "administrator’s key copies the most."));
        break;
    }
    emit changed();
}

void ProviderPage::retranslate()
{
    m_zendesk->setWords(QStringLiteral("Zendesk"), tr("Tickets, comments and their history"));
    m_freshdesk->setWords(QStringLiteral("Freshdesk"), tr("Tickets and conversations"));
    m_how->setText(tr("How to sign in"));
    m_browser->setWords(tr("In the browser"), tr("OAuth, recommended"));
    m_token->setWords(tr("API token"), tr("Stops working on %1").arg(tokensEnd()));
    m_key->setWords(tr("API key"), tr("From your profile in Freshdesk"));
    update();
}

void ProviderPage::restyle()
{
    m_how->setFont(Theme::font("secondary", QFont::Medium));
    setInk(m_how, "text.secondary");
    m_about->setFont(Theme::font("secondary"));
    setInk(m_about, "text.tertiary");
}

} // namespace desk::ui
