// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/commit.h"
#include "app/store/packed.h"
#include "app/store/storedrecords.h"

#include <algorithm>
#include <string_view>

namespace desk {

namespace {

/// Ids as numbers where they are: the shorter one is the smaller one.
bool idLess(std::string_view a, std::string_view b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

} // namespace

void Commit::writeFacts()
{
    for (const auto& [key, needed] : m_touched)
        if (needed)
            writeFactsOf(key);
}

void Commit::writeFactsOf(std::int64_t key)
{
    sql::Statement& row = m_db.statement(
        "SELECT t.status, t.created_at, t.updated_at, t.requester, t.messages_version, t.version, m.facts, m.submitter"
        " FROM ticket t LEFT JOIN ticket_more m ON m.key = t.key WHERE t.key = ? AND t.known = 1");
    row.bind(1, key);
    if (!row.step())
        return;
    FactBasis basis;
    basis.status = enumOf<StatusCategory>(row.integer(0));
    basis.createdAt = row.maybe(1);
    basis.updatedAt = row.maybe(2);
    const std::string requester = row.text(3);
    basis.published = packed::readFacts(row.view(6));
    basis.requesterWrote = row.view(7).empty() || row.view(7) == requester;
    // Messages that lag behind the ticket are all there is where the help desk publishes nothing.
    basis.messagesKnown = row.integer(4) >= 0 && (row.integer(4) >= row.integer(5) || !basis.published.replies);
    row.reset();

    const auto loaded = m_slims.find(key);
    Slims slims = loaded == m_slims.end() ? loadSlims(key) : std::move(loaded->second);
    std::ranges::stable_sort(slims, [](const SlimEvent& a, const SlimEvent& b) {
        return a.fact.at != b.fact.at ? a.fact.at < b.fact.at : idLess(a.id, b.id);
    });
    std::vector<FactEvent> events;
    events.reserve(slims.size());
    for (SlimEvent& slim : slims) {
        if (slim.removed)
            continue;
        const bool needsRole = slim.fact.kind == EventKind::Message || slim.fact.kind == EventKind::ChatMessage;
        if (needsRole)
            slim.fact.role = resolvedRole(
                slim.fact.role, slim.author, requester, roleOf(slim.author).value_or(AuthorRole::Unknown));
        events.push_back(std::move(slim.fact));
    }
    const TicketFacts facts = ticketFacts(basis, events);
    sql::Statement& put
        = m_db.statement("UPDATE ticket SET solved_at = ?, waiting_since = ?, first_reply = ?, resolution = ?,"
                         " reopens = ?, replies = ? WHERE key = ?");
    put.bind(1, facts.solvedAt)
        .bind(2, facts.waitingSince)
        .bind(3, facts.firstReplyMinutes)
        .bind(4, facts.resolutionMinutes);
    put.bind(5, facts.reopens).bind(6, facts.replies).bind(7, key).run();
}

} // namespace desk
