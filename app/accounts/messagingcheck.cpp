// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/messagingcheck.h"

#include "app/providers/sunshine/sunshineendpoints.h"
#include "app/remote/apiclient.h"
#include "app/remote/ratelimiter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

void checkMessagingKey(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, std::function<void(MessagingCheck)> done)
{
    // The client lives until it has answered; later, because it is inside its own call then.
    const std::shared_ptr<ApiClient> client(
        new ApiClient(account, http, std::move(credentials), std::make_shared<RateLimiter>()),
        [](ApiClient* gone) { gone->deleteLater(); });
    client->setRetryPolicy({ .maxTries = 1, .maxPauses = 0 });
    const PageRequest request = sunshine::endpoints::conversations(account.sunshineApp, "nobody");
    client->get(request.path, {}, cancel, [client, done = std::move(done)](const Result<HttpResponse>& answer) {
        if (!answer.ok())
            return done({ signInState(answer.error()), answer.error() });
        if (QJsonDocument::fromJson(answer->body)[QLatin1String("conversations")].isArray())
            return done({ SignInState::Ok, std::nullopt });
        const Error error { Error::Kind::Malformed, QStringLiteral("the answer is not that of a messaging service") };
        done({ signInState(error), error });
    });
}

} // namespace desk
