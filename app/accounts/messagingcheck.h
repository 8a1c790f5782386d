// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/signincheck.h"

namespace desk {

/// What a key for the account's messaging service (Sunshine Conversations) is worth. Value.
struct MessagingCheck {
    SignInState state = SignInState::Unreachable; ///< Ok where messages can be read
    std::optional<Error> error; ///< what stands behind a state that is not Ok; the detail is English

    [[nodiscard]] bool works() const { return state == SignInState::Ok; }
};

/// Asks Account::sunshineApp for the conversations of nobody, which costs one request and tells whether the key is
/// taken and the app exists. `done` is called once, later; `http` must outlive that. Net thread.
void checkMessagingKey(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, std::function<void(MessagingCheck)> done);

} // namespace desk
