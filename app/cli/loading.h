// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"
#include "app/pipeline/snapshotloader.h"

namespace desk::cli {

/// A profile and some of its accounts.
struct ChosenAccounts {
    Profile profile;
    QList<Account> accounts;
};

/// These accounts (names or ids; empty = all) of the context's profile. NotFound names the account.
Result<ChosenAccounts> chooseAccounts(const Context& context, const QStringList& names);

/// The tickets of these accounts (names or ids; empty = all) of the context's profile. NotFound names the account.
Result<LoadedSnapshot> loadAccounts(const Context& context, const QStringList& names);

/// The answer to a request at the present time, in the machine's time zone where an account has none of its own, for
/// the accounts that were loaded. What the engine says where a store cannot answer.
Result<ViewStatePtr> evaluateNow(const LoadedSnapshot& loaded, ViewRequest request);

} // namespace desk::cli
