// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/metrics/tickethistory.h"

namespace desk {

/// An event as it is stored, as far as a history needs it.
struct EventFacts {
    Millis at = 0;
    EventKind kind = EventKind::Unknown;
    AuthorRole role = AuthorRole::Unknown; ///< resolved, see resolvedRole()
    std::optional<bool> isPublic;
    Channel channel = Channel::Other;
    std::string_view id, authorId, field, from, to, groupKey, kindRaw, channelRaw;
    std::string_view authorRoleRaw; ///< the author's role as received
};

/// Puts a history together. Reuses the memory of the one before: for one ticket after the other on one thread.
class HistoryBuilder {
public:
    explicit HistoryBuilder(BotList bots = {})
        : m_bots(std::move(bots))
    {
    }
    /// Begins with the facts of the next ticket; its events are empty.
    TicketHistory& begin();
    void add(const EventFacts& event);
    /// Orders the events, marks the bots. Valid until the next begin().
    const TicketHistory& finish();

private:
    void markTagged();

    BotList m_bots;
    TicketHistory m_history;
};

/// The category of a status as a change names it, in the words of the API or of the window ("on-hold").
StatusCategory statusNamed(std::string_view name);

} // namespace desk
