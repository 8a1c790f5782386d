// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commit.h"

#include "app/store/journal.h"
#include "app/store/packed.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <algorithm>

namespace desk {

namespace {

constexpr const char* kInsertTicket
    = "INSERT INTO ticket(key, id, known, version, kind, status, priority, channel, csat, created_at, updated_at, "
      "due_at,"
      " requester, assignee, grp, organization, brand, status_id, status_raw, priority_raw, type, channel_raw, "
      "merged_into, tags,"
      " subject, messaging, solved_at, waiting_since, first_reply, resolution, reopens, replies)"
      " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT(key) DO NOTHING";
/// The same places; the facts follow.
constexpr const char* kUpdateTicket
    = "UPDATE ticket SET id = ?2, known = ?3, version = ?4, kind = ?5, status = ?6, priority = ?7, channel = ?8,"
      " csat = ?9, created_at = ?10, updated_at = ?11, due_at = ?12, requester = ?13, assignee = ?14, grp = ?15,"
      " organization = ?16, brand = ?17, status_id = ?18, status_raw = ?19, priority_raw = ?20, type = ?21,"
      " channel_raw = ?22, merged_into = ?23, tags = ?24, subject = ?25, messaging = ?26 WHERE key = ?1";

/// The help desk's numbers alone do not make a row to show.
bool isKnown(const Ticket& ticket)
{
    return ticket.version != 0 || ticket.createdAt || !ticket.subject.empty();
}

/// The facts of two copies of one version: what either knows, the later one first.
MetricFacts mergedFacts(const MetricFacts& later, const MetricFacts& before)
{
    MetricFacts merged = later;
    const auto fill = [&](auto... facts) {
        const auto one = [&](auto fact) {
            if (!(merged.*fact))
                merged.*fact = before.*fact;
        };
        (one(facts), ...);
    };
    using F = MetricFacts;
    fill(&F::firstReplyMinutes, &F::firstReplyBusinessMinutes, &F::firstResolutionMinutes,
        &F::firstResolutionBusinessMinutes, &F::fullResolutionMinutes, &F::fullResolutionBusinessMinutes,
        &F::requesterWaitMinutes, &F::requesterWaitBusinessMinutes, &F::agentWaitMinutes, &F::agentWaitBusinessMinutes,
        &F::onHoldMinutes, &F::onHoldBusinessMinutes, &F::reopens, &F::replies);
    fill(&F::firstRepliedAt, &F::assignedAt, &F::solvedAt, &F::firstReplyDue, &F::nextReplyDue);
    fill(&F::firstReplyEscalated, &F::nextReplyEscalated, &F::resolutionEscalated);
    return merged;
}

/// What is to be stored when `next` arrives and `before` is there; nothing where that is no change. A copy without a
/// version brings only the help desk's numbers.
std::optional<Ticket> mergedTicket(const Ticket& next, const StoredTicket& before)
{
    if (before.known && next.version != 0 && next.version < before.ticket.version)
        return std::nullopt;
    if (before.known && next.status == StatusCategory::Deleted && !next.createdAt) { // all that is left of it
        Ticket gone = before.ticket;
        gone.status = next.status;
        gone.statusRaw = next.statusRaw;
        gone.version = next.version;
        return gone == before.ticket ? std::nullopt : std::optional(gone);
    }
    Ticket merged = before.known && next.version == 0 ? before.ticket : next;
    const bool sameVersion = next.version == before.ticket.version || next.version == 0;
    if (sameVersion || next.facts == MetricFacts {})
        merged.facts = mergedFacts(next.facts, before.ticket.facts);
    if (sameVersion && merged.description.empty())
        merged.description = before.ticket.description;
    if (before.known && merged == before.ticket)
        return std::nullopt;
    return merged;
}

} // namespace

Commit::Commit(sql::Database& db, RawBlocks& raw, const RecordBatch& batch)
    : m_db(db)
    , m_raw(raw)
    , m_batch(batch)
    , m_text(db)
{
}

CommitSummary Commit::run(std::span<const Cursor> cursors)
{
    writeReference();
    writeTickets();
    writeMarks();
    writeEvents();
    writeRatings();
    writeTimeEntries();
    writeSlaEvents();
    writeFacts();
    m_text.write();
    m_awaited.write(m_db);
    m_raw.write(m_db, m_batch.raw);
    writeCursors(cursors);
    writeJournal();
    writeTally();
    for (const auto& [key, facts] : m_touched)
        m_summary.tickets.push_back(ticketId(m_db, key));
    m_summary.newChats = m_newChats;
    return std::move(m_summary);
}

void Commit::writeTickets()
{
    for (const Absorbed& absorbed : m_batch.absorbed)
        absorb(absorbed);
    for (const Ticket& ticket : m_batch.tickets)
        writeTicket(ticket);
}

/// What was mirrored as a conversation of its own before is no row to show any more: what is left of it says where its
/// events went, should it come again without a word of that.
void Commit::absorb(const Absorbed& absorbed)
{
    if (absorbed.arrived)
        countChat(absorbed.id);
    const std::int64_t key = makeTicketKey(m_db, absorbed.id);
    const auto before = loadTicket(m_db, key);
    if (before && !before->known && before->ticket.mergedInto == absorbed.into)
        return;
    for (StoredEvent& stored : loadEvents(m_db, key, absorbed.into)) {
        m_text.change(stored.key, indexedText(stored.event), {});
        m_moved.push_back(std::move(stored.event));
    }
    m_db.statement("DELETE FROM event WHERE key BETWEEN ? AND ?")
        .bind(1, firstEvent(key))
        .bind(2, lastEvent(key))
        .run();
    if (before)
        m_text.change(firstEvent(key), indexedText(before->ticket), {});
    m_db.statement("DELETE FROM ticket_more WHERE key = ?").bind(1, key).run();
    m_db.statement("INSERT OR REPLACE INTO ticket(key, id, known, merged_into) VALUES(?, ?, 0, ?)")
        .bind(1, key)
        .bind(2, absorbed.id)
        .bind(3, absorbed.into)
        .run();
    m_shownAs[absorbed.id] = absorbed.into;
    m_touched[key] = false;
}

/// A chat that is shown as a ticket counts when its own record comes for the first time.
void Commit::countChat(const std::string& id)
{
    sql::Statement& seen = m_db.statement("SELECT 1 FROM raw WHERE type = 'chat' AND id = ?");
    seen.bind(1, id);
    m_newChats += seen.step() ? 0 : 1;
    seen.reset();
}

std::string_view Commit::shownAsOf(std::string_view id)
{
    const auto key = findTicketKey(m_db, id);
    if (!key || *key < kOddTickets) // only chats become part of another, and their ids are no numbers
        return id;
    const auto [found, isNew] = m_shownAs.try_emplace(std::string(id), id);
    if (isNew) {
        sql::Statement& query = m_db.statement("SELECT merged_into FROM ticket WHERE key = ? AND known = 0");
        query.bind(1, *key);
        if (query.step() && !query.view(0).empty())
            found->second = query.text(0);
        query.reset();
    }
    return found->second == id ? id : std::string_view(found->second);
}

void Commit::writeTicket(const Ticket& ticket)
{
    if (isAbsorbed(ticket.id))
        return countChat(ticket.id);
    const std::int64_t key = makeTicketKey(m_db, ticket.id);
    // Most tickets are new: trying costs less than looking first.
    if (insertTicket(key, ticket))
        return ticketChanged(key, nullptr, ticket);
    sql::Statement& there = m_db.statement("SELECT known, version FROM ticket WHERE key = ?");
    there.bind(1, key);
    const bool older
        = there.step() && there.integer(0) != 0 && ticket.version != 0 && ticket.version < there.integer(1);
    there.reset();
    if (older)
        return;
    const std::optional<StoredTicket> before = loadTicket(m_db, key);
    const std::optional<Ticket> merged = before ? mergedTicket(ticket, *before) : std::nullopt;
    if (!merged)
        return;
    sql::Statement& put = m_db.statement(kUpdateTicket);
    const std::string tags = packed::tags(merged->tags);
    bindTicket(put, key, *merged, tags);
    put.run();
    ticketChanged(key, &*before, *merged);
}

/// False where it is there already.
bool Commit::insertTicket(std::int64_t key, const Ticket& ticket)
{
    const bool requesterWrote = ticket.submitterId.empty() || ticket.submitterId == ticket.requesterId;
    const TicketFacts facts
        = ticketFacts({ ticket.status, ticket.createdAt, ticket.updatedAt, ticket.facts, requesterWrote, false }, {});
    sql::Statement& put = m_db.statement(kInsertTicket);
    const std::string tags = packed::tags(ticket.tags);
    int at = bindTicket(put, key, ticket, tags);
    for (const auto& time : { facts.solvedAt, facts.waitingSince })
        put.bind(at++, time);
    for (const auto& number : { facts.firstReplyMinutes, facts.resolutionMinutes, facts.reopens, facts.replies })
        put.bind(at++, number);
    put.run();
    return m_db.changes() > 0;
}

/// What follows from a row that was written. `before` is null where there was none.
void Commit::ticketChanged(std::int64_t key, const StoredTicket* before, const Ticket& ticket)
{
    putMore(key, ticket);
    awaitNames(key, ticket);
    m_text.change(firstEvent(key), before ? indexedText(before->ticket) : IndexedText(), indexedText(ticket));
    if (isKnown(ticket) && !(before && before->known))
        ++(ticket.kind == ConversationKind::Ticket ? m_summary.newTickets : m_newChats);
    newest(ticket.updatedAt ? ticket.updatedAt : ticket.createdAt);
    bool& looked = m_touched.try_emplace(m_touched.end(), key)->second; // tickets mostly come in order
    looked = looked || before;
}

/// Says which place comes next.
int Commit::bindTicket(sql::Statement& put, std::int64_t key, const Ticket& ticket, const std::string& tags)
{
    put.bind(1, key).bind(2, ticket.id).bind(3, isKnown(ticket)).bind(4, ticket.version);
    int at = 5;
    for (const auto number : { static_cast<int>(ticket.kind), static_cast<int>(ticket.status),
             static_cast<int>(ticket.priority), static_cast<int>(ticket.channel), static_cast<int>(ticket.csat) })
        put.bind(at++, number);
    for (const auto& time : { ticket.createdAt, ticket.updatedAt, ticket.dueAt })
        put.bind(at++, time);
    for (const std::string* word : { &ticket.requesterId, &ticket.assigneeId, &ticket.groupId, &ticket.organizationId,
             &ticket.brandId, &ticket.statusId, &ticket.statusRaw, &ticket.priorityRaw, &ticket.type,
             &ticket.channelRaw, &ticket.mergedInto, &tags, &ticket.subject })
        put.bind(at++, std::string_view(*word));
    put.bind(at++, ticket.fromMessaging || ticket.channel == Channel::Messaging);
    return at;
}

void Commit::putMore(std::int64_t key, const Ticket& ticket)
{
    const std::string facts = packed::facts(ticket.facts);
    const std::string custom = packed::custom(ticket.custom);
    sql::Statement& put = m_db.statement("INSERT OR REPLACE INTO ticket_more VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    put.bind(1, key)
        .bind(2, ticket.submitterId)
        .bind(3, ticket.formId)
        .bind(4, ticket.commentCount)
        .bind(5, ticket.fromMessaging);
    put.bind(6, ticket.csatComment).bind(7, facts).bind(8, custom).bind(9, ticket.description).run();
}

void Commit::awaitNames(std::int64_t key, const Ticket& ticket)
{
    await(Awaited::Person, ticket.requesterId, key);
    await(Awaited::Person, ticket.assigneeId, key);
    await(Awaited::Organization, ticket.organizationId, key);
    await(Awaited::Group, ticket.groupId, key);
    await(Awaited::Brand, ticket.brandId, key);
}

std::int64_t Commit::ticketNamed(std::string_view id)
{
    const std::int64_t key = makeTicketKey(m_db, id);
    m_db.statement("INSERT OR IGNORE INTO ticket(key, id) VALUES(?, ?)").bind(1, key).bind(2, id).run();
    return key;
}

void Commit::writeCursors(std::span<const Cursor> cursors)
{
    for (const Cursor& cursor : cursors) {
        if (cursor.value.empty()) { // the same as none
            m_db.statement("DELETE FROM cursor WHERE stream = ?").bind(1, cursor.stream).run();
            continue;
        }
        m_db.statement("INSERT OR REPLACE INTO cursor(stream, value) VALUES(?, ?)")
            .bind(1, cursor.stream)
            .bind(2, cursor.value)
            .run();
    }
}

void Commit::writeJournal()
{
    std::vector<std::int64_t> tickets;
    for (const auto& [key, facts] : m_touched)
        tickets.push_back(key);
    if (!tickets.empty() || m_summary.namesChanged || m_newest)
        journal::append(m_db, tickets, m_summary.namesChanged);
}

void Commit::writeTally()
{
    sql::Statement& add
        = m_db.statement("UPDATE tally SET tickets = tickets + ?, events = events + ?, chats = chats + ?,"
                         " people = people + ?, newest = max(ifnull(newest, ?5), ?5)");
    add.bind(1, m_summary.newTickets).bind(2, m_summary.newEvents).bind(3, m_newChats).bind(4, m_summary.newPeople);
    if (!m_newest)
        m_newest = m_db.number("SELECT newest FROM tally");
    add.bind(5, *m_newest).run();
}

void Commit::newest(std::optional<Millis> at)
{
    if (at && (!m_newest || *at > *m_newest))
        m_newest = at;
}

} // namespace desk
