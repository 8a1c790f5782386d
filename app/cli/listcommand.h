// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace desk::cli {

/// `list`: the mirrored tickets that match a filter, as a table, JSON, CSV or a workbook. A mistake in the filter is
/// wrong usage.
Command listCommand();

} // namespace desk::cli
