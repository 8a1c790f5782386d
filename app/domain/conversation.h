// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

namespace desk {

/// A ticket with all that is needed to read and print it offline: names resolved, events oldest first. Built by the
/// store's reader, immutable from then on, shared by pointer across threads.
struct Conversation {
    struct Author {
        std::string id, name;
        AuthorRole role = AuthorRole::Unknown; ///< Requester where the author is the ticket's requester
    };
    struct Entry {
        Event event;
        Author author;
        std::string fieldLabel, fromLabel, toLabel; ///< kind Change: as the account words them
        bool removed = false; ///< gone at the help desk, kept here
    };

    std::string accountId, accountName;
    Provider provider = Provider::Zendesk;
    Ticket ticket;
    std::string statusLabel; ///< as the help desk words it
    std::string requesterName, requesterEmail, assigneeName, groupName, organizationName, brandName;
    std::vector<std::pair<std::string, std::string>> customLabels; ///< field title → value as shown
    std::vector<Entry> entries; ///< by time, then by id (metrics.md §2.13)
    std::optional<int> firstReplyMinutes, resolutionMinutes, replies,
        reopens; ///< ours where computable, else the help desk's
    std::optional<Millis> waitingSince; ///< the customer's oldest unanswered message, nothing where nobody waits for us
    std::optional<Millis> solvedAt;
    bool messagesKnown = false; ///< false: only the list row is mirrored so far
    bool logPending = false; ///< its conversation log has more, or changed since it was read
    std::string webUrl; ///< the ticket on the help desk's own page
};

} // namespace desk
