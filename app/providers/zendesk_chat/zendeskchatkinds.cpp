// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"

#include "app/providers/json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace desk::zendesk_chat {

namespace {

using enum PageKind;
using json::Value;

bool has(Value value, std::initializer_list<std::string_view> keys)
{
    return std::ranges::all_of(keys, [&](std::string_view key) { return value[key].exists(); });
}

PageKind kindOfRecord(Value record)
{
    const std::string type = record["type"].text();
    if (type == "offline_msg" || (type == "chat" && has(record, { "id", "visitor" }))
        || has(record, { "id", "history" }))
        return ZcChats;
    if (has(record, { "display_name", "roles" }))
        return ZcAgents;
    if (has(record, { "members", "settings" }))
        return ZcDepartments;
    if (has(record, { "agent_id", "engagement_count" }))
        return ZcAgentTimeline;
    if (has(record, { "message", "options", "tags" }))
        return ZcShortcuts;
    if (has(record, { "definition", "enabled" }))
        return ZcTriggers;
    if (has(record, { "members", "enabled", "name" }))
        return ZcSkills;
    if (has(record, { "account_key", "plan" }))
        return ZcAccount;
    return record["routing_mode"].exists() ? ZcRoutingSettings : Unknown;
}

/// By the last words of the path that say anything.
PageKind kindOfUrl(std::string_view url)
{
    static constexpr auto kPaths = std::to_array<std::pair<std::string_view, PageKind>>(
        { { "/agent_timeline", ZcAgentTimeline }, { "/routing_settings", ZcRoutingSettings },
            { "/departments", ZcDepartments }, { "/shortcuts", ZcShortcuts }, { "/triggers", ZcTriggers },
            { "/skills", ZcSkills }, { "/agents", ZcAgents }, { "/account", ZcAccount }, { "/chats", ZcChats } });
    url = url.substr(0, url.find_first_of("?#"));
    for (const auto& [path, kind] : kPaths)
        if (url.find(path) != std::string_view::npos)
            return url.find("/search") == std::string_view::npos ? kind : Unknown;
    return Unknown;
}

PageKind kindOfBody(Value root, std::string_view url)
{
    if (root.isArray())
        return root.empty() ? kindOfUrl(url) : kindOfRecord(*root.begin());
    if (root["chats"].isArray() || root["docs"].exists())
        return ZcChats;
    if (root["agent_timeline"].isArray())
        return ZcAgentTimeline;
    const PageKind inside = kindOfRecord(root["data"]);
    return inside != Unknown ? inside : kindOfRecord(root);
}

} // namespace

PageKind detectKind(std::string_view body, std::string_view url)
{
    const auto document = json::Document::parse(body);
    return document ? kindOfBody((*document)->root(), url) : PageKind::Unknown;
}

} // namespace desk::zendesk_chat
