// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/sandbox/http.h"

#include <QStringList>
#include <map>
#include <optional>

namespace desk::sandbox {

/// A token pair as the OAuth server knows it.
struct OAuthToken {
    std::int64_t id = 0, user = 0;
    QString access, refresh, clientId;
    QStringList scopes;
    Millis createdAt = 0, expiresAt = 0, refreshExpiresAt = 0;
};

/// The OAuth server of a Zendesk account: authorization code flow with PKCE S256 (compulsory for the public client),
/// exact redirect match, codes of 120 s and single use, expiring tokens, rotation that kills both old tokens. One
/// thread.
class OAuthServer {
public:
    struct Agent {
        std::int64_t id;
        QString name, email;
    };
    /// `agents` can sign in on the page; the first is the administrator.
    explicit OAuthServer(std::vector<Agent> agents)
        : m_agents(std::move(agents))
    {
    }

    static QString publicClient() { return QStringLiteral("deskscope_desktop"); }
    static QString confidentialClient() { return QStringLiteral("deskscope_server"); }
    static QString confidentialSecret() { return QStringLiteral("sandbox-client-secret"); }
    static QStringList redirectUris();

    /// GET /oauth/authorizations/new: the page to approve or deny.
    HttpResponse authorizationPage(const HttpRequest& request) const;
    /// POST /oauth/authorizations: the page's form; 302 to the redirect address.
    HttpResponse decide(const HttpRequest& request, Millis now);
    /// POST /oauth/tokens, JSON or form.
    HttpResponse token(const HttpRequest& request, Millis now);

    /// The live token with this access text, or nothing where it is expired or revoked.
    [[nodiscard]] std::optional<OAuthToken> find(const QString& access, Millis now) const;
    void revoke(std::int64_t tokenId);

private:
    struct Code {
        QString clientId, redirectUri, challenge;
        QStringList scopes;
        std::int64_t user = 0;
        Millis at = 0;
    };
    HttpResponse grantByCode(const HttpQuery& form, Millis now);
    HttpResponse grantByRefresh(const HttpQuery& form, Millis now);
    HttpResponse issue(OAuthToken token, const HttpQuery& form, Millis now);

    std::vector<Agent> m_agents;
    std::map<QString, Code> m_codes;
    std::map<std::int64_t, OAuthToken> m_tokens;
    std::int64_t m_lastId = 223'442;
};

} // namespace desk::sandbox
