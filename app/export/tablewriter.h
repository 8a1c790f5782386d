// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QIODevice>
#include <memory>
#include <span>
#include <string_view>
#include <variant>

namespace desk {

/// A typed cell; monostate is empty. Times are UTC in both formats. Text is UTF-8 and needs to live only during the
/// call.
struct TableTime {
    Millis at = 0;
};
/// A calendar day, in whatever zone it was counted.
struct TableDate {
    int year = 1970, month = 1, day = 1;
};
using TableCell = std::variant<std::monostate, std::string_view, std::int64_t, double, TableTime, TableDate>;

/// Writes a table row by row in bounded memory. One thread. After a failure the other calls do nothing.
class TableWriter {
public:
    virtual ~TableWriter() = default;
    virtual void header(std::span<const std::string_view> names) = 0;
    virtual void row(std::span<const TableCell> cells) = 0;
    /// Writes what is left; Storage where anything could not be written.
    virtual Result<void> finish() = 0;
};

/// CSV after RFC 4180: UTF-8, CRLF, quotes where needed, times as ISO 8601 with Z, days
/// without a time, decimals with a point. Text that a spreadsheet would take
/// for a formula (it begins with = + - @, a tab or a carriage return) gets an apostrophe before it, as hostile tickets
/// may hold such text.
std::unique_ptr<TableWriter> makeCsvWriter(QIODevice& device);

/// An Excel workbook with typed cells, a bold header that stays in view; a new sheet is begun when one is full
/// (1,048,576 rows). Nothing is ever a formula. The file appears under its name when finish() succeeds. The sheet is
/// named `sheet`, without what Excel refuses in a name. `made` is the time that the file itself tells; 0 = now.
std::unique_ptr<TableWriter> makeXlsxWriter(
    const QString& file, const QString& sheet = QStringLiteral("Tickets"), Millis made = 0);

} // namespace desk
