// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/querytext.h"

namespace desk::cli {

namespace {

/// Columns of a terminal, roughly: a surrogate pair and a combining mark take none of their own.
qsizetype columns(QStringView text)
{
    qsizetype count = 0;
    for (const QChar c : text)
        if (!c.isLowSurrogate() && c.category() != QChar::Mark_NonSpacing)
            ++count;
    return count;
}

/// A line without what would move the cursor.
QString printable(QString line)
{
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    return line;
}

} // namespace

std::optional<Query> readQuery(Context& context, const QString& line)
{
    const auto parsed = parseQuery(line);
    if (const auto* query = std::get_if<Query>(&parsed))
        return *query;
    const auto& error = std::get<QueryError>(parsed);
    const QStringView text(line);
    context.err << "deskscope: " << printable(describe(error)) << '\n'
                << "  " << printable(line) << '\n'
                << "  " << QString(columns(text.left(error.begin)), u' ')
                << QString(qMax<qsizetype>(1, columns(text.sliced(error.begin, error.end - error.begin))), u'^')
                << Qt::endl;
    return std::nullopt;
}

void tellUnknown(Context& context, const ViewState& view)
{
    for (const UnknownName& name : view.unknown) {
        const bool own = name.field == QueryField::Custom;
        const QString what = own ? QStringLiteral("field") : queryFieldName(name.field);
        const QString called = own ? name.name : name.prefix ? name.value + u'*' : name.value;
        context.err << "deskscope: no account knows the " << what << " “" << printable(called) << "”" << Qt::endl;
    }
}

} // namespace desk::cli
