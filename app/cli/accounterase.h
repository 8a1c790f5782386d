// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"

namespace desk::cli {

/// account erase-person: takes a person's words out of all accounts and of everything else in the profile. The address
/// is a line of standard input, as others on the machine can see arguments.
int accountErase(Context& context, const QStringList& args, const AccountRegistry& registry);

} // namespace desk::cli
