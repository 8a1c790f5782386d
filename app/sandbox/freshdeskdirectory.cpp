// SPDX-License-Identifier: GPL-3.0-or-later
// People, groups, fields, ratings, time entries and settings (reference/freshdesk.md §6).
#include "app/sandbox/freshdeskserver.h"

#include "app/sandbox/servicehours.h"

#include <QDateTime>

namespace desk::sandbox {

namespace {

template <typename Thing> std::vector<const Thing*> pointers(const std::vector<Thing>& list)
{
    std::vector<const Thing*> all;
    for (const Thing& thing : list)
        all.push_back(&thing);
    return all;
}

/// A time of the query in ms; `usual` where there is none.
Millis timeIn(const HttpQuery& query, const char* key, Millis usual)
{
    QDateTime time = QDateTime::fromString(query.value(key), Qt::ISODateWithMs);
    if (!time.isValid())
        return usual;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

template <typename Write> HttpResponse one(Write write)
{
    JsonWriter json;
    write(json);
    return HttpResponse::json(json.take());
}

} // namespace

const std::vector<FreshdeskServer::Route>& FreshdeskServer::otherRoutes()
{
    static const std::vector<Route> routes {
        { "contacts", 0, "", "contacts-list", false, &FreshdeskServer::contacts },
        { "contacts/#", 0, "", nullptr, false, &FreshdeskServer::contactById },
        { "companies", 0, "", nullptr, false, &FreshdeskServer::companies },
        { "companies/#", 0, "", nullptr, false, &FreshdeskServer::companyById },
        { "agents", 0, "", nullptr, false, &FreshdeskServer::agents },
        { "agents/me", 0, "", nullptr, false, &FreshdeskServer::me },
        { "agents/#", 0, "", nullptr, false, &FreshdeskServer::agentById },
        { "groups", 0, "", nullptr, false, &FreshdeskServer::groups },
        { "groups/#", 0, "", nullptr, false, &FreshdeskServer::groupById },
        { "ticket_fields", 0, "", nullptr, false, &FreshdeskServer::ticketFields },
        { "admin/ticket_fields", 0, "", nullptr, true, &FreshdeskServer::adminTicketFields },
        { "surveys", 0, "", nullptr, false, &FreshdeskServer::surveys },
        { "surveys/satisfaction_ratings", 0, "", nullptr, false, &FreshdeskServer::ratings },
        { "time_entries", 0, "", nullptr, false, &FreshdeskServer::timeEntries },
        { "products", 0, "", nullptr, true, &FreshdeskServer::products },
        { "roles", 0, "", nullptr, true, &FreshdeskServer::roles },
        { "sla_policies", 0, "", nullptr, true, &FreshdeskServer::slaPolicies },
        { "business_hours", 0, "", nullptr, true, &FreshdeskServer::businessHours },
        { "settings/helpdesk", 0, "", nullptr, true, &FreshdeskServer::helpdeskSettings },
    };
    return routes;
}

void FreshdeskServer::learnStories()
{
    if (m_learnt.known)
        return;
    for (const TicketBrief& ticket : m_world.tickets()) {
        const TicketStory story = m_world.outline(ticket.id);
        m_learnt.group[ticket.id] = story.group;
        if (ticket.status == StatusCategory::Deleted || ticket.status == StatusCategory::Spam)
            continue;
        if (story.csat > Csat::Offered)
            m_learnt.rated.emplace_back(ratedAt(story), ticket.id);
        if (hasTimeEntry(story))
            m_learnt.timed.emplace_back(*story.firstReplyAt, ticket.id);
    }
    std::ranges::sort(m_learnt.rated);
    std::ranges::sort(m_learnt.timed);
    m_learnt.known = true;
}

HttpResponse FreshdeskServer::contacts(const Call& call)
{
    const HttpQuery& query = call.query();
    const Millis since = timeIn(query, "_updated_since", 0);
    const QString state = query.value("state");
    std::vector<const Person*> rows;
    for (const Person& person : m_world.people()) {
        const bool wanted = !person.agent && person.updatedAt / 1000 >= since / 1000
            && (!query.has("email") || person.email == query.value("email").toStdString())
            && (!query.has("phone") || person.phone == query.value("phone").toStdString())
            && (!query.has("company_id") || person.organization == query.value("company_id").toLongLong())
            && (state.isEmpty() || (state == u"verified" && person.active)
                || (state == u"unverified" && !person.active));
        if (wanted)
            rows.push_back(&person);
    }
    std::ranges::sort(rows, {}, &Person::id);
    return paged(call, rows, [&](JsonWriter& json, const Person* person) { call.json.contact(json, *person); });
}

HttpResponse FreshdeskServer::contactById(const Call& call)
{
    const Person* person = m_world.person(call.ids.front());
    if (!person || person->agent)
        return HttpResponse::empty(404);
    return one([&](JsonWriter& json) { call.json.contact(json, *person); });
}

HttpResponse FreshdeskServer::companies(const Call& call)
{
    return paged(call, pointers(m_world.organizations()),
        [&](JsonWriter& json, const Named* company) { call.json.company(json, *company); });
}

HttpResponse FreshdeskServer::companyById(const Call& call)
{
    const auto it = std::ranges::find(m_world.organizations(), call.ids.front(), &Named::id);
    if (it == m_world.organizations().end())
        return HttpResponse::empty(404);
    return one([&](JsonWriter& json) { call.json.company(json, *it); });
}

HttpResponse FreshdeskServer::agents(const Call& call)
{
    std::vector<const Person*> rows;
    for (const Person& person : m_world.people())
        if (person.agent && (!call.query().has("email") || person.email == call.query().value("email").toStdString()))
            rows.push_back(&person);
    if (call.query().value("state") == u"occasional")
        rows.clear();
    return paged(call, rows, [&](JsonWriter& json, const Person* person) { call.json.agent(json, *person); });
}

HttpResponse FreshdeskServer::me(const Call& call)
{
    return one([&](JsonWriter& json) { call.json.agent(json, *call.agent); });
}

HttpResponse FreshdeskServer::agentById(const Call& call)
{
    const Person* person = m_world.person(call.ids.front());
    if (!person || !person->agent)
        return HttpResponse::empty(404);
    return one([&](JsonWriter& json) { call.json.agent(json, *person); });
}

HttpResponse FreshdeskServer::groups(const Call& call)
{
    return paged(
        call, pointers(m_world.groups()), [&](JsonWriter& json, const Named* group) { call.json.group(json, *group); });
}

HttpResponse FreshdeskServer::groupById(const Call& call)
{
    const auto it = std::ranges::find(m_world.groups(), call.ids.front(), &Named::id);
    if (it == m_world.groups().end())
        return HttpResponse::empty(404);
    return one([&](JsonWriter& json) { call.json.group(json, *it); });
}

HttpResponse FreshdeskServer::ticketFields(const Call& call)
{
    return one([&](JsonWriter& json) {
        json.beginArray();
        call.json.ticketFields(json, false);
        json.endArray();
    });
}

HttpResponse FreshdeskServer::adminTicketFields(const Call& call)
{
    return one([&](JsonWriter& json) {
        json.beginArray();
        call.json.ticketFields(json, true);
        json.endArray();
    });
}

HttpResponse FreshdeskServer::surveys(const Call&)
{
    return HttpResponse::json(
        R"([{"id":43000001,"title":"Default survey","active":true,"questions":[{"id":"default_question",)"
        R"("label":"How would you rate your overall satisfaction for the resolution provided by the agent?",)"
        R"("accepted_ratings":[103,100,-103],"default":true}],"created_at":"2020-09-13T12:26:40Z","updated_at":"2020-09-13T12:26:40Z"}])");
}

HttpResponse FreshdeskServer::ratings(const Call& call)
{
    learnStories();
    const Millis since = timeIn(call.query(), "created_since", now() - 30LL * 86'400'000);
    std::vector<std::int64_t> rows;
    for (const auto& [at, ticket] : m_learnt.rated)
        if (at >= since)
            rows.push_back(ticket);
    return paged(
        call, rows, [&](JsonWriter& json, std::int64_t ticket) { call.json.rating(json, m_world.story(ticket)); });
}

HttpResponse FreshdeskServer::timeEntries(const Call& call)
{
    learnStories();
    const Millis after = timeIn(call.query(), "executed_after", 0),
                 before = timeIn(call.query(), "executed_before", now());
    std::vector<std::int64_t> rows;
    for (const auto& [at, ticket] : m_learnt.timed)
        if (at >= after && at <= before)
            rows.push_back(ticket);
    return paged(
        call, rows, [&](JsonWriter& json, std::int64_t ticket) { call.json.timeEntry(json, m_world.story(ticket)); });
}

HttpResponse FreshdeskServer::products(const Call& call)
{
    return paged(call, pointers(m_world.brands()),
        [&](JsonWriter& json, const Named* brand) { call.json.product(json, *brand); });
}

HttpResponse FreshdeskServer::roles(const Call&)
{
    return HttpResponse::json(
        R"([{"id":43001,"name":"Administrator","description":"Can configure all features.","default":true,"agent_type":1},)"
        R"({"id":43002,"name":"Agent","description":"Can log, view and reply to tickets.","default":true,"agent_type":1}])");
}

HttpResponse FreshdeskServer::slaPolicies(const Call&)
{
    return one(freshdeskPolicies);
}

HttpResponse FreshdeskServer::businessHours(const Call&)
{
    return one(freshdeskHours);
}

HttpResponse FreshdeskServer::helpdeskSettings(const Call&)
{
    return HttpResponse::json(
        R"({"primary_language":"en","supported_languages":["fr"],"portal_languages":["en","fr"]})");
}

} // namespace desk::sandbox
