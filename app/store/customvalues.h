// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

#include <functional>
#include <span>

namespace desk {

/// Text for a JSON value: strings bare, numbers and objects as they are written, lists one by one; nothing for null.
std::vector<std::string> plainValues(const std::string& json);

/// The account's own fields by title, without those that every account of its help desk has.
std::vector<Field> readOwnFields(sql::Database& db);

/// Calls `value` for every ticket with values in one of these fields: the ticket's id and the values, those of a choice
/// as the label and as the help desk's own word. Ends early when cancelled; the database keeps what failed.
void readOwnValues(sql::Database& db, std::span<const Field> fields,
    const std::function<void(std::string_view ticketId, std::span<const std::string> values)>& value,
    const CancelToken& cancel);

} // namespace desk
