// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/querytext.h"

#include "app/base/text.h"
#include "app/domain/enums.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};

template <typename E> QStringList namesOf(std::initializer_list<E> hidden)
{
    QStringList result;
    for (std::size_t i = 0; i < countOf<E>(); ++i)
        if (std::ranges::find(hidden, E(i)) == hidden.end())
            result.append(text(nameOf(E(i))));
    return result;
}

/// The first or last day of "2026", "2026-03" or "2026-03-15"; invalid for anything else.
QDate dayOfText(const QString& text, bool last)
{
    const QStringList parts = text.split(QLatin1Char('-'));
    const int year = parts.value(0).toInt();
    const int month = parts.size() > 1 ? parts.at(1).toInt() : last ? 12 : 1;
    if (parts.size() > 2)
        return QDate(year, month, parts.at(2).toInt());
    const QDate first(year, month, 1);
    return last ? first.addMonths(1).addDays(-1) : first;
}

/// The parts with one space between those that are there; spaces inside them stay.
QString joined(const QString& before, const QString& between, const QString& after)
{
    QStringList parts;
    for (const QString& part : { before, between, after })
        if (const QString words = part.trimmed(); !words.isEmpty())
            parts += words;
    return parts.join(QLatin1Char(' '));
}

bool stillRead(const QString& text)
{
    return std::holds_alternative<Query>(parseQuery(text));
}

/// The text as it stands before a term that is added: OR binds weaker, so alternatives need their parentheses first.
QString readyFor(const QString& text, const QString& term)
{
    const auto before = parseQuery(text), after = parseQuery(joined(text, term, {}));
    const auto *query = std::get_if<Query>(&before), *grown = std::get_if<Query>(&after);
    const bool swallowed = query && grown && grown->terms.size() != query->terms.size() + 1;
    return swallowed ? u'(' + text.trimmed() + u')' : text;
}

} // namespace

QStringList closedValues(QueryField field)
{
    switch (field) {
    case QueryField::Status: return namesOf<StatusCategory>({ StatusCategory::Unknown });
    case QueryField::Priority: return namesOf<Priority>({ Priority::Unknown });
    case QueryField::Channel: return namesOf<Channel>({});
    case QueryField::Kind: return namesOf<ConversationKind>({});
    case QueryField::Csat: return namesOf<Csat>({ Csat::Unknown });
    case QueryField::Provider: return namesOf<Provider>({});
    case QueryField::Sla: return { vocabularyOf(field).begin(), vocabularyOf(field).end() };
    default: return {};
    }
}

QString inQuotes(QString text)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString quotedValue(const QString& value)
{
    const bool plain
        = std::ranges::none_of(value, [](QChar c) { return c.isSpace() || QStringView(u"\",:()*<>/").contains(c); });
    const bool special = value == QStringLiteral("none") || value == QStringLiteral("any");
    return plain && !value.isEmpty() && !special && !value.contains(QStringLiteral("..")) ? value : inQuotes(value);
}

QString withTerm(const QString& text, QueryField field, const QString& value)
{
    const QString term = value.isEmpty() ? QString() : queryFieldName(field) + QLatin1Char(':') + value;
    const auto parsed = parseQuery(text);
    const auto* query = std::get_if<Query>(&parsed);
    QString result = text;
    int at = -1;
    if (query)
        for (auto it = query->terms.rbegin(); it != query->terms.rend(); ++it)
            if (it->field == field && !it->negated) {
                result = joined(result.left(it->begin), at < 0 ? term : QString(), result.mid(it->end));
                at = it->begin;
            }
    if (at >= 0)
        return stillRead(result) ? result : query->with(field, { value }).toText();
    return term.isEmpty() ? joined(text, {}, {}) : joined(readyFor(text, term), term, {});
}

QString withBeginningOf(const QString& text, QueryField field)
{
    const QString beginning = queryFieldName(field) + QLatin1Char(':');
    // Any value will do to see where the term would belong.
    const QString ready = readyFor(text, beginning + QStringLiteral("x"));
    return text.endsWith(beginning) ? text : joined(ready, beginning, {});
}

QString withoutTerm(const QString& text, const QueryTerm& term)
{
    const QString rest = joined(text.left(term.begin), {}, text.mid(term.end));
    if (stillRead(rest))
        return rest;
    const auto parsed = parseQuery(text);
    Query query = std::holds_alternative<Query>(parsed) ? std::get<Query>(parsed) : Query();
    std::erase(query.terms, term);
    return query.toText();
}

Query queryBefore(const QString& text, int end)
{
    QString before = text.left(end);
    for (int tries = 0; tries < 2 * kMostNestedGroups; ++tries) {
        const auto parsed = parseQuery(before);
        if (const auto* query = std::get_if<Query>(&parsed))
            return *query;
        const auto& error = std::get<QueryError>(parsed);
        if (error.kind == QueryError::Kind::UnclosedParenthesis)
            before += QLatin1Char(')');
        else
            before.truncate(error.begin); // an OR or a minus whose term is the mistake
    }
    return {};
}

