// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/conversationfilter.h"

#include <algorithm>

namespace desk {

bool ConversationFilter::matches(const Event& event) const
{
    const bool here = conversation.empty() || event.conversation == conversation
        || (conversation == kTicketThread && event.conversation.empty());
    if (!here || (since && event.at < *since) || (until && event.at >= *until))
        return false;
    return types.empty() || std::ranges::any_of(types, [&](const std::string& type) {
        return !type.empty() && (type == nameOf(event.kind) || type == event.kindRaw || type == event.content.type);
    });
}

std::vector<std::string> conversationsOf(const Conversation& conversation)
{
    std::vector<std::string> all;
    for (const Conversation::Entry& entry : conversation.entries)
        if (const std::string& id = entry.event.conversation; !id.empty() && std::ranges::find(all, id) == all.end())
            all.push_back(id);
    return all;
}

Conversation filtered(const Conversation& conversation, const ConversationFilter& filter)
{
    Conversation result = conversation;
    if (!filter.empty())
        std::erase_if(result.entries, [&](const Conversation::Entry& entry) { return !filter.matches(entry.event); });
    return result;
}

} // namespace desk
