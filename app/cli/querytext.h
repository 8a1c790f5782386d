// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/cli/commands.h"
#include "app/query/query.h"

#include <optional>

namespace desk::cli {

/// Parses a filter given on the command line; on a mistake says on err what is wrong, with a caret under it, and gives
/// nothing.
std::optional<Query> readQuery(Context& context, const QString& line);

/// Says on err which names of the filter no account has: they match nothing, and may be a mistake.
void tellUnknown(Context& context, const ViewState& view);

} // namespace desk::cli
