// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/chatsignin.h"
#include "app/remote/loopbackserver.h"

#include <QObject>

namespace desk {

class OAuthSignIn;
class SecretStore;

/// The services beside a Zendesk, each with a credential of its own.
enum class SideService : std::uint8_t { Chat, Messaging };

/// What a person entered to sign an account in to one of them. Holds a secret: never log it.
struct ServiceSignInRequest {
    Account account; ///< with what is no secret: chatClientId; sunshineApp and sunshineKeyId
    SideService service = SideService::Chat;
    /// Chat with OAuth: the client's secret, may be empty; chat otherwise: the token; messaging: the key's secret.
    QString secret;
    BrowserTexts browserTexts;
};

/// Signs an account in to a service beside its help desk and keeps that once it works: asks whether there is a
/// keychain, goes through the browser (chat, where the account signs in so), asks the service, writes the secret. The
/// account's own sign-in is not touched. Lives on the net thread. Each signal carries the number given to start().
class ServiceSignIn : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    ServiceSignIn(SecretStore& secrets, HttpClient& http, QObject* parent = nullptr);
    ~ServiceSignIn() override;

    /// `browserWanted` (where it is needed), then `kept` or `failed` follow. Ends the one before.
    void start(int attempt, const ServiceSignInRequest& request);
    /// Nobody hears of it again.
    void cancel();

signals:
    void browserWanted(int attempt, const QUrl& page);
    void failed(int attempt, const desk::Error& error);
    /// The secret is in the keychain; the account knows where its chats are, or its messaging key.
    void kept(int attempt, const desk::Account& account);

private:
    void begin();
    void signInWithBrowser();
    void check();
    void checked(const std::optional<Error>& error);
    void keep();
    void fail(const Error& error);

    SecretStore& m_secrets;
    HttpClient& m_http;
    std::unique_ptr<OAuthSignIn> m_browser;
    CancelToken m_cancel;
    int m_attempt = 0;
    ServiceSignInRequest m_request;
};

} // namespace desk
