// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets by list and by id, their comments, audits and metrics (reference/zendesk-support.md §4 to §6).
#include "app/sandbox/chatjson.h"
#include "app/sandbox/zendeskserver.h"

#include <algorithm>
#include <set>

namespace desk::sandbox {

namespace {

bool isGone(const TicketBrief& ticket)
{
    return ticket.status == StatusCategory::Deleted || ticket.status == StatusCategory::Spam;
}

HttpResponse tooManyIds()
{
    return HttpResponse::json(
        R"({"error":"TooManyValues","description":"Parameter ids cannot specify more than 100 values","max_count":100})",
        400);
}

/// Rows of a list by one of the sorts of /tickets; nothing where the sort is unknown.
std::optional<std::vector<Keyed>> sorted(const World& world, const std::vector<Keyed>& byId, const QString& by)
{
    std::vector<Keyed> rows = byId;
    if (by == u"id")
        return rows;
    for (Keyed& row : rows) {
        const TicketBrief* ticket = world.ticket(row.id);
        if (by == u"updated_at")
            row.key = ticket->updatedAt / 1000;
        else if (by == u"created_at")
            row.key = ticket->createdAt / 1000;
        else if (by == u"status")
            row.key = static_cast<std::int64_t>(ticket->status);
        else
            return std::nullopt;
    }
    std::ranges::sort(rows);
    return rows;
}

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::ticketRoutes()
{
    static const std::vector<Route> routes {
        { "GET", "tickets", "tickets", false, "tickets-index", 20'000, &ZendeskServer::ticketList },
        { "GET", "tickets/#", "tickets", false, nullptr, 0, &ZendeskServer::ticketById },
        { "GET", "tickets/show_many", "tickets", false, nullptr, 0, &ZendeskServer::ticketsShowMany },
        { "GET", "tickets/count", "tickets", false, nullptr, 0, &ZendeskServer::ticketCount },
        { "GET", "tickets/#/comments", "tickets", false, nullptr, 0, &ZendeskServer::comments },
        { "GET", "tickets/#/comments/count", "tickets", false, nullptr, 0, &ZendeskServer::commentCount },
        { "GET", "tickets/#/audits", "", false, nullptr, 0, &ZendeskServer::audits },
        { "GET", "tickets/#/metrics", "tickets", false, nullptr, 0, &ZendeskServer::ticketMetrics },
        { "GET", "ticket_metrics", "tickets", false, nullptr, 0, &ZendeskServer::metricList },
        { "GET", "deleted_tickets", "tickets", false, "deleted-tickets-index", 10, &ZendeskServer::deletedTickets },
    };
    return routes;
}

const std::vector<Keyed>& ZendeskServer::listOrder()
{
    if (m_listOrder.empty())
        for (const TicketBrief& ticket : m_world.tickets())
            if (!ticket.archived && !isGone(ticket))
                m_listOrder.push_back({ ticket.id, ticket.id });
    return m_listOrder;
}

std::optional<TicketStory> ZendeskServer::storyOf(const Call& call) const
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || isGone(*ticket))
        return std::nullopt;
    return m_world.story(ticket->id);
}

void ZendeskServer::writeTickets(
    JsonWriter& json, const Call& call, const std::vector<std::int64_t>& ids, const TicketParts& base) const
{
    TicketParts parts = base;
    parts.metricSet = call.includes("metric_sets");
    parts.commentCount = call.includes("comment_count");
    parts.dates = call.includes("dates");
    parts.slas = call.includes("slas");
    std::vector<TicketStory> stories;
    json.beginArray("tickets");
    for (const std::int64_t id : ids) {
        stories.push_back(m_world.story(id));
        call.json.ticket(json, stories.back(), parts);
        stories.back().steps.clear(); // only the people and groups are still needed
    }
    json.endArray();
    writeSideLoads(json, call, stories);
}

void ZendeskServer::writeSideLoads(JsonWriter& json, const Call& call, const std::vector<TicketStory>& stories) const
{
    if (call.includes("users")) {
        std::set<std::int64_t> ids;
        for (const TicketStory& story : stories)
            ids.insert({ story.requester, story.submitter, story.assignee });
        json.beginArray("users");
        for (const std::int64_t id : ids)
            if (const Person* person = m_world.person(id))
                call.json.user(json, *person);
        json.endArray();
    }
    const auto named = [&](const char* name, const std::vector<Named>& all, auto member, auto write) {
        if (!call.includes(name))
            return;
        std::set<std::int64_t> ids;
        for (const TicketStory& story : stories)
            ids.insert(story.*member);
        json.beginArray(name);
        for (const Named& thing : all)
            if (ids.contains(thing.id))
                (call.json.*write)(json, thing);
        json.endArray();
    };
    named("groups", m_world.groups(), &TicketStory::group, &ZendeskJson::group);
    named("organizations", m_world.organizations(), &TicketStory::organization, &ZendeskJson::organization);
    if (call.includes("custom_statuses")) {
        json.beginArray("custom_statuses");
        for (const CustomStatus& status : m_world.statuses())
            call.json.customStatus(json, status);
        json.endArray();
    }
}

HttpResponse ZendeskServer::ticketList(const Call& call)
{
    QString sort = call.query().value("sort");
    bool descending = sort.startsWith(QLatin1Char('-'));
    if (descending)
        sort.remove(0, 1);
    const bool cursor = call.query().has("page[size]") || call.query().has("page[after]");
    if (!cursor && call.query().has("sort_by")) {
        sort = call.query().value("sort_by");
        descending = call.query().value("sort_order") == u"desc";
    }
    auto rows = sorted(m_world, listOrder(), sort.isEmpty() ? QStringLiteral("id") : sort);
    if (!rows)
        return HttpResponse::json(
            R"({"errors":[{"code":"InvalidPaginationParameter","title":"Invalid sort","detail":"sort is not valid"}]})",
            400);
    if (descending)
        std::ranges::reverse(*rows);
    const PageCut cut = cutPage(*rows, call.query(), descending);
    if (cut.refusal)
        return *cut.refusal;
    std::vector<std::int64_t> ids;
    for (std::size_t i = cut.first; i < cut.last; ++i)
        ids.push_back((*rows)[i].id);
    JsonWriter json;
    json.beginObject();
    TicketParts parts;
    parts.fields = !cut.cursor;
    writeTickets(json, call, ids, parts);
    writeEnvelope(json, cut, call.request);
    json.endObject();
    HttpResponse response = HttpResponse::json(json.take());
    if (cut.deep) {
        const auto state
            = m_buckets.take("tickets-index-deep-pagination", scaled(50), 60, SystemClock::instance().now());
        response.headers.emplace_back("zendesk-ratelimit-tickets-index-deep-pagination",
            QStringLiteral("total=%1; remaining=%2; resets=%3")
                .arg(state.total)
                .arg(state.remaining)
                .arg(state.resetSeconds)
                .toLatin1());
        if (!state.allowed) {
            response.status = 429;
            response.body = "Number of allowed API requests per minute exceeded";
            response.contentType = "text/plain; charset=utf-8";
            response.headers.emplace_back("Retry-After", QByteArray::number(state.resetSeconds));
        }
    }
    return response;
}

HttpResponse ZendeskServer::ticketById(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    JsonWriter json;
    TicketParts parts;
    parts.metricSet = call.includes("metric_sets");
    parts.commentCount = call.includes("comment_count");
    parts.dates = call.includes("dates");
    json.beginObject().key("ticket");
    call.json.ticket(json, *story, parts);
    writeSideLoads(json, call, { *story });
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketsShowMany(const Call& call)
{
    const QStringList wanted = call.query().value("ids").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (wanted.size() > 100)
        return tooManyIds();
    std::vector<std::int64_t> ids;
    for (const QString& id : wanted)
        if (const TicketBrief* ticket = m_world.ticket(id.toLongLong()); ticket && !isGone(*ticket))
            ids.push_back(ticket->id);
    JsonWriter json;
    json.beginObject();
    writeTickets(json, call, ids, {});
    json.field("count", ids.size()).field("next_page", nullptr).field("previous_page", nullptr).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketCount(const Call&)
{
    JsonWriter json;
    json.beginObject()
        .beginObject("count")
        .field("value", listOrder().size())
        .field("refreshed_at", Iso { now() })
        .endObject()
        .endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::comments(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    struct Place {
        Audit audit;
        std::size_t step;
    };
    std::vector<Place> places;
    for (const Audit& audit : auditsOf(*story))
        for (std::size_t i = audit.first; i < audit.first + audit.count; ++i)
            if (isComment(story->steps[i]))
                places.push_back({ audit, i });
    const bool descending = call.query().value("sort") == u"-created_at" || call.query().value("sort_order") == u"desc";
    if (descending)
        std::ranges::reverse(places);
    std::vector<Keyed> rows;
    for (const Place& place : places)
        rows.push_back({ descending ? -static_cast<std::int64_t>(rows.size()) : static_cast<std::int64_t>(rows.size()),
            story->steps[place.step].id });
    const PageCut cut = cutPage(rows, call.query(), descending);
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    std::set<std::int64_t> authors;
    json.beginObject().beginArray("comments");
    for (std::size_t i = cut.first; i < cut.last; ++i) {
        const Step& step = story->steps[places[i].step];
        call.json.comment(json, *story, places[i].audit, step, false);
        authors.insert(step.actor);
    }
    json.endArray();
    if (call.includes("users")) {
        json.beginArray("users");
        for (const std::int64_t id : authors)
            if (const Person* person = m_world.person(id))
                call.json.user(json, *person);
        json.endArray();
    }
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::commentCount(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    JsonWriter json;
    json.beginObject().beginObject("count").field("value", std::ranges::count_if(story->steps, isComment));
    json.field("refreshed_at", Iso { now() }).endObject().endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::audits(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    const std::vector<Audit> all = auditsOf(*story);
    std::vector<Keyed> rows;
    for (const Audit& audit : all)
        rows.push_back({ static_cast<std::int64_t>(rows.size()), audit.id });
    PageCut cut = cutPage(rows, call.query());
    if (cut.refusal)
        return *cut.refusal;
    if (story->brief.archived) { // comes whole
        cut.first = 0;
        cut.last = rows.size();
        cut.hasMore = false;
    }
    JsonWriter json;
    json.beginObject().beginArray("audits");
    if (const std::int64_t chat = m_world.chatOfTicket(story->brief.id); chat != 0 && cut.first == 0)
        ChatJson(m_world, call.request.origin()).audit(json, m_world.chat(chat));
    for (std::size_t i = cut.first; i < cut.last; ++i)
        call.json.audit(json, *story, all[i]);
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketMetrics(const Call& call)
{
    const auto story = storyOf(call);
    if (!story)
        return recordNotFound();
    JsonWriter json;
    json.beginObject().key("ticket_metric");
    call.json.metricSet(json, *story);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::metricList(const Call& call)
{
    std::vector<Keyed> rows(listOrder().rbegin(), listOrder().rend());
    const PageCut cut = cutPage(rows, call.query(), true);
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    json.beginObject().beginArray("ticket_metrics");
    for (std::size_t i = cut.first; i < cut.last; ++i)
        call.json.metricSet(json, m_world.story(rows[i].id));
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::deletedTickets(const Call& call)
{
    std::vector<Keyed> rows;
    for (const TicketBrief& ticket : m_world.tickets())
        if (isGone(ticket) && !ticket.archived)
            rows.push_back({ ticket.changedAt / 1000, ticket.id });
    std::ranges::sort(rows);
    const PageCut cut = cutPage(rows, call.query());
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    json.beginObject().beginArray("deleted_tickets");
    for (std::size_t i = cut.first; i < cut.last; ++i) {
        const TicketStory story = m_world.story(rows[i].id);
        json.beginObject().field("id", story.brief.id).field("subject", story.subject);
        json.field("description", story.steps.empty() ? std::string() : story.steps.front().text);
        json.beginObject("actor").field("id", m_admin->id).field("name", m_admin->name).endObject();
        json.field("deleted_at", Iso { story.brief.changedAt }).field("previous_state", "open").endObject();
    }
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
