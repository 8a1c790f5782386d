// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domain/account.h"

#include <functional>

namespace desk {

class HttpClient;
class SecretStore;

/// Ends an account's sign-in: revokes the OAuth token at the help desk (not waiting for one that cannot be reached
/// longer than 10 s; a failure there does not stop the rest) and removes the secret. `done` is called once, later, with
/// what the keychain said. `secrets` and `http` must outlive that; their thread.
void signOut(const Account& account, SecretStore& secrets, HttpClient& http, std::function<void(Result<void>)> done);

} // namespace desk
