// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/charts.h"

#include "app/query/query.h"

#include <algorithm>

namespace desk {

std::string_view chartName(ChartId id)
{
    switch (id) {
    case ChartId::CreatedSolvedBacklog: return "created-solved";
    case ChartId::Status: return "status";
    case ChartId::Priority: return "priority";
    case ChartId::Channel: return "channel";
    case ChartId::CreatedPerDay: return "created";
    case ChartId::Csat: return "csat";
    case ChartId::Assignee: return "assignee";
    case ChartId::Group: return "group";
    case ChartId::Organization: return "organization";
    case ChartId::Tag: return "tag";
    case ChartId::FirstReply: return "first-reply";
    case ChartId::Resolution: return "resolution";
    case ChartId::Hours: return "hours";
    }
    return {};
}

std::optional<ChartId> chartFromName(std::string_view name)
{
    const auto it = std::ranges::find(allCharts(), name, chartName);
    return it == allCharts().end() ? std::nullopt : std::optional(*it);
}

const std::vector<ChartId>& allCharts()
{
    static const std::vector<ChartId> all { ChartId::CreatedSolvedBacklog, ChartId::Status, ChartId::Priority,
        ChartId::Channel, ChartId::CreatedPerDay };
    return all;
}

std::optional<QueryField> chartField(ChartId id)
{
    switch (id) {
    case ChartId::CreatedSolvedBacklog:
    case ChartId::CreatedPerDay: return QueryField::Created;
    case ChartId::Status: return QueryField::Status;
    case ChartId::Priority: return QueryField::Priority;
    case ChartId::Channel: return QueryField::Channel;
    case ChartId::Csat: return QueryField::Csat;
    case ChartId::Assignee: return QueryField::Assignee;
    case ChartId::Group: return QueryField::Group;
    case ChartId::Organization: return QueryField::Organization;
    case ChartId::Tag: return QueryField::Tag;
    case ChartId::FirstReply: return QueryField::FirstReply;
    case ChartId::Resolution: return QueryField::Resolution;
    case ChartId::Hours: break;
    }
    return std::nullopt;
}

} // namespace desk
