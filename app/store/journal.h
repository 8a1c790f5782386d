// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/sqlite.h"
#include "app/store/store.h"

#include <vector>

/// Which tickets the last commits changed. Failures stick to the database.
namespace desk::journal {

constexpr int kKeptCommits = 512;

/// Notes a commit, inside its transaction: the keys of its tickets in ascending order.
void append(sql::Database& db, const std::vector<std::int64_t>& tickets, bool namesChanged);
StoreRevision revision(sql::Database& db);
/// Keys of the tickets changed after `since`, each once, ascending. Nothing where the journal does not reach back to
/// it, where it is not one of this file's, and where names changed.
std::optional<std::vector<std::int64_t>> changedSince(sql::Database& db, const StoreRevision& since);

} // namespace desk::journal
