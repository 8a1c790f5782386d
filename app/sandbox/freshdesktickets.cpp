// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets and conversations (reference/freshdesk.md §4, §5, §7).
#include "app/sandbox/freshdesksearch.h"
#include "app/sandbox/freshdeskserver.h"

#include <QDateTime>

namespace desk::sandbox {

namespace {

constexpr Millis kThirtyDays = 30LL * 86'400'000;

bool isGone(const TicketBrief& ticket)
{
    return ticket.status == StatusCategory::Deleted || ticket.status == StatusCategory::Spam;
}

FreshdeskParts partsOf(const HttpQuery& query)
{
    const QStringList names = query.value("include").split(QLatin1Char(','), Qt::SkipEmptyParts);
    FreshdeskParts parts;
    parts.description = names.contains(u"description");
    parts.stats = names.contains(u"stats");
    parts.requester = names.contains(u"requester");
    parts.company = names.contains(u"company");
    parts.conversations = names.contains(u"conversations");
    return parts;
}

Millis sortKey(const TicketBrief& ticket, const QString& by)
{
    if (by == u"updated_at")
        return ticket.updatedAt;
    if (by == u"status")
        return freshdeskStatus(ticket);
    return by == u"due_by" ? ticket.createdAt + 3 * 86'400'000 : ticket.createdAt;
}

} // namespace

const std::vector<FreshdeskServer::Route>& FreshdeskServer::ticketRoutes()
{
    static const std::vector<Route> routes {
        { "tickets", 2, "stats,requester,description,company", "tickets-list", false, &FreshdeskServer::tickets },
        { "tickets/#", 1, "conversations,requester,company,stats", nullptr, false, &FreshdeskServer::ticketById },
        { "tickets/#/conversations", 0, "", nullptr, false, &FreshdeskServer::conversations },
        { "tickets/archived/#", 1, "conversations,requester,company,stats", nullptr, false,
            &FreshdeskServer::archivedTicket },
        { "tickets/archived/#/conversations", 0, "", nullptr, false, &FreshdeskServer::archivedConversations },
        { "tickets/#/satisfaction_ratings", 0, "", nullptr, false, &FreshdeskServer::ticketRatings },
        { "tickets/#/time_entries", 0, "", nullptr, false, &FreshdeskServer::ticketTimeEntries },
        { "search/tickets", 0, "", nullptr, false, &FreshdeskServer::searchTickets },
    };
    return routes;
}

bool FreshdeskServer::visible(const Call& call, const TicketBrief& ticket)
{
    if (!seesOwnGroupsOnly(*call.agent))
        return true;
    learnStories();
    const std::int64_t id = m_learnt.group[ticket.id];
    const auto group = std::ranges::find(m_world.groups(), id, &Named::id);
    return group != m_world.groups().end() && std::ranges::find(group->members, call.agent->id) != group->members.end();
}

bool FreshdeskServer::belongs(const Call& call, const TicketBrief& ticket) const
{
    const HttpQuery& query = call.query();
    if (!query.has("requester_id") && !query.has("company_id") && !query.has("email"))
        return true;
    const TicketStory story = m_world.story(ticket.id);
    const Person* requester = m_world.person(story.requester);
    return (!query.has("requester_id") || story.requester == query.value("requester_id").toLongLong())
        && (!query.has("company_id") || story.organization == query.value("company_id").toLongLong())
        && (!query.has("email") || (requester && requester->email == query.value("email").toStdString()));
}

std::optional<HttpResponse> FreshdeskServer::readListQuery(const Call& call, std::vector<const TicketBrief*>& rows)
{
    const HttpQuery& query = call.query();
    const QString filter = query.value("filter"),
                  by = query.has("order_by") ? query.value("order_by") : QStringLiteral("created_at");
    const QString type = query.has("order_type") ? query.value("order_type") : QStringLiteral("desc");
    if (query.has("filter")
        && !QStringList { QStringLiteral("new_and_my_open"), QStringLiteral("watching"), QStringLiteral("spam"),
            QStringLiteral("deleted") }
                .contains(filter))
        return validationFailed("filter", "It should be one of these values: 'new_and_my_open,watching,spam,deleted'");
    if (!QStringList { QStringLiteral("created_at"), QStringLiteral("due_by"), QStringLiteral("updated_at"),
            QStringLiteral("status") }
             .contains(by))
        return validationFailed("order_by", "It should be one of these values: 'due_by,created_at,updated_at,status'");
    if (type != u"asc" && type != u"desc")
        return validationFailed("order_type", "It should be one of these values: 'asc,desc'");
    QDateTime since;
    if (query.has("updated_since")) {
        since = QDateTime::fromString(query.value("updated_since"), Qt::ISODateWithMs);
        if (!since.isValid())
            return validationFailed(
                "updated_since", "It should be in the 'combined date and time ISO8601' format", "invalid_date");
        if (since.timeSpec() == Qt::LocalTime)
            since.setTimeSpec(Qt::UTC);
    }
    const StatusCategory wanted = filter == u"deleted" ? StatusCategory::Deleted : StatusCategory::Spam;
    const bool gone = filter == u"deleted" || filter == u"spam";
    const Millis from = since.isValid() ? since.toMSecsSinceEpoch() / 1000 : (now() - kThirtyDays) / 1000;
    for (const TicketBrief& ticket : m_world.tickets()) {
        const bool recent = (since.isValid() ? ticket.updatedAt : ticket.createdAt) / 1000 >= from;
        const bool kind = gone ? ticket.status == wanted : !isGone(ticket);
        if (recent && kind && !ticket.archived && visible(call, ticket) && belongs(call, ticket))
            rows.push_back(&ticket);
    }
    std::vector<std::pair<std::pair<Millis, std::int64_t>, const TicketBrief*>> keyed;
    for (const TicketBrief* ticket : rows)
        keyed.push_back({ { sortKey(*ticket, by) / (by == u"status" ? 1 : 1000), ticket->id }, ticket });
    std::ranges::sort(
        keyed, [&](const auto& a, const auto& b) { return type == u"asc" ? a.first < b.first : b.first < a.first; });
    std::ranges::transform(keyed, rows.begin(), [](const auto& entry) { return entry.second; });
    return std::nullopt;
}

HttpResponse FreshdeskServer::tickets(const Call& call)
{
    if (call.query().value("page").toInt() > m_options.freshdeskPageWall)
        return validationFailed("page",
            "You cannot access tickets beyond the " + std::to_string(m_options.freshdeskPageWall)
                + "th page. Please provide a smaller page number.");
    std::vector<const TicketBrief*> rows;
    if (auto refused = readListQuery(call, rows))
        return *refused;
    const FreshdeskParts parts = partsOf(call.query());
    return paged(call, rows,
        [&](JsonWriter& json, const TicketBrief* ticket) { call.json.ticket(json, m_world.story(ticket->id), parts); });
}

HttpResponse FreshdeskServer::ticketById(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || ticket->archived)
        return HttpResponse::empty(404);
    if (!visible(call, *ticket))
        return accessDenied();
    FreshdeskParts parts = partsOf(call.query());
    parts.description = parts.attachments = true;
    JsonWriter json;
    call.json.ticket(json, m_world.story(ticket->id), parts);
    return HttpResponse::json(json.take());
}

