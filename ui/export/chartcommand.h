// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::ui {

/// `deskscope chart`: draws a chart to a file, or lists the charts there are. Needs a QGuiApplication, on Qt's
/// offscreen platform where there is no display, and draws exactly what the window exports.
cli::Command chartCommand();

} // namespace desk::ui
