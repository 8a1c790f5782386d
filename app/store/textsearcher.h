// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "app/store/textrows.h"

namespace desk {

/// Asks the full-text index. One per reading connection; failures stick to the database.
class TextSearcher {
public:
    explicit TextSearcher(sql::Database& db)
        : m_db(db)
    {
    }
    /// Keys of the tickets with a matching text, ascending.
    std::vector<std::int64_t> tickets(const TextTerm& term, const CancelToken& cancel);
    /// The matching texts themselves, the newest or the best first.
    std::vector<TextHit> hits(const TextTerm& term, TextOrder order, int limit, const CancelToken& cancel);
    /// The tickets with a text that matches one of these, the best first.
    std::vector<TicketScore> best(std::span<const TextTerm> terms, const CancelToken& cancel);
    /// Texts of that field, ticket by ticket.
    using Visit = std::function<TextVisit(std::string_view ticketId, std::string_view text)>;
    void visit(TextField field, const Visit& visit);
    /// The same, only of tickets that match the term; of its field.
    void visitMatching(const TextTerm& term, const Visit& visit, const CancelToken& cancel);
    /// The best line of a ticket.
    Snippet snippet(std::int64_t ticket, std::span<const TextTerm> terms, int length);

private:
    /// Fails the database while older texts are still to be indexed: some hits would be missing.
    bool complete();
    TextHit hitAt(std::int64_t row);
    TextVisit visitTicket(sql::Statement& row, TextField field, const Visit& visit);
    TextVisit visitMessages(std::int64_t ticket, std::string_view id, TextField field, const Visit& visit);

    sql::Database& m_db;
    TextRows m_rows;
};

/// What FTS5 is to look for; empty where the term has no word in it, or is a regular
/// expression. Nothing in a term is an operator.
std::string matchExpression(const TextTerm& term);

} // namespace desk
