// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::ui {

/// `deskscope show ACCOUNT/ID`: its words are the program's and a PDF is drawn, so it needs a QGuiApplication, but no
/// display.
cli::Command showCommand();

} // namespace desk::ui
