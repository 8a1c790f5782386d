// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commit.h"
#include "app/store/packed.h"
#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace desk {

namespace {

/// Kinds that a help desk's list of a ticket's messages holds.
bool isListed(EventKind kind)
{
    return kind == EventKind::Message || kind == EventKind::Note || kind == EventKind::Call;
}

void keep(std::string& word, const std::string& other)
{
    if (word.empty())
        word = other;
}

/// One event seen twice: what the copy that counts more says, and what only the other one knew. A changed text takes
/// the old HTML with it, so that what was redacted is gone.
Event merged(const Event& first, const Event& other)
{
    Event event = first;
    if (event.kind == EventKind::Unknown)
        event.kind = other.kind;
    if (event.role == AuthorRole::Unknown)
        event.role = other.role;
    if (!event.isPublic)
        event.isPublic = other.isPublic;
    if (event.at == 0)
        event.at = other.at;
    if (event.channel == Channel::Other && event.channelRaw.empty())
        event.channel = other.channel;
    if (event.text.empty() || event.text == other.text)
        keep(event.html, other.html);
    keep(event.text, other.text);
    if (event.attachments.empty())
        event.attachments = other.attachments;
    if (event.content.size() < other.content.size() || event.content.type.empty())
        event.content = other.content;
    for (const auto word : { &Event::kindRaw, &Event::authorId, &Event::authorName, &Event::channelRaw, &Event::field,
             &Event::from, &Event::to, &Event::groupKey, &Event::conversation, &Event::extra })
        keep(event.*word, other.*word);
    event.ticketId = other.ticketId;
    return event;
}

/// What a detail adds to an event: it knows more of what was said, and less of who said it.
Event enriched(const Event& before, const Event& detail)
{
    Event event = before;
    if (event.role == AuthorRole::Unknown)
        event.role = detail.role;
    if (detail.content.size() > event.content.size())
        event.content = detail.content;
    if (detail.attachments.size() > event.attachments.size())
        event.attachments = detail.attachments;
    for (const auto word : { &Event::text, &Event::html, &Event::channelRaw, &Event::conversation })
        keep(event.*word, detail.*word);
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
    const auto groupOf = [&](const Event& event) -> TicketEvents& {
        const std::string_view shownAs = shownAsOf(event.ticketId);
        TicketEvents& group = groups[makeTicketKey(m_db, shownAs)];
        group.ticketId = shownAs;
        return group;
    };
    for (const Event& event : m_moved)
        groupOf(event).events.push_back(&event);
    for (const Event& event : m_batch.events)
        groupOf(event).events.push_back(&event);
    for (const Event& event : m_batch.details)
        groupOf(event).details.push_back(&event);
    for (const ConversationMark& mark : m_batch.marks) {
        if (!mark.complete || mark.missing || isAbsorbed(mark.ticketId))
            continue;
        TicketEvents& group = groups[makeTicketKey(m_db, mark.ticketId)];
        group.ticketId = mark.ticketId;
        group.complete = true;
    }
    for (const auto& [key, group] : groups)
        writeTicketEvents(key, group);
}

/// The events to write: those that are the ticket's, and of the details those that are stored or lie between its first
/// and its last message of a conversation.
std::vector<const Event*> Commit::eventsOf(const TicketEvents& group, const Slims& slims)
{
    std::vector<const Event*> events = group.events;
    if (group.details.empty())
        return events;
    std::set<std::string_view> stored;
    Millis first = std::numeric_limits<Millis>::max(), last = std::numeric_limits<Millis>::min();
    for (const SlimEvent& slim : slims) {
        stored.insert(slim.id);
        if (slim.fact.kind != EventKind::ChatMessage)
            continue;
        first = std::min(first, slim.fact.at);
        last = std::max(last, slim.fact.at);
    }
    for (const Event* detail : group.details)
        if (stored.contains(detail->id) || (detail->at >= first && detail->at <= last))
            events.push_back(detail);
    return events;
}

void Commit::writeTicketEvents(std::int64_t key, const TicketEvents& group)
{
    ticketNamed(group.ticketId);
    Slims slims = loadSlims(key);
    const std::vector<const Event*> events = eventsOf(group, slims);
    std::unordered_map<std::string_view, std::size_t> places;
    slims.reserve(slims.size() + events.size()); // the views point into it
    for (std::size_t i = 0; i < slims.size(); ++i)
        places.emplace(slims[i].id, i);
    std::vector<bool> inBatch(slims.size() + events.size(), false);
    bool changed = false;
    std::int64_t last = slims.empty() ? firstEvent(key) : slims.back().key;

    for (const Event* event : events) {
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
    sql::Statement& put
        = m_db.statement("INSERT INTO event(id, at, kind, role, public, channel, author, field, "
                         "from_value, to_value, group_key, kind_raw,"
                         " author_name, channel_raw, attachments, extra, text, html, conversation, content, key)"
                         " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    put.bind(21, key);
    bindEvent(put, event);
    ++m_summary.newEvents;
    m_text.change(key, {}, indexedText(event));
}

bool Commit::updateEvent(std::int64_t key, const Event& event)
{
    const auto before = loadEvent(m_db, key, event.ticketId);
    if (!before)
        return false;
    const bool detail
        = !m_batch.details.empty() && &event >= &m_batch.details.front() && &event <= &m_batch.details.back();
    // A copy that does not tell what it was written together with is a conversation log's: the event itself knows more,
    // whichever of the two came first.
    const bool copied = event.groupKey.empty() && !before->event.groupKey.empty();
    const Event next = detail ? enriched(before->event, event)
        : copied              ? merged(before->event, event)
                              : merged(event, before->event);
    if (next == before->event)
        return false;
    sql::Statement& put = m_db.statement("UPDATE event SET id = ?, at = ?, kind = ?, role = ?, public = ?, channel = "
                                         "?, author = ?, field = ?, from_value = ?,"
                                         " to_value = ?, group_key = ?, kind_raw = ?, author_name = ?, channel_raw = "
                                         "?, attachments = ?, extra = ?, text = ?,"
                                         " html = ?, conversation = ?, content = ? WHERE key = ?");
    put.bind(21, key);
    bindEvent(put, next);
    m_text.change(key, indexedText(before->event), indexedText(next));
    return true;
}

void Commit::bindEvent(sql::Statement& put, const Event& event) const
{
    const std::string attachments = packed::attachments(event.attachments), content = packed::content(event.content);
    put.bind(1, event.id).bind(2, event.at).bind(3, static_cast<int>(event.kind)).bind(4, static_cast<int>(event.role));
    put.bind(5, event.isPublic).bind(6, static_cast<int>(event.channel));
    int at = 7;
    for (const std::string* word :
        { &event.authorId, &event.field, &event.from, &event.to, &event.groupKey, &event.kindRaw, &event.authorName,
            &event.channelRaw, &attachments, &event.extra, &event.text, &event.html, &event.conversation, &content })
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
        if (isAbsorbed(mark.ticketId))
            continue;
        static constexpr std::array kMarks {
            "UPDATE ticket SET messages_missing = ?1, messages_version = iif(?1, messages_version, "
            "max(messages_version, ?2))"
            " WHERE key = ?3 AND (messages_missing <> ?1 OR (?1 = 0 AND messages_version < ?2))",
            "UPDATE ticket SET log_missing = ?1, log_at = iif(?1, log_at, max(log_at, ?2))"
            " WHERE key = ?3 AND (log_missing <> ?1 OR (?1 = 0 AND log_at < ?2))",
            "UPDATE ticket SET details_missing = ?1, details_at = iif(?1, details_at, max(details_at, ?2))"
            " WHERE key = ?3 AND (details_missing <> ?1 OR (?1 = 0 AND details_at < ?2))",
        };
        const std::int64_t key = ticketNamed(mark.ticketId);
        m_db.statement(kMarks[static_cast<std::size_t>(mark.source)])
            .bind(1, mark.missing)
            .bind(2, mark.version)
            .bind(3, key)
            .run();
        if (m_db.changes() > 0)
            m_touched[key] = true;
    }
}

} // namespace desk
