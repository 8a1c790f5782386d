// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domain/account.h"

#include <QByteArray>
#include <functional>

namespace desk {

class HttpClient;
class SecretStore;

/// Ends an account's sign-in: removes its secrets, that of its chats too, and revokes the OAuth token at the help desk,
/// which is given half a minute; a failure there does not stop the rest. `done` is called once, later, with what the
/// keychain said. `secrets` and `http` must outlive that; their thread.
void signOut(const Account& account, SecretStore& secrets, HttpClient& http, std::function<void(Result<void>)> done);

/// Asks the help desk to revoke the OAuth token of this header; `done` is called once, later, whatever came of it.
void revokeToken(const Account& account, const QByteArray& authorization, HttpClient& http, std::function<void()> done);

} // namespace desk
