// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/domain/account.h"

#include <QByteArray>
#include <functional>
#include <memory>

namespace desk {

class HttpClient;
class SecretStore;

/// Gives the Authorization header of one account. Lives on the net thread; `done` is called later, on that thread, and
/// not at all once the provider is gone.
class CredentialProvider {
public:
    virtual ~CredentialProvider() = default;
    using Done = std::function<void(Result<QByteArray>)>;
    /// The header's value, from the keychain the first time.
    virtual void authorization(Done done) = 0;
    /// The help desk answered 401 to `rejected`: refresh if that is still the current one (one refresh in flight,
    /// others wait for it; the new pair is in the keychain before `done`), else give the newer one. Unauthorised where
    /// only a person can help.
    virtual void renew(const QByteArray& rejected, Done done) = 0;
};

/// The key in the secret store of what signs the account in: "<id>/oauth" (a pair of tokens, see oauthtokens.h) or
/// "<id>/token" (the API token or key itself).
QString secretKey(const Account& account);
/// The same of what signs in to the account's chats: "<id>/chat" (the token itself, which does not end).
QString chatSecretKey(const Account& account);
/// The Authorization header of a chat token.
QByteArray chatAuthorization(const QString& token);
/// The same of the key for the account's messaging service: "<id>/sunshine" (the secret half of the key).
QString sunshineSecretKey(const Account& account);
/// The Authorization header of such a key.
QByteArray sunshineAuthorization(const QString& keyId, const QString& secret);
/// The Authorization header of an API token or key; empty for OAuth.
QByteArray basicAuthorization(const Account& account, const QString& secret);

/// The provider that fits the account's sign-in. Make one per account and share it: it is what keeps refreshes from
/// overlapping. `secrets`, `http` and `clock` must outlive it; all on one thread.
std::shared_ptr<CredentialProvider> credentialsFor(
    const Account& account, SecretStore& secrets, HttpClient& http, const Clock& clock = SystemClock::instance());

/// The provider for the account's chats. `secrets` must outlive it.
std::shared_ptr<CredentialProvider> chatCredentialsFor(const Account& account, SecretStore& secrets);

/// The provider for the account's messaging service. `secrets` must outlive it.
std::shared_ptr<CredentialProvider> sunshineCredentialsFor(const Account& account, SecretStore& secrets);

/// A provider of this header and no other, for a key that a person has just entered; nothing can be renewed.
std::shared_ptr<CredentialProvider> fixedCredentials(QByteArray authorization);

} // namespace desk
