// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/agemeasure.h"

#include <algorithm>

namespace desk {

AgeMeasure::AgeMeasure(std::span<const std::uint8_t> status, std::span<const Seconds32> time)
    : m_places(status.size(), Other)
{
    std::vector<Row> rows;
    for (Row r = 0; r < status.size(); ++r) {
        if (!isUnsolved(static_cast<StatusCategory>(status[r])))
            continue;
        if (time[r] == 0)
            m_places[r] = Timeless;
        else
            rows.push_back(r);
    }
    std::ranges::sort(rows, {}, [&](Row r) { return time[r]; });
    for (const Row r : rows) {
        if (m_times.empty() || m_times.back() != time[r])
            m_times.push_back(time[r]);
        m_places[r] = static_cast<std::uint32_t>(FirstTime + m_times.size() - 1);
    }
}

void AgeMeasure::count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const
{
    for (const Row r : rows)
        counts[m_places[r]] += sign;
}

} // namespace desk
