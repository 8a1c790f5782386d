// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/charts.h"

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

} // namespace desk
