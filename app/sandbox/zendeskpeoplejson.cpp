// SPDX-License-Identifier: GPL-3.0-or-later
// The directory part of ZendeskJson: people, groups, organizations, brands, statuses, fields.
#include "app/sandbox/zendeskjson.h"

namespace desk::sandbox {

namespace {

struct SystemField {
    std::int64_t id;
    const char* type;
    const char* title;
    std::vector<std::pair<const char*, const char*>> options;
};

const std::vector<SystemField>& systemFields()
{
    static const std::vector<SystemField> fields {
        { 4'170'200'000'001, "subject", "Subject", {} },
        { 4'170'200'000'002, "description", "Description", {} },
        { 4'170'200'000'003, "status", "Status",
            { { "Open", "open" }, { "Pending", "pending" }, { "Solved", "solved" } } },
        { 4'170'200'000'004, "tickettype", "Type",
            { { "Question", "question" }, { "Incident", "incident" }, { "Problem", "problem" }, { "Task", "task" } } },
        { 4'170'200'000'005, "priority", "Priority",
            { { "Low", "low" }, { "Normal", "normal" }, { "High", "high" }, { "Urgent", "urgent" } } },
        { 4'170'200'000'006, "group", "Group", {} },
        { 4'170'200'000'007, "assignee", "Assignee", {} },
        { 4'170'200'000'008, "custom_status", "Ticket status", {} },
    };
    return fields;
}

constexpr Millis kAccountMade = 1'600'000'000'000;

void fieldHead(JsonWriter& json, const std::string& url, std::int64_t id, std::string_view type, std::string_view title,
    bool removable)
{
    json.beginObject()
        .field("url", url)
        .field("id", id)
        .field("type", type)
        .field("title", title)
        .field("raw_title", title);
    json.field("description", title)
        .field("raw_description", title)
        .field("position", 1)
        .field("active", true)
        .field("required", false);
    json.field("collapsed_for_agents", false).field("regexp_for_validation", nullptr).field("title_in_portal", title);
    json.field("raw_title_in_portal", title).field("visible_in_portal", false).field("editable_in_portal", false);
    json.field("required_in_portal", false)
        .field("agent_can_edit", true)
        .field("tag", nullptr)
        .field("created_at", Iso { kAccountMade });
    json.field("updated_at", Iso { kAccountMade })
        .field("removable", removable)
        .field("key", nullptr)
        .field("agent_description", nullptr);
}

} // namespace

void ZendeskJson::user(JsonWriter& json, const Person& person) const
{
    json.beginObject().field("id", person.id).field("url", url("users", person.id)).field("name", person.name);
    json.field("email", Maybe { person.email })
        .field("created_at", Iso { person.createdAt })
        .field("updated_at", Iso { person.updatedAt });
    json.field("time_zone", Maybe { person.timeZone })
        .field("iana_time_zone", Maybe { person.timeZone })
        .field("phone", Maybe { person.phone });
    json.field("shared_phone_number", nullptr)
        .field("photo", nullptr)
        .field("locale_id", person.locale.starts_with("fr") ? 16 : 1);
    json.field("locale", Maybe { person.locale })
        .field("organization_id", Ref { person.organization })
        .field("role", zendeskRole(person));
    json.field("verified", true)
        .field("external_id", nullptr)
        .beginArray("tags")
        .endArray()
        .field("alias", nullptr)
        .field("active", person.active);
    json.field("shared", false).field("shared_agent", false).field("last_login_at", Iso { person.updatedAt });
    json.field("two_factor_auth_enabled", nullptr)
        .field("signature", nullptr)
        .field("details", Maybe { person.jobTitle })
        .field("notes", nullptr);
    json.field("role_type", person.admin ? std::optional(4) : person.agent ? std::optional(0) : std::optional<int>());
    json.field("custom_role_id", nullptr)
        .field("moderator", person.admin)
        .field("ticket_restriction", person.agent ? Maybe {} : Maybe { "requested" });
    json.field("only_private_comments", false).field("restricted_agent", !person.admin).field("suspended", false);
    json.field("default_group_id", Ref { person.group })
        .field("report_csv", false)
        .beginObject("user_fields")
        .endObject()
        .endObject();
}

void ZendeskJson::anonymousUser(JsonWriter& json) const
{
    json.beginObject()
        .field("id", nullptr)
        .field("url", nullptr)
        .field("name", "Anonymous user")
        .field("email", "invalid@example.com");
    json.field("created_at", nullptr)
        .field("updated_at", nullptr)
        .field("role", "end-user")
        .field("active", false)
        .field("verified", false);
    json.field("locale", "en-US").field("locale_id", 1).field("organization_id", nullptr).endObject();
}

void ZendeskJson::group(JsonWriter& json, const Named& group) const
{
    json.beginObject()
        .field("url", url("groups", group.id))
        .field("id", group.id)
        .field("is_public", true)
        .field("name", group.name);
    json.field("description", "").field("default", &group == &m_world.groups().front()).field("deleted", false);
    json.field("created_at", Iso { group.createdAt }).field("updated_at", Iso { group.updatedAt }).endObject();
}

void ZendeskJson::organization(JsonWriter& json, const Named& organization) const
{
    json.beginObject()
        .field("url", url("organizations", organization.id))
        .field("id", organization.id)
        .field("name", organization.name);
    json.field("shared_tickets", false).field("shared_comments", false).field("external_id", nullptr);
    json.field("created_at", Iso { organization.createdAt }).field("updated_at", Iso { organization.updatedAt });
    json.beginArray("domain_names");
    if (!organization.domain.empty())
        json.value(organization.domain);
    json.endArray()
        .field("details", nullptr)
        .field("notes", nullptr)
        .field("group_id", nullptr)
        .beginArray("tags")
        .endArray();
    json.beginObject("organization_fields").endObject().field("deleted_at", nullptr).endObject();
}

void ZendeskJson::brand(JsonWriter& json, const Named& brand) const
{
    json.beginObject()
        .field("url", url("brands", brand.id))
        .field("id", brand.id)
        .field("name", brand.name)
        .field("brand_url", m_origin);
    json.field("subdomain", "sandbox")
        .field("host_mapping", nullptr)
        .field("has_help_center", true)
        .field("help_center_state", "enabled");
    json.field("active", true)
        .field("default", &brand == &m_world.brands().front())
        .field("is_deleted", false)
        .field("logo", nullptr);
    json.field("ticket_form_ids", std::vector<std::int64_t> { 4'170'300'000'017 })
        .field("signature_template", "{{agent.signature}}");
    json.field("created_at", Iso { brand.createdAt }).field("updated_at", Iso { brand.updatedAt }).endObject();
}

void ZendeskJson::customStatus(JsonWriter& json, const CustomStatus& status) const
{
    json.beginObject()
        .field("url", url("custom_statuses", status.id))
        .field("id", status.id)
        .field("status_category", nameOf(status.category));
    json.field("agent_label", status.label)
        .field("raw_agent_label", status.label)
        .field("end_user_label", status.customerLabel);
    json.field("raw_end_user_label", status.customerLabel)
        .field("description", "")
        .field("end_user_description", "")
        .field("active", true);
    json.field("default", status.isDefault)
        .field("created_at", "2021-07-20 22:55:29+00:00")
        .field("updated_at", "2021-07-20 22:55:29+00:00")
        .endObject();
}

void ZendeskJson::ticketFields(JsonWriter& json) const
{
    for (const SystemField& field : systemFields()) {
        fieldHead(json, url("ticket_fields", field.id), field.id, field.type, field.title, false);
        if (!field.options.empty()) {
            json.beginArray("system_field_options");
            for (const auto& [name, value] : field.options)
                json.beginObject().field("name", name).field("value", value).endObject();
            json.endArray();
        }
        json.endObject();
    }
    for (const CustomField& field : m_world.fields()) {
        fieldHead(json, url("ticket_fields", field.id), field.id, field.type, field.title, true);
        if (!field.options.empty()) {
            json.beginArray("custom_field_options");
            std::int64_t id = field.id + 1;
            for (const FieldOption& option : field.options)
                json.beginObject()
                    .field("id", id++)
                    .field("name", option.label)
                    .field("raw_name", option.label)
                    .field("value", option.value)
                    .field("default", false)
                    .endObject();
            json.endArray();
        }
        json.endObject();
    }
}

void ZendeskJson::ticketForm(JsonWriter& json) const
{
    std::vector<std::int64_t> ids;
    for (const SystemField& field : systemFields())
        ids.push_back(field.id);
    for (const CustomField& field : m_world.fields())
        ids.push_back(field.id);
    json.beginObject()
        .field("url", url("ticket_forms", 4'170'300'000'017))
        .field("id", std::int64_t(4'170'300'000'017))
        .field("name", "Default form");
    json.field("raw_name", "Default form")
        .field("display_name", "Default form")
        .field("raw_display_name", "Default form");
    json.field("end_user_visible", true)
        .field("position", 1)
        .field("ticket_field_ids", ids)
        .field("active", true)
        .field("default", true);
    json.field("in_all_brands", true).beginArray("restricted_brand_ids").endArray();
    json.field("created_at", Iso { kAccountMade }).field("updated_at", Iso { kAccountMade }).endObject();
}

} // namespace desk::sandbox
