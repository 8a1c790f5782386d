// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/choices.h"

#include <algorithm>

namespace desk {

namespace {

bool isCustomer(AuthorRole role)
{
    return role == AuthorRole::Requester || role == AuthorRole::EndUser;
}

/// The button that this answer chose; null where it chose none.
MessageButton* chosenBy(const Event& answer, MessageContent& offered)
{
    const auto isChosen = [&](const MessageButton& button) {
        const bool sent = !answer.content.payload.empty() && button.value == answer.content.payload;
        return sent || (button.type == "reply" && !button.text.empty() && button.text == answer.text);
    };
    const auto among = [&](std::vector<MessageButton>& buttons) {
        const auto button = std::ranges::find_if(buttons, isChosen);
        return button == buttons.end() ? nullptr : &*button;
    };
    if (MessageButton* button = among(offered.buttons))
        return button;
    for (MessageCard& card : offered.cards)
        if (MessageButton* button = among(card.buttons))
            return button;
    return nullptr;
}

} // namespace

void markChoices(std::vector<Conversation::Entry>& entries)
{
    MessageContent* offered = nullptr; // by the latest message that has not been answered
    for (Conversation::Entry& entry : entries) {
        if (entry.event.kind != EventKind::ChatMessage)
            continue;
        if (!isCustomer(entry.author.role)) {
            if (!entry.event.content.buttons.empty() || !entry.event.content.cards.empty())
                offered = &entry.event.content;
        } else if (offered) {
            if (MessageButton* button = chosenBy(entry.event, *offered))
                button->chosen = true;
            offered = nullptr;
        }
    }
}

} // namespace desk
