// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/transcript.h"

#include <algorithm>
#include <array>

namespace desk::zendesk_chat {

namespace {

using Agents = std::vector<std::pair<std::string, std::string>>;

EventKind kindOf(std::string_view type)
{
    struct Named {
        std::string_view type;
        EventKind kind;
    };
    using enum EventKind;
    static constexpr auto kKinds = std::to_array<Named>({ { "chat.msg", ChatMessage }, { "ChatMessage", ChatMessage },
        { "chat.triggermsg", ChatMessage }, { "chat.memberjoin", Join }, { "ChatJoin", Join },
        { "chat.memberleave", Leave }, { "ChatLeave", Leave }, { "chat.file", File }, { "ChatFileAttachment", File },
        { "chat.rating", Rating }, { "chat.comment", Rating }, { "chat.tag", Change }, { "chat.systemmsg", System },
        { "chat.request.rating", System }, { "chat.triggered", System }, { "conversion", System } });
    const auto it = std::ranges::find(kKinds, type, &Named::type);
    if (it != kKinds.end())
        return it->kind;
    return type.starts_with("ChatRating") ? Rating : Unknown;
}

/// The text of the first member that there is.
std::string first(Value item, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        if (const Value value = item[name]; !value.isNull())
            return value.textOrJson();
    return {};
}

/// What the event says of its author itself: "agent", "Visitor", "agent:trigger", "__system".
AuthorRole roleNamed(std::string_view name)
{
    using enum AuthorRole;
    if (name == "__trigger" || name == "agent:trigger" || name == "bot" || name == "Trigger" || name == "trigger")
        return Bot;
    if (name == "agent" || name == "Agent" || name.starts_with("agent:"))
        return Agent;
    if (name == "end-user" || name == "end_user" || name.starts_with("visitor") || name == "Visitor")
        return EndUser;
    return name == "system" || name == "System" || name.starts_with("__") ? System : Unknown;
}

AuthorRole roleOf(Value item, const std::string& name, const Transcript& transcript)
{
    // Machinery acts under an agent's or a visitor's type, so its own name goes first.
    for (const std::string_view key : { "actor_id", "nick" })
        if (const AuthorRole role = roleNamed(item[key].text()); role == AuthorRole::Bot || role == AuthorRole::System)
            return role;
    for (const std::string_view key : { "sender_type", "actor_type", "nick", "actor_id" })
        if (const AuthorRole role = roleNamed(item[key].text()); role != AuthorRole::Unknown)
            return role;
    const std::string type = item["type"].text();
    if (type == "chat.triggermsg" || type == "chat.triggered")
        return AuthorRole::Bot;
    if (!item["agent_id"].text().empty())
        return AuthorRole::Agent;
    if (item["msg_id"].exists() || (!name.empty() && name == transcript.visitorName))
        return AuthorRole::EndUser;
    if (std::ranges::find(transcript.agents, name, &Agents::value_type::second) != transcript.agents.end())
        return AuthorRole::Agent;
    return type == "chat.systemmsg" ? AuthorRole::System : AuthorRole::Unknown;
}

/// "agent:123" → "123"; names of the machinery ("__trigger") are nobody's id.
std::string authorOf(Value item, AuthorRole role, const std::string& name, const Transcript& transcript)
{
    if (role == AuthorRole::EndUser && !transcript.visitorId.empty())
        return transcript.visitorId;
    if (role != AuthorRole::Agent && role != AuthorRole::EndUser)
        return {};
    for (const std::string_view key : { "agent_id", "actor_id", "nick" }) {
        const std::string id = item[key].text();
        if (!id.empty())
            return id.substr(id.find(':') + 1); // npos + 1 is the beginning
    }
    const auto agent = std::ranges::find(transcript.agents, name, &Agents::value_type::second);
    return agent == transcript.agents.end() ? std::string() : agent->first;
}

void readFile(Event& event, Value item)
{
    const Value inside = item["attachment"];
    const Value file = inside.isObject() ? inside : item;
    Attachment attachment;
    attachment.name = first(file, { "filename", "name" });
    attachment.url = file["url"].text();
    attachment.contentType = file["mime_type"].text();
    attachment.size = file["size"].integer().value_or(-1);
    event.attachments.push_back(std::move(attachment));
}

void readChange(Event& event, std::string field, Value from, Value to)
{
    event.kind = EventKind::Change;
    event.isPublic.reset();
    event.field = std::move(field);
    event.from = from.textOrJson();
    event.to = to.textOrJson();
}

/// What only some kinds have.
void readDetails(Event& event, Value item)
{
    if (event.kindRaw == "chat.tag")
        return readChange(event, "tags", item["tags"], item["new_tags"]);
    if (item["prev_department_id"].exists())
        return readChange(event, "group_id", item["prev_department_id"], item["department_id"]);
    if (event.kind == EventKind::File)
        return readFile(event, item);
    if (event.kindRaw == "chat.comment") {
        event.text = item["new_comment"].text();
        event.from = item["comment"].text();
    } else if (event.kind == EventKind::Rating) {
        event.field = "satisfaction_rating";
        event.from = item["rating"].text();
        event.to = item["new_rating"].text();
    }
}

/// Whatever else the line holds.
std::string extraOfLine(Value item)
{
    const bool choices = !item["options"].textOrJson().empty();
    return extraOf(item,
        { "type", "timestamp", "index", "chat_index", "name", "actor_name", "actor_id", "actor_type", "nick",
            "display_name", "sender_type", "agent_id", "channel", "msg", "message", "msg_id", "message_id", "tags",
            "new_tags", "rating", "new_rating", "comment", "new_comment", "attachment", "filename", "url", "mime_type",
            "size", choices ? std::string_view("type") : std::string_view("options") });
}

/// The line's place in the chat is what both dialects agree on; messaging has ids of its own.
std::string idOf(Value item, const std::string& chat, std::size_t position)
{
    std::string place = first(item, { "index", "chat_index" });
    if (std::string messageId = item["message_id"].text(); place.empty() && !messageId.empty())
        return messageId;
    return chat + '.' + (place.empty() ? std::to_string(position) : place);
}

Event eventOf(Value item, const Transcript& transcript, std::size_t position)
{
    Event event = transcript.base;
    event.id = idOf(item, transcript.base.id, position);
    event.at = item["timestamp"].time().value_or(transcript.base.at);
    event.kindRaw = item["type"].text();
    event.kind = kindOf(event.kindRaw);
    event.isPublic = true;
    event.authorName = first(item, { "display_name", "name", "actor_name" });
    const std::string name = first(item, { "name", "actor_name" });
    event.role = roleOf(item, name, transcript);
    event.authorId = authorOf(item, event.role, name, transcript);
    if (event.role == AuthorRole::EndUser)
        event.role = transcript.visitorRole;
    event.text = first(item, { "msg", "message" });
    readDetails(event, item);
    event.extra = extraOfLine(item);
    return event;
}

} // namespace

void readTranscript(PageReader& in, Value history, const Transcript& transcript)
{
    std::size_t position = 0;
    for (const Value item : history)
        if (item.isObject())
            in.records().events.push_back(eventOf(item, transcript, position++));
}

} // namespace desk::zendesk_chat
