// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/tableexport.h"

#include "app/base/text.h"
#include "app/export/tablewriter.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>

namespace desk::ui {

namespace {

struct Cell {
    std::string& words; ///< keeps what a text cell points to
    TableCell operator()(std::monostate) const { return {}; }
    TableCell operator()(const QString& value) const
    {
        words = utf8(value);
        return std::string_view(words);
    }
    TableCell operator()(qint64 value) const { return std::int64_t { value }; }
    TableCell operator()(double value) const { return value; }
    TableCell operator()(QDate day) const { return TableDate { day.year(), day.month(), day.day() }; }
};

Result<void> writeRows(TableWriter& writer, const ChartTable& table)
{
    std::vector<std::string> words;
    for (const ChartColumn& column : table.columns)
        words.push_back(utf8(column.header()));
    writer.header(std::vector<std::string_view>(words.begin(), words.end()));
    std::vector<TableCell> cells(table.columns.size());
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            cells[i] = std::visit(Cell { words[i] }, row[i]);
        writer.row(cells);
    }
    return writer.finish();
}

Result<void> writeCsv(const ChartTable& table, const QString& file)
{
    QSaveFile out(file);
    const auto failed = [&] {
        return Error { Error::Kind::Storage, QStringLiteral("%1: %2").arg(file, out.errorString()) };
    };
    if (!out.open(QIODevice::WriteOnly))
        return failed();
    const auto writer = makeCsvWriter(out);
    if (!writeRows(*writer, table) || !out.commit())
        return failed();
    return {};
}

} // namespace

Result<void> writeTable(const ChartTable& table, const QString& title, Millis made, const QString& file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return writeCsv(table, file);
    if (suffix == QLatin1String("xlsx"))
        return writeRows(*makeXlsxWriter(file, title, std::max<Millis>(made, 1)), table); // never the clock
    return Error { Error::Kind::Usage, QStringLiteral("“%1” is not a .csv or .xlsx file").arg(file) };
}

} // namespace desk::ui
