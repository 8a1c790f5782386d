// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// `query check QUERY`: the canonical text on out, or the mistake with its position on err and kFailure.
Command queryCommand();

} // namespace desk::cli
