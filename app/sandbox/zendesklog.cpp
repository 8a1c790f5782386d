// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation log of a ticket (reference/zendesk-chat-messaging.md §5).
#include "app/sandbox/messaging.h"
#include "app/sandbox/zendeskserver.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace desk::sandbox {

namespace {

/// One event of the log: a comment of the ticket, or something of the conversation.
struct LogPlace {
    Millis at = 0;
    const Step* comment = nullptr;
    Audit audit;
    const MessagingItem* item = nullptr;
};

std::vector<LogPlace> placesOf(const TicketStory& story, const std::vector<MessagingItem>& items)
{
    std::vector<LogPlace> places;
    for (const Audit& audit : auditsOf(story))
        for (std::size_t i = audit.first; i < audit.first + audit.count; ++i)
            if (isComment(story.steps[i]))
                places.push_back({ story.steps[i].at, &story.steps[i], audit, nullptr });
    for (const MessagingItem& item : items)
        places.push_back({ item.at, nullptr, {}, &item });
    std::ranges::stable_sort(places, {}, &LogPlace::at);
    return places;
}

/// 26 characters that ascend with time.
std::string logId(Millis at, std::size_t place)
{
    std::array<char, 40> id {};
    std::snprintf(id.data(), id.size(), "01H%011llX%012llX", static_cast<unsigned long long>(at),
        static_cast<unsigned long long>(place));
    return id.data();
}

std::string isoMs(Millis at)
{
    std::array<char, 8> fraction {};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(at % 1000));
    std::string time = isoTime(at);
    time.pop_back();
    return time + fraction.data();
}

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::logRoutes()
{
    static const std::vector<Route> routes {
        { "GET", "tickets/#/conversation_log", "tickets", false, "omnilog-index", 100,
            &ZendeskServer::conversationLog },
    };
    return routes;
}

void ZendeskServer::writeLogAuthor(
    JsonWriter& json, const char* type, const std::string& name, std::int64_t support, const std::string& user) const
{
    json.beginObject("author").field("type", type).field("display_name", name).field("avatar_url", nullptr);
    json.field("zen:support:user_id", support).field("zen:sunco:user_id", Maybe { user }).endObject();
}

void ZendeskServer::writeLogComment(
    JsonWriter& json, const Call& call, const TicketStory& story, const Step& step) const
{
    json.field("type", "Comment").field("reference", "zen:ticket_event:" + std::to_string(step.id));
    json.field("created_at", Iso { step.at });
    const Person* person = m_world.person(step.actor);
    const char* type = person && person->bot ? "bot" : person && person->agent ? "agent" : "user";
    writeLogAuthor(json, type, person ? person->name : "System", person && !person->bot ? step.actor : -1, {});
    json.beginObject("content")
        .field("type", "html")
        .field("body", step.html.empty() ? step.text : step.html)
        .endObject();
    json.beginArray("attachments");
    for (const File& file : step.files)
        call.json.attachment(json, file);
    json.endArray().beginObject("metadata").field("public", step.kind != Step::Kind::Note);
    json.beginObject("custom").endObject().beginObject("system").field("client", "Mozilla/5.0").endObject();
    json.field("ticket_version", std::to_string(story.brief.updatedAt)).endObject();
}

void ZendeskServer::writeLogMessage(JsonWriter& json, const TicketStory& story, const MessagingItem& item) const
{
    json.field("type", item.type).field("reference", "zen:sunco:conversation_message:" + item.id);
    json.field("created_at", Iso { item.at }).field("received_at", isoMs(item.at));
    const Person* requester = m_world.person(story.requester);
    if (item.by == MessagingItem::By::Customer && requester)
        writeLogAuthor(json, "user", requester->name, story.requester, messagingUser(story.requester));
    else
        writeLogAuthor(json, item.by == MessagingItem::By::Bot ? "bot" : "system", "Pedal helper", -1, {});
    json.field("content", Raw { item.logContent }).beginArray("attachments").endArray().beginObject("metadata");
    const std::string source = messagingSource(story, item.by);
    if (source == "whatsapp")
        json.beginObject("whatsapp").field("profile_name", requester ? requester->name : "").endObject();
    else if (source == "web")
        json.beginObject("page").field("url", "https://shop.example/bikes").field("title", "Bikes").endObject();
    json.endObject().beginObject("source").field("type", source).endObject();
}

HttpResponse ZendeskServer::conversationLog(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    const std::vector<MessagingItem> items = messagingOf(m_world, *story, call.request.origin());
    std::vector<LogPlace> places = placesOf(*story, items);
    const bool descending = call.query().value("sort") == u"-created_at";
    if (descending)
        std::ranges::reverse(places);
    std::vector<Keyed> rows;
    for (std::size_t i = 0; i < places.size(); ++i)
        rows.push_back({ static_cast<std::int64_t>(descending ? places.size() - i : i), static_cast<std::int64_t>(i) });
    const PageCut cut = cutPage(rows, call.query(), descending);
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    json.beginObject().beginArray("events");
    for (std::size_t i = cut.first; i < cut.last; ++i) {
        const LogPlace& place = places[i];
        json.beginObject().field("id", logId(place.at, i));
        if (place.comment)
            writeLogComment(json, call, *story, *place.comment);
        else
            writeLogMessage(json, *story, *place.item);
        json.endObject();
    }
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
