// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/planstate.h"

namespace desk {

void PlanState::begin(const PlanStart& start, const std::string& reach, std::initializer_list<std::string> past)
{
    m_start = start;
    m_reach.clear();
    const Millis oldest = start.since.value_or(0);
    const bool first = stored(reach).empty();
    if (!first && oldest >= number(reach))
        return;
    m_reach.push_back({ reach, std::to_string(oldest) });
    if (first)
        return;
    for (const std::string& name : past) {
        m_start.cursors[name].clear();
        m_reach.push_back({ name, {} });
    }
}

std::string PlanState::stored(const std::string& name) const
{
    const auto it = m_start.cursors.find(name);
    return it == m_start.cursors.end() ? std::string() : it->second;
}

std::int64_t PlanState::number(const std::string& name) const
{
    const std::string digits = stored(name);
    return digits.empty() ? 0 : std::strtoll(digits.c_str(), nullptr, 10);
}

bool PlanState::isDue(const std::string& name) const
{
    return m_start.now - number(name) > kReferenceAge;
}

std::optional<Stage> PlanState::reachStage() const
{
    return m_reach.empty() ? std::nullopt : std::optional<Stage>(Stage { {}, false, false, false, m_reach });
}

} // namespace desk
