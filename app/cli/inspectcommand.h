// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// `inspect --provider P [--url URL] FILE…`: one line of JSON a file. Failure where a file cannot be opened or is no
/// JSON; the other files are read all the same.
Command inspectCommand();

} // namespace desk::cli
