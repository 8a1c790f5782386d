// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commit.h"
#include "app/store/packed.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <algorithm>

namespace desk {

namespace {

/// Kinds that a help desk's list of a ticket's messages holds.
bool isListed(EventKind kind)
{
    return kind == EventKind::Message || kind == EventKind::Note || kind == EventKind::Call;
}

void keep(std::string& later, const std::string& before)
{
    if (later.empty())
        later = before;
}

/// One event seen twice: what the later copy says, and what only the earlier one knew. A changed text takes the old
/// HTML with it, so that what was redacted is gone.
Event merged(const Event& later, const Event& before)
{
    Event event = later;
    if (event.kind == EventKind::Unknown)
        event.kind = before.kind;
    if (event.role == AuthorRole::Unknown)
        event.role = before.role;
    if (!event.isPublic)
        event.isPublic = before.isPublic;
    if (event.at == 0)
        event.at = before.at;
    if (event.channel == Channel::Other && event.channelRaw.empty())
        event.channel = before.channel;
    if (event.text.empty() || event.text == before.text)
        keep(event.html, before.html);
    keep(event.text, before.text);
    if (event.attachments.empty())
        event.attachments = before.attachments;
    for (const auto word : { &Event::kindRaw, &Event::authorId, &Event::authorName, &Event::channelRaw, &Event::field,
             &Event::from, &Event::to, &Event::groupKey, &Event::extra })
        keep(event.*word, before.*word);
    event.ticketId = before.ticketId;
    return event;
}

FactEvent factOf(const Event& event)
{
    const bool isPublic
        = event.isPublic.value_or(event.kind == EventKind::Message || event.kind == EventKind::ChatMessage);
    const bool status = event.kind == EventKind::Change && event.field == "status";
    return { event.at, event.kind, event.role, isPublic, event.field, status ? event.from : std::string(),
        status ? event.to : std::string() };
}

} // namespace

void Commit::writeEvents()
{
    std::map<std::int64_t, TicketEvents> groups;
    for (const Event& event : m_batch.events) {
        TicketEvents& group = groups[makeTicketKey(m_db, event.ticketId)];
        group.ticketId = event.ticketId;
        group.events.push_back(&event);
    }
    for (const ConversationMark& mark : m_batch.marks) {
        if (!mark.complete || mark.missing)
            continue;
        TicketEvents& group = groups[makeTicketKey(m_db, mark.ticketId)];
        group.ticketId = mark.ticketId;
        group.complete = true;
    }
    for (const auto& [key, group] : groups)
        writeTicketEvents(key, group);
}

void Commit::writeTicketEvents(std::int64_t key, const TicketEvents& group)
{
    ticketNamed(group.ticketId);
    Slims slims = loadSlims(key);
    std::unordered_map<std::string_view, std::size_t> places;
    slims.reserve(slims.size() + group.events.size());
    for (std::size_t i = 0; i < slims.size(); ++i)
        places.emplace(slims[i].id, i);
    std::vector<bool> inBatch(slims.size() + group.events.size(), false);
    bool changed = false;
    std::int64_t last = slims.empty() ? firstEvent(key) : slims.back().key;

    for (const Event* event : group.events) {
        const auto [it, fresh] = places.try_emplace(event->id, slims.size());
        inBatch[it->second] = true;
        static_cast<void>(roleOf(event->authorId)); // so that await() knows those who write in many tickets
        await(Awaited::Person, event->authorId, key);
        newest(event->at);
        if (fresh) {
            if (last == lastEvent(key))
                return m_db.fail(QStringLiteral("a ticket has more than a million events"));
            slims.push_back({ ++last, event->id, event->authorId, false, factOf(*event) });
            insertEvent(last, *event);
            changed = true;
        } else if (updateEvent(slims[it->second].key, *event)) {
            const auto now = loadEvent(m_db, slims[it->second].key, event->ticketId);
            if (now) {
                slims[it->second].author = now->event.authorId;
                slims[it->second].fact = factOf(now->event);
            }
            changed = true;
        }
    }
    // The opening text of a Freshdesk ticket comes with the ticket, not with its list of messages.
    const std::string opening = "d" + std::string(group.ticketId);
    for (std::size_t i = 0; group.complete && i < slims.size(); ++i) {
        const bool removed = !inBatch[i] && isListed(slims[i].fact.kind) && slims[i].id != opening;
        if (removed == slims[i].removed)
            continue;
        setRemoved(slims[i], removed);
        changed = true;
    }
    if (changed)
        m_touched[key] = true;
    m_slims[key] = std::move(slims);
}

void Commit::insertEvent(std::int64_t key, const Event& event)
{
    sql::Statement& put = m_db.statement("INSERT INTO event(id, at, kind, role, public, channel, author, field, "
                                         "from_value, to_value, group_key, kind_raw,"
                                         " author_name, channel_raw, attachments, extra, text, html, key)"
                                         " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    put.bind(19, key);
    bindEvent(put, event);
    ++m_summary.newEvents;
    m_text.change(key, {}, indexedText(event));
}

bool Commit::updateEvent(std::int64_t key, const Event& event)
{
    const auto before = loadEvent(m_db, key, event.ticketId);
    if (!before)
        return false;
    const Event next = merged(event, before->event);
    if (next == before->event)
        return false;
    sql::Statement& put = m_db.statement("UPDATE event SET id = ?, at = ?, kind = ?, role = ?, public = ?, channel = "
                                         "?, author = ?, field = ?, from_value = ?,"
                                         " to_value = ?, group_key = ?, kind_raw = ?, author_name = ?, channel_raw = "
                                         "?, attachments = ?, extra = ?, text = ?,"
                                         " html = ? WHERE key = ?");
    put.bind(19, key);
    bindEvent(put, next);
    m_text.change(key, indexedText(before->event), indexedText(next));
    return true;
}

void Commit::bindEvent(sql::Statement& put, const Event& event) const
{
    const std::string attachments = packed::attachments(event.attachments);
    put.bind(1, event.id).bind(2, event.at).bind(3, static_cast<int>(event.kind)).bind(4, static_cast<int>(event.role));
    put.bind(5, event.isPublic).bind(6, static_cast<int>(event.channel));
    int at = 7;
    for (const std::string* word :
        { &event.authorId, &event.field, &event.from, &event.to, &event.groupKey, &event.kindRaw, &event.authorName,
            &event.channelRaw, &attachments, &event.extra, &event.text, &event.html })
        put.bind(at++, std::string_view(*word));
    put.run();
}

void Commit::setRemoved(SlimEvent& event, bool removed)
{
    event.removed = removed;
    m_db.statement("UPDATE event SET removed = ? WHERE key = ?").bind(1, removed).bind(2, event.key).run();
}

Commit::Slims Commit::loadSlims(std::int64_t ticket)
{
    Slims slims;
    sql::Statement& query = m_db.statement(
        "SELECT key, id, author, removed, at, kind, role, public, field, iif(field = 'status', from_value, ''),"
        " iif(field = 'status', to_value, '') FROM event WHERE key BETWEEN ? AND ? ORDER BY key");
    query.bind(1, firstEvent(ticket)).bind(2, lastEvent(ticket));
    while (query.step()) {
        SlimEvent slim { query.integer(0), query.text(1), query.text(2), query.integer(3) != 0, {} };
        FactEvent& fact = slim.fact;
        fact.at = query.integer(4);
        fact.kind = enumOf<EventKind>(query.integer(5));
        fact.role = enumOf<AuthorRole>(query.integer(6));
        const auto isPublic = query.maybe(7);
        fact.isPublic
            = isPublic ? *isPublic != 0 : fact.kind == EventKind::Message || fact.kind == EventKind::ChatMessage;
        fact.field = query.text(8);
        fact.from = query.text(9);
        fact.to = query.text(10);
        slims.push_back(std::move(slim));
    }
    return slims;
}

void Commit::writeMarks()
{
    for (const ConversationMark& mark : m_batch.marks) {
        const std::int64_t key = ticketNamed(mark.ticketId);
        m_db.statement("UPDATE ticket SET messages_missing = ?1, messages_version = iif(?1, messages_version, "
                       "max(messages_version, ?2))"
                       " WHERE key = ?3 AND (messages_missing <> ?1 OR (?1 = 0 AND messages_version < ?2))")
            .bind(1, mark.missing)
            .bind(2, mark.version)
            .bind(3, key)
            .run();
        if (m_db.changes() > 0)
            m_touched[key] = true;
    }
}

} // namespace desk
