// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QString>
#include <QTimeZone>

namespace desk::ui {

/// How wide a bin of a chart over time is; chosen so that a bin is never narrower than can be read.
enum class BinSize { Day, Week, Month };

/// One bin of a chart over time: days gathered. Sums for what is counted, the last day's value for the backlog.
struct TimeBin {
    QDate first, last;
    std::size_t created = 0, solved = 0, backlog = 0, createdUnfiltered = 0;
    bool partial = false; ///< not over yet at the data's watermark
};

/// Day up to a quarter, week up to two and a half years, month beyond.
BinSize binSizeFor(std::size_t days);
/// Gathers days; weeks begin on Monday.
std::vector<TimeBin> gather(const std::vector<ChartDay>& days, BinSize size, const QTimeZone& zone);

/// The words of a chart, in the program's language. GUI thread, or any where the language does not change meanwhile.
namespace words {
QString chartTitle(const ChartSpec& chart);
/// "tickets per day · Europe/Paris · n 527", "tickets by first channel · 2 chosen · n 527"
QString chartSubtitle(const ChartData& data, const QTimeZone& zone);
/// What a bar's label says for its query value.
QString barLabel(const ChartSpec& chart, const std::string& key);
QString binLabel(const TimeBin& bin);
} // namespace words

} // namespace desk::ui
