// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <functional>
#include <string_view>

namespace desk {

/// Calls `line` for everything in an account's store, as JSON objects without a line break: tickets in the order of
/// their ids, each followed by its events and SLA events, then every other table in the order of its ids, then the
/// records as received, then how much is indexed. Two stores of the same content give the same lines, whatever the
/// order in which it arrived; what only tells how it arrived (cursors, the journal, row numbers) is left out. Streams:
/// bounded memory. Stops early, without an error, where `line` gives false. Storage errors name the file. Any thread.
Result<void> dumpStore(
    const QString& file, std::string_view accountName, const std::function<bool(std::string_view line)>& line);

} // namespace desk
