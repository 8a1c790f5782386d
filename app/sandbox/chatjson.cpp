// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/chatjson.h"

#include <QUrl>
#include <algorithm>
#include <cmath>
#include <sstream>

namespace desk::sandbox {

namespace {

using Kind = ChatLine::Kind;

/// "2017-04-24T04:36:44.807000Z", with the microseconds that only the service knows.
std::string microTime(Millis at)
{
    const std::string second = isoTime(at);
    const std::string millis = std::to_string(1000 + at % 1000).substr(1);
    return second.substr(0, second.size() - 1) + '.' + millis + "000Z";
}

const char* typeOf(Kind kind)
{
    switch (kind) {
    case Kind::Join: return "chat.memberjoin";
    case Kind::Leave: return "chat.memberleave";
    case Kind::Message:
    case Kind::Trigger: return "chat.msg";
    case Kind::File: return "chat.file";
    case Kind::Tag: return "chat.tag";
    case Kind::Transfer: return "chat.transfer";
    case Kind::RatingRequest: return "chat.request.rating";
    case Kind::Rating: return "chat.rating";
    case Kind::Comment: return "chat.comment";
    }
    return "chat.msg";
}

std::vector<std::string> words(const std::string& text)
{
    std::istringstream stream(text);
    return { std::istream_iterator<std::string>(stream), {} };
}

bool isMessage(const ChatLine& line)
{
    return line.kind == Kind::Message || line.kind == Kind::Trigger;
}

/// From the visitor's first unanswered message to the next answer, in seconds, as the service counts.
std::vector<double> gapsOf(const ChatStory& chat)
{
    std::vector<double> gaps;
    Millis asked = 0;
    for (const ChatLine& line : chat.lines) {
        if (line.kind != Kind::Message)
            continue;
        if (line.agent == 0) {
            asked = asked ? asked : line.at;
        } else if (asked) {
            gaps.push_back(static_cast<double>(line.at - asked) / 1000);
            asked = 0;
        }
    }
    return gaps;
}

void responseTime(JsonWriter& json, const ChatStory& chat)
{
    const std::vector<double> gaps = gapsOf(chat);
    if (gaps.empty()) {
        json.field("response_time", nullptr);
        return;
    }
    double sum = 0;
    for (const double gap : gaps)
        sum += gap;
    json.beginObject("response_time").field("first", std::llround(gaps.front()));
    json.field("avg", Raw { std::to_string(sum / static_cast<double>(gaps.size())) });
    json.field("max", std::llround(*std::ranges::max_element(gaps))).endObject();
}

void counts(JsonWriter& json, const ChatStory& chat)
{
    const auto of = [&](auto counted) { return std::ranges::count_if(chat.lines, counted); };
    const auto visitor = of([](const ChatLine& l) { return l.kind == Kind::Message && l.agent == 0; });
    const auto all = of(isMessage);
    json.beginObject("count").field("visitor", visitor).field("agent", all - visitor).field("total", all).endObject();
}

std::string visitorId(const ChatStory& chat)
{
    return "10502823.v" + std::to_string(chat.anonymous ? chat.brief.number : chat.requester);
}

} // namespace

ChatJson::ChatJson(const World& world, std::string origin)
    : m_world(world)
    , m_origin(std::move(origin))
{
}

std::string ChatJson::visitorName(const ChatStory& chat) const
{
    return chat.anonymous ? "Visitor " + std::to_string(36'000'000 + chat.brief.number)
                          : m_world.person(chat.requester)->name;
}

std::string ChatJson::agentName(std::int64_t id) const
{
    const Person* person = m_world.person(id);
    return person ? person->name : std::string();
}

void ChatJson::webpath(JsonWriter& json, const ChatStory& chat) const
{
    const std::string to = "https://velo.example/help", title = "Help";
    json.beginArray("webpath");
    if (chat.brief.number % 11 == 5) {
        json.beginArray().value((chat.startedAt - 9000) / 1000).value(to).value("").value(title).endArray();
    } else {
        json.beginObject().field("timestamp", Iso { chat.startedAt - 9000 }).field("from", "").field("to", to);
        json.field("title", title).endObject();
    }
    json.endArray();
}

void ChatJson::common(JsonWriter& json, const ChatStory& chat) const
{
    const Person& person = *m_world.person(chat.requester);
    json.field("id", chat.brief.id).field("type", chat.offline ? "offline_msg" : "chat");
    json.field("timestamp", Iso { chat.startedAt }).field("update_timestamp", Iso { chat.brief.updatedAt });
    json.beginObject("visitor").field("id", visitorId(chat)).field("name", visitorName(chat));
    json.field("email", chat.anonymous ? std::string() : person.email);
    json.field("phone", chat.anonymous ? std::string() : person.phone).field("notes", "").endObject();
    json.beginObject("session").field("id", "s" + std::to_string(chat.brief.number)).field("browser", "Firefox");
    json.field("platform", "Linux").field("user_agent", "Mozilla/5.0 (X11; Linux x86_64)").field("ip", "203.0.113.9");
    json.field("city", "Lyon").field("region", "Auvergne-Rhône-Alpes").field("country_code", "FR");
    json.field("country_name", "France").field("start_date", Iso { chat.startedAt - 9000 });
    const std::string end = isoTime(chat.endedAt);
    json.field("end_date", chat.brief.number % 17 == 3 ? end.substr(0, end.size() - 1) + "+00:00Z" : end).endObject();
    webpath(json, chat);
    if (chat.brief.number % 7 == 2)
        json.field("unread", chat.unread ? 1 : 0);
    else
        json.field("unread", chat.unread);
    json.field("tags", chat.tags).field("zendesk_ticket_id", Ref { chat.ticket }).field("deleted", chat.deleted);
    json.field("department_id", Ref { chat.department });
    const auto group = std::ranges::find(m_world.groups(), chat.department, &Named::id);
    json.field("department_name", Maybe { group == m_world.groups().end() ? std::string_view() : group->name });
}

void ChatJson::chat(JsonWriter& json, const ChatStory& chat) const
{
    json.beginObject();
    common(json, chat);
    if (chat.offline)
        json.field("message", chat.message).field("started_by", "visitor");
    else
        talk(json, chat);
    json.endObject();
}

void ChatJson::talk(JsonWriter& json, const ChatStory& chat) const
{
    const auto said = [](const ChatLine& line) { return isMessage(line); };
    const auto first = std::ranges::find_if(chat.lines, said);
    Millis last = first->at;
    for (const ChatLine& line : chat.lines)
        last = isMessage(line) ? line.at : last;
    std::vector<std::string> ids, names;
    for (const std::int64_t agent : chat.agents) {
        ids.push_back(std::to_string(agent));
        names.push_back(agentName(agent));
    }
    json.field("end_timestamp", Iso { chat.endedAt }).field("duration", (last - first->at) / 1000);
    json.field("started_by", chat.triggered ? "trigger" : "visitor").field("missed", chat.missed);
    json.field("dropped", chat.dropped).field("triggered", chat.triggered);
    if (chat.triggered)
        json.field("triggered_response", true);
    else
        json.field("triggered_response", nullptr);
    json.field("rating", Maybe { chat.rating }).field("comment", Maybe { chat.comment });
    json.field("agent_ids", ids).field("agent_names", names);
    counts(json, chat);
    responseTime(json, chat);
    json.field("referrer_search_engine", "").field("referrer_search_terms", "");
    json.beginArray("conversions").endArray().beginArray("engagements").endArray().beginArray("history");
    for (std::size_t i = 0; i < chat.lines.size(); ++i)
        line(json, chat, chat.lines[i], i);
    json.endArray();
}

void ChatJson::line(JsonWriter& json, const ChatStory& chat, const ChatLine& line, std::size_t index) const
{
    const bool visitor = line.agent == 0 && line.kind != Kind::Trigger;
    json.beginObject().field("type", typeOf(line.kind)).field("index", index);
    if (chat.brief.number % 19 == 7)
        json.field("timestamp", line.at);
    else
        json.field("timestamp", microTime(line.at));
    json.field("name", line.kind == Kind::Trigger ? "Assistant" : visitor ? visitorName(chat) : agentName(line.agent));
    json.field("channel", "#supportchat:10502823-" + visitorId(chat).substr(9));
    if (line.kind == Kind::Trigger)
        json.field("nick", "agent:trigger").field("sender_type", "Trigger");
    else if (chat.brief.number % 2 == 0)
        json.field("sender_type", visitor ? "Visitor" : "Agent");
    if (!visitor && line.agent != 0 && chat.brief.number % 3 == 0)
        json.field("agent_id", std::to_string(line.agent));
    if (isMessage(line)) {
        json.field("msg", line.text).field("options", line.options);
        if (visitor && chat.brief.number % 5 == 0)
            json.field("msg_id", line.at);
        else if (visitor)
            json.field("msg_id", std::to_string(line.at));
    }
    if (line.kind == Kind::File) {
        const std::string url = m_origin + "/attachments/token/chat" + std::to_string(line.file.id)
            + "/?name=" + QUrl::toPercentEncoding(QString::fromStdString(line.file.name)).toStdString();
        json.beginObject("attachment").field("name", line.file.name).field("size", line.file.size);
        json.field("mime_type", line.file.contentType).field("url", url).endObject();
    } else if (line.kind == Kind::Tag) {
        json.field("tags", words(line.from)).field("new_tags", words(line.to));
    } else if (line.kind == Kind::Transfer) {
        json.field("prev_department_id", Raw { line.from == "0" ? "null" : line.from });
        json.field("department_id", Raw { line.to });
    } else if (line.kind == Kind::Rating) {
        json.field("rating", Maybe { line.from }).field("new_rating", Maybe { line.to });
    } else if (line.kind == Kind::Comment) {
        json.field("comment", nullptr).field("new_comment", line.text);
    }
    json.endObject();
}

void ChatJson::auditLine(JsonWriter& json, const ChatStory& chat, const ChatLine& line, std::size_t index) const
{
    const bool trigger = line.kind == Kind::Trigger, visitor = line.agent == 0 && !trigger;
    const char* type = line.kind == Kind::Join ? "ChatJoin"
        : line.kind == Kind::Leave             ? "ChatLeave"
        : line.kind == Kind::File              ? "ChatFileAttachment"
        : isMessage(line)                      ? "ChatMessage"
                                               : nullptr;
    if (!type) // this dialect knows no more
        return;
    json.beginObject().field("chat_index", index).field("type", type).field("timestamp", line.at);
    json.field("actor_type", visitor ? "end-user" : "agent");
    json.field("actor_name", trigger ? "Assistant" : visitor ? visitorName(chat) : agentName(line.agent));
    json.field("actor_id",
        trigger       ? std::string("__trigger")
            : visitor ? std::to_string(chat.requester)
                      : "agent:" + std::to_string(line.agent));
    if (isMessage(line))
        json.field("message", line.text);
    if (line.kind == Kind::File)
        json.field("filename", line.file.name).field("mime_type", line.file.contentType).field("size", line.file.size);
    json.endObject();
}

void ChatJson::audit(JsonWriter& json, const ChatStory& chat) const
{
    constexpr std::int64_t kAuditIds = 900'000'000'000'000; // never the id of a step
    const std::int64_t id = kAuditIds + chat.brief.number * 10;
    json.beginObject().field("id", id).field("ticket_id", chat.ticket).field("created_at", Iso { chat.endedAt });
    json.field("author_id", -1).beginObject("metadata").endObject().beginArray("events");
    json.beginObject().field("id", id + 1).field("type", "ChatStartedEvent").beginObject("value");
    json.field("chat_id", chat.brief.id).field("visitor_id", visitorId(chat)).field("conversation_id", nullptr);
    json.field("user_id", chat.requester).field("channel", "web").field("tags", chat.tags).beginArray("history");
    for (std::size_t i = 0; i < chat.lines.size(); ++i)
        auditLine(json, chat, chat.lines[i], i);
    json.endArray().endObject().endObject();
    json.beginObject().field("id", id + 2).field("type", "ChatEndedEvent").beginObject("value");
    json.field("chat_id", chat.brief.id).endObject().endObject();
    json.endArray().beginObject("via").field("channel", "chat").endObject().endObject();
}

void ChatJson::agent(JsonWriter& json, const Person& person) const
{
    const auto space = person.name.find(' ');
    json.beginObject().field("id", person.id).field("email", person.email).field("display_name", person.name);
    json.field("first_name", person.name.substr(0, space));
    json.field("last_name", space == std::string::npos ? std::string() : person.name.substr(space + 1));
    json.field("enabled", person.active).field("create_date", Iso { person.createdAt }).field("last_login", nullptr);
    json.field("login_count", 0).field("role_id", person.admin ? 360'002'848'996 : 360'002'848'976);
    json.beginObject("roles").field("administrator", person.admin).field("owner", false).endObject();
    std::vector<std::int64_t> departments;
    if (person.group)
        departments.push_back(person.group);
    json.field("departments", departments).field("enabled_departments", departments).beginArray("skills").endArray();
    json.endObject();
}

void ChatJson::department(JsonWriter& json, const Named& group) const
{
    json.beginObject().field("id", group.id).field("name", group.name).field("description", "").field("enabled", true);
    json.field("members", group.members).beginObject("settings").field("chat_enabled", true);
    json.field("support_group_id", group.id).endObject().endObject();
}

} // namespace desk::sandbox
