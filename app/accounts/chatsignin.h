// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/signincheck.h"

namespace desk {

/// What a chat sign-in is worth. Value.
struct ChatCheck {
    SignInState state = SignInState::Unreachable; ///< Ok where chats can be read
    std::optional<Error> error; ///< what stands behind a state that is not Ok; the detail is English
    QUrl url; ///< where they are asked for: for Account::chatUrl; empty unless it works

    [[nodiscard]] bool works() const { return state == SignInState::Ok; }
};

/// Finds out where the account's chats are served and whether this token may read them: the account's own address
/// first, then the address of before 2025 (reference/zendesk-chat-messaging.md §1.4). One or two cheap requests, not
/// repeated on failure. `done` is called once, later; `http` must outlive that. Net thread.
void checkChatSignIn(const Account& account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const CancelToken& cancel, std::function<void(ChatCheck)> done);

} // namespace desk
