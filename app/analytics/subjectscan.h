// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/cancel.h"
#include "app/query/query.h"

namespace desk {

/// The text that a regular expression stands for where it is nothing but ASCII letters, digits, spaces and the like;
/// empty where it is more, or not to regard case.
std::string plainTextOf(const QueryValue& regex);

/// The rows whose subject contains these bytes, ascending; fewer when cancelled. `text` must not be empty.
std::vector<Row> rowsWithText(const Snapshot& snapshot, std::string_view text, const CancelToken& cancel);

} // namespace desk
