// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedrecords.h"

#include "app/store/packed.h"
#include "app/store/ticketkey.h"

namespace desk {

namespace {

constexpr const char* kTicketSql
    = "SELECT t.id, t.known, t.version, t.kind, t.status, t.priority, t.channel, t.csat, t.rating, t.rating_at, "
      "t.created_at,"
      " t.updated_at, t.due_at, t.solved_at, t.waiting_since, t.first_reply, t.resolution, t.reopens, t.replies,"
      " t.messages_version, t.log_at, t.log_missing, t.messaging, t.requester, t.assignee, t.grp, t.organization, "
      "t.brand, t.status_id, t.status_raw, "
      "t.priority_raw,"
      " t.type, t.channel_raw, t.merged_into, t.tags, t.subject, m.submitter, m.form, m.comment_count, "
      "m.from_messaging,"
      " m.csat_comment, m.facts, m.custom, m.description FROM ticket t LEFT JOIN ticket_more m ON m.key = t.key WHERE "
      "t.key = ?";
constexpr const char* kEventSql
    = "SELECT key, removed, id, at, kind, role, public, channel, author, field, from_value, to_value, group_key, "
      "kind_raw,"
      " author_name, channel_raw, attachments, extra, text, html, conversation, content FROM event WHERE key BETWEEN ? "
      "AND ? ORDER BY key";

void readColumns(sql::Statement& row, StoredTicket& stored)
{
    Ticket& ticket = stored.ticket;
    int at = 0;
    ticket.id = row.text(at++);
    stored.known = row.integer(at++) != 0;
    ticket.version = row.integer(at++);
    ticket.kind = enumOf<ConversationKind>(row.integer(at++));
    ticket.status = enumOf<StatusCategory>(row.integer(at++));
    ticket.priority = enumOf<Priority>(row.integer(at++));
    ticket.channel = enumOf<Channel>(row.integer(at++));
    ticket.csat = enumOf<Csat>(row.integer(at++));
    stored.rating = enumOf<Csat>(row.integer(at++));
    for (auto* time : { &stored.ratingAt, &ticket.createdAt, &ticket.updatedAt, &ticket.dueAt, &stored.solvedAt,
             &stored.waitingSince })
        *time = row.maybe(at++);
    for (auto* number : { &stored.firstReply, &stored.resolution, &stored.reopens, &stored.replies })
        *number = row.maybeInt(at++);
    stored.messagesVersion = row.integer(at++);
    stored.logAt = row.integer(at++);
    const bool noLog = row.integer(at++) != 0;
    stored.hasLog = row.integer(at++) != 0 && !noLog;
    for (auto* word : { &ticket.requesterId, &ticket.assigneeId, &ticket.groupId, &ticket.organizationId,
             &ticket.brandId, &ticket.statusId, &ticket.statusRaw, &ticket.priorityRaw, &ticket.type,
             &ticket.channelRaw, &ticket.mergedInto })
        *word = row.text(at++);
    ticket.tags = packed::readTags(row.view(at++));
    ticket.subject = row.text(at++);
    ticket.submitterId = row.text(at++);
    ticket.formId = row.text(at++);
    ticket.commentCount = row.maybeInt(at++);
    ticket.fromMessaging = row.integer(at++) != 0;
    ticket.csatComment = row.text(at++);
    ticket.facts = packed::readFacts(row.view(at++));
    ticket.custom = packed::readCustom(row.view(at++));
    ticket.description = row.text(at);
}

StoredEvent readEvent(sql::Statement& row, std::string_view ticketId)
{
    StoredEvent stored;
    Event& event = stored.event;
    int at = 0;
    stored.key = row.integer(at++);
    stored.removed = row.integer(at++) != 0;
    event.ticketId = ticketId;
    event.id = row.text(at++);
    event.at = row.integer(at++);
    event.kind = enumOf<EventKind>(row.integer(at++));
    event.role = enumOf<AuthorRole>(row.integer(at++));
    if (const auto isPublic = row.maybe(at++))
        event.isPublic = *isPublic != 0;
    event.channel = enumOf<Channel>(row.integer(at++));
    for (auto* word : { &event.authorId, &event.field, &event.from, &event.to, &event.groupKey, &event.kindRaw,
             &event.authorName, &event.channelRaw })
        *word = row.text(at++);
    event.attachments = packed::readAttachments(row.view(at++));
    event.extra = row.text(at++);
    event.text = row.text(at++);
    event.html = row.text(at++);
    event.conversation = row.text(at++);
    event.content = packed::readContent(row.view(at));
    return stored;
}

} // namespace

std::optional<StoredTicket> loadTicket(sql::Database& db, std::int64_t key)
{
    sql::Statement& query = db.statement(kTicketSql);
    query.bind(1, key);
    if (!query.step())
        return std::nullopt;
    StoredTicket stored;
    readColumns(query, stored);
    query.reset();
    return stored;
}

std::vector<StoredEvent> loadEvents(sql::Database& db, std::int64_t ticketKey, std::string_view ticketId)
{
    std::vector<StoredEvent> events;
    sql::Statement& query = db.statement(kEventSql);
    query.bind(1, firstEvent(ticketKey)).bind(2, lastEvent(ticketKey));
    while (query.step())
        events.push_back(readEvent(query, ticketId));
    return events;
}

std::optional<StoredEvent> loadEvent(sql::Database& db, std::int64_t key, std::string_view ticketId)
{
    sql::Statement& query = db.statement(kEventSql);
    query.bind(1, key).bind(2, key);
    std::optional<StoredEvent> event;
    if (query.step())
        event = readEvent(query, ticketId);
    query.reset();
    return event;
}

Csat effectiveCsat(Csat own, Millis version, Csat rating, std::optional<Millis> ratingAt)
{
    const bool rated = own != Csat::None && own != Csat::Offered;
    if (rating == Csat::None || (rated && ratingAt.value_or(0) <= version))
        return own;
    return rating;
}

} // namespace desk
