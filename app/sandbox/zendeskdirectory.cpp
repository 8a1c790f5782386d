// SPDX-License-Identifier: GPL-3.0-or-later
// People, organizations, groups and the account's configuration (reference/zendesk-support.md §1.9, §4).
#include "app/sandbox/zendeskserver.h"

#include "app/sandbox/servicehours.h"

#include <algorithm>

namespace desk::sandbox {

namespace {

/// {"name":[…],"count":N,"next_page":null,"previous_page":null}: small lists come whole.
template <typename List, typename Write> HttpResponse wholeList(const char* name, const List& list, Write write)
{
    JsonWriter json;
    json.beginObject().beginArray(name);
    std::size_t count = 0;
    for (const auto& thing : list) {
        write(json, thing);
        ++count;
    }
    json.endArray().field("count", count).field("next_page", nullptr).field("previous_page", nullptr).endObject();
    return HttpResponse::json(json.take());
}

/// A page of a list of records with ids, in the order of the ids.
template <typename Thing, typename Write>
HttpResponse pagedList(const char* name, std::vector<const Thing*> list, const HttpRequest& request, Write write)
{
    std::ranges::sort(list, {}, &Thing::id);
    std::vector<Keyed> rows;
    for (const Thing* thing : list)
        rows.push_back({ thing->id, thing->id });
    const PageCut cut = cutPage(rows, request.query);
    if (cut.refusal)
        return *cut.refusal;
    JsonWriter json;
    json.beginObject().beginArray(name);
    for (std::size_t i = cut.first; i < cut.last; ++i)
        write(json, *list[i]);
    json.endArray();
    writeEnvelope(json, cut, request);
    json.endObject();
    return HttpResponse::json(json.take());
}

template <typename Thing> std::vector<const Thing*> pointers(const std::vector<Thing>& list)
{
    std::vector<const Thing*> all;
    for (const Thing& thing : list)
        all.push_back(&thing);
    return all;
}

/// The ids of show_many; nothing where there are more than 100.
std::optional<std::vector<std::int64_t>> idsOf(const HttpQuery& query)
{
    std::vector<std::int64_t> ids;
    for (const QString& id : query.value("ids").split(QLatin1Char(','), Qt::SkipEmptyParts))
        ids.push_back(id.trimmed().toLongLong());
    return ids.size() > 100 ? std::nullopt : std::optional(ids);
}

HttpResponse tooManyIds()
{
    return HttpResponse::json(
        R"({"error":"TooManyValues","description":"Parameter ids cannot specify more than 100 values","max_count":100})",
        400);
}

} // namespace

const std::vector<ZendeskServer::Route>& ZendeskServer::directoryRoutes()
{
    static const std::vector<Route> routes {
        { "GET", "users/me", "users", false, nullptr, 0, &ZendeskServer::me },
        { "GET", "oauth/tokens/current", "-", false, nullptr, 0, &ZendeskServer::currentToken },
        { "DELETE", "oauth/tokens/current", "-", false, nullptr, 0, &ZendeskServer::revokeToken },
        { "GET", "users", "users", false, nullptr, 0, &ZendeskServer::users },
        { "GET", "users/show_many", "users", false, nullptr, 0, &ZendeskServer::usersShowMany },
        { "GET", "users/#", "users", false, nullptr, 0, &ZendeskServer::userById },
        { "GET", "organizations", "organizations", false, nullptr, 0, &ZendeskServer::organizations },
        { "GET", "organizations/show_many", "organizations", false, nullptr, 0, &ZendeskServer::organizationsShowMany },
        { "GET", "groups", "groups", false, nullptr, 0, &ZendeskServer::groups },
        { "GET", "group_memberships", "groups", false, nullptr, 0, &ZendeskServer::groupMemberships },
        { "GET", "brands", "brands", false, nullptr, 0, &ZendeskServer::brands },
        { "GET", "ticket_fields", "", false, nullptr, 0, &ZendeskServer::ticketFields },
        { "GET", "ticket_forms", "", false, nullptr, 0, &ZendeskServer::ticketForms },
        { "GET", "custom_statuses", "", false, nullptr, 0, &ZendeskServer::customStatuses },
        { "GET", "slas/policies", "sla_policies", true, nullptr, 0, &ZendeskServer::slaPolicies },
        { "GET", "business_hours/schedules", "", false, nullptr, 0, &ZendeskServer::schedules },
        { "GET", "business_hours/schedules/#/holidays", "", false, nullptr, 0, &ZendeskServer::holidays },
        { "GET", "account/settings", "account_settings", false, nullptr, 0, &ZendeskServer::accountSettings },
    };
    return routes;
}

HttpResponse ZendeskServer::me(const Call& call)
{
    JsonWriter json;
    json.beginObject().key("user");
    if (call.caller.person)
        call.json.user(json, *call.caller.person);
    else
        call.json.anonymousUser(json);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::currentToken(const Call& call)
{
    if (!call.caller.token)
        return recordNotFound();
    const OAuthToken& token = *call.caller.token;
    std::vector<std::string> scopes;
    for (const QString& scope : token.scopes)
        scopes.push_back(scope.toStdString());
    JsonWriter json;
    json.beginObject().beginObject("token").field(
        "url", call.request.origin() + "/api/v2/oauth/tokens/" + std::to_string(token.id) + ".json");
    json.field("id", token.id).field("client_id", 41).field("user_id", token.user).field("scopes", scopes);
    json.field("token", token.access.left(10).toStdString())
        .field("refresh_token", token.refresh.left(10).toStdString());
    json.field("created_at", Iso { token.createdAt }).field("expires_at", Iso { token.expiresAt });
    json.field("refresh_token_expires_at", Iso { token.refreshExpiresAt })
        .field("used_at", Iso { SystemClock::instance().now() });
    json.endObject().endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::revokeToken(const Call& call)
{
    if (!call.caller.token)
        return recordNotFound();
    m_oauth.revoke(call.caller.token->id);
    return HttpResponse::empty(204);
}

HttpResponse ZendeskServer::users(const Call& call)
{
    QStringList roles = call.query().values("role[]");
    if (call.query().has("role"))
        roles.append(call.query().value("role"));
    std::vector<const Person*> list;
    for (const Person& person : m_world.people())
        if (roles.isEmpty() || roles.contains(QString::fromLatin1(zendeskRole(person).data())))
            list.push_back(&person);
    return pagedList("users", std::move(list), call.request,
        [&](JsonWriter& json, const Person& person) { call.json.user(json, person); });
}

HttpResponse ZendeskServer::userById(const Call& call)
{
    const Person* person = m_world.person(call.ids.front());
    if (!person)
        return recordNotFound();
    JsonWriter json;
    json.beginObject().key("user");
    call.json.user(json, *person);
    json.endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::usersShowMany(const Call& call)
{
    const auto ids = idsOf(call.query());
    if (!ids)
        return tooManyIds();
    std::vector<const Person*> list;
    for (const std::int64_t id : *ids)
        if (const Person* person = m_world.person(id))
            list.push_back(person);
    return wholeList("users", list, [&](JsonWriter& json, const Person* person) { call.json.user(json, *person); });
}

HttpResponse ZendeskServer::organizations(const Call& call)
{
    return pagedList("organizations", pointers(m_world.organizations()), call.request,
        [&](JsonWriter& json, const Named& organization) { call.json.organization(json, organization); });
}

HttpResponse ZendeskServer::organizationsShowMany(const Call& call)
{
    const auto ids = idsOf(call.query());
    if (!ids)
        return tooManyIds();
    std::vector<const Named*> list;
    for (const Named& organization : m_world.organizations())
        if (std::ranges::find(*ids, organization.id) != ids->end())
            list.push_back(&organization);
    return wholeList("organizations", list,
        [&](JsonWriter& json, const Named* organization) { call.json.organization(json, *organization); });
}

HttpResponse ZendeskServer::groups(const Call& call)
{
    return pagedList("groups", pointers(m_world.groups()), call.request,
        [&](JsonWriter& json, const Named& group) { call.json.group(json, group); });
}

HttpResponse ZendeskServer::groupMemberships(const Call& call)
{
    struct Membership {
        std::int64_t id, user, group;
    };
    std::vector<Membership> all;
    for (const Named& group : m_world.groups())
        for (const std::int64_t member : group.members)
            all.push_back({ group.id * 100 + static_cast<std::int64_t>(all.size()), member, group.id });
    return pagedList("group_memberships", pointers(all), call.request, [&](JsonWriter& json, const Membership& m) {
        json.beginObject()
            .field("id", m.id)
            .field("user_id", m.user)
            .field("group_id", m.group)
            .field("default", false);
        json.field("created_at", Iso { m_world.groups().front().createdAt })
            .field("updated_at", Iso { m_world.groups().front().updatedAt })
            .endObject();
    });
}

HttpResponse ZendeskServer::brands(const Call& call)
{
    return pagedList("brands", pointers(m_world.brands()), call.request,
        [&](JsonWriter& json, const Named& brand) { call.json.brand(json, brand); });
}

HttpResponse ZendeskServer::ticketFields(const Call& call)
{
    JsonWriter json;
    json.beginObject().beginArray("ticket_fields");
    call.json.ticketFields(json);
    json.endArray()
        .field("next_page", nullptr)
        .field("previous_page", nullptr)
        .field("count", m_world.fields().size() + 8)
        .endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::ticketForms(const Call& call)
{
    JsonWriter json;
    json.beginObject().beginArray("ticket_forms");
    call.json.ticketForm(json);
    json.endArray().field("next_page", nullptr).field("previous_page", nullptr).field("count", 1).endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::customStatuses(const Call& call)
{
    JsonWriter json;
    json.beginObject().beginArray("custom_statuses");
    for (const CustomStatus& status : m_world.statuses())
        if (status.category <= StatusCategory::Solved) // there is none under closed
            call.json.customStatus(json, status);
    json.endArray().endObject();
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::slaPolicies(const Call&)
{
    JsonWriter json;
    zendeskPolicies(json);
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::schedules(const Call&)
{
    JsonWriter json;
    zendeskSchedules(json);
    return HttpResponse::json(json.take());
}

HttpResponse ZendeskServer::holidays(const Call& call)
{
    JsonWriter json;
    return zendeskHolidays(json, call.ids.front()) ? HttpResponse::json(json.take()) : recordNotFound();
}

HttpResponse ZendeskServer::accountSettings(const Call&)
{
    return HttpResponse::json(
        R"({"settings":{"active_features":{"customer_satisfaction":true,"custom_ticket_statuses":true,"user_tagging":true},)"
        R"("api":{"accepted_api_agreement":true,"api_password_access":"false","api_token_access":"true"},)"
        R"("tickets":{"comments_public_by_default":true,"tagging":true},"localization":{"locale_ids":[1,16]}}})");
}

} // namespace desk::sandbox
