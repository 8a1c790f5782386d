// SPDX-License-Identifier: GPL-3.0-or-later
// Incremental exports (reference/zendesk-support.md §3): by cursor, by time, the events.
#include "app/sandbox/zendeskserver.h"

#include <algorithm>

namespace desk::sandbox {

namespace {

constexpr std::int64_t kWithheldSeconds = 60;

/// "{second}.0||{id}" in base64: the form seen in recorded answers.
std::string exportCursor(const Keyed& at)
{
    return QByteArray::fromStdString(std::to_string(at.key) + ".0||" + std::to_string(at.id) + "|")
        .toBase64()
        .toStdString();
}

std::optional<Keyed> readExportCursor(const QString& text)
{
    const QList<QByteArray> parts = QByteArray::fromBase64(text.toLatin1().replace(' ', '+')).split('|');
    bool secondOk = false, idOk = false;
    const Keyed at { parts.value(0).split('.').value(0).toLongLong(&secondOk), parts.value(2).toLongLong(&idOk) };
    return parts.size() == 4 && secondOk && idOk ? std::optional(at) : std::nullopt;
}

HttpResponse invalidValue(std::string_view description)
{
    JsonWriter json;
    json.beginObject().field("error", "InvalidValue").field("description", description).endObject();
    return HttpResponse::json(json.take(), 400);
}

/// The end of a page by time that begins at `first`: at least `size` rows, and all of the last second.
template <typename Rows, typename Second>
std::size_t endOfSecond(const Rows& rows, std::size_t first, std::size_t last, std::size_t size, Second second)
{
    std::size_t end = std::min(last, first + size);
    while (end > first && end < last && second(rows[end]) == second(rows[end - 1]))
        ++end;
    return end;
}

/// What some types of metric events have beside their time.
void writeMetricValue(JsonWriter& json, const MetricEvent& event)
{
    const std::string_view type = event.type;
    if (type == "apply_sla") {
        json.beginObject("sla").field("target", event.value).field("business_hours", false).beginObject("policy");
        json.field("id", 4'170'000'000'213).field("title", "Standard").field("description", nullptr);
        json.endObject().endObject();
    } else if (type == "update_status") {
        json.beginObject("status").field("calendar", event.value).field("business", event.value).endObject();
    } else if (type == "breach") {
        json.field("deleted", false);
    }
}

void writeTimeEnvelope(JsonWriter& json, const HttpRequest& request, std::size_t count, bool end, std::int64_t endTime)
{
    json.field("count", count).field("end_of_stream", end);
    json.field("next_page", addressWith(request, { { QStringLiteral("start_time"), QString::number(endTime) } }))
        .field("end_time", endTime);
}

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::exportRoutes()
{
    static const std::vector<Route> routes {
        { "GET", "incremental/tickets/cursor", "", true, "incremental-exports", 10, &ZendeskServer::ticketsByCursor },
        { "GET", "incremental/tickets", "", true, "incremental-exports", 10, &ZendeskServer::ticketsByTime },
        { "GET", "incremental/ticket_events", "", true, "incremental-exports", 10, &ZendeskServer::ticketEvents },
        { "GET", "incremental/ticket_metric_events", "", true, "incremental-exports", 10,
            &ZendeskServer::metricEvents },
        { "GET", "incremental/users/cursor", "", true, "incremental-exports-cursor", 20,
            &ZendeskServer::usersByCursor },
        { "GET", "incremental/organizations", "", true, "incremental-exports", 10,
            &ZendeskServer::organizationsByTime },
    };
    return routes;
}

const std::vector<Keyed>& ZendeskServer::exportOrder()
{
    if (m_exportOrder.empty()) {
        for (const TicketBrief& ticket : m_world.tickets())
            m_exportOrder.push_back({ ticket.changedAt / 1000, ticket.id });
        std::ranges::sort(m_exportOrder);
    }
    return m_exportOrder;
}

bool ZendeskServer::learnEvents(std::size_t most)
{
    const auto& tickets = m_world.tickets();
    const std::size_t end = m_learnt + std::min(most, tickets.size() - m_learnt);
    if (m_learnt == end)
        return true;
    for (; m_learnt < end; ++m_learnt) {
        const TicketStory story = m_world.outline(tickets[m_learnt].id);
        std::uint32_t ordinal = 0;
        for (const Audit& audit : auditsOf(story))
            m_audits.push_back({ audit.at / 1000, story.brief.id, ordinal++ });
        ordinal = 0;
        for (const MetricEvent& event : metricEventsOf(story))
            m_metricEvents.push_back({ event.at / 1000, story.brief.id, ordinal++ });
    }
    if (m_learnt < tickets.size())
        return false;
    std::ranges::sort(m_audits);
    std::ranges::sort(m_metricEvents);
    return true;
}

const std::vector<ZendeskServer::EventPlace>& ZendeskServer::eventOrder(bool metrics)
{
    learnEvents(m_world.tickets().size());
    return metrics ? m_metricEvents : m_audits;
}

std::optional<HttpResponse> ZendeskServer::checkStartTime(const Call& call, std::int64_t& start) const
{
    bool ok = false;
    start = call.query().value("start_time").toLongLong(&ok);
    if (!ok || start < 0)
        return invalidValue("start_time must be a Unix time in seconds");
    if (start > now() / 1000 - kWithheldSeconds)
        return HttpResponse::json(
            R"({"error":"StartTimeTooRecent","description":"Too recent start_time. Use a start_time older than 60 seconds"})",
            400);
    return std::nullopt;
}

std::optional<HttpResponse> ZendeskServer::exportPlace(
    const Call& call, const std::vector<Keyed>& order, std::size_t& first) const
{
    const QString cursor = call.query().value("cursor");
    if (!cursor.isEmpty()) {
        const auto at = readExportCursor(cursor);
        if (!at)
            return invalidValue("cursor is not valid");
        first = static_cast<std::size_t>(std::ranges::upper_bound(order, *at) - order.begin());
        return std::nullopt;
    }
    std::int64_t start = 0;
    if (auto refused = checkStartTime(call, start))
        return refused;
    first = static_cast<std::size_t>(std::ranges::lower_bound(order, Keyed { start, 0 }) - order.begin());
    return std::nullopt;
}

HttpResponse ZendeskServer::ticketsByCursor(const Call& call)
{
    const auto& order = exportOrder();
    const QString cursor = call.query().value("cursor");
    std::size_t first = 0;
    if (auto refused = exportPlace(call, order, first))
        return *refused;
    const auto size = static_cast<std::size_t>(numberIn(call.query(), "per_page", 1, 1000, 1000));
    const auto visible = static_cast<std::size_t>(
        std::ranges::lower_bound(order, Keyed { now() / 1000 - kWithheldSeconds, 0 }) - order.begin());
    // Now and then the service gives the last row of a page once more on the next.
    if (!cursor.isEmpty() && size > 1 && first > 0 && first < visible && order[first - 1].id % 3 == 0)
        --first;
    const std::size_t last = std::max(first, std::min(visible, first + size));
    const bool withDeleted = call.query().value("exclude_deleted") != u"true";
    std::vector<std::int64_t> ids;
    for (std::size_t i = first; i < last; ++i)
        if (withDeleted || zendeskStatus(m_world.ticket(order[i].id)->status) != "deleted")
            ids.push_back(order[i].id);
    const std::string after = last > first ? exportCursor(order[last - 1]) : cursor.toStdString();
    JsonWriter json;
    json.beginObject();
    TicketParts parts;
    parts.generatedTimestamp = true;
    writeTickets(json, call, ids, parts);
    std::optional<std::string> afterUrl;
    if (!after.empty())
        afterUrl = addressWith(call.request,
            { { QStringLiteral("start_time"), {} }, { QStringLiteral("cursor"), QString::fromStdString(after) } });
    json.field("after_url", afterUrl)
        .field("before_url", nullptr)
        .field("after_cursor", Maybe { after })
        .field("before_cursor", nullptr);
    json.field("end_of_stream", last >= visible).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketsByTime(const Call& call)
{
    std::int64_t start = 0;
    if (auto refused = checkStartTime(call, start))
        return *refused;
    const auto& order = exportOrder();
    const auto place = [&](std::int64_t second) {
        return static_cast<std::size_t>(std::ranges::lower_bound(order, Keyed { second, 0 }) - order.begin());
    };
    const std::size_t first = place(start), visible = std::max(first, place(now() / 1000 - kWithheldSeconds));
    const auto size = static_cast<std::size_t>(numberIn(call.query(), "per_page", 1, 1000, 1000));
    const std::size_t last = endOfSecond(order, first, visible, size, [](const Keyed& row) { return row.key; });
    std::vector<std::int64_t> ids;
    for (std::size_t i = first; i < last; ++i)
        if (call.query().value("exclude_deleted") != u"true"
            || zendeskStatus(m_world.ticket(order[i].id)->status) != "deleted")
            ids.push_back(order[i].id);
    JsonWriter json;
    json.beginObject();
    TicketParts parts;
    parts.generatedTimestamp = true;
    writeTickets(json, call, ids, parts);
    const bool end = last >= visible;
    writeTimeEnvelope(json, call.request, ids.size(), end, last == first ? start : order[last - 1].key + (end ? 0 : 1));
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::eventPage(const Call& call, const char* name, bool metrics)
{
    std::int64_t start = 0;
    if (auto refused = checkStartTime(call, start))
        return *refused;
    const auto& order = eventOrder(metrics);
    const auto place = [&](std::int64_t second) {
        return static_cast<std::size_t>(std::ranges::lower_bound(order, EventPlace { second, 0, 0 }) - order.begin());
    };
    const std::size_t first = place(start), visible = std::max(first, place(now() / 1000 - kWithheldSeconds));
    const std::size_t last = endOfSecond(order, first, visible, 1000, [](const EventPlace& row) { return row.second; });
    const bool withComments = call.includes("comment_events");
    JsonWriter json;
    json.beginObject().beginArray(name);
    for (std::size_t i = first; i < last; ++i) {
        const TicketStory story = m_world.story(order[i].ticket);
        if (!metrics) {
            call.json.ticketEvent(json, story, auditsOf(story)[order[i].ordinal], withComments);
            continue;
        }
        const MetricEvent event = metricEventsOf(story)[order[i].ordinal];
        json.beginObject().field("id", event.id).field("ticket_id", order[i].ticket).field("metric", event.metric);
        json.field("instance_id", event.instance).field("type", event.type).field("time", Iso { event.at });
        writeMetricValue(json, event);
        json.endObject();
    }
    json.endArray();
    const bool end = last >= visible;
    writeTimeEnvelope(
        json, call.request, last - first, end, last == first ? start : order[last - 1].second + (end ? 0 : 1));
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketEvents(const Call& call)
{
    return eventPage(call, "ticket_events", false);
}

HttpResponse ZendeskServer::metricEvents(const Call& call)
{
    return eventPage(call, "ticket_metric_events", true);
}

HttpResponse ZendeskServer::usersByCursor(const Call& call)
{
    std::vector<Keyed> order;
    for (const Person& person : m_world.people())
        order.push_back({ person.updatedAt / 1000, person.id });
    std::ranges::sort(order);
    const QString cursor = call.query().value("cursor");
    std::size_t first = 0;
    if (auto refused = exportPlace(call, order, first))
        return *refused;
    const auto size = static_cast<std::size_t>(numberIn(call.query(), "per_page", 1, 1000, 1000));
    const std::size_t last = std::min(order.size(), first + size);
    JsonWriter json;
    json.beginObject().beginArray("users");
    for (std::size_t i = first; i < last; ++i)
        call.json.user(json, *m_world.person(order[i].id));
    const std::string after = last > first ? exportCursor(order[last - 1]) : cursor.toStdString();
    json.endArray();
    std::optional<std::string> afterUrl;
    if (!after.empty())
        afterUrl = addressWith(call.request,
            { { QStringLiteral("start_time"), {} }, { QStringLiteral("cursor"), QString::fromStdString(after) } });
    json.field("after_url", afterUrl)
        .field("before_url", nullptr)
        .field("after_cursor", Maybe { after })
        .field("before_cursor", nullptr);
    json.field("end_of_stream", last >= order.size()).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::organizationsByTime(const Call& call)
{
    std::int64_t start = 0;
    if (auto refused = checkStartTime(call, start))
        return *refused;
    std::vector<const Named*> order;
    for (const Named& organization : m_world.organizations())
        if (organization.updatedAt / 1000 >= start)
            order.push_back(&organization);
    std::ranges::stable_sort(order, {}, &Named::updatedAt);
    const auto second = [](const Named* organization) { return organization->updatedAt / 1000; };
    const std::size_t last = endOfSecond(order, 0, order.size(), 1000, second);
    JsonWriter json;
    json.beginObject().beginArray("organizations");
    for (std::size_t i = 0; i < last; ++i)
        call.json.organization(json, *order[i]);
    json.endArray();
    const bool end = last >= order.size();
    writeTimeEnvelope(json, call.request, last, end, last == 0 ? start : second(order[last - 1]) + (end ? 0 : 1));
    json.endObject();
    return HttpResponse::json(json.take());
}

} // namespace desk::sandbox
