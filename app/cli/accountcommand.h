// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/accounts/signincheck.h"
#include "app/cli/commands.h"
#include "app/remote/httpclient.h"
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
/// The check's sentence for a person, with what to do.
QString sentence(const SignInCheck& check, const Account& account);

} // namespace desk::cli
