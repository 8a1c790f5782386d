// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::test {

/// SQL that takes back what the newest step of the schema (0009, the conversation logs) added, for tests that make a
/// file of an older version.
inline constexpr char kUndoConversationLogs[]
    = "DROP INDEX ticket_unlogged; DROP INDEX ticket_undetailed;"
      "ALTER TABLE event DROP COLUMN conversation; ALTER TABLE event DROP COLUMN content;"
      "ALTER TABLE ticket DROP COLUMN messaging; ALTER TABLE ticket DROP COLUMN log_at;"
      "ALTER TABLE ticket DROP COLUMN log_missing; ALTER TABLE ticket DROP COLUMN details_at;"
      "ALTER TABLE ticket DROP COLUMN details_missing;";

} // namespace desk::test
