// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/readers.h"
#include "app/providers/zendesk_chat/transcript.h"

#include <algorithm>
#include <span>

namespace desk::zendesk_chat {

namespace {

constexpr std::size_t kSubjectBytes = 100;

/// A chat while it is read.
struct Draft {
    Ticket ticket;
    std::string chatId, linkedTo, message;
    Person visitor;
    std::vector<std::string> agentIds, agentNames;
    std::optional<Millis> endedAt;
    bool deleted = false;
};

void readVisitor(Draft& draft, Value visitor)
{
    Person& person = draft.visitor;
    person.id = visitor["id"].text();
    person.name = visitor["name"].text();
    person.email = visitor["email"].text();
    person.phone = visitor["phone"].text();
    person.role = AuthorRole::EndUser;
}

const Setters<Draft>& setters()
{
    static const Setters<Draft> all {
        { "id", [](Draft& d, const Value& v) { d.chatId = v.text(); } },
        { "type",
            [](Draft& d, const Value& v) {
                d.ticket.channelRaw = v.textOrJson();
                const bool offline = d.ticket.channelRaw == "offline_msg";
                d.ticket.kind = offline ? ConversationKind::OfflineMessage : ConversationKind::Chat;
            } },
        { "zendesk_ticket_id", [](Draft& d, const Value& v) { d.linkedTo = v.text(); } },
        { "message", [](Draft& d, const Value& v) { d.message = v.textOrJson(); } },
        { "timestamp", [](Draft& d, const Value& v) { d.ticket.createdAt = v.time(); } },
        { "end_timestamp", [](Draft& d, const Value& v) { d.endedAt = v.time(); } },
        { "update_timestamp", [](Draft& d, const Value& v) { d.ticket.updatedAt = v.time(); } },
        { "visitor", [](Draft& d, const Value& v) { readVisitor(d, v); } },
        { "agent_ids", [](Draft& d, const Value& v) { d.agentIds = texts(v); } },
        { "agent_names", [](Draft& d, const Value& v) { d.agentNames = texts(v); } },
        { "department_id", [](Draft& d, const Value& v) { d.ticket.groupId = v.text(); } },
        { "tags", [](Draft& d, const Value& v) { d.ticket.tags = texts(v, ','); } },
        { "comment", [](Draft& d, const Value& v) { d.ticket.csatComment = v.textOrJson(); } },
        { "rating",
            [](Draft& d, const Value& v) {
                const std::string rating = v.textOrJson();
                d.ticket.csat = rating.empty() ? d.ticket.csat
                    : rating == "good"         ? Csat::Good
                    : rating == "bad"          ? Csat::Bad
                                               : Csat::Unknown;
            } },
        { "deleted", [](Draft& d, const Value& v) { d.deleted = v.boolean().value_or(false); } },
    };
    return all;
}

/// The first line of a text, cut between characters.
std::string firstLine(std::string_view text)
{
    std::string line(text.substr(0, text.find('\n')));
    if (line.size() <= kSubjectBytes)
        return line;
    std::size_t end = kSubjectBytes;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
        --end;
    return line.substr(0, end) + "…";
}

/// Chats have no subject: what the visitor said first, else what anybody did.
std::string subjectOf(const Draft& draft, std::span<const Event> events)
{
    if (!draft.message.empty())
        return firstLine(draft.message);
    const Event* said = nullptr;
    for (const Event& event : events) {
        if (event.kind != EventKind::ChatMessage || event.text.empty())
            continue;
        if (!said)
            said = &event;
        if (event.role == AuthorRole::Requester)
            return firstLine(event.text);
    }
    return said ? firstLine(said->text) : std::string();
}

/// What a chat tells beside its words: facts of the account's own kind for us.
void readCustom(Ticket& ticket, Value chat)
{
    const auto add = [&](std::string name, Value value) {
        if (!value.isNull() && !value.textOrJson().empty() && !((value.isArray() || value.isObject()) && value.empty()))
            ticket.custom.push_back({ std::move(name), std::string(value.raw()) });
    };
    for (const std::string_view name :
        { "started_by", "duration", "missed", "dropped", "triggered", "triggered_response", "unread", "response_time",
            "count", "referrer_search_engine", "referrer_search_terms", "webpath", "conversions", "engagements" })
        add(std::string(name), chat[name]);
    add("visitor_notes", chat["visitor"]["notes"]);
    for (const Value member : chat["session"])
        add("session_" + member.key(), member);
}

Event noticeOf(const Event& base, const char* what, const char* suffix, Millis at)
{
    Event event = base;
    event.id += suffix;
    event.kind = EventKind::System;
    event.kindRaw = what;
    event.at = at;
    event.role = AuthorRole::System;
    return event;
}

Transcript transcriptOf(const Draft& draft)
{
    Transcript transcript;
    Event& base = transcript.base;
    base.id = base.groupKey = base.conversation = draft.chatId;
    base.ticketId = draft.ticket.id;
    base.at = draft.ticket.createdAt.value_or(0);
    base.channel = Channel::Chat;
    base.channelRaw = draft.ticket.channelRaw;
    transcript.visitorId = draft.visitor.id;
    transcript.visitorName = draft.visitor.name;
    transcript.visitorRole = AuthorRole::Requester;
    for (std::size_t i = 0; i < draft.agentIds.size(); ++i)
        transcript.agents.emplace_back(
            draft.agentIds[i], i < draft.agentNames.size() ? draft.agentNames[i] : std::string());
    return transcript;
}

void addOfflineMessage(PageReader& in, const Draft& draft, const Transcript& transcript)
{
    Event event = transcript.base;
    event.id += ".message";
    event.kind = EventKind::Message;
    event.kindRaw = draft.ticket.channelRaw;
    event.authorId = draft.visitor.id;
    event.authorName = draft.visitor.name;
    event.role = AuthorRole::Requester;
    event.isPublic = true;
    event.text = draft.message;
    in.records().events.push_back(std::move(event));
}

void addEvents(PageReader& in, const Draft& draft, Value chat)
{
    const Transcript transcript = transcriptOf(draft);
    auto& events = in.records().events;
    if (!draft.message.empty())
        addOfflineMessage(in, draft, transcript);
    const bool talked = draft.ticket.kind == ConversationKind::Chat && draft.ticket.createdAt;
    if (talked)
        events.push_back(noticeOf(transcript.base, "ChatStartedEvent", ".start", *draft.ticket.createdAt));
    readTranscript(in, chat["history"], transcript);
    if (talked && draft.endedAt)
        events.push_back(noticeOf(transcript.base, "ChatEndedEvent", ".end", *draft.endedAt));
}

void addPeople(PageReader& in, Draft& draft)
{
    for (std::size_t i = 0; i < draft.agentIds.size() && i < draft.agentNames.size(); ++i) {
        Person agent;
        agent.id = draft.agentIds[i];
        agent.name = draft.agentNames[i];
        agent.role = AuthorRole::Agent;
        in.records().people.push_back(std::move(agent));
    }
    if (draft.visitor.id.empty())
        return;
    draft.visitor.version = draft.ticket.version;
    in.records().people.push_back(draft.visitor);
}

/// What follows from the rest of the record.
void complete(Draft& draft)
{
    Ticket& ticket = draft.ticket;
    if (!ticket.updatedAt)
        ticket.updatedAt = draft.endedAt ? draft.endedAt : ticket.createdAt;
    ticket.version = ticket.updatedAt.value_or(1);
    ticket.id = draft.linkedTo.empty() ? draft.chatId : draft.linkedTo;
    ticket.channel = Channel::Chat;
    ticket.requesterId = ticket.submitterId = draft.visitor.id;
    ticket.status = draft.deleted ? StatusCategory::Deleted : StatusCategory::Closed;
    if (!draft.agentIds.empty())
        ticket.assigneeId = draft.agentIds.back();
}

/// A chat that became a ticket is shown as that ticket: its row here only stands in until the ticket itself is read,
/// and never replaces anything of it.
void standIn(Ticket& ticket)
{
    ticket.version = 0;
    ticket.kind = ConversationKind::Ticket;
    ticket.status = StatusCategory::Unknown;
    ticket.csat = Csat::None;
    ticket.csatComment.clear();
}

} // namespace

void readChat(PageReader& in, Value value)
{
    Draft draft;
    draft.ticket.kind = ConversationKind::Chat;
    readMembers(setters(), draft, value);
    if (draft.chatId.empty())
        return in.reject("chat", value, "a chat without an id");
    complete(draft);
    const std::size_t before = in.records().events.size();
    addEvents(in, draft, value);
    addPeople(in, draft);
    draft.ticket.subject = subjectOf(draft, std::span(in.records().events).subspan(before));
    readCustom(draft.ticket, value);
    if (draft.linkedTo.empty()) {
        in.records().marks.push_back({ draft.chatId, draft.ticket.version, value["history"].isArray(), false });
    } else {
        standIn(draft.ticket);
        in.records().absorbed.push_back({ draft.chatId, draft.linkedTo });
    }
    in.keep("chat", draft.chatId, value);
    in.records().tickets.push_back(std::move(draft.ticket));
}

} // namespace desk::zendesk_chat
