// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/ticketdigest.h"

namespace desk {

/// How many replies a solved ticket took (metrics.md M23).
enum class TouchClass : std::uint8_t { Merged, Zero, One, Two, Multi };
enum class TouchDefiner : std::uint8_t {
    Ours, ///< human replies; merged and zero are classes of their own; a reopened ticket is multi
    Explore, ///< agent replies; none counts as one
    Dbt ///< public comments of agents, the opening too; none is multi
};

/// The class of a ticket that is solved now; nothing where its messages are not known.
std::optional<TouchClass> touchClass(const TicketDigest& ticket, TouchDefiner definer);

} // namespace desk
