// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/query.h"
#include "app/query/vocabulary.h"

#include <QStringList>

namespace desk {

namespace {

using Kind = QueryError::Kind;

QString oneOf(const std::vector<QString>& names)
{
    if (names.empty())
        return {};
    QStringList list;
    for (const QString& name : names)
        list += name;
    return QStringLiteral(" Expected one of: ") + list.join(QStringLiteral(", ")) + QLatin1Char('.');
}

/// "Did you mean …?" where one name is close, else the whole list.
QString guess(const QueryError& error, const QString& after)
{
    if (error.expected.empty())
        return {};
    const QString& best = error.expected.front();
    const bool close = best.startsWith(error.found, Qt::CaseInsensitive)
        || editDistance(QStringView(error.found).left(40), best) <= qMax(1, static_cast<int>(best.size()) / 3);
    return close ? QStringLiteral(" Did you mean ") + best + after + QLatin1Char('?') : oneOf(error.expected);
}

} // namespace

QString describe(const QueryError& error)
{
    const QString found = QStringLiteral("“") + error.found + QStringLiteral("”");
    switch (error.kind) {
    case Kind::UnknownField:
        return QStringLiteral("There is no field ") + found + QLatin1Char('.') + guess(error, QStringLiteral(":"));
    case Kind::UnknownValue: return found + QStringLiteral(" is not a value of this field.") + guess(error, QString());
    case Kind::BadDate: return found + QStringLiteral(" is not a date or an age.") + oneOf(error.expected);
    case Kind::BadNumber:
        return found + QStringLiteral(" is not a number that this field takes.") + oneOf(error.expected);
    case Kind::BadOperator: return found + QStringLiteral(" cannot be compared in this way.") + oneOf(error.expected);
    case Kind::MissingValue:
        return QStringLiteral("A value is missing at ") + found + QLatin1Char('.') + oneOf(error.expected);
    case Kind::UnclosedQuote: return QStringLiteral("The quotation ") + found + QStringLiteral(" is not closed.");
    case Kind::UnclosedParenthesis: return QStringLiteral("The parenthesis is not closed.");
    case Kind::UnexpectedCharacter:
        return found + QStringLiteral(" is not expected here. Quote text that contains it.");
    case Kind::MissingTerm:
        return QStringLiteral("A term is missing at ") + found
            + QStringLiteral(". Expected terms on both sides of OR and between parentheses.");
    case Kind::TooDeep: return QStringLiteral("More than %1 groups in each other are too many.").arg(kMostNestedGroups);
    case Kind::UnclosedRegex:
        return QStringLiteral("The regular expression ") + found
            + QStringLiteral(" is not closed with a slash. Quote text that begins with one.");
    case Kind::BadRegex: return QStringLiteral("This is not a regular expression: ") + error.reason + QLatin1Char('.');
    }
    return {};
}

} // namespace desk
