// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QByteArray>
#include <cstdint>
#include <optional>
#include <string>

namespace desk {

struct TicketHistory;

/// When a team works: open segments less holidays, in the zone of the schedule. Immutable; any thread.
class Schedule {
public:
    virtual ~Schedule() = default;
    /// Business time in [from, to): the length of what of it is open, in whole seconds. 0 where to <= from.
    [[nodiscard]] virtual std::int64_t seconds(Millis from, Millis to) const = 0;
    /// The instant at which this many open seconds have passed since `start`: `start` itself for none, the closing time
    /// where they are used up just then. Nothing where the schedule never has that many.
    [[nodiscard]] virtual std::optional<Millis> due(Millis start, std::int64_t seconds) const = 0;
    [[nodiscard]] virtual const std::string& id() const = 0;
    [[nodiscard]] virtual const std::string& name() const = 0;
    [[nodiscard]] virtual const QByteArray& zone() const = 0; ///< IANA
};

/// Which schedule a ticket runs on at an instant; accounts, groups and updates change it (metrics.md §2.4).
/// Immutable; any thread.
class Schedules {
public:
    virtual ~Schedules() = default;
    /// Nothing where the account has none. The schedule lives as long as this object.
    [[nodiscard]] virtual const Schedule* inForce(const TicketHistory& ticket, Millis at) const = 0;
};

} // namespace desk
