// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/querycheck.h"

#include "app/query/query.h"

namespace desk::test {

namespace {

bool standsInside(const Query& query, qsizetype size)
{
    for (const QueryTerm& term : query.terms) {
        if (term.begin < 0 || term.begin >= term.end || term.end > size || term.fieldEnd < term.begin)
            return false;
        for (const Query& alternative : term.alternatives)
            if (alternative.empty() || !standsInside(alternative, size))
                return false;
    }
    return true;
}

QString faultOf(const QueryError& error, const QString& line)
{
    if (error.begin < 0 || error.begin >= error.end || error.end > line.size())
        return QStringLiteral("an error outside the line");
    if (error.found != line.mid(error.begin, error.end - error.begin))
        return QStringLiteral("an error that does not quote the line");
    return describe(error).isEmpty() ? QStringLiteral("an error without words") : QString();
}

} // namespace

QString queryFault(const QString& line)
{
    const auto result = parseQuery(line);
    if (const auto* error = std::get_if<QueryError>(&result))
        return faultOf(*error, line);
    const Query& query = std::get<Query>(result);
    if (!standsInside(query, line.size()))
        return QStringLiteral("a term outside the line");
    const QString canonical = query.toText();
    const auto again = parseQuery(canonical);
    if (!std::holds_alternative<Query>(again))
        return QStringLiteral("its own text is a mistake: ") + canonical;
    if (!(std::get<Query>(again) == query))
        return QStringLiteral("its own text is another query: ") + canonical;
    return std::get<Query>(again).toText() == canonical ? QString() : QStringLiteral("its text changes when read");
}

QString queryFault(std::string_view bytes)
{
    const auto size = static_cast<qsizetype>(bytes.size());
    if (bytes.empty() || bytes.front() % 2 == 0)
        return queryFault(QString::fromUtf8(bytes.data(), size));
    QString line;
    for (qsizetype i = 1; i + 1 < size; i += 2)
        line += QChar(static_cast<uchar>(bytes[static_cast<std::size_t>(i)]),
            static_cast<uchar>(bytes[static_cast<std::size_t>(i) + 1]));
    return queryFault(line);
}

} // namespace desk::test
