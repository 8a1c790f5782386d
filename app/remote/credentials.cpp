// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/credentials.h"

#include "app/remote/oauthcredentials.h"
#include "app/secrets/secretstore.h"

#include <QTimer>
#include <vector>

namespace desk {

namespace {

Error refused()
{
    return { Error::Kind::Unauthorised, QStringLiteral("the help desk refused the key"), 401 };
}

class FixedCredentials final : public QObject, public CredentialProvider {
public:
    explicit FixedCredentials(QByteArray header)
        : m_header(std::move(header))
    {
    }

    void authorization(Done done) override
    {
        QTimer::singleShot(0, this, [this, done = std::move(done)] { done(m_header); });
    }

    void renew(const QByteArray&, Done done) override
    {
        QTimer::singleShot(0, this, [done = std::move(done)] { done(refused()); });
    }

private:
    QByteArray m_header;
};

/// An API token or key: read once, the same until a person changes it.
class BasicCredentials final : public QObject, public CredentialProvider {
public:
    BasicCredentials(Account account, SecretStore& secrets)
        : m_account(std::move(account))
        , m_secrets(secrets)
    {
    }

    void authorization(Done done) override
    {
        m_waiting.push_back(std::move(done));
        if (!m_header.isEmpty())
            QTimer::singleShot(0, this, [this] { answer(m_header); });
        else if (m_waiting.size() == 1)
            read();
    }

    void renew(const QByteArray&, Done done) override
    {
        QTimer::singleShot(0, this, [done = std::move(done)] { done(refused()); });
    }

private:
    void read()
    {
        const std::weak_ptr<bool> alive = m_alive;
        m_secrets.read(secretKey(m_account), [this, alive](const Result<QString>& secret) {
            if (alive.expired())
                return;
            if (!secret.ok())
                return answer(missing(secret.error()));
            m_header = basicAuthorization(m_account, secret.value());
            answer(m_header);
        });
    }

    static Error missing(const Error& error)
    {
        if (error.kind != Error::Kind::NotFound)
            return error;
        return { Error::Kind::Unauthorised, QStringLiteral("the keychain holds no key for this account") };
    }

    void answer(const Result<QByteArray>& result)
    {
        for (const Done& done : std::exchange(m_waiting, {}))
            done(result);
    }

    Account m_account;
    SecretStore& m_secrets;
    QByteArray m_header;
    std::vector<Done> m_waiting;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace

QString secretKey(const Account& account)
{
    return account.id + (account.auth == AuthMethod::OAuth ? QStringLiteral("/oauth") : QStringLiteral("/token"));
}

QByteArray basicAuthorization(const Account& account, const QString& secret)
{
    switch (account.auth) {
    case AuthMethod::ApiToken:
        return "Basic " + (account.user + QStringLiteral("/token:") + secret).toUtf8().toBase64();
    case AuthMethod::ApiKey: return "Basic " + (secret + QStringLiteral(":X")).toUtf8().toBase64();
    case AuthMethod::OAuth: break;
    }
    return {};
}

std::shared_ptr<CredentialProvider> credentialsFor(
    const Account& account, SecretStore& secrets, HttpClient& http, const Clock& clock)
{
    if (account.auth == AuthMethod::OAuth)
        return std::make_shared<OAuthCredentials>(account, secrets, http, clock);
    return std::make_shared<BasicCredentials>(account, secrets);
}

std::shared_ptr<CredentialProvider> fixedCredentials(QByteArray authorization)
{
    return std::make_shared<FixedCredentials>(std::move(authorization));
}

} // namespace desk
