// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/signincheck.h"
#include "app/remote/loopbackserver.h"

#include <QObject>

namespace desk {

class OAuthSignIn;
class SecretStore;

/// What a person entered to sign in with. Holds a secret: never log it.
struct SignInRequest {
    Account account; ///< with the id that its secret will be found by
    QString secret; ///< the API token or key; empty with OAuth
    std::optional<Account> replaces; ///< the account as it is, where somebody signs in again
    BrowserTexts browserTexts;
};

/// One sign-in from the first question to the secret in the keychain: asks whether there is a keychain, goes through
/// the browser (OAuth), asks the help desk who that is, and keeps nothing before keep(). What is not kept is revoked.
/// Lives on the net thread. Each signal carries the number given to start().
class AccountSignIn : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    AccountSignIn(SecretStore& secrets, HttpClient& http, QObject* parent = nullptr);
    ~AccountSignIn() override;

    /// `browserWanted` (OAuth), then `checked` or `browserFailed` follow. Ends the sign-in before.
    void start(int attempt, const SignInRequest& request);
    /// After a check that works: writes the secret; `kept` or `notKept` follows. From then on cancel() does nothing.
    void keep();
    /// Nobody hears of this sign-in again, and nothing stays of it.
    void cancel();

signals:
    void browserWanted(int attempt, const QUrl& page);
    /// Forbidden: refused by the person, or granted less than asked. Unauthorised: the help desk refused the code.
    /// Conflict: no port is free. Timeout: nobody came back.
    void browserFailed(int attempt, const desk::Error& error);
    void checked(int attempt, const desk::SignInCheck& check);
    /// The secret is in the keychain; the account knows what the check found.
    void kept(int attempt, const desk::Account& account);
    void notKept(int attempt, const desk::Error& error);

private:
    void signInWithBrowser();
    void check();
    void measure(const SignInCheck& check);
    void onChecked(const SignInCheck& check);
    void onWritten(const Result<void>& written);
    /// Forgets the secret; a token that the help desk gave out is revoked.
    void drop();

    SecretStore& m_secrets;
    HttpClient& m_http;
    std::unique_ptr<OAuthSignIn> m_browser;
    CancelToken m_cancel;
    int m_attempt = 0;
    SignInRequest m_request;
    QByteArray m_authorization; ///< of the secret that is not kept yet
    bool m_works = false;
    bool m_keeping = false;
};

} // namespace desk
