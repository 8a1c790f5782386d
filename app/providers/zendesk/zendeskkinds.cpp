// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/kinds.h"
#include "app/providers/zendesk/zendesknormaliser.h"

#include <algorithm>
#include <array>
#include <utility>

namespace desk::zendesk {

namespace {

using enum PageKind;
using Named = std::pair<std::string_view, PageKind>;
using json::Value;

/// Names of lists and of single records in an envelope, the more telling first.
constexpr auto kEnvelopes = std::to_array<Named>(
    { { "ticket_events", ZdTicketEvents }, { "ticket_metric_events", ZdMetricEvents }, { "tickets", ZdTickets },
        { "ticket", ZdTickets }, { "audits", ZdAudits }, { "audit", ZdAudits }, { "comments", ZdComments },
        { "comment", ZdComments }, { "ticket_metrics", ZdTicketMetrics }, { "ticket_metric", ZdTicketMetrics },
        { "satisfaction_ratings", ZdSatisfactionRatings }, { "satisfaction_rating", ZdSatisfactionRatings },
        { "ticket_fields", ZdTicketFields }, { "ticket_field", ZdTicketFields },
        { "custom_statuses", ZdCustomStatuses }, { "custom_status", ZdCustomStatuses }, { "views", ZdViews },
        { "view", ZdViews }, { "brands", ZdBrands }, { "brand", ZdBrands }, { "groups", ZdGroups },
        { "group", ZdGroups }, { "users", ZdUsers }, { "user", ZdUsers }, { "organizations", ZdOrganizations },
        { "organization", ZdOrganizations }, { "schedules", ZdSchedules }, { "schedule", ZdSchedules },
        { "holidays", ZdHolidays }, { "sla_policies", ZdSlaPolicies }, { "sla_policy", ZdSlaPolicies } });

/// Last words of paths.
constexpr auto kPaths
    = std::to_array<Named>({ { "ticket_events", ZdTicketEvents }, { "ticket_metric_events", ZdMetricEvents },
        { "tickets", ZdTickets }, { "show_many", Unknown }, { "audits", ZdAudits }, { "ticket_audits", ZdAudits },
        { "comments", ZdComments }, { "ticket_metrics", ZdTicketMetrics }, { "metrics", ZdTicketMetrics },
        { "satisfaction_ratings", ZdSatisfactionRatings }, { "ticket_fields", ZdTicketFields },
        { "custom_statuses", ZdCustomStatuses }, { "views", ZdViews }, { "brands", ZdBrands }, { "groups", ZdGroups },
        { "users", ZdUsers }, { "organizations", ZdOrganizations }, { "schedules", ZdSchedules },
        { "holidays", ZdHolidays }, { "policies", ZdSlaPolicies }, { "conversation_log", ZdConversationLog } });

bool has(Value value, std::initializer_list<std::string_view> keys)
{
    return std::ranges::all_of(keys, [&](std::string_view key) { return value[key].exists(); });
}

/// The kind of one record without an envelope.
PageKind kindOfRecord(Value record)
{
    const std::string type = record["type"].text();
    if (has(record, { "child_events" }))
        return ZdTicketEvents;
    if (has(record, { "id", "ticket_id", "events" }))
        return ZdAudits;
    if (type.ends_with("Comment") && has(record, { "id", "body" }))
        return ZdComments;
    if (has(record, { "id", "requester_id", "status", "tags" })
        || has(record, { "req_id", "ticket_type", "current_tags" }))
        return ZdTickets;
    if (has(record, { "id", "ticket_id", "score" }))
        return ZdSatisfactionRatings;
    if (has(record, { "ticket_id", "reply_time_in_minutes" }))
        return ZdTicketMetrics;
    if (has(record, { "ticket_id", "metric", "instance_id" }))
        return ZdMetricEvents;
    if (has(record, { "id", "time_zone", "intervals" }))
        return ZdSchedules;
    if (has(record, { "id", "policy_metrics" }))
        return ZdSlaPolicies;
    if (has(record, { "id", "start_date", "end_date" }))
        return ZdHolidays;
    if (has(record, { "id", "status_category", "agent_label" }))
        return ZdCustomStatuses;
    if (has(record, { "id", "execution", "conditions" }))
        return ZdViews;
    if (has(record, { "id", "title", "visible_in_portal" }) && has(record, { "type" }))
        return ZdTicketFields;
    if (has(record, { "id", "brand_url", "subdomain" }))
        return ZdBrands;
    if (has(record, { "id", "name", "role", "email" }))
        return ZdUsers;
    if (has(record, { "id", "name", "domain_names" }))
        return ZdOrganizations;
    if (has(record, { "id", "name", "deleted", "created_at" }) && !has(record, { "type" }))
        return ZdGroups;
    return Unknown;
}

/// The kind of mixed search results: their `result_type`, else their shape.
PageKind kindOfResults(Value results)
{
    for (const Value each : results) {
        const std::string type = each["result_type"].text();
        const auto named = std::ranges::find(kEnvelopes, std::string_view(type), &Named::first);
        return named != kEnvelopes.end() ? named->second : kindOfRecord(each);
    }
    return Unknown;
}

} // namespace

PageKind kindOfUrl(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    const bool incremental = url.find("/incremental/tickets") != std::string_view::npos;
    while (!url.empty()) {
        const auto slash = url.rfind('/');
        std::string_view last = slash == std::string_view::npos ? url : url.substr(slash + 1);
        last = last.substr(0, last.find(".json"));
        const auto named = std::ranges::find(kPaths, last, &Named::first);
        if (named != kPaths.end() && named->second != Unknown)
            return incremental && named->second == ZdTickets ? ZdIncrementalTickets : named->second;
        const bool idOrMode = last.find_first_not_of("0123456789") == std::string_view::npos || last == "cursor"
            || last == "show_many" || last == "me" || last == "search" || last == "active" || last == "compact"
            || last == "recent";
        if (slash == std::string_view::npos || !idOrMode)
            return Unknown;
        url = url.substr(0, slash);
    }
    return Unknown;
}

PageKind kindOfBody(Value root, std::string_view url)
{
    if (root.isArray())
        return root.empty() ? kindOfUrl(url) : (*root.begin()).isObject() ? kindOfRecord(*root.begin()) : Unknown;
    if (const Value events = root["events"]; events.isArray() && !root["id"].exists())
        if (kindOfUrl(url) == ZdConversationLog
            || (!events.empty() && has(*events.begin(), { "type", "author", "content" })))
            return ZdConversationLog;
    for (const auto& [key, kind] : kEnvelopes) {
        const Value inside = root[key];
        if (!inside.isArray() && !inside.isObject())
            continue;
        if (root["id"].exists() || (inside.isObject() && !inside["id"].exists()))
            continue; // a record of its own, or something else of that name
        return kind == ZdTickets && root["end_of_stream"].exists() ? ZdIncrementalTickets : kind;
    }
    if (root["results"].isArray())
        return kindOfResults(root["results"]);
    return kindOfRecord(root);
}

PageKind detectKind(std::string_view body, std::string_view url)
{
    const auto document = json::Document::parse(body);
    return document ? kindOfBody((*document)->root(), url) : PageKind::Unknown;
}

} // namespace desk::zendesk
