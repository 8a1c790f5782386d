// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/remote/oauthtokens.h"
#include "app/sandbox/sandbox.h"

namespace desk::test {

/// Signs the sandbox's administrator in to its Zendesk, as a browser and the program would; waits for the answers.
OAuthTokens signIn(const sandbox::Sandbox& sandbox, const QString& scope);
/// The account of such a sign-in, with the id and the name "zd".
Account oauthAccount(const sandbox::Sandbox& sandbox);

} // namespace desk::test
