// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

#include <string>

namespace desk {

/// A conversation as JSON by DESIGN.md §7: {"ticket":{…},"events":[…]}, oldest first, UTF-8. Pure.
std::string conversationJson(const Conversation& conversation);
/// Its events as JSON lines: one object an event with the keys of the above, and before them "account" and "ticket"
/// (the id), so that lines of many conversations can stand together.
std::string eventJsonLines(const Conversation& conversation);
/// Its ticket as one line, with a "file" before the keys of the above.
std::string ticketJsonLine(const Conversation& conversation, std::string_view file);

} // namespace desk
