// SPDX-License-Identifier: GPL-3.0-or-later
// The directory part of FreshdeskJson: contacts, companies, agents, groups, products, fields.
#include "app/sandbox/freshdeskjson.h"

#include "app/sandbox/servicehours.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace desk::sandbox {

namespace {

constexpr Millis kAccountMade = 1'600'000'000'000;

void fieldHead(JsonWriter& json, std::int64_t id, std::string_view name, std::string_view label, std::string_view type,
    bool standard, int position)
{
    json.beginObject()
        .field("id", id)
        .field("name", name)
        .field("label", label)
        .field("description", "")
        .field("position", position);
    json.field("required_for_closure", false)
        .field("required_for_agents", standard)
        .field("type", type)
        .field("default", standard);
    json.field("customers_can_edit", false)
        .field("label_for_customers", label)
        .field("required_for_customers", false)
        .field("displayed_to_customers", true);
    json.field("created_at", Iso { kAccountMade }).field("updated_at", Iso { kAccountMade });
}

std::string freshdeskType(const std::string& type)
{
    return type == "tagger" ? "custom_dropdown" : type == "integer" ? "custom_number" : "custom_" + type;
}

} // namespace

void FreshdeskJson::contact(JsonWriter& json, const Person& person) const
{
    const std::vector<std::string> none;
    json.beginObject()
        .field("active", person.active)
        .field("address", nullptr)
        .field("company_id", Ref { person.organization });
    json.field("description", nullptr)
        .field("email", Maybe { person.email })
        .field("id", person.id)
        .field("job_title", Maybe { person.jobTitle });
    json.field("language", Maybe { person.locale }).field("mobile", nullptr).field("name", person.name);
    std::string digits;
    std::ranges::copy_if(person.phone, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (person.id % 7 == 0 && !digits.empty() && digits.front() != '0')
        json.field("phone", Raw { digits }); // seen in real payloads: a number
    else
        json.field("phone", Maybe { person.phone });
    json.field("time_zone", Maybe { person.timeZone })
        .field("twitter_id", nullptr)
        .field("facebook_id", nullptr)
        .field("external_id", nullptr);
    json.field("unique_external_id", nullptr)
        .beginObject("custom_fields")
        .endObject()
        .field("tags", none)
        .field("other_emails", none);
    json.beginArray("other_companies")
        .endArray()
        .field("view_all_tickets", false)
        .field("deleted", false)
        .field("avatar", nullptr);
    json.field("created_at", Iso { person.createdAt }).field("updated_at", Iso { person.updatedAt }).endObject();
}

void FreshdeskJson::company(JsonWriter& json, const Named& company) const
{
    json.beginObject()
        .field("id", company.id)
        .field("name", company.name)
        .field("description", nullptr)
        .field("note", nullptr)
        .beginArray("domains");
    if (!company.domain.empty())
        json.value(company.domain);
    json.endArray()
        .field("health_score", nullptr)
        .field("account_tier", nullptr)
        .field("renewal_date", nullptr)
        .field("industry", nullptr);
    json.beginObject("custom_fields")
        .endObject()
        .field("created_at", Iso { company.createdAt })
        .field("updated_at", Iso { company.updatedAt })
        .endObject();
}

void FreshdeskJson::agent(JsonWriter& json, const Person& person) const
{
    std::vector<std::int64_t> groups;
    for (const Named& group : m_world.groups())
        if (std::ranges::find(group.members, person.id) != group.members.end())
            groups.push_back(group.id);
    json.beginObject()
        .field("available", true)
        .field("occasional", false)
        .field("id", person.id)
        .field("ticket_scope", seesOwnGroupsOnly(person) ? 2 : 1);
    json.field("signature", nullptr)
        .field("group_ids", groups)
        .field("role_ids", std::vector<std::int64_t> { person.admin ? 43'001 : 43'002 });
    json.beginArray("skill_ids")
        .endArray()
        .field("available_since", nullptr)
        .field("type", "support_agent")
        .field("focus_mode", true);
    json.field("deactivated", !person.active)
        .field("last_active_at", Iso { person.updatedAt })
        .beginObject("contact")
        .field("active", person.active);
    json.field("email", person.email)
        .field("job_title", Maybe { person.jobTitle })
        .field("language", Maybe { person.locale });
    json.field("last_login_at", Iso { person.updatedAt })
        .field("mobile", nullptr)
        .field("name", person.name)
        .field("phone", Maybe { person.phone });
    json.field("time_zone", Maybe { person.timeZone })
        .field("created_at", Iso { person.createdAt })
        .field("updated_at", Iso { person.updatedAt })
        .endObject();
    json.field("created_at", Iso { person.createdAt }).field("updated_at", Iso { person.updatedAt }).endObject();
}

void FreshdeskJson::group(JsonWriter& json, const Named& group) const
{
    json.beginObject()
        .field("id", group.id)
        .field("name", group.name)
        .field("description", "")
        .field("escalate_to", nullptr);
    json.field("unassigned_for", "30m")
        .field("business_hour_id", Ref { hoursOfGroup(group.id) })
        .field("group_type", "support_agent_group")
        .field("agent_ids", group.members);
    if (group.id % 2 == 0)
        json.field("auto_ticket_assign", 1); // seen both as a number and as a boolean
    else
        json.field("auto_ticket_assign", false);
    json.field("created_at", Iso { group.createdAt }).field("updated_at", Iso { group.updatedAt }).endObject();
}

void FreshdeskJson::product(JsonWriter& json, const Named& brand) const
{
    json.beginObject()
        .field("id", brand.id)
        .field("name", brand.name)
        .field("description", "")
        .field("primary_email", "support@sandbox.example");
    json.field("created_at", Iso { brand.createdAt }).field("updated_at", Iso { brand.updatedAt }).endObject();
}

void FreshdeskJson::ticketFields(JsonWriter& json, bool admin) const
{
    int position = 1;
    const auto standard = [&](std::string_view name, std::string_view label, std::string_view type) {
        fieldHead(json, 43'000'000'100 + position, name, label, type, true, position);
        ++position;
    };
    standard("requester", "Search a requester", "default_requester");
    json.endObject();
    standard("subject", "Subject", "default_subject");
    json.endObject();
    standard("ticket_type", "Type", "default_ticket_type");
    json.field("choices", m_world.ticketTypes()).endObject();
    standard("status", "Status", "default_status");
    json.beginObject("choices");
    for (const CustomStatus& status : m_world.statuses())
        json.field(std::to_string(status.id), std::vector<std::string> { status.label, status.customerLabel });
    json.endObject().endObject();
    standard("priority", "Priority", "default_priority");
    json.beginObject("choices")
        .field("Low", 1)
        .field("Medium", 2)
        .field("High", 3)
        .field("Urgent", 4)
        .endObject()
        .endObject();
    standard("source", "Source", "default_source");
    json.beginObject("choices")
        .field("Email", 1)
        .field("Portal", 2)
        .field("Phone", 3)
        .field("Facebook", 6)
        .field("Chat", 7);
    json.field("Feedback Widget", 9).field("WhatsApp", 13).endObject().endObject();
    for (const auto& [name, label, type] : { std::tuple("group", "Group", "default_group"),
             std::tuple("agent", "Agent", "default_agent"), std::tuple("product", "Product", "default_product"),
             std::tuple("description", "Description", "default_description") }) {
        standard(name, label, type);
        json.endObject();
    }
    for (const CustomField& field : m_world.fields()) {
        fieldHead(json, field.id, field.name, field.title, freshdeskType(field.type), false, position++);
        if (!field.options.empty()) {
            json.beginArray("choices");
            for (const FieldOption& option : field.options) {
                if (admin)
                    json.beginObject().field("label", option.label).field("value", option.value).endObject();
                else
                    json.value(option.value);
            }
            json.endArray();
        }
        json.endObject();
    }
}

} // namespace desk::sandbox
