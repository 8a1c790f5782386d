// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/conversation.h"
#include "app/store/sqlite.h"

namespace desk {

/// Builds the conversation of a ticket from its rows; nothing where the ticket's own row is not there. Failures stick
/// to `db`.
std::optional<Conversation> readConversation(sql::Database& db, const Account& account, std::int64_t ticketKey);

} // namespace desk
