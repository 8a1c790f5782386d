// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/domain/ticketrow.h"

namespace desk {

/// Makes snapshots. Not thread-safe; lives on the index thread. Knows no database: whoever has rows feeds them.
/// publish() copies nothing: snapshots share the columns, later tickets are written behind them, and only a column in
/// which a published ticket's value changes is copied, once a publication.
class IndexBuilder {
public:
    IndexBuilder();
    ~IndexBuilder();
    /// Starts over with these accounts, at most 255; rows are numbered from 0 in the order they are added.
    void reset(std::vector<SnapshotAccount> accounts);
    /// Goes on from a snapshot made elsewhere (a mapped file); its columns are copied only where they change.
    void resume(const SnapshotPtr& snapshot);
    /// Adds or replaces the ticket of accounts[account]. A replaced ticket keeps its row.
    void put(std::uint8_t account, const TicketRow& row);
    /// Whether there is a row of that ticket.
    [[nodiscard]] bool has(std::uint8_t account, std::string_view ticketId) const;
    /// Says up to when an account's data reaches.
    void setNewest(std::uint8_t account, Millis newest);
    /// Says which fields of its own an account has.
    void setFields(std::uint8_t account, OwnFields fields);
    /// The present state, immutable, with the next generation; the same one again where nothing changed since.
    [[nodiscard]] SnapshotPtr publish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
