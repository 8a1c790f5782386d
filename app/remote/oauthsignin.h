// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/clock.h"
#include "app/remote/loopbackserver.h"
#include "app/remote/oauthtokens.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace desk {

/// Where and how a browser sign-in goes. Value; may hold a secret: never log it.
struct OAuthService {
    QUrl authorise, token;
    QString clientId;
    QString clientSecret; ///< empty = none
    QString subdomain; ///< told to services that many accounts share; empty = not
    bool pkce = true;
    bool form = false; ///< the token endpoint takes a form, not JSON
};
/// The account's own sign-in: public client with PKCE, JSON, rotating tokens.
OAuthService accountOAuth(const QUrl& account, const QString& clientId);
/// The sign-in of an account's chats (reference/zendesk-chat-messaging.md §1.2): one server for all accounts, no PKCE,
/// a form, a token that does not end. On a loopback account the same paths of that address.
OAuthService chatOAuth(const QUrl& account, const QString& clientId, const QString& clientSecret);

/// One sign-in in the browser: authorization code with PKCE (S256) and state, a loopback redirect, the code exchanged
/// for tokens, the granted scope compared with the asked one. Keeps nothing: the tokens are the caller's to save before
/// their first use. Any thread with an event loop; one sign-in at a time.
///
/// Qt Network Authorization builds the authorisation address. The rest is ours: its 6.4 has no PKCE, sends the code
/// form-encoded where Zendesk documents JSON, reports no body of a refusal, and its reply handler takes any request for
/// the answer.
class OAuthSignIn : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<OAuthTokens>)>;
    /// The redirect addresses to register are http://127.0.0.1:PORT/callback with these ports.
    static const QList<quint16>& ports();
    /// `http` and `clock` must outlive it.
    explicit OAuthSignIn(HttpClient& http, QObject* parent = nullptr, const Clock& clock = SystemClock::instance());
    ~OAuthSignIn() override;

    void setBrowserTexts(const BrowserTexts& texts) { m_texts = texts; }
    /// `done` is called once, later: Forbidden
    /// where the person refused or the scope is too small, Unauthorised where the help desk refused the code, Conflict
    /// where no port is free, Timeout where nobody came back in ten minutes, Cancelled.
    void start(OAuthService service, Done done);
    void cancel();

signals:
    void authoriseUrl(const QUrl& url); ///< to be opened in the browser

private:
    void redirected(const QUrlQuery& query);
    void exchange(const QString& code);
    void finish(Result<OAuthTokens> result);

    HttpClient& m_http;
    const Clock& m_clock;
    BrowserTexts m_texts;
    std::unique_ptr<LoopbackServer> m_server;
    QTimer m_patience;
    CancelToken m_cancel;
    OAuthService m_service;
    QUrl m_redirect;
    QByteArray m_verifier;
    Done m_done;
};

} // namespace desk
