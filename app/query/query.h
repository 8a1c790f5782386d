// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>
#include <string>
#include <variant>
#include <vector>

/// The query language (DESIGN.md §5), one line:
///
///     query  = { part }                         parts are ANDed; an empty query matches everything
///     part   = term | [ "-" ] "(" either ")"
///     either = query { "OR" query }             "OR" in capitals binds weaker than standing side by side; the whole
///     line
///                                               is an either, too: a b OR c is (a b) OR c
///     term   = [ "-" ] field ":" value { "," value }     values are ORed, "-" negates the whole term
///            | [ "-" ] phrase ":" value { "," value }    a field of the account's own, by its title
///            | [ "-" ] ( word | phrase | prefix | regex )        searched in subjects and messages
///     value  = name | phrase | prefix | "none" | "any"
///            | ( "<" | "<=" | ">" | ">=" ) bound | [ bound ] ".." [ bound ]       where the field has an order
///            | regex                            where the field is a text
///            | hours [ ".." hours ]             where the field is an hour of the week
///     hours  = day [ "-" hour ] | hour          mon … sun, 0 … 23; a range: each hour of each day between
///     phrase = '"' … '"'                        \" and \\ stand for a quote and a backslash inside
///     prefix = word "*" | phrase "*"
///     regex  = "/" … "/" [ "i" ]                \/ stands for a slash inside; i = without regard to case
///
/// Vocabularies (status, priority, channel, kind, csat, provider) take the names of domain/enums.h and nothing else;
/// priority is ordered low < normal < high < urgent. Names (tag, assignee, group, requester, organization, brand, type,
/// status-label, account) match the whole name, without regard to case and accents; requester matches the e-mail
/// address too. A name that nobody has matches nothing and is no mistake. id matches exactly. created, updated, solved:
/// 2026, 2026-01, 2026-01-15 in the time zone of the account (MatchContext::zones), both ends of a range included; or
/// an age with an operator, <7d = younger than seven days. waiting, first-reply, resolution: a duration with an
/// operator, >24h = longer than 24 hours. Units: m (or min), h, d, w. reopens, replies: whole numbers. subject, body
/// (public messages), note (private ones): words, phrases, prefixes and regular expressions in that text only; none and
/// any are words there. none = has no value, any = has one. A field of the account's own ("Order number":123) compares
/// as names do; with an operator as numbers (>=12.5) or dates (2026-01..2026-03), and a value that is no number or date
/// does not match. created-hour: the hours of the week by the clock of whoever asks; mon-9..fri-17 = from 9:00 to 17:59
/// on each of these days, fri..mon goes over the weekend. sla: met and missed, of any target or of one of its kind
/// ("first-reply-missed"); none = no target has ended. metric-NAME: the tickets that add to the metric NAME of
/// metrics.md something that fits: a duration or a count (>4h, 3..5), a day or an hour of the week by the metric's
/// date, by the clock of whoever asks (2026-03, mon-9), yes and no of a share, any and none; metric-NAME-business looks
/// at business time. A word with a colon, a parenthesis, or one that is OR is reserved: quote it to search for it.
namespace desk {

/// The fields a term can name (DESIGN.md §5). Text is a bare word or phrase. Custom is a field of the account's own,
/// QueryTerm::name says which. Compound is no field: a group in parentheses, QueryTerm::alternatives.
enum class QueryField : std::uint8_t {
    Text,
    Status,
    Priority,
    Tag,
    Assignee,
    Group,
    Requester,
    Organization,
    Brand,
    Type,
    Channel,
    Kind,
    Account,
    Csat,
    Created,
    Updated,
    Solved,
    Waiting,
    FirstReply,
    Resolution,
    Reopens,
    Replies,
    Id,
    Subject,
    Body,
    Note,
    Provider,
    StatusLabel,
    CreatedHour,
    Sla,
    Metric, ///< what the ticket adds to a metric, QueryTerm::name says to which: "first_reply_minutes"
    Custom,
    Compound
};
constexpr std::size_t kQueryFieldCount = 33;

/// How deep groups may be nested.
constexpr int kMostNestedGroups = 24;

/// How values compare; Is for names and sets.
enum class QueryOp : std::uint8_t { Is, Less, LessEqual, Greater, GreaterEqual, Range };

/// One alternative inside a term: "open", ">=high", "2026-01..2026-03", "<7d", "late delivery", "charg*", none, any.
struct QueryValue {
    enum class Special : std::uint8_t { No, None, Any };
    QueryOp op = QueryOp::Is;
    QString text; ///< as typed, without quotes, vocabularies and units in lower case; the lower bound of a range, empty
                  ///< = open
    QString upper; ///< the upper bound of a range, empty = open
    bool quoted = false; ///< free text: a phrase; elsewhere only where the text must be quoted to be read as this
    bool prefix = false; ///< ended in *
    bool regex = false; ///< in text fields: text is a regular expression (query/regex.h), valid
    bool ignoreCase = false; ///< with regex: it was followed by i
    Special special = Special::No;
    bool operator==(const QueryValue&) const = default;
};

struct Query;

/// `[-]field:value[,value…]`, or a group `[-](… OR …)`. Positions are UTF-16 units in the text that was parsed, and
/// stale once the query was changed.
struct QueryTerm {
    QueryField field = QueryField::Text;
    bool negated = false;
    std::vector<QueryValue> values; ///< ORed
    int begin = 0, end = 0; ///< [begin, end) in the text, a group with its parentheses
    int fieldEnd = 0; ///< end of the "field:" part; begin for bare words
    QString name; ///< with Custom: the title of the field, as typed; with Metric: the metric, "-business" included
    std::vector<Query> alternatives; ///< with Compound: ORed, none empty; one alternative only where negated
    bool operator==(const QueryTerm& o) const; ///< positions do not count
};

/// What a chart narrows: a field, with Metric the one of a certain metric. A value.
struct QueryDimension {
    // NOLINTNEXTLINE(google-explicit-constructor): a field is a dimension
    QueryDimension(QueryField of)
        : field(of)
    {
    }
    QueryDimension(QueryField of, QString called)
        : field(of)
        , name(std::move(called))
    {
    }
    QueryField field;
    QString name = {};
    [[nodiscard]] bool isOf(const QueryTerm& term) const { return term.field == field && term.name == name; }
    bool operator==(const QueryDimension&) const = default;
};

/// What is wrong, where, and what was expected there; the window and `query check` make words of it.
struct QueryError {
    enum class Kind : std::uint8_t {
        UnknownField,
        UnknownValue,
        BadDate,
        BadNumber,
        BadOperator,
        MissingValue,
        UnclosedQuote,
        UnclosedParenthesis,
        UnexpectedCharacter,
        MissingTerm, ///< nothing between parentheses, or on one side of OR
        TooDeep, ///< more than kMostNestedGroups groups in each other
        UnclosedRegex,
        BadRegex ///< reason says what is wrong
    };
    Kind kind = Kind::UnexpectedCharacter;
    int begin = 0, end = 0; ///< exactly the wrong characters, UTF-16 units
    QString found;
    std::vector<QString> expected; ///< names that would do there, the likeliest first
    QString reason; ///< with BadRegex: an English sentence part
    bool operator==(const QueryError&) const = default;
};

/// A parsed filter: terms that are ANDed, groups among them. A value. An empty query matches everything. What parsing
/// gives is as flat as it can be: a group without OR is part of what surrounds it.
struct Query {
    std::vector<QueryTerm> terms;
    bool operator==(const Query&) const = default;

