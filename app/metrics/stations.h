// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"

namespace desk {

/// A stretch during which a field (assignee, group) named one value.
struct Station {
    std::string_view value; ///< empty = nobody
    Millis from = 0;
    std::optional<Millis> to; ///< nothing: it lasts
    std::optional<std::uint32_t> begunBy; ///< nothing: the creation
};

/// A field's values from the creation on (metrics.md M25, M40, M41). Views into the history.
struct Stations {
    std::vector<Station> all; ///< without gaps
    bool complete = false; ///< the changes lead to the present value
    /// How often it was assigned to somebody, the first time included.
    [[nodiscard]] int assignments() const;
    [[nodiscard]] const Station* firstAssigned() const;
    [[nodiscard]] const Station* lastAssigned() const;
};

/// `kind`: HistoryKind::Assignee or Group.
Stations stationsOf(const TicketHistory& ticket, HistoryKind kind);

} // namespace desk
