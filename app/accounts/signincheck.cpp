// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/signincheck.h"

#include "app/remote/apiclient.h"
#include "app/remote/ratelimiter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace desk {

namespace {

SignInCheck failed(const Error& error)
{
    SignInCheck check;
    check.state = signInState(error);
    check.error = error;
    return check;
}

SignInCheck notAHelpDesk()
{
    return failed({ Error::Kind::Malformed, QStringLiteral("the answer is not that of a help desk") });
}

QString ianaZone(const QString& name)
{
    return QTimeZone(name.toUtf8()).isValid() ? name : QString();
}

SignInCheck zendeskCheck(const QJsonObject& root)
{
    const QJsonObject user = root[QLatin1String("user")].toObject();
    if (user.isEmpty())
        return notAHelpDesk();
    // Missing or ignored credentials are answered with 200 and an anonymous user.
    if (user[QLatin1String("id")].isNull())
        return failed({ Error::Kind::Unauthorised, QStringLiteral("the help desk did not recognise the sign-in") });
    SignInCheck check;
    check.personName = user[QLatin1String("name")].toString();
    check.personEmail = user[QLatin1String("email")].toString();
    check.timeZone = ianaZone(user[QLatin1String("iana_time_zone")].toString());
    const QString role = user[QLatin1String("role")].toString();
    check.admin = role == QLatin1String("admin");
    check.state = check.admin ? SignInState::Ok : SignInState::NotAdmin;
    if (role == QLatin1String("end-user") || user[QLatin1String("suspended")].toBool()) {
        check.state = SignInState::MissingRight;
        check.error = Error { Error::Kind::Forbidden,
            QStringLiteral("%1 is not an agent of this help desk").arg(check.personName) };
    } else if (!check.admin) {
        check.error
            = Error { Error::Kind::Forbidden, QStringLiteral("%1 is not an administrator").arg(check.personName) };
    }
    return check;
}

SignInCheck freshdeskCheck(const QJsonObject& agent)
{
    const QJsonObject contact = agent[QLatin1String("contact")].toObject();
    if (!agent[QLatin1String("id")].isDouble() || contact.isEmpty())
        return notAHelpDesk();
    SignInCheck check;
    check.state = SignInState::Ok;
    check.personName = contact[QLatin1String("name")].toString();
    check.personEmail = contact[QLatin1String("email")].toString();
    check.timeZone = ianaZone(contact[QLatin1String("time_zone")].toString());
    return check;
}

SignInCheck judge(Provider provider, const Result<HttpResponse>& answer)
{
    if (!answer.ok())
        return failed(answer.error());
    const QJsonObject root = QJsonDocument::fromJson(answer->body).object();
    return provider == Provider::Zendesk ? zendeskCheck(root) : freshdeskCheck(root);
}

} // namespace

SignInState signInState(const Error& error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Tls: return SignInState::TlsFailure;
    case Kind::Unauthorised: return SignInState::WrongKey;
    case Kind::Forbidden: return SignInState::MissingRight;
    case Kind::Keychain: return SignInState::NoKeychain;
    case Kind::Cancelled: return SignInState::Stopped;
    case Kind::NotFound:
    case Kind::Malformed:
    case Kind::Usage: return SignInState::WrongAddress;
    case Kind::Offline:
        return error.detail.contains(kNoSuchHost) ? SignInState::WrongAddress : SignInState::Unreachable;
    default: return SignInState::Unreachable;
    }
}

QString signInStateName(SignInState state)
{
    switch (state) {
    case SignInState::Ok: return QStringLiteral("ok");
    case SignInState::NotAdmin: return QStringLiteral("not-admin");
    case SignInState::WrongAddress: return QStringLiteral("wrong-address");
    case SignInState::Unreachable: return QStringLiteral("unreachable");
    case SignInState::TlsFailure: return QStringLiteral("tls-failure");
    case SignInState::WrongKey: return QStringLiteral("wrong-key");
    case SignInState::MissingRight: return QStringLiteral("missing-right");
    case SignInState::NoKeychain: return QStringLiteral("no-keychain");
    case SignInState::Stopped: return QStringLiteral("stopped");
    }
    return QStringLiteral("unreachable");
}

void checkSignIn(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, std::function<void(SignInCheck)> done)
{
    // The client lives until it has answered; later, because it is inside its own call then.
    const std::shared_ptr<ApiClient> client(
        new ApiClient(account, http, std::move(credentials), std::make_shared<RateLimiter>()),
        [](ApiClient* gone) { gone->deleteLater(); });
    client->setRetryPolicy({ .maxTries = 1, .maxPauses = 0 });
    const QString path = account.provider == Provider::Zendesk ? QStringLiteral("/api/v2/users/me.json")
                                                               : QStringLiteral("/api/v2/agents/me");
    client->get(path, {}, cancel, [client, provider = account.provider, done = std::move(done)](const auto& answer) {
        done(judge(provider, answer));
    });
}

} // namespace desk
