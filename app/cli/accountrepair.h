// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"

namespace desk::cli {

/// account repair: `args` after "repair". Says what was found, and what to do next.
int accountRepair(Context& context, const QStringList& args, const AccountRegistry& registry);

} // namespace desk::cli
