// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/oauthcredentials.h"

#include "app/remote/httpclient.h"
#include "app/secrets/secretstore.h"

#include <QJsonObject>
#include <QTimer>

namespace desk {

namespace {

// Renewed this long before its end, so that a request under way does not meet it; less than half of the shortest
// lifetime (300 s).
constexpr Millis kEarlyMs = 60'000;

} // namespace

OAuthCredentials::OAuthCredentials(Account account, SecretStore& secrets, HttpClient& http, const Clock& clock)
    : m_account(std::move(account))
    , m_secrets(secrets)
    , m_http(http)
    , m_clock(clock)
{
}

OAuthCredentials::~OAuthCredentials() = default;

bool OAuthCredentials::isFresh(const OAuthTokens& tokens) const
{
    if (tokens.authorization() == m_rejected)
        return false;
    return tokens.accessExpiresAt == 0 || tokens.refresh.isEmpty() || m_clock.now() < tokens.accessExpiresAt - kEarlyMs;
}

void OAuthCredentials::authorization(Done done)
{
    m_waiting.push_back(std::move(done));
    if (m_stage != Stage::Idle)
        return;
    m_stage = Stage::Reading;
    QTimer::singleShot(0, this, [this] {
        if (m_unsaved)
            return save(*m_unsaved);
        if (!m_tokens || !isFresh(*m_tokens))
            return read();
        answer(m_tokens->authorization());
    });
}

void OAuthCredentials::renew(const QByteArray& rejected, Done done)
{
    // Only what is still current is refused; an older one has its successor already.
    if (!m_tokens || m_tokens->authorization() == rejected)
        m_rejected = rejected;
    authorization(std::move(done));
}

/// Always asks the keychain before a refresh: another process may have renewed the pair, and the old one would be dead.
void OAuthCredentials::read()
{
    m_stage = Stage::Reading;
    m_secrets.read(secretKey(m_account), [this, self = shared_from_this()](const Result<QString>& secret) {
        if (!secret.ok() && secret.error().kind == Error::Kind::NotFound)
            return answer(
                Error { Error::Kind::Unauthorised, QStringLiteral("the keychain holds no sign-in for this account") });
        if (!secret.ok())
            return answer(secret.error());
        const auto tokens = OAuthTokens::fromSecret(secret.value());
        if (!tokens.ok())
            return answer(Error { Error::Kind::Unauthorised, tokens.error().detail });
        decide(tokens.value());
    });
}

void OAuthCredentials::decide(const OAuthTokens& stored)
{
    m_tokens = stored;
    if (isFresh(stored))
        return answer(stored.authorization());
    if (stored.refresh.isEmpty())
        return answer(Error { Error::Kind::Unauthorised, QStringLiteral("the sign-in was revoked or has ended"), 401 });
    refresh();
}

void OAuthCredentials::refresh()
{
    m_stage = Stage::Refreshing;
    const QJsonObject body { { QStringLiteral("grant_type"), QStringLiteral("refresh_token") },
        { QStringLiteral("refresh_token"), m_tokens->refresh }, { QStringLiteral("client_id"), m_account.clientId },
        { QStringLiteral("expires_in"), kAccessSeconds },
        { QStringLiteral("refresh_token_expires_in"), kRefreshSeconds } };
    // Not cancelled with whoever asked: an answer that nobody saves would end the sign-in.
    m_http.send(tokenRequest(m_account.url.resolved(QUrl(QStringLiteral("/oauth/tokens"))), body), {},
        [this, self = shared_from_this()](const auto& response) {
            refreshed(response.ok() ? OAuthTokens::fromAnswer(response.value(), m_clock.now()) : response.error());
        });
}

void OAuthCredentials::refreshed(const Result<OAuthTokens>& result)
{
    if (result.ok())
        return save(result.value());
    if (result.error().kind == Error::Kind::Unauthorised)
        return lookForNewer(result.error());
    answer(result.error());
}

/// invalid_grant also comes when another process was faster with the same refresh token: then its pair is in the
/// keychain.
void OAuthCredentials::lookForNewer(const Error& refusal)
{
    m_secrets.read(secretKey(m_account), [this, self = shared_from_this(), refusal](const Result<QString>& secret) {
        const auto stored = secret.ok() ? OAuthTokens::fromSecret(secret.value()) : Result<OAuthTokens>(secret.error());
        if (!stored.ok() || stored->access == m_tokens->access)
            return answer(refusal);
        m_tokens = stored.value();
        answer(m_tokens->authorization());
    });
}

void OAuthCredentials::save(const OAuthTokens& tokens)
{
    m_stage = Stage::Saving;
    const OAuthTokens pair { tokens.access, tokens.refresh.isEmpty() ? m_tokens->refresh : tokens.refresh,
        tokens.scope.isEmpty() ? m_tokens->scope : tokens.scope, tokens.accessExpiresAt };
    const auto saved = [this, self = shared_from_this(), pair](const Result<void>& written) {
        // The old pair is dead at the help desk: where the keychain fails now, the next request tries again to save the
        // new one.
        m_unsaved = written.ok() ? std::nullopt : std::optional(pair);
        if (!written.ok())
            return answer(written.error());
        m_tokens = pair;
        answer(pair.authorization());
    };
    m_secrets.write(secretKey(m_account), pair.toSecret(), saved);
}

void OAuthCredentials::answer(const Result<QByteArray>& result)
{
    m_stage = Stage::Idle;
    for (const Done& done : std::exchange(m_waiting, {}))
        done(result);
}

} // namespace desk
