// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livethresholds.h"

namespace desk {

namespace {

using Kind = LiveThresholds::Kind;

std::optional<double> numberOf(const LiveState& state, Kind kind)
{
    switch (kind) {
    case Kind::Waiting: return state.values.number(live::kChats, live::kWaiting);
    case Kind::LongestWait: return state.values.number(live::kChats, live::kWaitMax);
    case Kind::Missed: return state.values.number(live::kChats, live::kMissed, {}, 30);
    }
    return std::nullopt;
}

} // namespace

int LiveThresholds::limit(Kind kind) const
{
    switch (kind) {
    case Kind::Waiting: return waiting;
    case Kind::LongestWait: return longestWait;
    case Kind::Missed: return missed;
    }
    return 0;
}

void ThresholdWatch::setLimits(const LiveThresholds& limits)
{
    std::erase_if(m_over, [&](const auto& over) { return limits.limit(over.second) != m_limits.limit(over.second); });
    m_limits = limits;
}

std::vector<ThresholdWatch::Crossing> ThresholdWatch::look(const LiveState& state)
{
    std::vector<Crossing> crossings;
    if (!state.fresh())
        return crossings;
    for (const Kind kind : LiveThresholds::kKinds) {
        const int limit = m_limits.limit(kind);
        const std::optional<double> value = numberOf(state, kind);
        if (limit <= 0 || !value)
            continue;
        if (*value <= limit)
            m_over.erase({ state.accountId, kind });
        else if (m_over.insert({ state.accountId, kind }).second)
            crossings.push_back({ state.accountId, kind, *value, limit });
    }
    return crossings;
}

} // namespace desk
