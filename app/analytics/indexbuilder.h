// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/domain/ticketrow.h"

namespace desk {

/// Makes snapshots. Not thread-safe; lives on the index thread. Knows no database: whoever has rows feeds them.
class IndexBuilder {
public:
    /// Starts over with these accounts; rows are numbered from 0 in the order they are added.
    void reset(std::vector<SnapshotAccount> accounts);
    /// Adds or replaces the ticket of accounts[account].
    void put(std::uint8_t account, const TicketRow& row);
    /// Says up to when an account's data reaches.
    void setNewest(std::uint8_t account, Millis newest);
    /// An immutable copy of the present state with the next generation.
    [[nodiscard]] SnapshotPtr publish();

private:
    std::shared_ptr<Snapshot> m_state;
};

} // namespace desk
