// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/pipeline/snapshotloader.h"

namespace desk::cli {

/// The tickets of these accounts (names or ids; empty = all) of the context's profile. NotFound names the account.
Result<LoadedSnapshot> loadAccounts(const Context& context, const QStringList& names);

/// The answer to a request at the present time, in the machine's time zone, for the accounts that were loaded.
ViewStatePtr evaluateNow(const LoadedSnapshot& loaded, ViewRequest request);

} // namespace desk::cli
