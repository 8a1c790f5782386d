// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// `deskscope sync`: mirrors accounts, several side by side (DESIGN.md §7).
Command syncCommand();

} // namespace desk::cli
