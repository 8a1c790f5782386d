// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

/// The addresses of Sunshine Conversations v2 (reference/zendesk-chat-messaging.md §6), below the account's own; `app`
/// is the id of the app that holds its conversations. Values, no I/O.
namespace desk::sunshine::endpoints {

/// A user's conversations; also the cheapest question that tells whether a key works.
PageRequest conversations(const QString& app, const std::string& user);
/// A page of a conversation's messages, for a ticket: the newest, or those before a cursor.
PageRequest messages(
    const QString& app, const std::string& conversation, const std::string& ticketId, const std::string& before);

} // namespace desk::sunshine::endpoints
