// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace desk::sql {

/// Teaches a connection our tokenizer “desk” for FTS5 tables (app/base/words.h). An SQLite result code.
int addWordTokenizer(sqlite3* db);

} // namespace desk::sql
