// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

namespace desk::zendesk {

namespace {

EventKind kindOf(std::string_view type)
{
    if (type == "ChatMessage")
        return EventKind::ChatMessage;
    if (type == "ChatJoin")
        return EventKind::Join;
    if (type == "ChatLeave")
        return EventKind::Leave;
    if (type == "ChatFileAttachment")
        return EventKind::File;
    return type.starts_with("ChatRating") ? EventKind::Rating : EventKind::Unknown;
}

AuthorRole roleOf(std::string_view actor, std::string_view actorId)
{
    if (actorId == "__trigger" || actor == "bot")
        return AuthorRole::Bot;
    if (actor == "agent")
        return AuthorRole::Agent;
    if (actor == "end-user" || actor == "end_user" || actor == "visitor")
        return AuthorRole::EndUser;
    return actor == "system" || actorId.starts_with("__") ? AuthorRole::System : AuthorRole::Unknown;
}

/// "agent:123" → "123"; names of the machinery ("__trigger") are nobody's id.
std::string authorId(std::string_view actorId, AuthorRole role, const std::string& visitor)
{
    if (role == AuthorRole::EndUser && !visitor.empty())
        return visitor;
    if (role != AuthorRole::Agent && role != AuthorRole::EndUser)
        return {};
    const auto colon = actorId.find(':');
    return std::string(colon == std::string_view::npos ? actorId : actorId.substr(colon + 1));
}

void readFile(Event& event, Value item)
{
    Attachment file;
    file.name = item["filename"].text();
    file.url = item["url"].text();
    file.contentType = item["mime_type"].text();
    file.size = item["size"].integer().value_or(-1);
    event.attachments.push_back(std::move(file));
}

Event itemOf(const Event& started, Value item, const std::string& visitor, std::size_t index)
{
    Event event = started;
    event.extra.clear();
    const std::string messageId = item["message_id"].text();
    const std::string chatIndex = item["chat_index"].text();
    event.id
        = !messageId.empty() ? messageId : started.id + "." + (chatIndex.empty() ? std::to_string(index) : chatIndex);
    event.at = item["timestamp"].time().value_or(started.at);
    event.kindRaw = item["type"].text();
    event.kind = kindOf(event.kindRaw);
    event.isPublic = true;
    const std::string actorId = item["actor_id"].text();
    event.role = roleOf(item["actor_type"].text(), actorId);
    event.authorId = authorId(actorId, event.role, visitor);
    event.authorName = item["actor_name"].text();
    event.text = item["message"].textOrJson();
    if (event.kind == EventKind::File)
        readFile(event, item);
    event.extra = extraOf(item,
        { "type", "actor_type", "actor_id", "actor_name", "message", "timestamp", "chat_index", "message_id",
            "filename", "url", "mime_type", "size" });
    return event;
}

} // namespace

void readChatHistory(PageReader& in, Value chat, const Event& started)
{
    const Value value = chat["value"];
    const std::string visitor = value["user_id"].text();
    Event base = started;
    base.channelRaw = value["channel"].exists() ? value["channel"].text() : started.channelRaw;
    base.channel = value["conversation_id"].isNull() ? Channel::Chat : Channel::Messaging;
    base.attachments.clear();
    std::size_t index = 0;
    for (const Value item : value["history"])
        if (item.isObject())
            in.records().events.push_back(itemOf(base, item, visitor, index++));
}

} // namespace desk::zendesk