std::pair<QDate, QDate> createdDays(const Query& query)
{
    const auto it = std::ranges::find_if(query.terms, [](const QueryTerm& term) {
        return term.field == QueryField::Created && !term.negated && term.values.size() == 1;
    });
    if (it == query.terms.end() || (it->values.front().op != QueryOp::Range && it->values.front().op != QueryOp::Is))
        return {};
    return chosenDays(query, QueryField::Created, {});
}

std::pair<QDate, QDate> chosenDays(const Query& query, const QueryDimension& dimension, QDate today)
{
    const auto it = std::ranges::find_if(query.terms,
        [&](const QueryTerm& term) { return dimension.isOf(term) && !term.negated && term.values.size() == 1; });
    if (it == query.terms.end() || it->values.front().special != QueryValue::Special::No)
        return {};
    const QueryValue& value = it->values.front();
    const auto day = [&](const QString& text, bool last) {
        const auto age = durationOf(text);
        return !age ? dayOfText(text, last) : today.isValid() ? today.addDays(-(*age / 86'400'000)) : QDate();
    };
    const bool age = durationOf(value.text).has_value();
    switch (value.op) {
    case QueryOp::Is: return { day(value.text, false), day(value.text, true) };
    case QueryOp::Range:
        // The older end of ages is the longer one, which comes last.
        return age ? std::pair(day(value.upper, false), day(value.text, true))
                   : std::pair(day(value.text, false), day(value.upper, true));
    case QueryOp::Less:
    case QueryOp::LessEqual:
        return age ? std::pair(day(value.text, false), today)
                   : std::pair(QDate(),
                       day(value.text, value.op == QueryOp::LessEqual).addDays(value.op == QueryOp::Less ? -1 : 0));
    case QueryOp::Greater:
    case QueryOp::GreaterEqual:
        return age
            ? std::pair(QDate(), day(value.text, true))
            : std::pair(
                day(value.text, value.op == QueryOp::Greater).addDays(value.op == QueryOp::Greater ? 1 : 0), QDate());
    }
    return {};
}

QString unknownText(QueryField field, const QStringList& names)
{
    const QString list = names.join(QStringLiteral(", "));
    if (field == QueryField::Custom)
        return Words::tr("No account has a field “%1”.").arg(list);
    return Words::tr("No conversation has “%1” here: it matches nothing.").arg(list);
}

QString searchErrorText(const Error& error)
{
    if (error.kind == Error::Kind::NotFound)
        return Words::tr("The history of the tickets is still being read; the answer follows.");
    if (error.kind == Error::Kind::Timeout)
        return Words::tr("The search took too long. A simpler expression, or more words beside it, may help.");
    return Words::tr("The local copy could not be searched: %1.").arg(error.detail);
}

QString mistakeText(const QueryError& error)
{
    using Kind = QueryError::Kind;
    QStringList expected;
    for (const QString& name : error.expected)
        expected.append(name);
    const QString some = expected.mid(0, 6).join(QStringLiteral(", "));
    switch (error.kind) {
    case Kind::UnknownField:
        return Words::tr("There is no field “%1”. A field of your own stands in quotes.").arg(error.found);
    case Kind::UnknownValue:
        return some.isEmpty() ? Words::tr("“%1” is not known here.").arg(error.found)
                              : Words::tr("“%1” is not known here. One of: %2.").arg(error.found, some);
    case Kind::BadDate:
        return Words::tr("“%1” is not a date. Dates look like 2026-03-15, 2026-03, <7d or a..b.").arg(error.found);
    case Kind::BadNumber:
        return Words::tr("“%1” is not a number. Numbers look like >3, <24h or 2..5.").arg(error.found);
    case Kind::BadOperator: return Words::tr("“%1” cannot be compared here.").arg(error.found);
    case Kind::MissingValue: return Words::tr("A value is missing.");
    case Kind::UnclosedQuote: return Words::tr("The closing quote is missing.");
    case Kind::UnclosedParenthesis: return Words::tr("The closing parenthesis is missing.");
    case Kind::MissingTerm:
        return error.found == QStringLiteral("OR") ? Words::tr("“OR” needs a term on both sides.")
                                                   : Words::tr("There is nothing between the parentheses.");
    case Kind::TooDeep: return Words::tr("More than %n groups in each other.", nullptr, kMostNestedGroups);
    case Kind::UnclosedRegex: return Words::tr("The closing slash is missing. Quote text that begins with a slash.");
    case Kind::BadRegex: return Words::tr("The regular expression is wrong here: %1.").arg(error.reason);
    case Kind::UnexpectedCharacter: return Words::tr("“%1” is not expected here.").arg(error.found);
    }
    return {};
}

QString repairText(const QueryError& error)
{
    if (error.kind == QueryError::Kind::UnclosedQuote)
        return QStringLiteral("\"");
    const bool named = error.kind == QueryError::Kind::UnknownField || error.kind == QueryError::Kind::UnknownValue;
    return named && !error.expected.empty() ? error.expected.front() : QString();
}

QString repaired(const QString& text, const QueryError& error)
{
    const QString repair = repairText(error);
    if (repair.isEmpty())
        return text;
    QString result = text;
    if (error.kind == QueryError::Kind::UnclosedQuote)
        return result + repair;
    return result.replace(error.begin, error.end - error.begin, repair);
}

} // namespace desk::ui
