// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/pagereader.h"

#include <utility>

namespace desk::zendesk_chat {

using json::Value;

/// What the events of one chat's transcript have in common.
struct Transcript {
    Event base; ///< ticket, time, channel and session of each event; their ids begin with its id
    std::string visitorId; ///< person; empty where only the events name the visitor
    std::string visitorName;
    AuthorRole visitorRole = AuthorRole::EndUser;
    std::vector<std::pair<std::string, std::string>> agents; ///< id and name of those who took part
};

/// Adds the events of a chat's history, in either dialect (reference/zendesk-chat-messaging.md §2.5 and §7): that of
/// the chat objects ("chat.msg", ISO times) and that of a ticket's audits ("ChatMessage", epoch ms). A line has the
/// same id in both, so that a chat which is read from both is kept once.
void readTranscript(PageReader& in, Value history, const Transcript& transcript);

} // namespace desk::zendesk_chat
