// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/textsearch.h"

#include "app/analytics/rowindex.h"
#include "app/base/text.h"
#include "app/pipeline/customsearch.h"
#include "app/query/regex.h"
#include "app/query/regexwords.h"

#include <algorithm>

namespace desk {

namespace {

TextField textField(QueryField field)
{
    switch (field) {
    case QueryField::Subject: return TextField::Subject;
    case QueryField::Body: return TextField::Body;
    case QueryField::Note: return TextField::Note;
    default: return TextField::Any;
    }
}

bool isText(QueryField field)
{
    return field == QueryField::Text || textField(field) != TextField::Any;
}

TextTerm textTerm(QueryField field, const QueryValue& value)
{
    return { utf8(value.text), value.quoted, value.prefix, textField(field), value.regex, value.ignoreCase };
}

/// Ids of the tickets with a text in which the expression matches.
Result<std::vector<std::string>> matchingTickets(
    StoreReader& reader, TextField field, const QueryValue& regex, const CancelToken& cancel)
{
    std::vector<std::string> ids;
    QueryRegex matcher(regex, cancel);
    Result<void> tried;
    std::optional<TextTerm> needed = neededWord(regex.text);
    if (needed)
        needed->field = field;
    const auto read = reader.forEachText(
        field, needed,
        [&](std::string_view id, std::string_view bytes) {
            const Result<bool> matches = matcher.matches(text(bytes));
            if (!matches) {
                tried = matches.error();
                return TextVisit::Stop;
            }
            if (!*matches)
                return TextVisit::Next;
            ids.emplace_back(id);
            return TextVisit::NextTicket;
        },
        cancel);
    if (!tried)
        return tried.error();
    if (!read)
        return read.error();
    return ids;
}

/// Rows of tickets of one account; a word may have a hundred thousand.
void appendRows(
    const Snapshot& snapshot, std::string_view accountId, const std::vector<std::string>& ids, std::vector<Row>& rows)
{
    const auto account = std::ranges::find(
        snapshot.accounts, text(accountId), [](const auto& each) -> const QString& { return each.account.id; });
    if (account == snapshot.accounts.end() || !snapshot.rowIndex)
        return;
    const auto number = static_cast<std::uint8_t>(account - snapshot.accounts.begin());
    rows.reserve(rows.size() + ids.size());
    for (const std::string& id : ids)
        if (const auto row = snapshot.rowIndex->find(snapshot, number, id))
            rows.push_back(*row);
}

void addTerms(const std::vector<QueryTerm>& from, std::vector<TextTerm>& terms)
{
    for (const QueryTerm& term : from) {
        if (term.negated)
            continue;
        if (isText(term.field))
            for (const QueryValue& value : term.values)
                terms.push_back(textTerm(term.field, value));
        for (const auto& alternative : term.alternatives)
            addTerms(alternative.terms, terms);
    }
}

} // namespace

std::vector<TextTerm> textTerms(const Query& query)
{
    std::vector<TextTerm> terms;
    addTerms(query.terms, terms);
    return terms;
}

Result<void> searchStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot,
    const StoreQuestion& question, const CancelToken& cancel, std::vector<Row>& rows)
{
    if (question.field == QueryField::Custom)
        return searchOwnField(reader, accountId, snapshot, question, cancel, rows);
    if (!isText(question.field))
        return Error { Error::Kind::Usage, QStringLiteral("this cannot be searched for"), 0, {} };
    const auto ids = question.value.regex ? matchingTickets(reader, textField(question.field), question.value, cancel)
                                          : reader.search(textTerm(question.field, question.value), cancel);
    if (!ids)
        return ids.error();
    appendRows(snapshot, accountId, *ids, rows);
    return {};
}

Result<void> rankInStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot, const Query& query,
    const CancelToken& cancel, std::vector<std::pair<std::int64_t, Row>>& rows)
{
    const auto best = reader.bestTickets(textTerms(query), cancel);
    if (!best)
        return best.error();
    for (const TicketScore& ticket : *best)
        if (const auto row = snapshot.find(accountId, ticket.ticketId))
            rows.emplace_back(ticket.score, *row);
    return {};
}

std::vector<Row> bestFirst(std::vector<std::pair<std::int64_t, Row>> scored)
{
    std::ranges::stable_sort(scored, std::greater(), &std::pair<std::int64_t, Row>::first);
    std::vector<Row> rows(scored.size());
    std::ranges::transform(scored, rows.begin(), &std::pair<std::int64_t, Row>::second);
    return rows;
}

} // namespace desk
