// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/providers/json.h"

namespace desk::sunshine {

/// Fills text, HTML, structured content and files of an event from a message's content, as Sunshine Conversations has
/// it (reference/zendesk-chat-messaging.md §6) and the conversation log hands it on (§5). Every shape is read for what
/// it has; a type that we do not know keeps its text.
void fillContent(Event& event, json::Value content);

/// Which of the content's members are not read by fillContent(), as a JSON object; empty where there are none.
std::string unreadContent(json::Value content);

} // namespace desk::sunshine
