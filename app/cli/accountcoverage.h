// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"

namespace desk::cli {

/// account coverage: `args` after "coverage". How much of an account is mirrored, by month, as a table or JSON.
int accountCoverage(Context& context, const QStringList& args, const AccountRegistry& registry);

/// The numbers of an account's tickets that are missing, at most as many as one sync asks for; none where there is no
/// store.
std::vector<std::string> missingTickets(const QString& storeFile);

} // namespace desk::cli
