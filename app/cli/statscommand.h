// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// `stats`: all metrics and series of the tickets that match a filter, as JSON; with --explain the tickets, events and
/// exclusions behind one metric. A mistake in the filter or an unknown metric is wrong usage.
Command statsCommand();

} // namespace desk::cli
