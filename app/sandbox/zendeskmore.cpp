// SPDX-License-Identifier: GPL-3.0-or-later
// Smaller lists: recent tickets, views as rows, samples and users by time, search of users, side conversations
// (reference/zendesk-support.md §3.4, §5.5, §6).
#include "app/sandbox/zendeskserver.h"

#include <algorithm>

namespace desk::sandbox {

namespace {

constexpr std::size_t kRecent = 5, kSample = 50;

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::moreRoutes()
{
    static const std::vector<Route> routes {
        { "GET", "tickets/recent", "tickets", false, nullptr, 0, &ZendeskServer::recentTickets },
        { "GET", "tickets/#/side_conversations", "tickets", false, nullptr, 0, &ZendeskServer::sideConversations },
        { "GET", "views/#/execute", "ticket_views", false, nullptr, 0, &ZendeskServer::viewExecute },
        { "GET", "users/search", "users", false, nullptr, 0, &ZendeskServer::userSearch },
        { "GET", "incremental/users", "", true, "incremental-exports", 10, &ZendeskServer::usersByTime },
        { "GET", "incremental/tickets/sample", "", true, "incremental-sample", 5, &ZendeskServer::ticketSample },
        { "GET", "incremental/users/sample", "", true, "incremental-sample", 5, &ZendeskServer::usersByTime },
    };
    return routes;
}

HttpResponse ZendeskServer::recentTickets(const Call& call)
{
    std::vector<Keyed> rows = listOrder();
    for (Keyed& row : rows)
        row.key = m_world.ticket(row.id)->updatedAt;
    const std::size_t count = std::min(kRecent, rows.size());
    std::ranges::partial_sort(rows, rows.begin() + static_cast<std::ptrdiff_t>(count), std::greater<>());
    std::vector<std::int64_t> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(rows[i].id);
    JsonWriter json;
    json.beginObject();
    writeTickets(json, call, ids, {});
    json.field("count", count).field("next_page", nullptr).field("previous_page", nullptr).endObject();
    return HttpResponse::json(json.take());
}

/// The add-on is not part of this plan: an empty page, as the service answers.
HttpResponse ZendeskServer::sideConversations(const Call&)
{
    return HttpResponse::html("", 403);
}

std::optional<HttpResponse> ZendeskServer::viewWait(const Call& call)
{
    const auto state
        = m_buckets.take("view " + std::to_string(call.ids.front()) + " of " + std::to_string(call.caller.person->id),
            scaled(5), 60, SystemClock::instance().now());
    return state.allowed ? std::nullopt : std::optional(tooMany(state.resetSeconds));
}

HttpResponse ZendeskServer::viewExecute(const Call& call)
{
    if (auto refused = viewWait(call))
        return *refused;
    const auto query = viewQuery(call.ids.front());
    if (!query)
        return recordNotFound();
    const std::vector<Keyed> rows = found(*query);
    const PageCut cut = cutPage(rows, call.query(), true);
    if (cut.refusal)
        return *cut.refusal;
    std::vector<TicketStory> stories;
    JsonWriter json;
    json.beginObject().beginArray("columns").beginObject().field("id", "subject").field("title", "Subject").endObject();
    json.endArray().beginArray("rows");
    for (std::size_t i = cut.first; i < cut.last; ++i) {
        stories.push_back(m_world.story(rows[i].id));
        json.beginObject().field("subject", stories.back().subject).key("ticket");
        call.json.ticket(json, stories.back(), {});
        json.endObject();
    }
    json.endArray().beginObject("view").field("id", call.ids.front()).endObject();
    json.beginArray("groups");
    for (const Named& group : m_world.groups())
        call.json.group(json, group);
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::userSearch(const Call& call)
{
    const QString wanted = call.query().value("query");
    std::vector<Keyed> rows;
    for (const Person& person : m_world.people())
        if (QString::fromStdString(person.name).contains(wanted, Qt::CaseInsensitive)
            || QString::fromStdString(person.email).startsWith(wanted, Qt::CaseInsensitive))
            rows.push_back({ static_cast<std::int64_t>(rows.size()), person.id });
    const PageCut cut = cutPage(rows, call.query());
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    json.beginObject().beginArray("users");
    for (std::size_t i = cut.first; i < cut.last; ++i)
        call.json.user(json, *m_world.person(rows[i].id));
    json.endArray();
    writeEnvelope(json, cut, call.request);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::usersByTime(const Call& call)
{
    std::int64_t start = 0;
    if (auto refused = checkStartTime(call, start))
        return *refused;
    std::vector<Keyed> order;
    for (const Person& person : m_world.people())
        if (person.updatedAt / 1000 >= start)
            order.push_back({ person.updatedAt / 1000, person.id });
    std::ranges::sort(order);
    const bool sample = call.request.path.contains(u"/sample");
    const std::size_t size = sample ? kSample : 1000;
    std::size_t last = std::min(size, order.size());
    while (!sample && last > 0 && last < order.size() && order[last].key == order[last - 1].key)
        ++last;
    JsonWriter json;
    json.beginObject().beginArray("users");
    for (std::size_t i = 0; i < last; ++i)
        call.json.user(json, *m_world.person(order[i].id));
    json.endArray();
    const bool end = last >= order.size();
    const std::int64_t endTime = last == 0 ? start : order[last - 1].key + (end ? 0 : 1);
    json.field("count", last).field("end_of_stream", end).field("end_time", endTime);
    json.field("next_page", addressWith(call.request, { { QStringLiteral("start_time"), QString::number(endTime) } }));
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketSample(const Call& call)
{
    std::int64_t start = 0;
    if (auto refused = checkStartTime(call, start))
        return *refused;
    const auto& order = exportOrder();
    auto at = std::ranges::lower_bound(order, Keyed { start, 0 });
    std::vector<std::int64_t> ids;
    for (; at != order.end() && ids.size() < kSample; ++at)
        ids.push_back(at->id);
    JsonWriter json;
    json.beginObject();
    TicketParts parts;
    parts.generatedTimestamp = true;
    writeTickets(json, call, ids, parts);
    const std::int64_t endTime = ids.empty() ? start : (at - 1)->key;
    json.field("count", ids.size()).field("end_time", endTime);
    json.field("next_page", addressWith(call.request, { { QStringLiteral("start_time"), QString::number(endTime) } }));
    json.endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
