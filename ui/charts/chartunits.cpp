// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartunits.h"

#include "app/metrics/metricdefinition.h"
#include "ui/charts/chartwords.h"
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <charconv>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kMinute = 60, kHour = 3600, kDay = 86'400;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

ChartUnit unitOf(MetricUnit unit)
{
    using Kind = ChartUnit::Kind;
    switch (unit) {
    case MetricUnit::Seconds: return { Kind::Duration, 1 };
    case MetricUnit::Minutes: return { Kind::Duration, kMinute };
    case MetricUnit::Hours: return { Kind::Duration, kHour };
    case MetricUnit::Days: return { Kind::Duration, kDay };
    case MetricUnit::Percent: return { Kind::Percent, 0 };
    default: return {};
    }
}

/// What one of a suffix is in seconds; nothing where it is none.
std::optional<double> suffixSeconds(std::string_view suffix, double unit)
{
    if (suffix.empty())
        return unit == 0 ? 1 : unit;
    if (suffix == "s")
        return 1;
    if (suffix == "m" || suffix == "min")
        return kMinute;
    if (suffix == "h")
        return kHour;
    if (suffix == "d")
        return kDay;
    if (suffix == "w")
        return 7 * kDay;
    return std::nullopt;
}

struct Bound {
    double value = 0; ///< in seconds, or a count
    double step = 1; ///< what one is: "14m" ends where "15m" begins
};

std::optional<Bound> boundOf(std::string_view word, double unit)
{
    double number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc())
        return std::nullopt;
    const auto step = suffixSeconds(word.substr(static_cast<std::size_t>(end - word.data())), unit);
    if (!step)
        return std::nullopt;
    return Bound { number * *step, *step };
}

/// Ages and waits run on; minutes and counts are whole.
bool isWhole(const ChartSpec& chart)
{
    return chart.id != ChartId::BacklogAge && chart.id != ChartId::Unanswered;
}

} // namespace

ChartUnit ChartUnit::of(const ChartSpec& chart)
{
    const bool valued = chart.id == ChartId::Trend;
    const MetricDefinition* metric = valued ? findMetric(chart.metric) : nullptr;
    return metric != nullptr ? unitOf(metric->unit) : ChartUnit();
}

ChartUnit ChartUnit::ofBuckets(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::FirstReply:
    case ChartId::Resolution: return { Kind::Duration, kMinute };
    case ChartId::BacklogAge:
    case ChartId::Unanswered: return { Kind::Duration, kDay };
    case ChartId::Spread: {
        const MetricDefinition* metric = findMetric(chart.metric);
        return metric != nullptr ? unitOf(metric->unit) : ChartUnit();
    }
    default: return {};
    }
}

QString ChartUnit::text(double value) const
{
    if (kind == Kind::Percent)
        return words::percent(value, 1);
    if (kind == Kind::Duration) {
        const double all = value * seconds;
        return all < 2 * kMinute && seconds < kMinute ? shortDuration(std::round(all))
                                                      : formatDuration(std::llround(all / kMinute));
    }
    return value == std::round(value) ? formatCount(static_cast<qint64>(value)) : QLocale().toString(value, 'f', 1);
}

QString durationIn(double count, double unitSeconds)
{
    const QString whole = QLocale().toString(count, 'f', count == std::round(count) ? 0 : 1);
    if (unitSeconds < kMinute)
        return Words::tr("%1 s", "seconds").arg(whole);
    if (unitSeconds < kHour)
        return Words::tr("%1 min").arg(whole);
    return unitSeconds < kDay ? Words::tr("%1 h").arg(whole) : Words::tr("%1 d", "days").arg(whole);
}

QString shortDuration(double seconds)
{
    const double unit = seconds < kMinute && seconds > 0 ? 1
        : seconds < kHour                                ? kMinute
        : seconds < 3 * kDay                             ? kHour
                                                         : kDay;
    return durationIn(seconds / unit, unit);
}

bool isInRanges(const ChartSpec& chart)
{
    switch (chart.id) {
    case ChartId::FirstReply:
    case ChartId::Resolution:
    case ChartId::Spread:
    case ChartId::Reopens:
    case ChartId::Replies:
    case ChartId::BacklogAge:
    case ChartId::Unanswered: return true;
    default: return false;
    }
}

std::optional<BarRange> barRange(const ChartSpec& chart, std::string_view key)
{
    const double unit = ChartUnit::ofBuckets(chart).seconds;
    if (key.starts_with(">=") || key.starts_with('>')) {
        const auto from = boundOf(key.substr(key.starts_with(">=") ? 2 : 1), unit);
        return from ? std::optional(BarRange { from->value, std::nullopt }) : std::nullopt;
    }
    if (key.starts_with('<')) {
        const auto past = boundOf(key.substr(1), unit);
        return past ? std::optional(BarRange { 0, past->value }) : std::nullopt;
    }
    const std::size_t dots = key.find("..");
    const auto from = boundOf(key.substr(0, dots), unit);
    if (!from)
        return std::nullopt;
    if (dots == std::string_view::npos)
        return BarRange { from->value, from->value + from->step };
    const auto last = boundOf(key.substr(dots + 2), unit);
    if (!last)
        return std::nullopt;
    return BarRange { from->value, last->value + (isWhole(chart) ? last->step : 0) };
}

std::optional<QString> barRangeLabel(const ChartSpec& chart, std::string_view key)
{
    const auto range = barRange(chart, key);
    if (!range)
        return std::nullopt;
    const bool durations = ChartUnit::ofBuckets(chart).kind == ChartUnit::Kind::Duration;
    const bool ages = chart.id == ChartId::BacklogAge || chart.id == ChartId::Unanswered;
    const auto edge = [&](double value) {
        if (ages && value >= kDay)
            return Words::tr("%1 d", "days").arg(formatCount(static_cast<qint64>(value / kDay)));
        return durations ? shortDuration(value) : formatCount(static_cast<qint64>(value));
    };
    if (!range->past)
        return Words::tr("≥ %1").arg(edge(range->from));
    if (range->from == 0 && durations)
        return Words::tr("< %1").arg(edge(*range->past));
    const double last = durations ? *range->past : *range->past - 1;
    if (last == range->from)
        return edge(range->from);
    QString from = edge(range->from);
    const QString to = edge(last);
    const qsizetype unit = to.lastIndexOf(QLatin1Char(' ')), own = from.lastIndexOf(QLatin1Char(' '));
    if (unit > 0 && own > 0 && to.mid(unit) == from.mid(own))
        from.truncate(own); // the unit is said once
    return from + QStringLiteral("–") + to;
}

} // namespace desk::ui
