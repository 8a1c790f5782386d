// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite.h"

#include <vector>

namespace desk::sql {

/// The steps of the schema in order; step n leads from user_version n to n+1.
const std::vector<const char*>& migrations();

/// Brings a file up to the newest schema, each step in one transaction. Storage error where the file is another
/// program's database or was written by a newer Deskscope; then it is left as it is.
Result<void> migrate(Database& db);

/// The same checks for a reader, which changes nothing: an older schema is an error too (the writer migrates).
Result<void> checkSchema(Database& db);

} // namespace desk::sql
