// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// deskscope dump
Command dumpCommand();

} // namespace desk::cli
