// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/query.h"

#include "app/query/spelling.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <QStringList>
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

/// A pattern between slashes; those inside are escaped, other escapes stay.
QString regexText(const QueryValue& value)
{
    QString pattern;
    for (qsizetype i = 0; i < value.text.size(); ++i) {
        if (value.text[i] == u'\\' && i + 1 < value.text.size())
            pattern += value.text[i++];
        else if (value.text[i] == u'/')
            pattern += u'\\';
        pattern += value.text[i];
    }
    return u'/' + pattern + (value.ignoreCase ? QStringLiteral("/i") : QStringLiteral("/"));
}

QString eitherText(const std::vector<Query>& alternatives)
{
    QStringList texts;
    for (const Query& query : alternatives)
        texts += query.toText();
    return texts.join(QStringLiteral(" OR "));
}

QString termText(const QueryTerm& term)
{
    const QString sign = term.negated ? QStringLiteral("-") : QString();
    if (term.field == QueryField::Compound)
        return sign + u'(' + eitherText(term.alternatives) + u')';
    QStringList values;
    for (const QueryValue& value : term.values)
        values += spelled(term.field, value);
    const QString name
        = term.field == QueryField::Custom ? quoted(term.name) : queryFieldName({ term.field, term.name });
    return sign + name + (name.isEmpty() ? QString() : QStringLiteral(":")) + values.join(QLatin1Char(','));
}

bool isReserved(QChar c)
{
    return c.isSpace() || c == u',' || c == u'"' || c == u'(' || c == u')';
}

/// The value that `text` names in this field, or nothing where it names none.
std::optional<QueryValue> valueFrom(const QueryDimension& dimension, const QString& text)
{
    const QueryField field = dimension.field;
    if (fieldKind(field) != FieldKind::Name && fieldKind(field) != FieldKind::Id) {
        const QString name = field == QueryField::Text ? QString() : queryFieldName(dimension) + QLatin1Char(':');
        const QString written = name + (fieldKind(field) == FieldKind::Text ? quoted(text) : text);
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

bool isPositive(const QueryTerm& term, const QueryDimension& dimension)
{
    return dimension.isOf(term) && !term.negated;
}

} // namespace

bool readsAsSpecial(QueryField field, QStringView word)
{
    const FieldKind kind = fieldKind(field);
    return kind != FieldKind::Id && kind != FieldKind::Text
        && (word.compare(u"none", Qt::CaseInsensitive) == 0 || word.compare(u"any", Qt::CaseInsensitive) == 0);
}

bool isCustomBound(QStringView word)
{
    return numberOf(word) || dateSpan(word);
}

bool readsAsRange(QStringView word)
{
    const qsizetype dots = word.indexOf(u"..");
    if (dots < 0 || word.size() == 2)
        return false;
    const auto isEnd = [](QStringView end) { return end.isEmpty() || isCustomBound(end); };
    return isEnd(word.left(dots)) && isEnd(word.mid(dots + 2));
}

bool needsQuotes(QueryField field, const QueryValue& value)
{
    const FieldKind kind = fieldKind(field);
    if (kind == FieldKind::Text)
        return value.quoted;
    const bool plain = kind == FieldKind::Name || kind == FieldKind::Id || kind == FieldKind::Custom;
    if (!plain || value.special != Special::No || value.op != QueryOp::Is)
        return false;
    const QString& text = value.text;
    return (!value.prefix && readsAsSpecial(field, text)) || text.startsWith(u'<') || text.startsWith(u'>')
        || text.endsWith(u'*') || std::ranges::any_of(text, isReserved)
        || (kind == FieldKind::Custom && !value.prefix && readsAsRange(text));
}

QString spelled(QueryField field, const QueryValue& value)
{
    if (value.regex)
        return regexText(value);
    const QString text = needsQuotes(field, value) ? quoted(value.text) : value.text;
    if (value.op == QueryOp::Range)
        return text + QStringLiteral("..") + value.upper;
    return operatorText(value.op) + text + (value.prefix ? QStringLiteral("*") : QString());
}

bool QueryTerm::operator==(const QueryTerm& o) const
{
    return field == o.field && negated == o.negated && values == o.values && name == o.name
        && alternatives == o.alternatives;
}

QString Query::toText() const
{
    // A line that is nothing but alternatives needs no parentheses.
    if (terms.size() == 1 && terms[0].field == QueryField::Compound && !terms[0].negated)
        return eitherText(terms[0].alternatives);
    QStringList parts;
    for (const QueryTerm& term : terms)
        parts += termText(term);
    return parts.join(QLatin1Char(' '));
}

Query Query::with(const QueryDimension& field, const std::vector<QString>& values) const
{
    QueryTerm added;
    added.field = field.field;
    added.name = field.name;
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

Query Query::toggled(const QueryDimension& field, const QString& value) const
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
                values.push_back(chosen.quoted ? chosen.text : spelled(field.field, chosen));
        }
    }
    if (!found)
        values.push_back(value);
    return with(field, values);
}

bool Query::chooses(const QueryDimension& field, const QString& value) const
{
    const auto wanted = valueFrom(field, value);
    return wanted && std::ranges::any_of(terms, [&](const QueryTerm& term) {
        return isPositive(term, field) && std::ranges::find(term.values, *wanted) != term.values.end();
    });
}

bool Query::narrows(const QueryDimension& field) const
{
    return std::ranges::any_of(terms, [&](const QueryTerm& term) { return isPositive(term, field); });
}

} // namespace desk
