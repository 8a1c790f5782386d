// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::ui {

/// `deskscope report [QUERY] -o FILE.pdf`: draws, so it needs a QGuiApplication, but no display.
cli::Command reportCommand();

} // namespace desk::ui
