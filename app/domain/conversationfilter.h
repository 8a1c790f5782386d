// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/conversation.h"

namespace desk {

/// Which events of a conversation are looked at. An empty part leaves nothing out.
struct ConversationFilter {
    std::string conversation; ///< Event::conversation; "ticket" = what belongs to none
    std::optional<Millis> since, until; ///< from the first instant on, before the second
    std::vector<std::string> types; ///< machine names of kinds, raw kinds, or types of structured content; an empty one
                                    ///< is of nothing

    [[nodiscard]] bool empty() const { return *this == ConversationFilter {}; }
    [[nodiscard]] bool matches(const Event& event) const;
    bool operator==(const ConversationFilter&) const = default;
};

/// The ticket's own thread, as ConversationFilter::conversation names it.
inline constexpr const char* kTicketThread = "ticket";

/// The chats and messaging conversations that a ticket's events belong to, in the order of their beginning.
std::vector<std::string> conversationsOf(const Conversation& conversation);

/// The same conversation with the events that match.
Conversation filtered(const Conversation& conversation, const ConversationFilter& filter);

} // namespace desk