HttpResponse FreshdeskServer::conversations(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || ticket->archived)
        return HttpResponse::empty(404);
    if (ticket->status == StatusCategory::Deleted || !visible(call, *ticket))
        return accessDenied();
    const TicketStory story = m_world.story(ticket->id);
    return paged(call, conversationsOf(story),
        [&](JsonWriter& json, const Step* step) { call.json.conversation(json, story, *step); });
}

HttpResponse FreshdeskServer::archivedTicket(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || !ticket->archived)
        return HttpResponse::empty(404);
    FreshdeskParts parts = partsOf(call.query());
    parts.description = parts.attachments = true;
    JsonWriter json;
    call.json.ticket(json, m_world.story(ticket->id), parts);
    return HttpResponse::json(json.take());
}

HttpResponse FreshdeskServer::archivedConversations(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || !ticket->archived)
        return HttpResponse::empty(404);
    const TicketStory story = m_world.story(ticket->id);
    return paged(call, conversationsOf(story),
        [&](JsonWriter& json, const Step* step) { call.json.conversation(json, story, *step); });
}

HttpResponse FreshdeskServer::ticketRatings(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || isGone(*ticket))
        return HttpResponse::empty(404);
    std::vector<TicketStory> rows;
    if (TicketStory story = m_world.story(ticket->id); story.csat > Csat::Offered)
        rows.push_back(std::move(story));
    return paged(call, rows, [&](JsonWriter& json, const TicketStory& story) { call.json.rating(json, story); });
}

HttpResponse FreshdeskServer::ticketTimeEntries(const Call& call)
{
    const TicketBrief* ticket = m_world.ticket(call.ids.front());
    if (!ticket || isGone(*ticket))
        return HttpResponse::empty(404);
    std::vector<TicketStory> rows;
    if (TicketStory story = m_world.story(ticket->id); hasTimeEntry(story))
        rows.push_back(std::move(story));
    return paged(call, rows, [&](JsonWriter& json, const TicketStory& story) { call.json.timeEntry(json, story); });
}

HttpResponse FreshdeskServer::searchTickets(const Call& call)
{
    const auto query = SearchQuery::parse(call.query().value("query"));
    if (!query)
        return validationFailed("query", "Given query is invalid.");
    const QString pageText = call.query().has("page") ? call.query().value("page") : QStringLiteral("1");
    const int page = pageText.toInt();
    if (page < 1 || page > 10)
        return validationFailed("page", "It should be a Positive Integer less than or equal to 10");
    std::vector<const TicketBrief*> rows;
    for (const TicketBrief& ticket : m_world.tickets())
        if (!isGone(ticket) && !ticket.archived && visible(call, ticket) && query->matches(m_world, ticket))
            rows.push_back(&ticket);
    std::ranges::reverse(rows);
    JsonWriter json;
    json.beginObject().field("total", rows.size()).beginArray("results");
    const std::size_t first = std::min(rows.size(), static_cast<std::size_t>(page - 1) * 30);
    for (std::size_t i = first; i < std::min(rows.size(), first + 30); ++i)
        call.json.ticket(json, m_world.story(rows[i]->id), {});
    json.endArray().endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
