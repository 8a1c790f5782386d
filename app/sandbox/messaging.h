// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world.h"

namespace desk::sandbox {

/// Something in a messaging conversation that is no comment of its ticket: what the bot and the customer exchange
/// before an agent comes, and notices of the conversation.
struct MessagingItem {
    enum class By { Customer, Bot, System };
    std::string id; ///< of the messaging service, ascending in time
    Millis at = 0;
    By by = By::Bot;
    std::string type = "Messaging::ConversationMessage"; ///< as the conversation log words it
    std::string content; ///< JSON, as the messaging service has it; empty = it has no such message
    std::string logContent; ///< JSON, as the conversation log has it: for some tickets without what is structured
};

/// The messaging part of a ticket's story, told from its steps; empty for other channels. Deterministic; in French
/// where the requester is. `origin` is what addresses of pictures begin with.
std::vector<MessagingItem> messagingOf(const World& world, const TicketStory& story, const std::string& origin);

/// The messaging service's ids of a person as its user, and of the one conversation that this person has.
std::string messagingUser(std::int64_t person);
std::string messagingConversation(std::int64_t person);
/// The person whom such an id names; 0 = none has that form.
std::int64_t personOfMessaging(const std::string& id);

/// The service as the log and the messages name it: "whatsapp", "web", "zd:answerBot".
std::string messagingSource(const TicketStory& story, MessagingItem::By by);

} // namespace desk::sandbox
