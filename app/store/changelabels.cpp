// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/changelabels.h"

#include "app/store/customvalues.h"
#include "app/store/packed.h"

#include <array>

namespace desk {

namespace {

/// A field of the help desk's own: its name in changes, its type among the account's fields, and its usual name.
struct SystemField {
    std::string_view name, type, label;
};
constexpr std::array kSystemFields { SystemField { "status", "status", "Status" },
    SystemField { "custom_status_id", "custom_status", "Ticket status" },
    SystemField { "priority", "priority", "Priority" }, SystemField { "type", "tickettype", "Type" },
    SystemField { "subject", "subject", "Subject" }, SystemField { "assignee_id", "assignee", "Assignee" },
    SystemField { "group_id", "group", "Group" }, SystemField { "requester_id", "", "Requester" },
    SystemField { "submitter_id", "", "Submitter" }, SystemField { "organization_id", "", "Organization" },
    SystemField { "brand_id", "", "Brand" }, SystemField { "ticket_form_id", "", "Form" },
    SystemField { "tags", "", "Tags" }, SystemField { "due_at", "", "Due" } };

const SystemField* systemField(std::string_view name)
{
    for (const SystemField& field : kSystemFields)
        if (field.name == name)
            return &field;
    return nullptr;
}

} // namespace

std::string ChangeLabels::field(std::string_view field)
{
    if (const Field* known = definition(field); known && !known->title.empty())
        return known->title;
    const SystemField* system = systemField(field);
    return std::string(system ? system->label : field);
}

std::string ChangeLabels::value(std::string_view field, std::string_view value)
{
    const auto orAsReceived = [&](std::string_view name) { return std::string(name.empty() ? value : name); };
    if (field == "assignee_id" || field == "requester_id" || field == "submitter_id")
        return orAsReceived(m_names.person(value).name);
    if (field == "group_id")
        return orAsReceived(m_names.group(value));
    if (field == "organization_id")
        return orAsReceived(m_names.organization(value));
    if (field == "brand_id")
        return orAsReceived(m_names.brand(value));
    if (field == "custom_status_id")
        return orAsReceived(m_names.status(value, value, StatusCategory::Unknown));
    if (field == "status")
        if (const auto category = fromName<StatusCategory>(value))
            return std::string(m_names.status({}, value, *category));
    std::string joined;
    for (const std::string& one :
        value.starts_with('[') ? plainValues(std::string(value)) : std::vector { std::string(value) })
        joined += (joined.empty() ? "" : ", ") + option(definition(field), one);
    return joined;
}

std::string ChangeLabels::custom(const CustomValue& value)
{
    std::string joined;
    for (const std::string& one : plainValues(value.value))
        joined += (joined.empty() ? "" : ", ") + option(definition(value.field), one);
    return joined;
}

const Field* ChangeLabels::definition(std::string_view name)
{
    const auto it = m_fields.find(name);
    if (it != m_fields.end())
        return it->second ? &*it->second : nullptr;
    std::optional<Field>& field = m_fields[std::string(name)];
    const SystemField* system = systemField(name);
    sql::Statement& query = m_db.statement("SELECT id, title, type, active, options FROM field WHERE id = ?1"
                                           " OR (?2 <> '' AND type = ?2) LIMIT 1");
    query.bind(1, name).bind(2, system ? system->type : std::string_view());
    if (query.step())
        field = Field { query.text(0), query.text(1), query.text(2), query.integer(3) != 0,
            packed::readOptions(query.view(4)) };
    query.reset();
    return field ? &*field : nullptr;
}

std::string ChangeLabels::option(const Field* field, const std::string& value) const
{
    if (field)
        for (const auto& [option, label] : field->options)
            if (option == value && !label.empty())
                return label;
    return value;
}

} // namespace desk
