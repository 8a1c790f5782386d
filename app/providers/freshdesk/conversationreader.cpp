// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/readers.h"

namespace desk::freshdesk {

namespace {

const Setters<Event>& setters()
{
    static const Setters<Event> all {
        { "id", [](Event& e, const Value& v) { e.id = v.text(); } },
        { "ticket_id",
            [](Event& e, const Value& v) {
                if (e.ticketId.empty())
                    e.ticketId = v.text();
            } },
        { "created_at", [](Event& e, const Value& v) { e.at = v.time().value_or(0); } },
        { "user_id", [](Event& e, const Value& v) { e.authorId = v.text(); } },
        { "source", [](Event& e, const Value& v) { e.kindRaw = v.textOrJson(); } },
        { "body", [](Event& e, const Value& v) { e.html = v.textOrJson(); } },
        { "body_text", [](Event& e, const Value& v) { e.text = v.textOrJson(); } },
        { "attachments", [](Event& e, const Value& v) { e.attachments = attachmentsOf(v); } },
    };
    return all;
}

/// The sources of conversations are numbered apart from those of tickets.
Channel channelOfConversation(std::string_view source)
{
    if (source == "0" || source == "8")
        return Channel::Email;
    if (source == "2" || source == "6")
        return Channel::Web;
    if (source == "5" || source == "7")
        return Channel::Social;
    return source == "9" ? Channel::Phone : source == "10" ? Channel::Messaging : Channel::Other;
}

EventKind kindOf(std::string_view source, bool isPrivate)
{
    if (source == "6")
        return EventKind::Rating;
    if (source == "9")
        return EventKind::Call;
    return isPrivate ? EventKind::Note : EventKind::Message;
}

/// Answers of rules and of bots are marked; else a message that is not the customer's is an agent's.
AuthorRole roleOf(Value conversation)
{
    if (conversation["auto_response"].boolean() == true)
        return AuthorRole::Bot;
    const auto incoming = conversation["incoming"].boolean();
    return !incoming ? AuthorRole::Unknown : *incoming ? AuthorRole::EndUser : AuthorRole::Agent;
}

} // namespace

void readConversation(PageReader& in, Value value, const std::string& ticketId)
{
    Event event;
    event.ticketId = ticketId;
    readMembers(setters(), event, value);
    if (event.ticketId.empty())
        event.ticketId = in.input().ticketId;
    if (event.id.empty())
        return in.reject("event", value, "a conversation without an id");
    const auto isPrivate = value["private"].boolean();
    if (isPrivate)
        event.isPublic = !*isPrivate;
    event.kind = kindOf(event.kindRaw, isPrivate.value_or(false));
    event.channel = channelOfConversation(event.kindRaw);
    event.channelRaw = event.kindRaw;
    event.role = roleOf(value);
    if (ticketId.empty())
        in.keep("event", event.id, value);
    in.records().events.push_back(std::move(event));
}

} // namespace desk::freshdesk
