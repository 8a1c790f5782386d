// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"

#include <QDate>
#include <QString>
#include <QTimeZone>
#include <variant>
#include <vector>

namespace desk::ui {

/// A column of a chart's table: what all of its cells are.
struct ChartColumn {
    enum class Kind {
        Text, ///< QString
        Count, ///< qint64
        Number, ///< double, no unit
        Minutes, ///< double
        Percent, ///< double, 0 to 100
        Date ///< QDate, a day in the chart's zone
    };
    QString title;
    Kind kind = Kind::Text;
    /// The title with the unit that a bare number needs: "Median (min)", "Share (%)".
    [[nodiscard]] QString header() const;
};

/// Empty where nothing is known: a bin without values, a quantile's count.
using ChartCell = std::variant<std::monostate, QString, qint64, double, QDate>;

/// A chart as a table, in words and numbers of the program's language; the same for the screen's twin, CSV and XLSX.
struct ChartTable {
    std::vector<ChartColumn> columns;
    std::vector<std::vector<ChartCell>> rows; ///< each as long as columns, in the order in which they are drawn
    /// The cell as people read it: "1,204", "3 h 54 min", "12.5%", "2 Apr 2026"; empty where the cell is.
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const;
};

/// What the chart draws, row by row: its bars, bins, hours (a row for each weekday), points or terms, then the marks of
/// a distribution. No rows where nothing was counted. `zone`: in which the days begin. Any thread where the language
/// does not change meanwhile.
ChartTable chartTable(const ChartData& data, const QTimeZone& zone);

} // namespace desk::ui
