// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/textindex.h"

#include "app/store/storedrecords.h"
#include "app/store/ticketkey.h"

#include <algorithm>
#include <array>
#include <limits>

namespace desk {

namespace {

constexpr int kPlaceBits = 4;
constexpr int kTries = 26; ///< the window of the last is 2^29 rows, a year: more messages than any account has
constexpr std::int64_t kLastSecond = std::numeric_limits<std::uint32_t>::max() - (std::int64_t { 1 } << 26);
/// Of text in one transaction, about a second: the more words a segment has, the less there is to merge.
constexpr std::size_t kBacklogBytes = 32 * 1024 * 1024;
constexpr int kTidiedPages = 500; ///< of 4 KiB, written in one go: some ten milliseconds
constexpr int kTidiesAfterBacklog = 20; ///< merge more than a step of the backlog adds
constexpr int kMergeAt = 4; ///< segments of one level, FTS5's own number
constexpr int kMergeBacklogAt = 12; ///< nobody searches yet; at 16 FTS5 would do it by itself, in one go
constexpr std::size_t kTicketBytes = 64; ///< what reading a ticket counts, so that those without texts end it too

std::uint64_t mixed(std::uint64_t key)
{
    key = (key ^ (key >> 30)) * 0xbf58476d1ce4e5b9ULL;
    key = (key ^ (key >> 27)) * 0x94d049bb133111ebULL;
    return key ^ (key >> 31);
}

/// Where an event's words may stand, in order of preference.
std::int64_t place(std::int64_t event, Millis at, int attempt)
{
    const std::int64_t second = std::clamp<std::int64_t>(at / 1000, 0, kLastSecond);
    const std::uint64_t window = std::uint64_t { 1 } << (kPlaceBits + attempt);
    const auto key = static_cast<std::uint64_t>(event) + static_cast<std::uint64_t>(attempt) * 0x9e3779b97f4a7c15ULL;
    return (second << kPlaceBits) + static_cast<std::int64_t>(mixed(key) & (window - 1));
}

} // namespace

IndexedText indexedText(const Event& event)
{
    const bool note = event.kind == EventKind::Note || event.isPublic == false;
    return { note ? TextColumnOf::Note : TextColumnOf::Body, event.at, event.text };
}

IndexedText indexedText(const Ticket& ticket)
{
    return { TextColumnOf::Subject, ticket.createdAt.value_or(0), ticket.subject };
}

void TextIndex::change(std::int64_t event, IndexedText before, IndexedText after)
{
    if (before.text.empty() && after.text.empty() && !m_places.contains(event))
        return;
    const auto [it, fresh] = m_places.try_emplace(event, m_changes.size());
    if (fresh)
        m_changes.push_back({ event, std::move(before), std::move(after) });
    else
        m_changes[it->second].after = std::move(after);
}

std::optional<std::int64_t> TextIndex::find(std::int64_t event, Millis at)
{
    for (int attempt = 0; attempt < kTries; ++attempt) {
        const std::int64_t row = place(event, at, attempt);
        const auto owner = ownerOf(row);
        if (!owner)
            return std::nullopt;
        if (*owner == event)
            return row;
    }
    return std::nullopt;
}

std::optional<std::int64_t> TextIndex::claim(std::int64_t event, Millis at)
{
    sql::Statement& take = m_db.statement("INSERT INTO word_row(row, event) VALUES(?1, ?2) ON CONFLICT(row)"
                                          " DO UPDATE SET event = excluded.event WHERE event = -excluded.event");
    for (int attempt = 0; attempt < kTries && !m_db.failed(); ++attempt) {
        const std::int64_t row = place(event, at, attempt);
        take.reset().bind(1, row).bind(2, event).run();
        if (m_db.changes() > 0)
            return row;
        if (ownerOf(row) == event)
            return std::nullopt;
    }
    m_db.fail(QStringLiteral("too many messages of one moment"));
    return std::nullopt;
}

std::optional<std::int64_t> TextIndex::ownerOf(std::int64_t row)
{
    sql::Statement& look = m_db.statement("SELECT event FROM word_row WHERE row = ?");
    std::optional<std::int64_t> owner;
    if (look.bind(1, row).step())
        owner = look.integer(0);
    look.reset();
    return owner;
}

void TextIndex::putOut(std::int64_t row, std::int64_t event)
{
    m_db.statement("UPDATE word_row SET event = ? WHERE row = ?").bind(1, -event).bind(2, row).run();
}

void TextIndex::plan(const Change& change)
{
    if (change.before == change.after)
        return;
    std::optional<std::int64_t> row;
    if (!change.before.text.empty())
        row = find(change.event, change.before.at);
    if (row) {
        m_steps.push_back({ *row, true, &change.before });
        if (change.after.text.empty() || change.after.at / 1000 != change.before.at / 1000) {
            putOut(*row, change.event);
            row.reset();
        }
    }
    if (change.after.text.empty())
        return;
    if (!row)
        row = claim(change.event, change.after.at);
    if (row)
        m_steps.push_back({ *row, false, &change.after });
}

void TextIndex::write()
{
    for (const Change& change : m_changes)
        plan(change);
    // FTS5 writes a segment whenever a row comes before the last one: in order, a page costs one.
    std::ranges::stable_sort(m_steps, {}, &Step::row);
    sql::Statement& out
        = m_db.statement("INSERT INTO words(words, rowid, body, note, subject) VALUES('delete', ?, ?, ?, ?)");
    sql::Statement& in = m_db.statement("INSERT INTO words(rowid, body, note, subject) VALUES(?, ?, ?, ?)");
    for (const Step& step : m_steps) {
        sql::Statement& put = step.out ? out : in;
        put.reset().bind(1, step.row).bind(2 + static_cast<int>(step.text->column), std::string_view(step.text->text));
        put.run();
    }
    m_steps.clear();
    m_changes.clear();
    m_places.clear();
}

/// Each key only once.
std::size_t TextIndex::gather(std::int64_t event, IndexedText text)
{
    const std::size_t size = text.text.size();
    if (size > 0)
        m_changes.push_back({ event, {}, std::move(text) });
    return size;
}

std::size_t TextIndex::gatherMessages(std::int64_t ticket)
{
    sql::Statement& query = m_db.statement(
        "SELECT key, at, kind, public, text FROM event WHERE key BETWEEN ? AND ? AND text <> '' ORDER BY key");
    query.bind(1, firstEvent(ticket)).bind(2, lastEvent(ticket));
    std::size_t size = 0;
    while (query.step()) {
        Event event;
        event.at = query.integer(1);
        event.kind = enumOf<EventKind>(query.integer(2));
        if (const auto isPublic = query.maybe(3))
            event.isPublic = *isPublic != 0;
        event.text = query.text(4);
        size += gather(query.integer(0), indexedText(event));
    }
    return size;
}

bool TextIndex::tidy(sql::Database& db)
{
    // As FTS5 says, a merge that changes fewer than two rows found nothing to do.
    const std::int64_t before = db.number("SELECT total_changes()");
    db.statement("INSERT INTO words(words, rank) VALUES('merge', ?)").bind(1, kTidiedPages).run();
    return !db.failed() && db.number("SELECT total_changes()") - before >= 2;
}

void TextIndex::mergeAt(sql::Database& db, int segments)
{
    db.statement("INSERT INTO words(words, rank) VALUES('usermerge', ?)").bind(1, segments).run();
}

double TextIndex::indexBacklog(sql::Database& db, const CancelToken& cancel)
{
    sql::Statement& state = db.statement("SELECT next, total, done FROM word_backlog");
    if (!state.step())
        return 1;
    const std::int64_t first = state.integer(0);
    const std::int64_t total = state.integer(1);
    std::int64_t done = state.integer(2);
    state.reset();

    TextIndex index(db);
    std::size_t bytes = 0;
    std::int64_t last = first - 1;
    sql::Statement& tickets = db.statement("SELECT key, created_at, subject FROM ticket WHERE key >= ? ORDER BY key");
    tickets.bind(1, first);
    bool more = true;
    while (bytes < kBacklogBytes && !cancel.cancelled() && (more = tickets.step())) {
        last = tickets.integer(0);
        bytes += kTicketBytes;
        bytes += index.gather(firstEvent(last), { TextColumnOf::Subject, tickets.integer(1), tickets.text(2) });
        bytes += index.gatherMessages(last);
        ++done;
    }
    tickets.reset();
    index.write();
    mergeAt(db, more ? kMergeBacklogAt : kMergeAt);
    if (!more) {
        db.execute("DELETE FROM word_backlog");
        return 1;
    }
    for (int i = 0; i < kTidiesAfterBacklog && tidy(db); ++i) { }
    db.statement("UPDATE word_backlog SET next = ?, done = ?").bind(1, last + 1).bind(2, done).run();
    return std::min(0.999, static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(total, 1)));
}

} // namespace desk
