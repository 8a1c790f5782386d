// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk {
class AccountRegistry;
}

namespace desk::cli {

/// `account bots NAME …`: shows what is marked as automated in an account, or marks it anew.
int accountBots(Context& context, const QStringList& args, const AccountRegistry& registry);

} // namespace desk::cli
