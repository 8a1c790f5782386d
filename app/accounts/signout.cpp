// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/signout.h"

#include "app/remote/credentials.h"
#include "app/remote/httpclient.h"
#include "app/secrets/secretstore.h"

namespace desk {

namespace {

constexpr int kRevokeTimeoutMs = 10'000;

HttpRequest revocation(const Account& account, const QByteArray& authorization)
{
    HttpRequest request;
    request.method = "DELETE";
    request.url = account.url.resolved(QUrl(QStringLiteral("/api/v2/oauth/tokens/current.json")));
    request.authorization = authorization;
    request.timeoutMs = kRevokeTimeoutMs;
    return request;
}

} // namespace

namespace {

/// What signs the account itself in.
void signOutOfDesk(
    const Account& account, SecretStore& secrets, HttpClient& http, std::function<void(Result<void>)> done)
{
    const QString key = secretKey(account);
    if (account.auth != AuthMethod::OAuth)
        return secrets.remove(key, std::move(done));
    // An access token that has ended is renewed first: the revocation of the new one ends the refresh token with it.
    const auto credentials = credentialsFor(account, secrets, http);
    credentials->authorization([=, &secrets, &http](const Result<QByteArray>& authorization) {
        secrets.remove(key, [=, &http](const Result<void>& removed) {
            Q_UNUSED(credentials) // lives until here
            if (!removed.ok() || !authorization.ok())
                return done(removed);
            revokeToken(account, authorization.value(), http, [=] { done(removed); });
        });
    });
}

} // namespace

void signOut(const Account& account, SecretStore& secrets, HttpClient& http, std::function<void(Result<void>)> done)
{
    // Neither service documents a revocation of what signs in to it.
    Account left = account;
    QString key;
    if (!std::exchange(left.chatUrl, {}).isEmpty())
        key = chatSecretKey(account);
    else if (!std::exchange(left.sunshineApp, {}).isEmpty())
        key = sunshineSecretKey(account);
    else
        return signOutOfDesk(account, secrets, http, std::move(done));
    secrets.remove(key, [=, &secrets, &http](const Result<void>& removed) {
        if (!removed.ok())
            return done(removed);
        signOut(left, secrets, http, done);
    });
}

void revokeToken(const Account& account, const QByteArray& authorization, HttpClient& http, std::function<void()> done)
{
    http.send(
        revocation(account, authorization), {}, [done = std::move(done)](const Result<HttpResponse>&) { done(); });
}

} // namespace desk
