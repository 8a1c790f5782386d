// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/metrics/authorkind.h"

#include <span>

namespace desk {

/// What an event of a history is about. Deleting, restoring and spam are changes of status (Deleted, Spam).
enum class HistoryKind : std::uint8_t {
    Message, ///< written words, public or private, by mail or in a chat
    Call,
    Status,
    Assignee,
    Group,
    Priority,
    Type,
    Brand,
    Organization,
    Requester,
    Tags,
    Field, ///< any other field, named by `field`
    Rating,
    ChatStart,
    ChatJoin,
    ChatLeave,
    ChatEnd,
    File,
    System, ///< notices of the help desk's own machinery
    Unknown
};

/// One thing that happened, without its words. Only what its kind needs is filled. Ids are the provider's own.
struct HistoryEvent {
    Millis at = 0;
    HistoryKind kind = HistoryKind::Unknown;
    AuthorKind by = AuthorKind::Unknown; ///< as the vendors count: at the time, not of the bot list
    bool listedBot = false; ///< the account's bot list names the author or the channel
    bool isPublic = false; ///< Message, Call
    bool chat = false; ///< Message: said in a live chat or a messaging session
    Channel channel = Channel::Other;
    StatusCategory fromStatus = StatusCategory::Unknown, toStatus = StatusCategory::Unknown; ///< Status
    Csat score = Csat::None; ///< Rating
    std::string id, actorId; ///< the actor of the system is empty
    std::string updateId; ///< events of one update share it
    std::string session; ///< the chat or messaging session a message, join or leave belongs to
    std::string field, from, to; ///< changes, as received; empty = no value

    /// A bot for us, whatever the vendor makes of it.
    [[nodiscard]] bool isBot() const { return by == AuthorKind::Bot || listedBot; }
    /// An agent for the vendors, of any licence; integrations with an agent's right too.
    [[nodiscard]] bool isAgent() const { return by == AuthorKind::Agent || by == AuthorKind::LightAgent; }
    [[nodiscard]] bool isHumanAgent() const { return isAgent() && !listedBot; }
    /// A message that a customer sees.
    [[nodiscard]] bool isPublicMessage() const { return kind == HistoryKind::Message && isPublic; }
};

/// The facts of one ticket or chat and everything that happened to it, oldest first, without any body: what every
/// metric is counted from. A value; made by makeHistory() or the store.
struct TicketHistory {
    std::string accountId, id;
    Provider provider = Provider::Zendesk;
    ConversationKind kind = ConversationKind::Ticket;
    StatusCategory status = StatusCategory::Unknown; ///< now
    Priority priority = Priority::None;
    Channel channel = Channel::Other;
    Csat csat = Csat::None;
    bool fromMessaging = false;
    bool messagesKnown = false; ///< the events hold every message
    std::string type, channelRaw, requesterId, submitterId, assigneeId, groupId, organizationId, brandId, formId;
    AuthorKind submitter = AuthorKind::Unknown; ///< today's role of whoever submitted it
    std::vector<std::string> tags;
    std::string mergedInto; ///< empty = not merged away
    std::optional<Millis> createdAt, updatedAt, dueAt;
    MetricFacts published; ///< the help desk's own numbers
    std::vector<HistoryEvent> events; ///< by time, then by id (metrics.md §2.13)
    std::vector<Rating> ratings; ///< by time
    std::vector<TimeEntry> timeEntries;
    std::vector<SlaEvent> sla; ///< by time

    [[nodiscard]] bool isDeleted() const { return status == StatusCategory::Deleted; }
    [[nodiscard]] bool isSpam() const { return status == StatusCategory::Spam; }
    /// Merged away: linked to its target or tagged as Zendesk tags it.
    [[nodiscard]] bool isMerged() const;
};

/// Solved or closed (metrics.md §1, the set C).
constexpr bool isSolved(StatusCategory c)
{
    return c == StatusCategory::Solved || c == StatusCategory::Closed;
}

/// Orders events of one time by id: as numbers where they are (the shorter one is the smaller one).
bool historyOrder(const HistoryEvent& a, const HistoryEvent& b);

} // namespace desk
