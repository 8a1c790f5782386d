// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::ui {

/// `deskscope export [QUERY] --format … -o DIR|FILE.zip`: draws, so it needs a QGuiApplication, but no display.
cli::Command exportCommand();

} // namespace desk::ui
