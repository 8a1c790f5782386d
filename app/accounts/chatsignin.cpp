// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/chatsignin.h"

#include "app/remote/apiclient.h"
#include "app/remote/ratelimiter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

namespace {

using Done = std::function<void(ChatCheck)>;

/// One attempt after the other; lives until `done` was called.
struct Probe : std::enable_shared_from_this<Probe> {
    Account account;
    HttpClient& http;
    std::shared_ptr<CredentialProvider> credentials;
    CancelToken cancel;
    Done done;
    QList<QUrl> left;
    std::optional<Error> refusal; ///< of the address that answered as a chat service does

    Probe(Account a, HttpClient& h, std::shared_ptr<CredentialProvider> c, CancelToken t, Done d)
        : account(std::move(a))
        , http(h)
        , credentials(std::move(c))
        , cancel(std::move(t))
        , done(std::move(d))
    {
        const QUrl old = isLoopback(account.url) ? account.url : QUrl(QStringLiteral("https://www.zopim.com"));
        left = { account.url.resolved(QUrl(QStringLiteral("/api/v2/chat"))),
            old.resolved(QUrl(QStringLiteral("/api/v2"))) };
    }

    void next()
    {
        const QUrl base = left.takeFirst();
        Account service = account;
        service.url = base.adjusted(QUrl::RemovePath);
        // The client lives until it has answered; later, because it is inside its own call then.
        const std::shared_ptr<ApiClient> client(
            new ApiClient(service, http, credentials, std::make_shared<RateLimiter>()),
            [](ApiClient* gone) { gone->deleteLater(); });
        client->setRetryPolicy({ .maxTries = 1, .maxPauses = 0 });
        client->get(base.path() + QStringLiteral("/agents/me"), {}, cancel,
            [self = shared_from_this(), client, base](
                const Result<HttpResponse>& answer) { self->answered(base, answer); });
    }

    void answered(const QUrl& base, const Result<HttpResponse>& answer)
    {
        const bool agent = answer.ok() && QJsonDocument::fromJson(answer->body)[QLatin1String("id")].isDouble();
        if (agent)
            return done({ SignInState::Ok, std::nullopt, base });
        const Error error = answer.ok()
            ? Error { Error::Kind::Malformed, QStringLiteral("the answer is not that of a chat service") }
            : answer.error();
        if (!refusal || error.kind != Error::Kind::NotFound)
            refusal = refusal && refusal->kind == Error::Kind::Unauthorised ? refusal : error;
        const bool elsewhere = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Unauthorised
            || error.kind == Error::Kind::Malformed || error.http == 410;
        if (elsewhere && !left.isEmpty())
            return next();
        done({ signInState(*refusal), refusal, {} });
    }
};

} // namespace

void checkChatSignIn(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, std::function<void(ChatCheck)> done)
{
    std::make_shared<Probe>(account, http, std::move(credentials), cancel, std::move(done))->next();
}

} // namespace desk
