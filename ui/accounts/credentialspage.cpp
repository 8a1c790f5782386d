// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/credentialspage.h"

#include "app/accounts/accountaddress.h"
#include "ui/accounts/formfield.h"
#include "ui/accounts/redirectbox.h"
#include "ui/accounts/signinwords.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QLineEdit>

namespace desk::ui {

namespace {

FormField* field(const char* name)
{
    auto* field = new FormField;
    field->edit()->setObjectName(QLatin1String(name));
    field->edit()->setMaxLength(500);
    return field;
}

void keepHidden(FormField* field)
{
    field->edit()->setEchoMode(QLineEdit::Password);
    field->edit()->setInputMethodHints(
        Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

/// "acme" of https://acme.zendesk.com; the whole host of any other.
QString nameFor(const QUrl& origin)
{
    const QString host = origin.host();
    for (const auto* domain : { ".zendesk.com", ".freshdesk.com" })
        if (host.endsWith(QLatin1String(domain)))
            return host.chopped(qsizetype(qstrlen(domain)));
    return host;
}

} // namespace

CredentialsPage::CredentialsPage(std::function<bool(const QString&)> nameTaken, QWidget* parent)
    : AccountPage(parent)
    , m_nameTaken(std::move(nameTaken))
    , m_address(field("addressEdit"))
    , m_name(field("nameEdit"))
    , m_user(field("userEdit"))
    , m_client(field("clientEdit"))
    , m_token(field("tokenEdit"))
    , m_key(field("keyEdit"))
    , m_redirects(new RedirectBox)
    , m_keychainIcon(new QLabel)
    , m_keychain(plainLabel(true))
{
    keepHidden(m_token);
    keepHidden(m_key);
    auto* keychain = new QHBoxLayout;
    keychain->setSpacing(6);
    keychain->addWidget(m_keychainIcon);
    keychain->addWidget(m_keychain, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto* where = new QHBoxLayout;
    where->setSpacing(12);
    where->addWidget(m_address, 3, Qt::AlignTop);
    where->addWidget(m_name, 2, Qt::AlignTop);
    layout->addLayout(where);
    for (QWidget* part : std::initializer_list<QWidget*> { m_user, m_client, m_redirects, m_token, m_key })
        layout->addWidget(part);
    layout->addLayout(keychain);
    layout->addStretch();
    connect(m_address, &FormField::edited, this, &CredentialsPage::addressEdited);
    connect(m_name, &FormField::edited, this, &CredentialsPage::nameEdited);
    for (FormField* part : { m_user, m_client, m_token, m_key })
        connect(part, &FormField::edited, this, &AccountPage::changed);
    setWay(Provider::Zendesk, AuthMethod::OAuth);
    restyle();
}

void CredentialsPage::setWay(Provider provider, AuthMethod way)
{
    m_account.provider = provider;
    m_account.auth = way;
    m_user->setVisible(way == AuthMethod::ApiToken);
    m_token->setVisible(way == AuthMethod::ApiToken);
    m_client->setVisible(way == AuthMethod::OAuth);
    m_redirects->setVisible(way == AuthMethod::OAuth);
    m_key->setVisible(way == AuthMethod::ApiKey);
    m_address->setMistake({});
    retranslate();
}

void CredentialsPage::setAccount(const Account& account)
{
    m_again = m_nameTouched = true;
    m_account = account;
    m_address->edit()->setText(account.url.toString());
    m_name->edit()->setText(account.name);
    for (FormField* part : { m_address, m_name })
        part->setEnabled(false);
    m_user->edit()->setText(account.user);
    m_client->edit()->setText(account.clientId);
    setWay(account.provider, account.auth);
}

Account CredentialsPage::account() const
{
    Account account = m_account;
    if (!m_again) {
        account.name = m_name->text();
        if (const auto origin = normaliseAddress(m_address->text(), account.provider); origin.ok())
            account.url = origin.value();
    }
    account.user = account.auth == AuthMethod::ApiToken ? m_user->text() : QString();
    account.clientId = account.auth == AuthMethod::OAuth ? m_client->text() : QString();
    return account;
}

QString CredentialsPage::secret() const
{
    return m_account.auth == AuthMethod::OAuth ? QString() : secretLine()->text();
}

void CredentialsPage::forgetSecret()
{
    for (FormField* line : { m_token, m_key })
        line->edit()->clear();
}

FormField* CredentialsPage::secretLine() const
{
    switch (m_account.auth) {
    case AuthMethod::OAuth: return m_client;
    case AuthMethod::ApiToken: return m_token;
    case AuthMethod::ApiKey: break;
    }
    return m_key;
}

QString CredentialsPage::addressMistake() const
{
    if (m_address->text().isEmpty())
        return tr("Enter the address of the help desk.");
    const auto origin = normaliseAddress(m_address->text(), m_account.provider);
    return origin.ok() || m_again ? QString() : addressWords(m_address->text(), m_account.provider);
}

QString CredentialsPage::nameMistake() const
{
    if (m_again)
        return {};
    if (m_name->text().isEmpty())
        return tr("Enter a name for the account.");
    return m_nameTaken(m_name->text()) ? tr("Another account has this name.") : QString();
}

bool CredentialsPage::accept()
{
    const bool token = m_account.auth == AuthMethod::ApiToken;
    const QString address = addressMistake(), name = nameMistake();
    if (!address.isEmpty())
        showMistake(Line::Address, address);
    else if (!name.isEmpty())
        showMistake(Line::Name, name);
    else if (token && !m_user->text().contains(QLatin1Char('@')))
        showMistake(Line::User, tr("Enter the e-mail address of the person who signs in."));
    else if (secretLine()->text().isEmpty())
        showMistake(Line::Secret,
            token                                     ? tr("Enter the API token.")
                : m_account.auth == AuthMethod::OAuth ? tr("Enter the client’s unique identifier.")
                                                      : tr("Enter the API key."));
    else
        return true;
    return false;
}

void CredentialsPage::showMistake(Line line, const QString& words)
{
    FormField* wrong = line == Line::Address ? m_address
        : line == Line::Name                 ? m_name
        : line == Line::User                 ? m_user
                                             : secretLine();
    wrong->setMistake(words);
    wrong->edit()->setFocus();
    wrong->edit()->selectAll();
}

void CredentialsPage::focusFirst()
{
    for (FormField* part : { m_address, m_name, m_user, secretLine() })
        if (part->isEnabled() && part->isVisibleTo(this) && part->text().isEmpty())
            return part->edit()->setFocus();
    (m_again ? secretLine() : m_address)->edit()->setFocus();
}

void CredentialsPage::addressEdited()
{
    showOrigin();
    const auto origin = normaliseAddress(m_address->text(), m_account.provider);
    if (!m_nameTouched) {
        m_name->edit()->setText(origin.ok() ? nameFor(origin.value()) : QString());
        m_name->setMistake(origin.ok() ? nameMistake() : QString());
    }
    emit changed();
}

void CredentialsPage::nameEdited()
{
    m_nameTouched = !m_name->text().isEmpty();
    if (m_nameTouched)
        m_name->setMistake(nameMistake());
    emit changed();
}

void CredentialsPage::showOrigin()
{
    const QString entered = m_address->text();
    const auto origin = normaliseAddress(entered, m_account.provider);
    if (entered.isEmpty())
        m_address->setHint(tr("As in the browser, or only the first part."));
    else if (origin.ok())
        m_address->setHint(tr("Asks %1").arg(origin->toString()));
    else
        m_address->setMistake(addressMistake());
}

QString CredentialsPage::title() const
{
    const QString host = account().url.host();
    return host.isEmpty() ? tr("Sign in") : tr("Sign in to %1").arg(host);
}

void CredentialsPage::retranslate()
{
    const bool zendesk = m_account.provider == Provider::Zendesk;
    m_address->setWords(
        tr("Address"), zendesk ? QStringLiteral("acme.zendesk.com") : QStringLiteral("acme.freshdesk.com"));
    m_name->setWords(tr("Name in Deskscope"));
    m_user->setWords(tr("E-mail address"), tr("the person whom the token signs in"));
    m_client->setWords(tr("Client identifier"), QStringLiteral("deskscope_acme"));
    m_client->setHint(tr("The “unique identifier” of the OAuth client. It is no secret."));
    m_token->setWords(tr("API token"));
    m_token->setHint(tr("In Zendesk: Admin Center, Apps and integrations, APIs, Zendesk API. Shown there only once."));
    m_key->setWords(tr("API key"));
    m_key->setHint(tr("In Freshdesk: your picture at the top right, Profile settings, View API key."));
    m_keychain->setText(tr("Kept in this computer’s keychain, nowhere else."));
    showOrigin();
}

void CredentialsPage::restyle()
{
    const Theme& theme = Theme::current();
    m_keychainIcon->setPixmap(theme.icon("key", theme.color("text.tertiary"), 14, devicePixelRatioF()));
    m_keychain->setFont(Theme::font("secondary"));
    setInk(m_keychain, "text.tertiary");
}

} // namespace desk::ui
