// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/domain/ticketrow.h"

namespace desk {

/// A row of a snapshot as a record again, for lists and exports. Views are valid as long as the snapshot, tags as long
/// as `tags`.
TicketRow ticketRow(const Snapshot& snapshot, Row row, std::vector<std::string_view>& tags);

} // namespace desk
