// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/credentials.h"

#include "app/remote/oauthcredentials.h"
#include "app/secrets/secretstore.h"

#include <QTimer>
#include <map>
#include <tuple>
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

/// A key or token that is the secret itself: read once, and again where the help desk refuses it, for a person may have
/// entered a new one.
class BasicCredentials final : public QObject,
                               public CredentialProvider,
                               public std::enable_shared_from_this<BasicCredentials> {
public:
    /// `header` makes the header of the secret under `key`.
    BasicCredentials(QString key, std::function<QByteArray(const QString&)> header, SecretStore& secrets)
        : m_key(std::move(key))
        , m_headerOf(std::move(header))
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

    void renew(const QByteArray& rejected, Done done) override
    {
        if (m_header == rejected)
            m_header.clear();
        authorization([rejected, done = std::move(done)](const Result<QByteArray>& found) {
            done(found.ok() && found.value() == rejected ? Result<QByteArray>(refused()) : found);
        });
    }

private:
    void read()
    {
        m_secrets.read(m_key, [this, self = shared_from_this()](const Result<QString>& secret) {
            if (!secret.ok())
                return answer(missing(secret.error()));
            m_header = m_headerOf(secret.value());
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

    QString m_key;
    std::function<QByteArray(const QString&)> m_headerOf;
    SecretStore& m_secrets;
    QByteArray m_header;
    std::vector<Done> m_waiting;
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
    if (account.auth != AuthMethod::OAuth)
        return std::make_shared<BasicCredentials>(
            secretKey(account), [account](const QString& secret) { return basicAuthorization(account, secret); },
            secrets);
    // Two of one account would use up each other's refresh token; a sync that is begun anew gets the one whose refresh
    // is under way.
    using Key = std::tuple<QString, SecretStore*, HttpClient*>;
    thread_local std::map<Key, std::weak_ptr<OAuthCredentials>> living;
    std::erase_if(living, [](const auto& entry) { return entry.second.expired(); });
    auto& known = living[{ account.id, &secrets, &http }];
    auto credentials = known.lock();
    if (!credentials)
        known = credentials = std::make_shared<OAuthCredentials>(account, secrets, http, clock);
    return credentials;
}

QString chatSecretKey(const Account& account)
{
    return account.id + QStringLiteral("/chat");
}

QByteArray chatAuthorization(const QString& token)
{
    return "Bearer " + token.toUtf8();
}

std::shared_ptr<CredentialProvider> chatCredentialsFor(const Account& account, SecretStore& secrets)
{
    return std::make_shared<BasicCredentials>(chatSecretKey(account), chatAuthorization, secrets);
}

QString sunshineSecretKey(const Account& account)
{
    return account.id + QStringLiteral("/sunshine");
}

QByteArray sunshineAuthorization(const QString& keyId, const QString& secret)
{
    return "Basic " + (keyId + QLatin1Char(':') + secret).toUtf8().toBase64();
}

std::shared_ptr<CredentialProvider> sunshineCredentialsFor(const Account& account, SecretStore& secrets)
{
    return std::make_shared<BasicCredentials>(
        sunshineSecretKey(account),
        [keyId = account.sunshineKeyId](const QString& secret) { return sunshineAuthorization(keyId, secret); },
        secrets);
}

std::shared_ptr<CredentialProvider> fixedCredentials(QByteArray authorization)
{
    return std::make_shared<FixedCredentials>(std::move(authorization));
}

} // namespace desk
