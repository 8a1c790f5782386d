// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk {

/// The pages that one source has of one ticket, in the order of reading. Does no I/O.
class TicketPages {
public:
    virtual ~TicketPages() = default;
    /// The page to ask for; nothing = all are read.
    [[nodiscard]] virtual std::optional<PageRequest> next() const = 0;
    /// Reads the page's envelope and moves on.
    virtual void accept(const Page& page) = 0;
    /// Where to go on after a stop, for the function that made this.
    [[nodiscard]] virtual std::string place() const = 0;
};

/// The conversation log of a ticket, oldest page first. `place` is empty at the beginning. The plan must outlive it.
std::unique_ptr<TicketPages> logPages(const SyncPlan& plan, const std::string& ticketId, const std::string& place);

/// What the messaging service has of a ticket's messages: of each of its conversations the newest page first, back to
/// the ticket's first message; where no conversation is known, of those of its users.
std::unique_ptr<TicketPages> detailPages(
    const SyncPlan& plan, const std::string& ticketId, MessagingPlaces places, const std::string& place);

} // namespace desk
