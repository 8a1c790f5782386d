// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/query/query.h"

#include <optional>

namespace desk::cli {

/// Parses a filter given on the command line; on a mistake says on err what is wrong, with a caret under it, and gives
/// nothing.
std::optional<Query> readQuery(Context& context, const QString& line);

} // namespace desk::cli
