// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <string>
#include <variant>
#include <vector>

namespace desk {

/// The fields a term can name (DESIGN.md §5). Text is a bare word or phrase.
enum class QueryField : std::uint8_t { Text, Status, Priority, Tag, Assignee, Group, Requester, Organization, Brand, Type, Channel, Kind,
    Account, Csat, Created, Updated, Solved, Waiting, FirstReply, Resolution, Reopens, Replies, Id };

/// How values compare; Is for names and sets.
enum class QueryOp : std::uint8_t { Is, Less, LessEqual, Greater, GreaterEqual, Range };

/// One alternative inside a term: "open", ">=high", "2026-01..2026-03", "<7d", "late delivery", "charg*", none, any.
struct QueryValue {
    enum class Special : std::uint8_t { No, None, Any };
    QueryOp op = QueryOp::Is;
    QString text; ///< as typed, without quotes; the lower bound of a range
    QString upper; ///< the upper bound of a range, may be empty = open
    bool quoted = false;
    bool prefix = false; ///< ended in *
    Special special = Special::No;
    bool operator==(const QueryValue&) const = default;
};

/// `[-]field:value[,value…]`. Positions are UTF-16 units in the text that was parsed.
struct QueryTerm {
    QueryField field = QueryField::Text;
    bool negated = false;
    std::vector<QueryValue> values; ///< ORed
    int begin = 0, end = 0; ///< [begin, end) in the text
    int fieldEnd = 0; ///< end of the "field:" part; begin for bare words
    bool operator==(const QueryTerm& o) const
    {
        return field == o.field && negated == o.negated && values == o.values;
    }
};

/// What is wrong, where, and what was expected there; the window and `query check` make words of it.
struct QueryError {
    enum class Kind : std::uint8_t { UnknownField, UnknownValue, BadDate, BadNumber, BadOperator, MissingValue, UnclosedQuote,
        UnclosedParenthesis, UnexpectedCharacter };
    Kind kind = Kind::UnexpectedCharacter;
    int begin = 0, end = 0; ///< exactly the wrong characters, UTF-16 units
    QString found;
    std::vector<QString> expected; ///< names that would do there, the likeliest first
    bool operator==(const QueryError&) const = default;
};

/// A parsed filter: terms that are ANDed. A value. An empty query matches everything.
struct Query {
    std::vector<QueryTerm> terms;
    bool operator==(const Query&) const = default;

    /// The canonical text; parsing it gives an equal query.
    [[nodiscard]] QString toText() const;
    /// The query with `field` narrowed to these values (chart clicks); an empty list removes the field's positive terms.
    [[nodiscard]] Query with(QueryField field, const std::vector<QString>& values) const;
};

/// Parses one line. Pure; any thread. Never throws, whatever the bytes.
std::variant<Query, QueryError> parseQuery(QStringView text);

/// The name of a field as typed ("first-reply").
QString queryFieldName(QueryField field);
/// All names that can be typed before a colon, sorted.
const std::vector<QString>& queryFieldNames();
/// An English sentence for machine output and logs: "expected one of: …".
QString describe(const QueryError& error);

} // namespace desk
