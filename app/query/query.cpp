// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/query.h"

#include "app/query/spelling.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>

namespace desk {

namespace {

using Special = QueryValue::Special;

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString operatorText(QueryOp op)
{
    switch (op) {
    case QueryOp::Less: return QStringLiteral("<");
    case QueryOp::LessEqual: return QStringLiteral("<=");
    case QueryOp::Greater: return QStringLiteral(">");
    case QueryOp::GreaterEqual: return QStringLiteral(">=");
    case QueryOp::Is:
    case QueryOp::Range: break;
    }
    return {};
}

bool isReserved(QChar c)
{
    return c.isSpace() || c == u',' || c == u'"' || c == u'(' || c == u')';
}

/// The value that `text` names in this field, or nothing where it names none.
std::optional<QueryValue> valueFrom(QueryField field, const QString& text)
{
    if (fieldKind(field) != FieldKind::Name && fieldKind(field) != FieldKind::Id) {
        const QString written
            = field == QueryField::Text ? quoted(text) : queryFieldName(field) + QLatin1Char(':') + text;
        const auto parsed = parseQuery(written);
        const auto* query = std::get_if<Query>(&parsed);
        if (!query || query->terms.size() != 1 || query->terms[0].values.size() != 1)
            return std::nullopt;
        return query->terms[0].values[0];
    }
    if (text.isEmpty())
        return std::nullopt;
    QueryValue value;
    value.text = text;
    if (field != QueryField::Id && (text == u"none" || text == u"any"))
        value.special = text == u"none" ? Special::None : Special::Any;
    value.quoted = needsQuotes(field, value);
    return value;
}

bool isPositive(const QueryTerm& term, QueryField field)
{
    return term.field == field && !term.negated;
}

} // namespace

bool needsQuotes(QueryField field, const QueryValue& value)
{
    if (value.special != Special::No || isOrdered(field) || fieldKind(field) == FieldKind::Vocabulary)
        return false;
    if (field == QueryField::Text)
        return value.quoted;
    const QString& text = value.text;
    const bool readsAsSpecial = field != QueryField::Id && !value.prefix
        && (text.compare(u"none", Qt::CaseInsensitive) == 0 || text.compare(u"any", Qt::CaseInsensitive) == 0);
    return readsAsSpecial || text.startsWith(u'<') || text.startsWith(u'>') || text.endsWith(u'*')
        || std::ranges::any_of(text, isReserved);
}

QString spelled(QueryField field, const QueryValue& value)
{
    const QString text = needsQuotes(field, value) ? quoted(value.text) : value.text;
    if (value.op == QueryOp::Range)
        return text + QStringLiteral("..") + value.upper;
    return operatorText(value.op) + text + (value.prefix ? QStringLiteral("*") : QString());
}

QString Query::toText() const
{
    QString line;
    for (const QueryTerm& term : terms) {
        if (!line.isEmpty())
            line += QLatin1Char(' ');
        if (term.negated)
            line += QLatin1Char('-');
        if (term.field != QueryField::Text)
            line += queryFieldName(term.field) + QLatin1Char(':');
        for (std::size_t i = 0; i < term.values.size(); ++i) {
            if (i > 0)
                line += QLatin1Char(',');
            line += spelled(term.field, term.values[i]);
        }
    }
    return line;
}

Query Query::with(QueryField field, const std::vector<QString>& values) const
{
    QueryTerm added;
    added.field = field;
    for (const QString& text : values)
        if (const auto value = valueFrom(field, text);
            value && std::ranges::find(added.values, *value) == added.values.end())
            added.values.push_back(*value);
    Query result;
    bool placed = added.values.empty();
    for (const QueryTerm& term : terms) {
        if (!isPositive(term, field)) {
            result.terms.push_back(term);
        } else if (!placed) {
            result.terms.push_back(added);
            placed = true;
        }
    }
    if (!placed)
        result.terms.push_back(added);
    return result;
}

Query Query::toggled(QueryField field, const QString& value) const
{
    std::vector<QString> values;
    bool found = false;
    const auto wanted = valueFrom(field, value);
    for (const QueryTerm& term : terms) {
        if (!isPositive(term, field))
            continue;
        for (const QueryValue& chosen : term.values) {
            if (wanted && chosen == *wanted)
                found = true;
            else
                values.push_back(chosen.quoted ? chosen.text : spelled(field, chosen));
        }
    }
    if (!found)
        values.push_back(value);
    return with(field, values);
}

bool Query::chooses(QueryField field, const QString& value) const
{
    const auto wanted = valueFrom(field, value);
    return wanted && std::ranges::any_of(terms, [&](const QueryTerm& term) {
        return isPositive(term, field) && std::ranges::find(term.values, *wanted) != term.values.end();
    });
}

bool Query::narrows(QueryField field) const
{
    return std::ranges::any_of(terms, [&](const QueryTerm& term) { return isPositive(term, field); });
}

} // namespace desk
