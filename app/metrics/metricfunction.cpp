// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/metricfunction.h"

namespace desk {

Contribution& TicketMetric::add(double value, std::span<const std::uint32_t> events)
{
    Contribution& part = m_parts.emplace_back();
    part.value = value;
    part.firstEvent = static_cast<std::uint32_t>(m_events.size());
    part.eventCount = static_cast<std::uint32_t>(events.size());
    m_events.insert(m_events.end(), events.begin(), events.end());
    return part;
}

Contribution& TicketMetric::add(double value, std::initializer_list<std::uint32_t> events)
{
    return add(value, std::span(events.begin(), events.size()));
}

void TicketMetric::clear()
{
    m_parts.clear();
    m_events.clear();
    m_excluded.reset();
}

} // namespace desk
