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
    std::optional<std::size_t> reopened = {};
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
/// "first reply", "most chats at once": the line of a trend.
QString seriesLabel(const ChartSpec& chart, const std::string& key);
/// What lies above the line of a trend: "p90", "95% interval", "Most".
QString highLabel(const ChartSpec& chart);
/// A term of the backlog's waterfall.
QString stepLabel(const std::string& key);
/// What a bar's label says for its query value.
QString barLabel(const ChartSpec& chart, const std::string& key);
QString binLabel(const TimeBin& bin);
/// "132 others"
QString others(std::size_t names);
/// "12.5%"
QString percent(double value, int decimals);
/// "+12%", "−4%", "no change"; from nothing there is none. As a share of what was before, which is more than 0.
QString change(double now, double before);
} // namespace words

} // namespace desk::ui
