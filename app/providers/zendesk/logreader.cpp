// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/sunshine/contentreader.h"
#include "app/providers/zendesk/readers.h"

#include <algorithm>
#include <array>

namespace desk::zendesk {

namespace {

/// "Messaging::ConversationMessage" → "ConversationMessage".
std::string_view lastPart(std::string_view type)
{
    const auto colons = type.rfind("::");
    return colons == std::string_view::npos ? type : type.substr(colons + 2);
}

/// Both vocabularies: that of the reference (Comment, Messaging::ConversationMessage) and that of the announcement.
EventKind kindOf(std::string_view type)
{
    const std::string_view name = lastPart(type);
    if (name == "Comment")
        return EventKind::Message;
    if (name == "ConversationMessage" || name.starts_with("Message") || name.ends_with("MessageSent")
        || name.ends_with("MessageReceived"))
        return EventKind::ChatMessage;
    if (name.ends_with("Joined"))
        return EventKind::Join;
    if (name.ends_with("Left"))
        return EventKind::Leave;
    static constexpr std::array<std::string_view, 8> kNotices { "Opened", "Closed", "Started", "Ended", "Transferred",
        "Assigned", "Updated", "Reopened" };
    const bool notice = std::ranges::any_of(kNotices, [&](std::string_view end) { return name.ends_with(end); });
    return notice ? EventKind::System : EventKind::Unknown;
}

AuthorRole roleOf(std::string_view type)
{
    if (type == "agent")
        return AuthorRole::Agent;
    if (type == "bot")
        return AuthorRole::Bot;
    if (type == "system")
        return AuthorRole::System;
    return type == "user" || type == "end-user" || type == "end_user" || type == "customer" ? AuthorRole::EndUser
                                                                                            : AuthorRole::Unknown;
}

/// The id that the same event has elsewhere: of the comment in the ticket's events, or of the message in the messaging
/// service.
std::string idOf(Value value)
{
    const std::string reference = value["reference"].text();
    for (const std::string_view prefix : { "zen:ticket_event:", "zen:sunco:conversation_message:" })
        if (reference.starts_with(prefix) && reference.size() > prefix.size())
            return reference.substr(prefix.size());
    return reference.empty() ? value["id"].text() : reference;
}

void fillAuthor(Event& event, Value author)
{
    event.role = roleOf(author["type"].text());
    event.authorId = author["zen:support:user_id"].text();
    if (event.authorId == "-1") // bots, of which the name is all there is
        event.authorId.clear();
    if (event.authorId.empty())
        event.authorName = author["display_name"].text();
}

/// What else the log tells, the messaging service's own id of the author first.
std::string extraOfEvent(Value value)
{
    std::string extra = extraOf(
        value, { "id", "type", "reference", "created_at", "author", "content", "attachments", "conversation_id" });
    const std::string content = sunshine::unreadContent(value["content"]);
    const std::string user = value["author"]["zen:sunco:user_id"].text();
    std::string ours;
    if (!user.empty())
        ours += "\"zen:sunco:user_id\":" + json::quoted(user);
    if (!content.empty())
        ours += (ours.empty() ? "\"content\":" : ",\"content\":") + content;
    if (ours.empty())
        return extra;
    return '{' + ours + (extra.empty() ? "}" : ',' + extra.substr(1));
}

std::string conversationOf(Value value)
{
    for (const Value holder : { value, value["metadata"], value["source"] })
        if (std::string id = holder["conversation_id"].text(); !id.empty())
            return id;
    return value["conversation"]["id"].text();
}

/// A comment is the ticket's own event, of which the log knows less than the ticket's messages do.
void fillComment(Event& event, Value value)
{
    event.isPublic = value["metadata"]["public"].boolean();
    event.kind = event.isPublic == false ? EventKind::Note : EventKind::Message;
    event.content = {};
}

void fillMessagingEvent(Event& event, Value value)
{
    event.isPublic = value["metadata"]["public"].boolean().value_or(true);
    if (const auto received = value["received_at"].time()) // to the millisecond, as the messaging service says it
        event.at = *received;
    event.channel = Channel::Messaging;
    event.channelRaw = value["source"]["type"].text();
    event.conversation = event.groupKey = conversationOf(value);
    event.extra = extraOfEvent(value);
}

} // namespace

void readLogEvent(PageReader& in, Value value)
{
    Event event;
    event.id = idOf(value);
    if (event.id.empty())
        return in.reject("conversation-event", value, "an event without an id");
    event.ticketId = in.input().ticketId;
    event.kindRaw = value["type"].text();
    event.kind = kindOf(event.kindRaw);
    event.at = value["created_at"].time().value_or(0);
    fillAuthor(event, value["author"]);
    sunshine::fillContent(event, value["content"]);
    for (Attachment& file : attachmentsOf(value["attachments"]))
        event.attachments.push_back(std::move(file));
    if (event.kind == EventKind::Message)
        fillComment(event, value);
    else
        fillMessagingEvent(event, value);
    in.keep("conversation-event", value["id"].text(), value);
    in.records().events.push_back(std::move(event));
}

} // namespace desk::zendesk
