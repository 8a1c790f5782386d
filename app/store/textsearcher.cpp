// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/textsearcher.h"

#include "app/base/text.h"
#include "app/base/words.h"
#include "app/store/storedrecords.h"
#include "app/store/textindex.h"
#include "app/store/ticketkey.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace desk {

namespace {

constexpr int kMostWeighed = 20'000;

/// The words of a text as one phrase for FTS5; empty where there are none.
std::string phraseOf(std::string_view text)
{
    std::string phrase;
    for (WordSplitter words(text); words.next();) {
        phrase += phrase.empty() ? "\"" : " ";
        phrase += words.word();
    }
    return phrase.empty() ? phrase : phrase + '"';
}

/// What stands between spaces, each as a phrase (“l'heure” is two words side by side); all must occur.
std::string wordsExpression(std::string_view text)
{
    std::string out;
    constexpr std::string_view kSpace = " \t\r\n";
    while (true) {
        const std::size_t begin = text.find_first_not_of(kSpace);
        if (begin == std::string_view::npos)
            return out;
        text.remove_prefix(begin);
        const std::string_view chunk = text.substr(0, text.find_first_of(kSpace));
        text.remove_prefix(chunk.size());
        if (const std::string phrase = phraseOf(chunk); !phrase.empty())
            out += (out.empty() ? "" : " AND ") + phrase;
    }
}

const char* columnFilter(TextField field)
{
    switch (field) {
    case TextField::Subject: return "{subject} : ";
    case TextField::Body: return "{body} : ";
    case TextField::Note: return "{note} : ";
    case TextField::Any: break;
    }
    return "";
}

/// Whether a message is public or a note, from its columns kind and public.
TextField messageField(const sql::Statement& row)
{
    Event event;
    event.kind = enumOf<EventKind>(row.integer(0));
    if (const auto isPublic = row.maybe(1))
        event.isPublic = *isPublic != 0;
    return indexedText(event).column == TextColumnOf::Note ? TextField::Note : TextField::Body;
}

} // namespace

std::string matchExpression(const TextTerm& term)
{
    if (term.regex)
        return {};
    std::string out = term.phrase ? phraseOf(term.text) : wordsExpression(term.text);
    if (out.empty())
        return out;
    if (term.prefix)
        out += '*';
    return columnFilter(term.field) + ('(' + out + ')');
}

bool TextSearcher::complete()
{
    sql::Statement& query = m_db.statement("SELECT next FROM word_backlog");
    const bool backlog = query.step();
    query.reset();
    if (backlog)
        m_db.fail(QStringLiteral("its texts are being indexed anew; they can be searched in a moment"));
    return !m_db.failed();
}

std::vector<std::int64_t> TextSearcher::tickets(const TextTerm& term, const CancelToken& cancel)
{
    const std::string expression = matchExpression(term);
    if (!complete() || expression.empty())
        return {};
    std::vector<std::int64_t> rows;
    sql::Statement& query = m_db.statement("SELECT rowid FROM words WHERE words MATCH ?");
    query.bind(1, expression);
    while (query.step())
        rows.push_back(query.integer(0));
    return m_rows.ticketsOf(m_db, rows, cancel);
}

std::vector<TextHit> TextSearcher::hits(const TextTerm& term, TextOrder order, int limit, const CancelToken& cancel)
{
    const std::string expression = matchExpression(term);
    if (!complete() || expression.empty())
        return {};
    // A word in the subject says more of a ticket than one in the middle of a long message.
    sql::Statement& query = order == TextOrder::Newest
        ? m_db.statement("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?")
        : m_db.statement("SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, 1.0, 1.0, 4.0) LIMIT ?");
    query.bind(1, expression).bind(2, limit);
    std::vector<std::int64_t> rows;
    while (query.step())
        rows.push_back(query.integer(0));
    std::vector<TextHit> hits;
    for (const std::int64_t row : rows)
        if (!cancel.cancelled() && !m_db.failed())
            hits.push_back(hitAt(row));
    return hits;
}

