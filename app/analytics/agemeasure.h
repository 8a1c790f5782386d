// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/measures.h"

namespace desk {

/// Counts unsolved tickets by a time of theirs, to the second: how old they are is asked later, as that changes with
/// the clock alone.
class AgeMeasure final : public Measure {
public:
    /// Where a ticket counts: not at all, without a time, or behind with the others of its second.
    enum Place : std::uint32_t { Other, Timeless, FirstTime };

    AgeMeasure(std::span<const std::uint8_t> status, std::span<const Seconds32> time);
    [[nodiscard]] std::size_t size() const override { return FirstTime + m_times.size(); }
    void count(std::span<const Row> rows, std::int32_t sign, Counts& counts) const override;
    [[nodiscard]] std::span<const Seconds32> times() const override { return m_times; }

private:
    std::vector<Seconds32> m_times; ///< ascending, each once
    std::vector<std::uint32_t> m_places; ///< by row
};

} // namespace desk
