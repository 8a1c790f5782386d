// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// deskscope show ACCOUNT/ID: one conversation from the mirror, offline.
Command showCommand();

} // namespace desk::cli
