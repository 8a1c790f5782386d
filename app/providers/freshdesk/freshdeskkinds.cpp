// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/freshdesk/kinds.h"

#include <algorithm>
#include <array>
#include <utility>

namespace desk::freshdesk {

namespace {

using enum PageKind;
using json::Value;
using Named = std::pair<std::string_view, PageKind>;

constexpr auto kPaths
    = std::to_array<Named>({ { "tickets", FdTickets }, { "archived", FdTickets }, { "conversations", FdConversations },
        { "contacts", FdContacts }, { "agents", FdAgents }, { "companies", FdCompanies }, { "groups", FdGroups },
        { "ticket_fields", FdTicketFields }, { "satisfaction_ratings", FdRatings }, { "time_entries", FdTimeEntries },
        { "business_hours", FdBusinessHours }, { "sla_policies", FdSlaPolicies }, { "products", FdProducts } });

PageKind kindOfUrl(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    while (!url.empty()) {
        const auto slash = url.rfind('/');
        const std::string_view last = slash == std::string_view::npos ? url : url.substr(slash + 1);
        const auto named = std::ranges::find(kPaths, last, &Named::first);
        if (named != kPaths.end())
            return named->second;
        const bool id = last.find_first_not_of("0123456789") == std::string_view::npos;
        if (slash == std::string_view::npos || !(id || last == "me"))
            return Unknown;
        url = url.substr(0, slash);
    }
    return Unknown;
}

bool has(Value value, std::initializer_list<std::string_view> keys)
{
    return std::ranges::all_of(keys, [&](std::string_view key) { return value[key].exists(); });
}

PageKind kindOfRecord(Value record)
{
    if (has(record, { "id", "status", "priority", "requester_id" }))
        return FdTickets;
    if (has(record, { "id", "body", "incoming" }) || has(record, { "id", "body", "private" }))
        return FdConversations;
    if (has(record, { "id", "ratings", "ticket_id" }))
        return FdRatings;
    if (has(record, { "id", "name", "sla_target" }))
        return FdSlaPolicies;
    if (has(record, { "id", "time_zone", "business_hours" }) || has(record, { "id", "time_zone", "working_hours" }))
        return FdBusinessHours;
    if (has(record, { "id", "ticket_scope" }) || (has(record, { "id", "occasional" })))
        return FdAgents;
    if (has(record, { "id", "time_spent" }) || has(record, { "id", "timer_running" }))
        return FdTimeEntries;
    if (has(record, { "id", "label", "name", "required_for_closure" })
        || has(record, { "id", "name", "label", "portal_cc" }))
        return FdTicketFields;
    if (has(record, { "id", "name", "primary_email" }))
        return FdProducts;
    if (has(record, { "id", "name", "domains" }))
        return FdCompanies;
    if (has(record, { "id", "name", "escalate_to" }) || has(record, { "id", "name", "unassigned_for" }))
        return FdGroups;
    if (has(record, { "id", "name", "email" }) && (has(record, { "mobile" }) || has(record, { "active" })))
        return FdContacts;
    return Unknown;
}

Value firstRecord(Value root)
{
    const Value list = root["results"].isArray() ? root["results"] : root;
    return !list.isArray() ? list : list.empty() ? Value() : *list.begin();
}

} // namespace

PageKind kindOfBody(Value root, std::string_view url)
{
    const Value record = firstRecord(root);
    if (const PageKind kind = kindOfRecord(record); kind != Unknown)
        return kind;
    return !record.exists() || record["id"].exists() ? kindOfUrl(url) : Unknown;
}

PageKind detectKind(std::string_view body, std::string_view url)
{
    const auto document = json::Document::parse(body);
    return document ? kindOfBody((*document)->root(), url) : PageKind::Unknown;
}

} // namespace desk::freshdesk
