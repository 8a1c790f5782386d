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

void signOut(const Account& account, SecretStore& secrets, HttpClient& http, std::function<void(Result<void>)> done)
{
    const auto credentials = credentialsFor(account, secrets, http);
    const auto forget = [&secrets, key = secretKey(account), credentials, done = std::move(done)] {
        secrets.remove(key, [credentials, done](const Result<void>& removed) { done(removed); });
    };
    if (account.auth != AuthMethod::OAuth)
        return forget();
    // An access token that has ended is renewed first: the revocation of the new one ends the refresh token with it.
    credentials->authorization([account, &http, forget](const Result<QByteArray>& authorization) {
        if (!authorization.ok())
            return forget();
        http.send(revocation(account, authorization.value()), {}, [forget](const Result<HttpResponse>&) { forget(); });
    });
}

} // namespace desk
