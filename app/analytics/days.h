// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"

#include <QDate>
#include <QTimeZone>

namespace desk {

/// The first instant of a day in a zone, UTC ms; where clocks go forward at midnight that is not midnight.
Millis startOfDay(QDate day, const QTimeZone& zone);

/// The zone of this name, UTC where there is none.
QTimeZone zoneNamed(const QByteArray& iana);

/// The zone in which days begin for each account of the snapshot: its help desk's where that says one, else `viewer`.
std::vector<QTimeZone> accountZones(const Snapshot& snapshot, const QByteArray& viewer);

/// Each row's days as small numbers, made once per snapshot and zone: day d is [starts[d], starts[d + 1]).
struct DayColumns {
    static constexpr std::uint16_t kNone = 0xffff;
    std::vector<Seconds32> starts; ///< one more than there are days
    std::vector<std::uint16_t> created, solved; ///< kNone = none
    std::vector<std::uint8_t> hours; ///< of the week by created, 0 = Monday from 0 to 1 h; kNoHour = none
    static constexpr std::uint8_t kNoHour = 0xff;
    [[nodiscard]] std::size_t days() const { return starts.empty() ? 0 : starts.size() - 1; }
};

DayColumns dayColumns(const Snapshot& snapshot, const QTimeZone& zone);

} // namespace desk
