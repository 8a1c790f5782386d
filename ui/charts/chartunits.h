// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"

#include <QString>

namespace desk::ui {

/// What the numbers of a chart are, and how they are read in the program's language.
struct ChartUnit {
    enum class Kind { Count, Duration, Percent };
    Kind kind = Kind::Count;
    double seconds = 0; ///< of a Duration: how long one of the chart's units is

    /// Of what the chart's values are: counts of tickets, or what its metric has.
    static ChartUnit of(const ChartSpec& chart);
    /// Of what a distribution lies over.
    static ChartUnit ofBuckets(const ChartSpec& chart);
    /// A value as people read it: "1,204", "3 h 54 min", "45 s", "12.5%".
    [[nodiscard]] QString text(double value) const;
};

/// A round duration, short: "45 s", "15 min", "4 h", "7 d".
QString shortDuration(double seconds);

/// A count of seconds, minutes, hours or days: "45 s", "72 h". All marks of one axis are in one unit.
QString durationIn(double count, double unitSeconds);

/// From where to where a bar of a distribution or of ages reaches, in seconds or counts.
struct BarRange {
    double from = 0;
    std::optional<double> past; ///< exclusive; nothing = open
};
/// Whether the bars of a chart are ranges of durations or counts, not names.
bool isInRanges(const ChartSpec& chart);
/// Reads "<5m", "5m..14m", "1d..3d", ">=90d", "3", "5..9"; nothing of anything else. A range of whole minutes or counts
/// ends where the next one begins.
std::optional<BarRange> barRange(const ChartSpec& chart, std::string_view key);
/// "< 5 min", "5–15 min", "30 min–1 h", "≥ 7 d", "5–9"; nothing where the key is no range.
std::optional<QString> barRangeLabel(const ChartSpec& chart, std::string_view key);

} // namespace desk::ui
