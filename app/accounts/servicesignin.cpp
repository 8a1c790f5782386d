// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/servicesignin.h"

#include "app/accounts/messagingcheck.h"
#include "app/remote/credentials.h"
#include "app/remote/oauthsignin.h"
#include "app/secrets/secretstore.h"

#include <QPointer>

namespace desk {

namespace {

QString keyOf(const ServiceSignInRequest& request)
{
    return request.service == SideService::Chat ? chatSecretKey(request.account) : sunshineSecretKey(request.account);
}

} // namespace

ServiceSignIn::ServiceSignIn(SecretStore& secrets, HttpClient& http, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_http(http)
{
}

ServiceSignIn::~ServiceSignIn()
{
    m_cancel.cancel();
}

void ServiceSignIn::start(int attempt, const ServiceSignInRequest& request)
{
    cancel();
    m_cancel = CancelToken();
    m_attempt = attempt;
    m_request = request;
    // Whether there is a keychain at all, before a person is asked for anything.
    const QPointer<ServiceSignIn> alive(this);
    m_secrets.read(keyOf(m_request), [this, alive, cancel = m_cancel](const Result<QString>& found) {
        if (!alive || cancel.cancelled())
            return;
        if (!found.ok() && found.error().kind != Error::Kind::NotFound)
            return fail(found.error());
        begin();
    });
}

void ServiceSignIn::begin()
{
    const bool browser = m_request.service == SideService::Chat && m_request.account.auth == AuthMethod::OAuth;
    if (browser)
        signInWithBrowser();
    else
        check();
}

void ServiceSignIn::signInWithBrowser()
{
    m_browser = std::make_unique<OAuthSignIn>(m_http);
    m_browser->setBrowserTexts(m_request.browserTexts);
    connect(m_browser.get(), &OAuthSignIn::authoriseUrl, this,
        [this](const QUrl& page) { emit browserWanted(m_attempt, page); });
    const Account& account = m_request.account;
    const QString client = account.chatClientId.isEmpty() ? account.clientId : account.chatClientId;
    const QPointer<ServiceSignIn> alive(this);
    m_browser->start(chatOAuth(account.url, client, m_request.secret),
        [this, alive, cancel = m_cancel](const Result<OAuthTokens>& tokens) {
            if (!alive || cancel.cancelled())
                return;
            if (!tokens.ok())
                return fail(tokens.error());
            m_request.secret = tokens->access;
            check();
        });
}

void ServiceSignIn::check()
{
    const QPointer<ServiceSignIn> alive(this);
    const Account& account = m_request.account;
    if (m_request.service == SideService::Chat)
        return checkChatSignIn(account, m_http, fixedCredentials(chatAuthorization(m_request.secret)), m_cancel,
            [this, alive, cancel = m_cancel](const ChatCheck& found) {
                if (!alive || cancel.cancelled())
                    return;
                m_request.account.chatUrl = found.url;
                checked(found.error);
            });
    checkMessagingKey(account, m_http, fixedCredentials(sunshineAuthorization(account.sunshineKeyId, m_request.secret)),
        m_cancel, [this, alive, cancel = m_cancel](const MessagingCheck& found) {
            if (alive && !cancel.cancelled())
                checked(found.error);
        });
}

void ServiceSignIn::checked(const std::optional<Error>& error)
{
    if (error)
        fail(*error);
    else
        keep();
}

void ServiceSignIn::keep()
{
    const QPointer<ServiceSignIn> alive(this);
    m_secrets.write(keyOf(m_request), m_request.secret, [this, alive, cancel = m_cancel](const Result<void>& written) {
        if (!alive || cancel.cancelled())
            return;
        if (!written.ok())
            return fail(written.error());
        const Account account = m_request.account;
        m_request = {};
        emit kept(m_attempt, account);
    });
}

void ServiceSignIn::fail(const Error& error)
{
    m_request = {};
    emit failed(m_attempt, error);
}

void ServiceSignIn::cancel()
{
    m_cancel.cancel();
    m_browser.reset();
    m_request = {};
}

} // namespace desk
