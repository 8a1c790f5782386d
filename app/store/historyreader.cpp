// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/historyreader.h"

#include "app/store/packed.h"
#include "app/store/servicelevels.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <algorithm>

namespace desk {

// 4398046511104 is kOddTickets, 2^42.
#define HISTORY_COLUMNS                                                                                                \
    "SELECT t.key, t.id, t.kind, t.status, t.priority, t.channel, t.csat, t.version, t.rating, t.rating_at, "          \
    "t.messages_version, t.created_at, t.updated_at, t.due_at, t.requester, t.assignee, t.grp, t.organization, "       \
    "t.brand, t.type, t.channel_raw, t.merged_into, m.submitter, m.form, m.from_messaging, m.facts, t.tags, "          \
    "m.comment_count"                                                                                                  \
    " FROM ticket t LEFT JOIN ticket_more m ON m.key = t.key "

const char* const HistoryReader::kPlainTickets
    = HISTORY_COLUMNS "WHERE t.known = 1 AND t.key < 4398046511104 ORDER BY t.key";
const char* const HistoryReader::kOddTickets
    = HISTORY_COLUMNS "WHERE t.known = 1 AND t.key >= 4398046511104 ORDER BY length(t.id), t.id";
const char* const HistoryReader::kOneTicket = HISTORY_COLUMNS "WHERE t.known = 1 AND t.key = ?";

#undef HISTORY_COLUMNS

HistoryReader::HistoryReader(sql::Database& db, const HistoryScope& scope)
    : m_db(db)
    , m_scope(scope)
    , m_builder(scope.bots)
    , m_anyRatings(db.number("SELECT EXISTS(SELECT 1 FROM rating)") != 0)
    , m_anyTimeEntries(db.number("SELECT EXISTS(SELECT 1 FROM time_entry)") != 0)
    , m_anySla(db.number("SELECT EXISTS(SELECT 1 FROM sla_event)") != 0)
{
}

const TicketHistory& HistoryReader::read(const sql::Statement& row)
{
    TicketHistory& history = m_builder.begin();
    history.accountId = m_scope.accountId;
    history.provider = m_scope.provider;
    int at = 0;
    const std::int64_t key = row.integer(at++);
    history.id = row.view(at++);
    history.kind = enumOf<ConversationKind>(row.integer(at++));
    history.status = enumOf<StatusCategory>(row.integer(at++));
    history.priority = enumOf<Priority>(row.integer(at++));
    history.channel = enumOf<Channel>(row.integer(at++));
    const auto csat = enumOf<Csat>(row.integer(at++));
    const Millis version = row.integer(at++);
    const auto rating = enumOf<Csat>(row.integer(at++));
    history.csat = effectiveCsat(csat, version, rating, row.maybe(at++));
    const Millis messages = row.integer(at++);
    for (auto* time : { &history.createdAt, &history.updatedAt, &history.dueAt })
        *time = row.maybe(at++);
    for (auto* word :
        { &history.requesterId, &history.assigneeId, &history.groupId, &history.organizationId, &history.brandId,
            &history.type, &history.channelRaw, &history.mergedInto, &history.submitterId, &history.formId })
        *word = row.view(at++);
    history.fromMessaging = row.integer(at++) != 0;
    history.published = packed::readFacts(row.view(at++));
    history.tags = packed::readTags(row.view(at++));
    const auto comments = row.maybeInt(at);
    // Messages that lag behind the ticket are all there is where the help desk publishes nothing.
    history.messagesKnown = messages >= 0 && (messages >= version || !history.published.replies);
    const Role& submitter = roleOf(history.submitterId);
    history.submitter
        = history.submitterId == history.requesterId ? AuthorKind::EndUser : authorKind(submitter.role, submitter.raw);
    const int written = readEvents(key, history.requesterId);
    // The bulk export tells of a ticket once; what was read since is complete where the count says so.
    history.messagesKnown = history.messagesKnown || (comments && written >= *comments);
    if (m_anyRatings)
        readRatings(history, key);
    if (m_anyTimeEntries)
        readTimeEntries(history, key);
    if (m_anySla)
        history.sla = loadSlaEvents(m_db, key, history.id);
    return m_builder.finish();
}

const HistoryReader::Role& HistoryReader::roleOf(std::string_view person)
{
    const auto it = m_roles.find(person);
    if (it != m_roles.end())
        return it->second;
    Role& role = m_roles[std::string(person)];
    sql::Statement& query = m_db.statement("SELECT role, role_raw FROM person WHERE id = ?");
    query.bind(1, person);
    if (!person.empty() && query.step())
        role = { enumOf<AuthorRole>(query.integer(0)), query.text(1) };
    if (role.role == AuthorRole::Requester) // a damaged file: nobody is everybody's requester
        role.role = AuthorRole::Unknown;
    query.reset();
    return role;
}

int HistoryReader::readEvents(std::int64_t key, const std::string& requesterId)
{
    int written = 0;
    // The words come last in the table: not named here, their pages are not read.
    sql::Statement& query
        = m_db.statement("SELECT at, kind, role, public, channel, id, author, field, from_value, to_value, group_key,"
                         " kind_raw, channel_raw FROM event WHERE key BETWEEN ? AND ? AND removed = 0 ORDER BY key");
    query.bind(1, firstEvent(key)).bind(2, lastEvent(key));
    while (query.step()) {
        EventFacts event;
        int at = 0;
        event.at = query.integer(at++);
        event.kind = enumOf<EventKind>(query.integer(at++));
        const auto told = enumOf<AuthorRole>(query.integer(at++));
        if (const auto isPublic = query.maybe(at++))
            event.isPublic = *isPublic != 0;
        event.channel = enumOf<Channel>(query.integer(at++));
        for (auto* word : { &event.id, &event.authorId, &event.field, &event.from, &event.to, &event.groupKey,
                 &event.kindRaw, &event.channelRaw })
            *word = query.view(at++);
        const Role& now = roleOf(event.authorId);
        event.authorRoleRaw = now.raw;
        event.role = resolvedRole(told, event.authorId, requesterId, now.role);
        m_builder.add(event);
        if (event.kind == EventKind::Message || event.kind == EventKind::Note || event.kind == EventKind::Call)
            ++written;
    }
    query.reset();
    return written;
}

void HistoryReader::readRatings(TicketHistory& history, std::int64_t key)
{
    sql::Statement& query
        = m_db.statement("SELECT id, person, agent, grp, comment, score, score_raw, created_at, updated_at"
                         " FROM rating WHERE ticket = ? ORDER BY ifnull(created_at, updated_at), id");
    query.bind(1, key);
    while (query.step()) {
        Rating& rating = history.ratings.emplace_back();
        rating.ticketId = history.id;
        int at = 0;
        for (auto* word : { &rating.id, &rating.personId, &rating.agentId, &rating.groupId, &rating.comment })
            *word = query.view(at++);
        rating.score = enumOf<Csat>(query.integer(at++));
        rating.scoreRaw = query.view(at++);
        rating.createdAt = query.maybe(at++);
        rating.updatedAt = query.maybe(at);
    }
    query.reset();
}

void HistoryReader::readTimeEntries(TicketHistory& history, std::int64_t key)
{
    sql::Statement& query
        = m_db.statement("SELECT id, agent, seconds, billable, at FROM time_entry WHERE ticket = ? ORDER BY at, id");
    query.bind(1, key);
    while (query.step()) {
        TimeEntry& entry = history.timeEntries.emplace_back();
        entry.ticketId = history.id;
        entry.id = query.view(0);
        entry.agentId = query.view(1);
        entry.seconds = query.integer(2);
        if (const auto billable = query.maybe(3))
            entry.billable = *billable != 0;
        entry.at = query.maybe(4);
    }
    query.reset();
}

} // namespace desk
