// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/readers.h"

namespace desk::freshdesk {

namespace {

const Setters<Person>& setters()
{
    static const Setters<Person> all {
        { "name", [](Person& p, const Value& v) { p.name = v.textOrJson(); } },
        { "email", [](Person& p, const Value& v) { p.email = v.text(); } },
        { "phone",
            [](Person& p, const Value& v) {
                if (!v.isNull())
                    p.phone = v.text();
            } },
        { "mobile",
            [](Person& p, const Value& v) {
                if (p.phone.empty())
                    p.phone = v.text();
            } },
        { "company_id", [](Person& p, const Value& v) { p.organizationId = v.text(); } },
        { "customer_id",
            [](Person& p, const Value& v) {
                if (p.organizationId.empty())
                    p.organizationId = v.text();
            } },
        { "language", [](Person& p, const Value& v) { p.locale = v.text(); } },
        { "time_zone", [](Person& p, const Value& v) { p.timeZone = v.text(); } },
        { "updated_at", [](Person& p, const Value& v) { p.version = v.time().value_or(0); } },
    };
    return all;
}

} // namespace

void readContact(PageReader& in, Value value)
{
    Person person;
    person.id = value["id"].text();
    readMembers(setters(), person, value);
    person.role = AuthorRole::EndUser;
    // `active` says whether the address was confirmed; only deleted contacts are gone
    person.active = !value["deleted"].boolean().value_or(false);
    if (person.id.empty())
        return in.reject("person", value, "a contact without an id");
    in.keep("person", person.id, value);
    in.records().people.push_back(std::move(person));
}

void readAgent(PageReader& in, Value value)
{
    Person person;
    person.id = value["id"].text();
    const Value contact = value["contact"].isObject() ? value["contact"]
        : value["user"].isObject()                    ? value["user"]
                                                      : value;
    readMembers(setters(), person, contact);
    if (person.id.empty())
        return in.reject("person", value, "an agent without an id");
    person.role = AuthorRole::Agent;
    person.roleRaw = value["type"].text();
    person.active = !value["deactivated"].boolean().value_or(false) && !contact["deleted"].boolean().value_or(false);
    person.version = value["updated_at"].time().value_or(person.version);
    in.keep("person", person.id, value);
    in.records().people.push_back(std::move(person));
}

void readCompany(PageReader& in, Value value)
{
    Organization organization { value["id"].text(), value["name"].text(), value["updated_at"].time().value_or(0),
        false };
    if (organization.id.empty())
        return in.reject("organization", value, "a company without an id");
    in.keep("organization", organization.id, value);
    in.records().organizations.push_back(std::move(organization));
}

void readGroup(PageReader& in, Value value)
{
    Group group { value["id"].text(), value["name"].text(), value["updated_at"].time().value_or(0), false,
        value["business_hour_id"].text() };
    if (group.id.empty())
        return in.reject("group", value, "a group without an id");
    in.keep("group", group.id, value);
    in.records().groups.push_back(std::move(group));
}

void readProduct(PageReader& in, Value value)
{
    Brand brand { value["id"].text(), value["name"].text() };
    if (brand.id.empty())
        return in.reject("brand", value, "a product without an id");
    in.keep("brand", brand.id, value);
    in.records().brands.push_back(std::move(brand));
}

} // namespace desk::freshdesk
