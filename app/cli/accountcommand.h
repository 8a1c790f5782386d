// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/accounts/signincheck.h"
#include "app/cli/commands.h"
#include "app/remote/httpclient.h"
#include "app/remote/oauthsignin.h"
#include "app/secrets/secretstore.h"

namespace desk::cli {

/// deskscope account add|list|check|remove
Command accountCommand();

/// What the account commands work with.
struct AccountTools {
    AccountRegistry registry;
    SecretStore& secrets;
    HttpClient& http;
};
/// account add: `args` after "add".
int addAccount(Context& context, const QStringList& args, AccountTools& tools);
/// Signs in to the chats of an account that is signed in itself: gives the token to keep, and sets where they are.
/// A chat client's secret or the token is read from standard input.
Result<QString> signInToChats(Context& context, Account& account, bool browser, AccountTools& tools);
/// Reads the secret of an account's key for its messaging service from standard input, and tries it.
Result<QString> messagingKey(Context& context, const Account& account, AccountTools& tools);
/// Goes through the browser; `browser`: opens it, else only prints the address.
Result<OAuthTokens> signInWithBrowser(Context& context, const OAuthService& service, bool browser, HttpClient& http);
/// The check's sentence for a person, with what to do.
QString sentence(const SignInCheck& check, const Account& account);

} // namespace desk::cli
