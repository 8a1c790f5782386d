// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/readers.h"

namespace desk::zendesk {

namespace {

AuthorRole roleOf(std::string_view role)
{
    if (role == "agent" || role == "admin")
        return AuthorRole::Agent;
    return role == "end-user" ? AuthorRole::EndUser : AuthorRole::Unknown;
}

const Setters<Person>& personSetters()
{
    static const Setters<Person> all {
        { "id", [](Person& p, const Value& v) { p.id = v.text(); } },
        { "name", [](Person& p, const Value& v) { p.name = v.textOrJson(); } },
        { "email", [](Person& p, const Value& v) { p.email = v.text(); } },
        { "phone", [](Person& p, const Value& v) { p.phone = v.text(); } },
        { "organization_id", [](Person& p, const Value& v) { p.organizationId = v.text(); } },
        { "locale", [](Person& p, const Value& v) { p.locale = v.text(); } },
        { "iana_time_zone", [](Person& p, const Value& v) { p.timeZone = v.text(); } },
        { "time_zone",
            [](Person& p, const Value& v) {
                if (p.timeZone.empty())
                    p.timeZone = v.text();
            } },
        { "role", [](Person& p, const Value& v) { p.role = roleOf(p.roleRaw = v.textOrJson()); } },
        { "active", [](Person& p, const Value& v) { p.active = v.boolean().value_or(true); } },
        { "updated_at", [](Person& p, const Value& v) { p.version = v.time().value_or(0); } },
    };
    return all;
}

} // namespace

void readUser(PageReader& in, Value value)
{
    Person person;
    readMembers(personSetters(), person, value);
    if (person.id.empty())
        return in.reject("person", value, "a user without an id");
    in.keep("person", person.id, value);
    in.records().people.push_back(std::move(person));
}

void readOrganization(PageReader& in, Value value)
{
    Organization organization { value["id"].text(), value["name"].text(), value["updated_at"].time().value_or(0),
        !value["deleted_at"].isNull() };
    if (organization.deleted)
        organization.version = std::max(organization.version, value["deleted_at"].time().value_or(0));
    if (organization.id.empty())
        return in.reject("organization", value, "an organization without an id");
    in.keep("organization", organization.id, value);
    in.records().organizations.push_back(std::move(organization));
}

void readGroup(PageReader& in, Value value)
{
    Group group { value["id"].text(), value["name"].text(), value["updated_at"].time().value_or(0),
        value["deleted"].boolean().value_or(false), {} };
    if (group.id.empty())
        return in.reject("group", value, "a group without an id");
    in.keep("group", group.id, value);
    in.records().groups.push_back(std::move(group));
}

void readBrand(PageReader& in, Value value)
{
    Brand brand { value["id"].text(), value["name"].text(), value["active"].boolean().value_or(true) };
    if (value["is_deleted"].boolean().value_or(false))
        brand.active = false;
    if (brand.id.empty())
        return in.reject("brand", value, "a brand without an id");
    in.keep("brand", brand.id, value);
    in.records().brands.push_back(std::move(brand));
}

} // namespace desk::zendesk