std::vector<TicketScore> TextSearcher::best(std::span<const TextTerm> terms, const CancelToken& cancel)
{
    std::string any;
    for (const TextTerm& term : terms)
        if (const std::string expression = matchExpression(term); !expression.empty())
            any += (any.empty() ? "(" : " OR (") + expression + ')';
    if (any.empty() || !complete())
        return {};
    // Weighing a text takes a look at all of its words: a word that half of the texts have is weighed in the newest.
    sql::Statement& query = m_db.statement(
        "SELECT rowid, CAST(bm25(words, 1.0, 1.0, 4.0) * -1e12 AS INTEGER) FROM words WHERE words MATCH ? "
        "ORDER BY rowid DESC LIMIT ?");
    query.bind(1, any).bind(2, kMostWeighed);
    std::vector<std::pair<std::int64_t, std::int64_t>> texts;
    while (query.step())
        texts.emplace_back(query.integer(0), query.integer(1));
    std::vector<TicketScore> scores; // equally good ones stay as they are: the newest first
    std::unordered_map<std::int64_t, std::size_t> places; // in scores, by ticket
    for (const auto& [row, weight] : texts)
        for (const std::int64_t ticket : m_rows.ticketsOf(m_db, { row }, cancel)) {
            const auto [place, added] = places.try_emplace(ticket, scores.size());
            if (added)
                scores.push_back({ ticketId(m_db, ticket), weight });
            std::int64_t& score = scores[place->second].score;
            score = std::max(score, weight);
        }
    std::ranges::stable_sort(scores, std::greater(), &TicketScore::score);
    return scores;
}

TextHit TextSearcher::hitAt(std::int64_t row)
{
    sql::Statement& owner = m_db.statement("SELECT event FROM word_row WHERE row = ?");
    const std::int64_t key = owner.bind(1, row).step() ? std::abs(owner.integer(0)) : 0;
    owner.reset();
    const std::int64_t ticket = key >> kEventBits;
    TextHit hit;
    hit.ticketId = ticketId(m_db, ticket);
    if (key == firstEvent(ticket)) {
        sql::Statement& query = m_db.statement("SELECT created_at, subject FROM ticket WHERE key = ?");
        if (query.bind(1, ticket).step()) {
            hit.at = query.integer(0);
            hit.text = query.text(1);
        }
        query.reset();
    } else {
        sql::Statement& query = m_db.statement("SELECT id, at, text FROM event WHERE key = ?");
        if (query.bind(1, key).step()) {
            hit.eventId = query.text(0);
            hit.at = query.integer(1);
            hit.text = query.text(2);
        }
        query.reset();
    }
    return hit;
}

TextVisit TextSearcher::visitMessages(std::int64_t ticket, std::string_view id, TextField field, const Visit& visit)
{
    sql::Statement& query
        = m_db.statement("SELECT kind, public, text FROM event WHERE key BETWEEN ? AND ? AND text <> ''");
    query.bind(1, firstEvent(ticket)).bind(2, lastEvent(ticket));
    TextVisit next = TextVisit::Next;
    while (next == TextVisit::Next && query.step())
        if (field == TextField::Any || field == messageField(query))
            next = visit(id, query.view(2));
    query.reset();
    return next;
}

TextVisit TextSearcher::visitTicket(sql::Statement& row, TextField field, const Visit& visit)
{
    const std::string id = row.text(1);
    const bool subject = field == TextField::Any || field == TextField::Subject;
    const TextVisit next = subject && !row.view(2).empty() ? visit(id, row.view(2)) : TextVisit::Next;
    if (next != TextVisit::Next || field == TextField::Subject)
        return next;
    return visitMessages(row.integer(0), id, field, visit);
}

void TextSearcher::visit(TextField field, const Visit& visit)
{
    sql::Statement& query = m_db.statement("SELECT key, id, subject FROM ticket ORDER BY key");
    while (query.step())
        if (visitTicket(query, field, visit) == TextVisit::Stop)
            break;
    query.reset();
}

void TextSearcher::visitMatching(const TextTerm& term, const Visit& visit, const CancelToken& cancel)
{
    sql::Statement& query = m_db.statement("SELECT key, id, subject FROM ticket WHERE key = ?");
    for (const std::int64_t ticket : tickets(term, cancel)) {
        if (query.reset().bind(1, ticket).step() && visitTicket(query, term.field, visit) == TextVisit::Stop)
            break;
    }
    query.reset();
}

Snippet TextSearcher::snippet(std::int64_t ticket, std::span<const TextTerm> terms, int length)
{
    Snippet best;
    sql::Statement& subject = m_db.statement("SELECT subject FROM ticket WHERE key = ?");
    if (subject.bind(1, ticket).step())
        best = snippetOf(text(subject.view(0)), terms, TextField::Subject, length);
    subject.reset();
    // The list shows the subject anyway: a message in which as much is found says more.
    sql::Statement& query = m_db.statement("SELECT kind, public, text FROM event WHERE key BETWEEN ? AND ?"
                                           " AND text <> '' ORDER BY at DESC, key DESC");
    query.bind(1, firstEvent(ticket)).bind(2, lastEvent(ticket));
    bool inMessage = false;
    while (query.step()) {
        Snippet next = snippetOf(text(query.view(2)), terms, messageField(query), length);
        if (next.found > best.found || (next.found > 0 && next.found == best.found && !inMessage)) {
            best = std::move(next);
            inMessage = true;
        }
    }
    return best;
}

} // namespace desk
