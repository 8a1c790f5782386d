// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/valuereader.h"

#include "app/query/metricvalue.h"
#include "app/query/spelling.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"

#include <algorithm>

namespace desk {

namespace {

using Kind = QueryError::Kind;
using Special = QueryValue::Special;

bool isName(QueryField field)
{
    return fieldKind(field) == FieldKind::Name || fieldKind(field) == FieldKind::Id
        || fieldKind(field) == FieldKind::Custom;
}

void takeOperator(Scanner& in, QueryField field, QueryValue& value)
{
    const qsizetype begin = in.at();
    const bool less = in.here() == u'<';
    if (!less && in.here() != u'>')
        return;
    in.moveTo(begin + 1);
    const bool equal = in.take(u'=');
    value.op = less ? (equal ? QueryOp::LessEqual : QueryOp::Less) : (equal ? QueryOp::GreaterEqual : QueryOp::Greater);
    if (!isOrdered(field))
        in.fail(Kind::BadOperator, begin, in.at(), valueExamples(field));
}

void takeSpecial(QueryField field, QueryValue& value)
{
    if (!readsAsSpecial(field, value.text))
        return;
    value.text = value.text.toLower();
    value.special = value.text == u"none" ? Special::None : Special::Any;
}

/// A star after a word is part of what word() read; after a phrase it stands by itself.
void takeStar(Scanner& in, QueryValue& value, qsizetype begin)
{
    if (in.failed())
        return;
    if (in.here(-1) == u'"' && in.take(u'*')) {
        value.prefix = true;
    } else if (in.here(-1) == u'*') {
        value.prefix = true;
        value.text.chop(1);
    }
    if (value.prefix && value.text.isEmpty())
        in.fail(Kind::UnexpectedCharacter, begin, in.at());
    else if (value.text.isEmpty())
        in.fail(Kind::MissingValue, begin, std::max(in.at(), begin + 1));
}

/// A word, phrase, prefix or regular expression, alone or in the list of a text field.
QueryValue readText(Scanner& in, bool inList)
{
    QueryValue value;
    const qsizetype begin = in.at();
    if (in.here() == u'/') {
        in.regex(value);
        return value;
    }
    value.quoted = in.here() == u'"';
    value.text = value.quoted ? in.phrase() : in.word(inList);
    takeStar(in, value, begin);
    return value;
}

void splitRange(Scanner& in, QueryValue& value)
{
    const qsizetype dots = value.text.indexOf(u"..");
    if (dots < 0)
        return;
    const qsizetype begin = in.at() - value.text.size();
    if (value.op != QueryOp::Is)
        in.fail(Kind::BadOperator, begin + dots, begin + dots + 2);
    if (value.text.size() == 2)
        in.fail(Kind::MissingValue, begin, in.at());
    value.op = QueryOp::Range;
    value.upper = value.text.mid(dots + 2);
    value.text.truncate(dots);
}

void checkName(Scanner& in, QueryField field, QString& name, qsizetype begin)
{
    const auto& names = vocabularyOf(field);
    const qsizetype size = name.size();
    name = name.toLower();
    if (size > 0 && std::ranges::find(names, name) == names.end())
        in.fail(Kind::UnknownValue, begin, begin + size, byLikeness(name, names));
}

/// none and unknown have no place in the order of priorities.
void checkPriority(Scanner& in, QueryField field, const QueryValue& value, qsizetype begin)
{
    if (field != QueryField::Priority || value.op == QueryOp::Is)
        return;
    for (const QString& name : { value.text, value.upper })
        if (name == u"none" || name == u"unknown")
            in.fail(Kind::UnknownValue, begin, in.at(),
                { QStringLiteral("low"), QStringLiteral("normal"), QStringLiteral("high"), QStringLiteral("urgent") });
}

void checkBound(Scanner& in, QueryField field, QueryOp op, QString& bound, qsizetype begin)
{
    if (bound.isEmpty())
        return;
    const FieldKind kind = fieldKind(field);
    const bool isDuration = kind != FieldKind::Count && durationOf(bound);
    const bool isDate = kind == FieldKind::Date && dateSpan(bound);
    const bool isCount = kind == FieldKind::Count && wholeNumberOf(bound);
    if (!isDuration && !isDate && !isCount)
        in.fail(kind == FieldKind::Date ? Kind::BadDate : Kind::BadNumber, begin, begin + bound.size(),
            valueExamples(field));
    else if (isDuration && op == QueryOp::Is)
        in.fail(Kind::BadOperator, begin, begin + bound.size(), { QLatin1Char('>') + bound, QLatin1Char('<') + bound });
    bound = bound.toLower();
}

/// Names of the account's own fields are any text: only what cannot be meant otherwise is a comparison.
void checkCustom(Scanner& in, QueryValue& value, qsizetype begin)
{
    if (value.op == QueryOp::Is && readsAsRange(value.text))
        splitRange(in, value);
    else if (value.op != QueryOp::Is && !isCustomBound(value.text))
        in.fail(Kind::BadNumber, begin, begin + value.text.size(), valueExamples(QueryField::Custom));
}

void checkHours(Scanner& in, QueryValue& value, qsizetype begin)
{
    splitRange(in, value);
    value.text = value.text.toLower();
    value.upper = value.upper.toLower();
    const bool open = value.op == QueryOp::Range && (value.text.isEmpty() || value.upper.isEmpty());
    if (!in.failed() && (open || !weekHours(value.text, value.upper)))
        in.fail(Kind::UnknownValue, begin, in.at(), valueExamples(QueryField::CreatedHour));
}

void checkMetric(Scanner& in, const QueryDimension& field, QueryValue& value, qsizetype begin)
{
    splitRange(in, value);
    value.text = value.text.toLower();
    value.upper = value.upper.toLower();
    const auto of = metricField(field.name);
    if (!in.failed() && (!of || !metricValue(*of->metric, value)))
        in.fail(Kind::UnknownValue, begin, in.at(), valueExamples(field));
}

void check(Scanner& in, const QueryDimension& of, QueryValue& value, qsizetype begin, bool wasQuoted)
{
    const QueryField field = of.field;
    const FieldKind kind = fieldKind(field);
    if (kind == FieldKind::WeekHour)
        return checkHours(in, value, begin);
    if (kind == FieldKind::Metric)
        return checkMetric(in, of, value, begin);
    if (kind == FieldKind::Custom) {
        if (value.op != QueryOp::Is || (!wasQuoted && !value.prefix))
            checkCustom(in, value, begin);
        return;
    }
    if (isOrdered(field))
        splitRange(in, value);
    const qsizetype upperAt = in.at() - value.upper.size();
    if (kind == FieldKind::Vocabulary) {
        checkName(in, field, value.text, begin);
        checkName(in, field, value.upper, upperAt);
        checkPriority(in, field, value, begin);
    } else if (isOrdered(field)) {
        checkBound(in, field, value.op, value.text, begin);
        checkBound(in, field, value.op, value.upper, upperAt);
    }
}

} // namespace

QueryValue readValue(Scanner& in, const QueryDimension& of)
{
    const QueryField field = of.field;
    if (fieldKind(field) == FieldKind::Text)
        return readText(in, true);
    QueryValue value;
    const qsizetype begin = in.at();
    takeOperator(in, field, value);
    const qsizetype bound = in.at();
    const bool wasQuoted = in.here() == u'"';
    value.text = wasQuoted ? in.phrase() : in.word(true);
    if (in.failed())
        return value;
    if (value.text.isEmpty()) {
        in.fail(Kind::MissingValue, begin, std::max(bound, begin + 1), valueExamples(of));
        return value;
    }
    if (isName(field) && value.op == QueryOp::Is)
        takeStar(in, value, begin);
    if (!(wasQuoted && isName(field)) && value.op == QueryOp::Is && !value.prefix)
        takeSpecial(field, value);
    if (!in.failed() && value.special == Special::No)
        check(in, of, value, bound, wasQuoted);
    value.quoted = needsQuotes(field, value);
    return value;
}

QueryValue readBareWord(Scanner& in)
{
    const QChar c = in.here();
    if (c == u':' || c == u'<' || c == u'>' || c == u',') {
        in.fail(Kind::UnexpectedCharacter, in.at(), in.at() + 1, queryFieldNames());
        return {};
    }
    return readText(in, false);
}

std::vector<QString> valueExamples(const QueryDimension& field)
{
    switch (fieldKind(field.field)) {
    case FieldKind::Vocabulary: return vocabularyOf(field.field);
    case FieldKind::WeekHour:
        return { QStringLiteral("mon"), QStringLiteral("9..17"), QStringLiteral("mon-9..fri-17") };
    case FieldKind::Metric:
        if (const auto of = metricField(field.name))
            return metricExamples(*of->metric);
        break;
    case FieldKind::Date:
        return { QStringLiteral("2026-01-15"), QStringLiteral("2026-01..2026-03"), QStringLiteral("<7d") };
    case FieldKind::Duration: return { QStringLiteral(">24h"), QStringLiteral("<30m"), QStringLiteral("1d..7d") };
    case FieldKind::Count: return { QStringLiteral("2"), QStringLiteral(">0"), QStringLiteral("1..3") };
    case FieldKind::Custom: return { QStringLiteral(">100"), QStringLiteral("5..10"), QStringLiteral(">=2026-01-15") };
    case FieldKind::Text:
    case FieldKind::Name:
    case FieldKind::Id:
    case FieldKind::Compound: break;
    }
    return {};
}

} // namespace desk
