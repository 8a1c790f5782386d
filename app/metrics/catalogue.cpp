// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/catalogue.h"

#include <algorithm>

namespace desk {

std::span<const MetricDefinition> metricDefinitions()
{
    static const std::vector<MetricDefinition> all = [] {
        using namespace catalogue;
        Definitions definitions;
        for (const Definitions& part : { volume(), flow(), waiting(), effort(), touches(), replyTimes(), statusTimes(),
                 resolutionTimes(), serviceLevels(), satisfaction(), chats() })
            definitions.insert(definitions.end(), part.begin(), part.end());
        std::ranges::stable_sort(definitions, {}, [](const MetricDefinition& d) { return d.id.substr(0, 3); });
        return definitions;
    }();
    return all;
}

double divisorOf(MetricUnit unit)
{
    switch (unit) {
    case MetricUnit::Minutes: return 60;
    case MetricUnit::Hours: return 3600;
    case MetricUnit::Days: return 86400;
    default: return 1;
    }
}

bool followsClock(const MetricDefinition& metric)
{
    const std::string_view entry = metric.id.substr(0, 3);
    const bool targets = entry >= "M43" && entry <= "M47";
    const bool stillGoesOn
        = metric.id == "M08.7d" || metric.id == "M08.14d" || metric.id == "M08.30d" || metric.id == "M41";
    return metric.basis == DateBasis::Now || targets || stillGoesOn;
}

const MetricDefinition* findMetric(std::string_view nameOrId)
{
    const auto all = metricDefinitions();
    const auto it
        = std::ranges::find_if(all, [&](const MetricDefinition& d) { return d.name == nameOrId || d.id == nameOrId; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace desk
