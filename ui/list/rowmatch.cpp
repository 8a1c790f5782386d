// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/rowmatch.h"

#include <algorithm>
#include <unordered_map>

namespace desk::ui {

namespace {

const QString& accountOf(const Snapshot& s, Row row)
{
    return s.accounts[s.account[row]].account.id;
}

bool sameTicket(const Snapshot& a, Row inA, const Snapshot& b, Row inB)
{
    return inB < b.rows() && a.ids.at(inA) == b.ids.at(inB) && accountOf(a, inA) == accountOf(b, inB);
}

/// The rows of the later snapshot that hold these tickets of the earlier one.
std::vector<Row> renumbered(const Snapshot& before, const Snapshot& after, const std::vector<Row>& tickets)
{
    std::vector<Row> result;
    std::unordered_multimap<std::string_view, Row> moved;
    for (const Row row : tickets) {
        if (&before == &after || sameTicket(before, row, after, row))
            result.push_back(row);
        else
            moved.emplace(before.ids.at(row), row);
    }
    for (Row row = 0; !moved.empty() && row < after.rows(); ++row) {
        const auto [first, last] = moved.equal_range(after.ids.at(row));
        if (std::any_of(first, last, [&](const auto& entry) { return sameTicket(before, entry.second, after, row); }))
            result.push_back(row);
    }
    return result;
}

QString quoted(QString value)
{
    if (!value.contains(QLatin1Char(',')) && !value.contains(QLatin1Char('"')) && !value.contains(QLatin1Char('\n'))
        && !value.contains(QLatin1Char('\r')))
        return value;
    value.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + value + QLatin1Char('"');
}

} // namespace

std::vector<Row> rowsIn(const ViewState& before, const ViewState& after, const std::vector<Row>& tickets)
{
    if (tickets.empty() || !before.snapshot || !after.snapshot)
        return {};
    std::vector<Row> positions;
    for (const Row row : renumbered(*before.snapshot, *after.snapshot, tickets))
        if (const auto at = after.rows.indexOf(row))
            positions.push_back(static_cast<Row>(*at));
    std::ranges::sort(positions);
    return positions;
}

std::optional<Row> rowIn(const ViewState& before, const ViewState& after, std::optional<Row> ticket)
{
    if (!ticket)
        return {};
    const std::vector<Row> found = rowsIn(before, after, { *ticket });
    return found.empty() ? std::nullopt : std::optional(found.front());
}

QString ticketsAsText(const TicketListModel& model, const std::vector<int>& rows, const std::vector<Column>& columns)
{
    QString result;
    for (const int row : rows) {
        QStringList cells;
        for (const Column column : columns)
            cells.append(cellText(model.snapshot(), model.ticket(row), column, model.now()));
        result += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return result;
}

QString ticketsAsCsv(const TicketListModel& model, const std::vector<int>& rows, const std::vector<Column>& columns)
{
    QStringList titles;
    for (const Column column : columns)
        titles.append(quoted(columnTitle(column)));
    QString result = titles.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    for (const int row : rows) {
        QStringList cells;
        for (const Column column : columns)
            cells.append(quoted(cellFullText(model.snapshot(), model.ticket(row), column)));
        result += cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return result;
}

} // namespace desk::ui
