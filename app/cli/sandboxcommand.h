// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// `deskscope sandbox …`: prints where the help desks are and what signs in, as one line of JSON, and serves until
/// SIGINT or SIGTERM.
Command sandboxCommand();

} // namespace desk::cli
