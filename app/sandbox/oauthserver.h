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

/// What differs between Zendesk's two OAuth servers, the account's and the chat's.
struct OAuthRules {
    struct Client {
        QString id;
        QString secret; ///< empty = none is asked for
        bool pkce = false; ///< a code challenge is compulsory
    };
    QByteArray base; ///< of its paths: "/oauth"
    std::vector<Client> clients;
    bool formOnly = false; ///< the token endpoint takes no JSON
    bool implicit = false; ///< response_type=token is allowed
    bool expiring = true; ///< tokens end and come with one that refreshes them
};

/// An OAuth server: authorization code flow with PKCE S256 (compulsory for some clients), exact redirect match, codes
/// of 120 s and single use, expiring tokens, rotation that kills both old tokens. One thread.
class OAuthServer {
public:
    struct Agent {
        std::int64_t id;
        QString name, email;
    };
    /// `agents` can sign in on the page; the first is the administrator.
    OAuthServer(std::vector<Agent> agents, OAuthRules rules)
        : m_agents(std::move(agents))
        , m_rules(std::move(rules))
    {
    }
    /// The rules of the account's own server.
    static OAuthRules accountRules();

    static QString publicClient() { return QStringLiteral("deskscope_desktop"); }
    static QString confidentialClient() { return QStringLiteral("deskscope_server"); }
    static QString confidentialSecret() { return QStringLiteral("sandbox-client-secret"); }
    static QStringList redirectUris();

    /// GET {base}/authorizations/new: the page to approve or deny.
    HttpResponse authorizationPage(const HttpRequest& request) const;
    /// POST {base}/authorizations: the page's form; 302 to the redirect address.
    HttpResponse decide(const HttpRequest& request, Millis now);
    /// POST of the token endpoint, JSON or form.
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
    QString grantAtOnce(const HttpQuery& form, std::int64_t user, Millis now);
    [[nodiscard]] const OAuthRules::Client* client(const HttpQuery& query) const;
    [[nodiscard]] std::optional<HttpResponse> checkClient(const HttpQuery& form) const;
    [[nodiscard]] std::optional<HttpQuery> readForm(const HttpRequest& request) const;
    [[nodiscard]] QByteArray requestProblem(const HttpQuery& query) const;

    std::vector<Agent> m_agents;
    OAuthRules m_rules;
    std::map<QString, Code> m_codes;
    std::map<std::int64_t, OAuthToken> m_tokens;
    std::int64_t m_lastId = 223'442;
};

} // namespace desk::sandbox
