// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/readers.h"

namespace desk::zendesk_chat {

void readAgent(PageReader& in, Value value)
{
    Person person;
    person.id = value["id"].text();
    if (person.id.empty())
        return in.reject("person", value, "an agent without an id");
    person.name = value["display_name"].text();
    if (person.name.empty())
        person.name = value["first_name"].text();
    person.email = value["email"].text();
    person.role = AuthorRole::Agent;
    person.active = value["enabled"].boolean().value_or(true);
    in.keep("chat-agent", person.id, value);
    in.records().people.push_back(std::move(person));
}

void readDepartment(PageReader& in, Value value)
{
    Group group;
    group.id = value["id"].text();
    group.name = value["name"].text();
    if (group.id.empty())
        return in.reject("group", value, "a department without an id");
    in.keep("chat-department", group.id, value);
    in.records().groups.push_back(std::move(group));
}

} // namespace desk::zendesk_chat
