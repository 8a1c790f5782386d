// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

#include "app/providers/zendesk_chat/transcript.h"

namespace desk::zendesk {

void readChatHistory(PageReader& in, Value chat, const Event& started)
{
    const Value value = chat["value"];
    zendesk_chat::Transcript transcript;
    transcript.visitorId = value["user_id"].text();
    Event& base = transcript.base;
    base = started;
    base.extra.clear();
    base.attachments.clear();
    base.channelRaw = value["channel"].exists() ? value["channel"].text() : started.channelRaw;
    base.channel = value["conversation_id"].isNull() ? Channel::Chat : Channel::Messaging;
    base.conversation = value["conversation_id"].text();
    // The chat's own record, where that is read too, begins with the chat's id.
    if (const std::string chatId = value["chat_id"].text(); !chatId.empty())
        base.id = base.groupKey = base.conversation = chatId;
    readTranscript(in, value["history"], transcript);
}

} // namespace desk::zendesk
