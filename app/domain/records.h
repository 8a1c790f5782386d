// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domain/businesshours.h"
#include "app/domain/enums.h"
#include "app/domain/messagecontent.h"
#include "app/domain/servicelevel.h"

#include <optional>
#include <string>
#include <vector>

/// What a normaliser makes of an answer and a store keeps: plain values, all text UTF-8, all times UTC milliseconds,
/// ids the provider's own as text (64-bit numbers and strings both occur). An empty id or text means "none"; an empty
/// optional means "not known".
namespace desk {

/// A field of the account's own. `value` is JSON text as received ("\"A1\"", "true", "[\"x\"]").
struct CustomValue {
    std::string field; ///< id (Zendesk) or name (Freshdesk)
    std::string value;
    bool operator==(const CustomValue&) const = default;
};

/// The help desk's own numbers for a ticket, kept beside ours (metrics.md, class ZM and FA). Minutes; nothing where not
/// published.
struct MetricFacts {
    std::optional<int> firstReplyMinutes; ///< calendar
    std::optional<int> firstReplyBusinessMinutes;
    std::optional<int> firstResolutionMinutes; ///< calendar
    std::optional<int> firstResolutionBusinessMinutes;
    std::optional<int> fullResolutionMinutes; ///< calendar
    std::optional<int> fullResolutionBusinessMinutes;
    std::optional<int> requesterWaitMinutes; ///< calendar
    std::optional<int> requesterWaitBusinessMinutes;
    std::optional<int> agentWaitMinutes; ///< calendar
    std::optional<int> agentWaitBusinessMinutes;
    std::optional<int> onHoldMinutes; ///< calendar
    std::optional<int> onHoldBusinessMinutes;
    std::optional<int> reopens;
    std::optional<int> replies; ///< public agent replies
    std::optional<int> assigneeStations; ///< assignments to somebody, the first included
    std::optional<int> groupStations;
    std::optional<Millis> firstRepliedAt; ///< where the help desk gives the instant (Freshdesk stats)
    std::optional<Millis> initiallyAssignedAt;
    std::optional<Millis> assignedAt; ///< the latest
    std::optional<Millis> solvedAt; ///< the latest
    std::optional<Millis> firstReplyDue, nextReplyDue; ///< Freshdesk; the solution's is Ticket::dueAt
    /// Freshdesk: the target was missed and somebody was told.
    std::optional<bool> firstReplyEscalated, nextReplyEscalated, resolutionEscalated;
    bool operator==(const MetricFacts&) const = default;
};

/// A ticket as its list row says it.
struct Ticket {
    std::string id;
    ConversationKind kind = ConversationKind::Ticket;
    std::string subject;
    std::string description; ///< the opening text, plain
    StatusCategory status = StatusCategory::Unknown;
    std::string statusRaw; ///< as received: "open", "6"
    std::string statusId; ///< key into Status where the account has its own statuses; else empty
    Priority priority = Priority::None;
    std::string priorityRaw;
    std::string type; ///< as received, empty = none
    Channel channel = Channel::Other;
    std::string channelRaw;
    std::string requesterId, submitterId, assigneeId, groupId, organizationId, brandId, formId;
    std::vector<std::string> tags;
    Csat csat = Csat::None;
    std::string csatComment;
    std::optional<Millis> createdAt, updatedAt, dueAt;
    /// Orders copies of one ticket: the export's generated_timestamp, else updated_at. An older version never
    /// overwrites a newer one.
    Millis version = 0;
    std::optional<int> commentCount; ///< public and private, where the help desk says so
    MetricFacts facts;
    std::vector<CustomValue> custom;
    std::string mergedInto; ///< ticket id, empty = not merged away
    bool fromMessaging = false; ///< the transcript is elsewhere (conversation log)
    bool operator==(const Ticket&) const = default;
};

struct Attachment {
    std::string id, name, contentType, url;
    std::int64_t size = -1; ///< bytes, -1 = unknown
    bool inlineImage = false;
    bool malware = false; ///< the help desk found malware in it
    bool operator==(const Attachment&) const = default;
};

/// One thing that happened in a conversation.
struct Event {
    std::string id; ///< unique within the account; the same event from two endpoints has the same id
    std::string ticketId;
    Millis at = 0;
    EventKind kind = EventKind::Unknown;
    std::string kindRaw; ///< as received ("VoiceComment", "8")
    std::string authorId; ///< empty or "-1" = the system
    std::string authorName; ///< only where the event carries its own (chat, bots)
    AuthorRole role = AuthorRole::Unknown; ///< what the event itself tells; else resolved from people when read
    std::optional<bool> isPublic; ///< nothing for changes
    Channel channel = Channel::Other;
    std::string channelRaw;
    std::string text; ///< plain
    std::string html; ///< as received, never trusted; empty where there is none
    std::vector<Attachment> attachments;
    std::string field, from, to; ///< kind Change: which field, its old and new value (JSON text for arrays and objects)
    std::string groupKey; ///< events of one update share it (Zendesk: the audit id)
    std::string conversation; ///< the chat or messaging conversation it belongs to; empty = the ticket's own thread
    MessageContent content; ///< buttons, cards, forms of a messaging channel
    std::string extra; ///< JSON of what we keep but do not read; empty = nothing
    bool operator==(const Event&) const = default;
};

struct Person {
    std::string id, name, email, phone, organizationId, locale, timeZone;
    AuthorRole role = AuthorRole::Unknown; ///< Agent, EndUser, Bot or Unknown; Requester is per ticket
    std::string roleRaw;
    bool active = true;
    Millis version = 0; ///< updated_at, 0 = unknown (side-loaded stubs never overwrite a full record)
    bool operator==(const Person&) const = default;
};

struct Organization {
    std::string id, name;
    Millis version = 0;
    bool deleted = false;
    bool operator==(const Organization&) const = default;
};

struct Group {
    std::string id, name;
    Millis version = 0;
    bool deleted = false;
    std::string scheduleId; ///< BusinessHours its tickets run on, empty = the account's default
    bool operator==(const Group&) const = default;
};

struct Brand {
    std::string id, name;
    bool active = true;
    bool operator==(const Brand&) const = default;
};

/// A ticket field's definition. `options` maps values to labels, in order.
struct Field {
    std::string id; ///< as CustomValue::field names it
    std::string title, type;
    bool active = true;
    std::vector<std::pair<std::string, std::string>> options;
    bool operator==(const Field&) const = default;
};

/// A status as this account words it; custom ones map to a base category.
struct Status {
    std::string id; ///< as Ticket::statusId names it
    std::string label;
    StatusCategory category = StatusCategory::Unknown;
    bool operator==(const Status&) const = default;
};

struct Rating {
    std::string id, ticketId, personId, agentId, groupId, comment, scoreRaw;
    Csat score = Csat::Unknown;
    std::optional<Millis> createdAt, updatedAt;
    bool operator==(const Rating&) const = default;
};

/// A view saved on the help desk; kept for display, evaluated later.
struct RemoteView {
    std::string id, title, json;
    bool active = true;
    bool operator==(const RemoteView&) const = default;
};

/// Agent time on a ticket.
struct TimeEntry {
    std::string id, ticketId, agentId, note;
    std::int64_t seconds = 0;
    std::optional<bool> billable;
    std::optional<Millis> at;
    bool operator==(const TimeEntry&) const = default;
};

/// One record as received, JSON text. The store compresses it.
struct RawRecord {
    std::string type; ///< "ticket", "event", "person", …
    std::string id;
    std::string json;
    bool operator==(const RawRecord&) const = default;
};

/// One record that could not be read in full. The rest of the page is not affected.
struct Problem {
    std::string type, id; ///< id may be empty where even that was unreadable
    std::string what; ///< English, for the log and for inspect
    bool operator==(const Problem&) const = default;
};

/// Where messages of a ticket are read.
enum class MessageSource : std::uint8_t {
    Messages, ///< the help desk's own messages of every ticket
    Log, ///< the conversation log of a ticket that came by messaging
    Details, ///< the messaging service itself, which tells more of the messages of the log
};

/// The messages of a ticket were read in full up to this version of it, so that the sync need not ask again.
struct ConversationMark {
    std::string ticketId;
    Millis version = 0; ///< Ticket::version the messages belong to; of the log and the details: its updated_at
    bool complete = false; ///< the batch holds every message of the ticket: those not in it are gone at the source
    bool missing = false; ///< the help desk answers 403 or 404 for this ticket's messages
    MessageSource source = MessageSource::Messages;
    bool operator==(const ConversationMark&) const = default;
};

/// A conversation that is shown as part of another from now on (a chat that became a ticket): a row of its own that was
/// stored before goes, and its events move.
struct Absorbed {
    std::string id, into;
    bool arrived = true; ///< its own record is in this batch; false: only the other's history tells of it
    bool operator==(const Absorbed&) const = default;
};

/// All that one answer of a help desk yielded. Value; built on one thread, moved to the next.
struct RecordBatch {
    std::vector<Ticket> tickets;
    std::vector<Event> events;
    /// Other copies of messages that may or may not be the named ticket's: they add to the events that are stored under
    /// their ids, and become events of the ticket where they lie between its first and its last message.
    std::vector<Event> details;
    std::vector<Person> people;
    std::vector<Organization> organizations;
    std::vector<Group> groups;
    std::vector<Brand> brands;
    std::vector<Field> fields;
    std::vector<Status> statuses;
    std::vector<Rating> ratings;
    std::vector<RemoteView> views;
    std::vector<TimeEntry> timeEntries;
    std::vector<BusinessHours> schedules; ///< without closures: those are in `holidays`
    std::vector<Holidays> holidays;
    std::vector<SlaPolicy> slaPolicies;
    std::vector<SlaEvent> slaEvents;
    std::vector<RawRecord> raw;
    std::vector<ConversationMark> marks;
    std::vector<Absorbed> absorbed;
    std::vector<Problem> problems;

    [[nodiscard]] bool empty() const;
    /// Appends the other's records.
    void append(RecordBatch&& other);
};

} // namespace desk
