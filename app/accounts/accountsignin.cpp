// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountsignin.h"

#include "app/accounts/copycost.h"
#include "app/accounts/signout.h"
#include "app/remote/credentials.h"
#include "app/remote/oauthsignin.h"
#include "app/secrets/secretstore.h"

#include <QPointer>

namespace desk {

AccountSignIn::AccountSignIn(SecretStore& secrets, HttpClient& http, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_http(http)
{
}

AccountSignIn::~AccountSignIn()
{
    m_cancel.cancel();
}

void AccountSignIn::start(int attempt, const SignInRequest& request)
{
    cancel();
    m_cancel = CancelToken();
    m_attempt = attempt;
    m_request = request;
    m_works = m_keeping = false;
    // Whether there is a keychain at all, before a person is asked for anything.
    const QPointer<AccountSignIn> alive(this);
    m_secrets.read(secretKey(m_request.account), [this, alive, cancel = m_cancel](const Result<QString>& found) {
        if (!alive || cancel.cancelled())
            return;
        if (!found.ok() && found.error().kind != Error::Kind::NotFound) {
            SignInCheck none;
            none.state = SignInState::NoKeychain;
            none.error = found.error();
            emit checked(m_attempt, none);
        } else if (m_request.account.auth == AuthMethod::OAuth) {
            signInWithBrowser();
        } else {
            m_authorization = basicAuthorization(m_request.account, m_request.secret);
            check();
        }
    });
}

void AccountSignIn::signInWithBrowser()
{
    m_browser = std::make_unique<OAuthSignIn>(m_http);
    m_browser->setBrowserTexts(m_request.browserTexts);
    connect(m_browser.get(), &OAuthSignIn::authoriseUrl, this,
        [this](const QUrl& page) { emit browserWanted(m_attempt, page); });
    const QPointer<AccountSignIn> alive(this);
    const auto done = [this, alive, cancel = m_cancel](const Result<OAuthTokens>& tokens) {
        if (!alive || cancel.cancelled())
            return;
        if (!tokens.ok()) {
            emit browserFailed(m_attempt, tokens.error());
            return;
        }
        m_request.secret = tokens->toSecret();
        m_authorization = tokens->authorization();
        check();
    };
    m_browser->start(accountOAuth(m_request.account.url, m_request.account.clientId), done);
}

void AccountSignIn::check()
{
    const QPointer<AccountSignIn> alive(this);
    checkSignIn(m_request.account, m_http, fixedCredentials(m_authorization), m_cancel,
        [this, alive, cancel = m_cancel](const SignInCheck& check) {
            if (!alive || cancel.cancelled())
                return;
            if (!check.works() || m_request.replaces) // nothing is copied anew
                onChecked(check);
            else
                measure(check);
        });
}

void AccountSignIn::measure(const SignInCheck& check)
{
    const QPointer<AccountSignIn> alive(this);
    measureHelpDesk(m_request.account, m_http, fixedCredentials(m_authorization), m_cancel, check,
        [this, alive, cancel = m_cancel](const SignInCheck& measured) {
            if (alive && !cancel.cancelled())
                onChecked(measured);
        });
}

void AccountSignIn::onChecked(const SignInCheck& check)
{
    m_works = check.works();
    if (m_works) {
        m_request.account.admin = check.admin;
        m_request.account.timeZone = check.timeZone;
    } else {
        drop();
    }
    emit checked(m_attempt, check);
}

void AccountSignIn::keep()
{
    if (!m_works || m_keeping)
        return;
    m_keeping = true;
    const QPointer<AccountSignIn> alive(this);
    m_secrets.write(secretKey(m_request.account), m_request.secret, [this, alive](const Result<void>& written) {
        if (alive)
            onWritten(written);
    });
}

void AccountSignIn::onWritten(const Result<void>& written)
{
    m_keeping = m_works = false;
    if (!written.ok()) {
        drop();
        emit notKept(m_attempt, written.error());
        return;
    }
    const Account account = m_request.account;
    // Another way than before leaves the key of the old way behind.
    if (m_request.replaces && secretKey(*m_request.replaces) != secretKey(account))
        signOut(*m_request.replaces, m_secrets, m_http, [](const Result<void>&) {});
    m_request = {};
    m_authorization.clear();
    emit kept(m_attempt, account);
}

void AccountSignIn::cancel()
{
    if (m_keeping)
        return;
    m_cancel.cancel();
    m_browser.reset();
    m_works = false;
    drop();
}

void AccountSignIn::drop()
{
    if (m_request.account.auth == AuthMethod::OAuth && !m_authorization.isEmpty())
        revokeToken(m_request.account, m_authorization, m_http, [] {});
    m_request.secret.clear();
    m_authorization.clear();
}

} // namespace desk
