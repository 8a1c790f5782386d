// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// Whether a person sits at standard input.
bool isTerminal();
/// Whether a person reads what goes to standard error.
bool errIsTerminal();
/// One line of standard input without its end. At a terminal `prompt` is printed on err and the line is not shown.
QString readSecret(Context& context, const QString& prompt);
/// Asks on err; true for an answer that begins with y.
bool confirmed(Context& context, const QString& question);

} // namespace desk::cli
