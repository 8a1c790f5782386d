// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domain/businesshours.h"
#include "app/metrics/schedule.h"

#include <memory>
#include <optional>
#include <vector>

namespace desk {

/// Business hours made ready for counting: every open stretch of the years 1990 to 2059 as UTC seconds, with the sum of
/// what came before, so that a span costs two look-ups and no calendar. Before and after those years nothing is open.
/// Immutable; any thread.
///
/// Clock changes: opening and closing are wall clock times. A time that the clocks skip is the moment they skip it; one
/// that comes twice is its first coming. So a night shift is an hour shorter or longer on those nights.
class WeeklySchedule final : public Schedule {
public:
    /// Malformed where the zone is unknown. Hours that overlap count once.
    static Result<std::shared_ptr<const WeeklySchedule>> make(const BusinessHours& hours);

    /// Open seconds from `from` up to `to`; both are cut to whole seconds. 0 where `to` is not later.
    [[nodiscard]] std::int64_t seconds(Millis from, Millis to) const override;
    [[nodiscard]] const std::string& id() const override { return m_id; }
    [[nodiscard]] const std::string& name() const override { return m_name; }
    [[nodiscard]] const QByteArray& zone() const override { return m_zone; }

    [[nodiscard]] std::optional<Millis> due(Millis start, std::int64_t seconds) const override;
    [[nodiscard]] bool isOpen(Millis at) const;

private:
    struct Stretch {
        std::int64_t from, to; ///< UTC seconds
        std::int64_t before; ///< open seconds before `from`
    };
    WeeklySchedule() = default;
    /// The first stretch that ends after the second; m_stretches.size() where there is none.
    [[nodiscard]] std::size_t endingAfter(std::int64_t second) const;
    [[nodiscard]] std::int64_t openBefore(std::int64_t second) const;
    void index();

    std::string m_id, m_name;
    QByteArray m_zone;
    std::vector<Stretch> m_stretches;
    std::vector<std::uint32_t> m_byWeek; ///< for each week from 1990 on, the first stretch that ends after it begins
};

} // namespace desk
