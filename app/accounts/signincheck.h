// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"
#include "app/domain/account.h"

#include <functional>
#include <memory>
#include <optional>

namespace desk {

class CredentialProvider;
class HttpClient;

/// What a sign-in is worth, told apart by what a person should do.
enum class SignInState {
    Ok,
    NotAdmin, ///< works, but slower: the person has not the right to the bulk exports (Zendesk)
    WrongAddress, ///< no help desk of this provider there
    Unreachable, ///< no network, no answer, or the help desk has a problem
    TlsFailure, ///< the connection is not secure; on Zendesk also a sign of a suspended account
    WrongKey, ///< the key, token or sign-in is not accepted
    MissingRight, ///< accepted, but it may not read tickets (role, scope, plan, suspended)
    NoKeychain, ///< the key could not be read
    Stopped, ///< cancelled
};

/// The state's machine name: "ok", "not-admin", "wrong-address", …
QString signInStateName(SignInState state);

/// The state that stands for an error.
SignInState signInState(const Error& error);

/// What a check found. Value.
struct SignInCheck {
    SignInState state = SignInState::Unreachable;
    std::optional<Error> error; ///< what stands behind a state that is not Ok; the detail is English
    QString personName, personEmail; ///< who is signed in
    QString timeZone; ///< IANA name, empty where the help desk does not say it so
    bool admin = false;
    std::optional<qint64> tickets; ///< how many there are, where the help desk was asked and says so (copycost.h)
    int requestsPerMinute = 0; ///< the account's limit, 0 = not told

    [[nodiscard]] bool works() const { return state == SignInState::Ok || state == SignInState::NotAdmin; }
};

/// Asks the help desk who is signed in: one cheap request, not repeated on failure. `done` is called once, later;
/// `http` must outlive that. Use fixedCredentials() (credentials.h) for a key that is not in the keychain yet.
void checkSignIn(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, std::function<void(SignInCheck)> done);

} // namespace desk