    [[nodiscard]] bool empty() const { return terms.empty(); }
    /// The canonical text; parsing it gives an equal query.
    [[nodiscard]] QString toText() const;
    /// The query with `field` (not Custom, not Compound) narrowed to these values (chart clicks); an empty list removes
    /// the field's positive terms. Values are written as in a query ("high", "none", "2026-01..2026-03"); names need no
    /// quotes. Values that cannot be read are left out.
    [[nodiscard]] Query with(const QueryDimension& field, const std::vector<QString>& values) const;
    /// The query with one value of `field` added to those chosen, or taken out where it was among them.
    [[nodiscard]] Query toggled(const QueryDimension& field, const QString& value) const;
    /// Whether a positive term of `field` names this value.
    [[nodiscard]] bool chooses(const QueryDimension& field, const QString& value) const;
    /// Whether there is a positive term of `field`.
    [[nodiscard]] bool narrows(const QueryDimension& field) const;
};

/// Parses one line. Pure; any thread. Never throws, whatever the bytes.
std::variant<Query, QueryError> parseQuery(QStringView text);

/// The name of a field as typed ("first-reply"), empty for Text, Custom and Compound; "metric-" for Metric.
QString queryFieldName(QueryField field);
/// The same of a dimension: "metric-first_reply_minutes".
QString queryFieldName(const QueryDimension& dimension);
/// The names that can follow "metric-".
const std::vector<QString>& queryMetricNames();
/// All names that can be typed before a colon, sorted.
const std::vector<QString>& queryFieldNames();
/// An English sentence for machine output and logs: "There is no field “priorty”. Did you mean priority:?".
QString describe(const QueryError& error);

} // namespace desk
