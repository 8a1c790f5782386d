// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <vector>

namespace desk::ui {

/// Round steps from zero that cover `largest` with three to five lines; whole numbers.
struct AxisScale {
    double top = 1, step = 1;
    [[nodiscard]] static AxisScale covering(double largest);
};

/// A labelled day on an axis of time.
struct DateTick {
    QDate day;
    QString label; ///< "2 Nov"; of months "Nov"; with the year where the tick before is of another or there is none
};

/// Round dates from `first` to `last`, as close as `most` of them allow: days, Mondays, or months that divide a year.
/// At least one.
std::vector<DateTick> dateTicks(QDate first, QDate last, int most);

} // namespace desk::ui
