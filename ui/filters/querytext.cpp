// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/querytext.h"

#include "app/base/text.h"
#include "app/domain/enums.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(QueryText)
};

bool separates(QChar c)
{
    return c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char(')');
}

/// Where the word at the caret begins: after the last separator outside quotes.
int wordBegin(const QString& text, int caret)
{
    bool quoted = false;
    int begin = 0;
    for (int i = 0; i < caret; ++i) {
        if (text.at(i) == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && separates(text.at(i)))
            begin = i + 1;
    }
    return begin;
}

int wordEnd(const QString& text, int begin, int caret)
{
    bool quoted = text.mid(begin, caret - begin).count(QLatin1Char('"')) % 2 != 0;
    int end = caret;
    while (end < text.size() && (quoted || (!separates(text.at(end)) && text.at(end) != QLatin1Char(',')))) {
        if (text.at(end) == QLatin1Char('"'))
            quoted = !quoted;
        ++end;
    }
    return end;
}

std::optional<QueryField> fieldNamed(const QString& name)
{
    for (int i = 1; i <= static_cast<int>(QueryField::Id); ++i)
        if (queryFieldName(QueryField(i)) == name)
            return QueryField(i);
    return {};
}

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

} // namespace

CompletionContext completionAt(const QString& text, int caret)
{
    CompletionContext result;
    int begin = wordBegin(text, caret);
    if (begin < caret && text.at(begin) == QLatin1Char('-'))
        ++begin;
    const QString word = text.mid(begin, caret - begin);
    const int colon = int(word.indexOf(QLatin1Char(':')));
    result.end = wordEnd(text, begin, caret);
    if (colon < 0) {
        if (word.isEmpty() || !word.front().isLetter())
            return {};
        result.kind = CompletionContext::Kind::Field;
        result.prefix = word.toLower();
        result.begin = begin;
        return result;
    }
    const auto field = fieldNamed(word.left(colon).toLower());
    if (!field)
        return {};
    int value = begin + colon + 1;
    bool quoted = false;
    for (int i = value; i < caret; ++i) {
        if (text.at(i) == QLatin1Char('"'))
            quoted = !quoted;
        else if (!quoted && text.at(i) == QLatin1Char(','))
            value = i + 1;
    }
    result.kind = CompletionContext::Kind::Value;
    result.field = *field;
    result.begin = value;
    result.prefix = text.mid(value, caret - value);
    if (result.prefix.startsWith(QLatin1Char('"')))
        result.prefix.remove(0, 1);
    return result;
}

QStringList closedValues(QueryField field)
{
    switch (field) {
    case QueryField::Status: return namesOf<StatusCategory>({ StatusCategory::Unknown });
    case QueryField::Priority: return namesOf<Priority>({ Priority::Unknown });
    case QueryField::Channel: return namesOf<Channel>({});
    case QueryField::Kind: return namesOf<ConversationKind>({});
    case QueryField::Csat: return namesOf<Csat>({ Csat::Unknown });
    default: return {};
    }
}

QString quotedValue(const QString& value)
{
    for (const QChar c : value)
        if (c.isSpace() || QStringView(u"\",:()*<>").contains(c)) {
            QString inner = value;
            inner.remove(QLatin1Char('"'));
            return QLatin1Char('"') + inner + QLatin1Char('"');
        }
    return value.startsWith(QLatin1Char('-')) || value.isEmpty() ? QLatin1Char('"') + value + QLatin1Char('"') : value;
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
                result.remove(it->begin, it->end - it->begin);
                at = it->begin;
            }
    if (at < 0) {
        at = int(result.size());
        if (!term.isEmpty() && !result.isEmpty() && !result.back().isSpace())
            result.insert(at++, QLatin1Char(' '));
    }
    result.insert(at, term);
    return result.simplified();
}

QString withoutTerm(const QString& text, const QueryTerm& term)
{
    const QString before = text.left(term.begin).trimmed();
    const QString after = text.mid(term.end).trimmed();
    const QString gap = before.isEmpty() || after.isEmpty() ? QString() : QStringLiteral(" ");
    return before + gap + after;
}

std::pair<QDate, QDate> createdDays(const Query& query)
{
    const auto it = std::ranges::find_if(query.terms, [](const QueryTerm& term) {
        return term.field == QueryField::Created && !term.negated && term.values.size() == 1;
    });
    if (it == query.terms.end())
        return {};
    const QueryValue& value = it->values.front();
    if (value.special != QueryValue::Special::No || (value.op != QueryOp::Range && value.op != QueryOp::Is))
        return {};
    const QString& upper = value.op == QueryOp::Range ? value.upper : value.text;
    return { dayOfText(value.text, false), dayOfText(upper, true) };
}

QString searchErrorText(const Error& error)
{
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
    case Kind::UnknownField: return Words::tr("There is no field “%1”.").arg(error.found);
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
