// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttable.h"

#include "app/base/text.h"
#include "app/metrics/metricdefinition.h"
#include "ui/charts/chartwords.h"
#include "ui/common/format.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace desk::ui {

namespace {

using Kind = ChartColumn::Kind;
using Row = std::vector<ChartCell>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartTable)
};

ChartCell count(std::size_t number)
{
    return static_cast<qint64>(number);
}

ChartCell share(std::size_t part, std::size_t whole)
{
    if (whole == 0)
        return {};
    return std::round(1000.0 * static_cast<double>(part) / static_cast<double>(whole)) / 10;
}

ChartCell remark(bool partial)
{
    return partial ? ChartCell(Words::tr("not over yet")) : ChartCell();
}

QDate dayIn(Millis at, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

// --- bars ---

/// What the bars of a chart stand for.
QString dimension(ChartId id)
{
    switch (id) {
    case ChartId::Status: return Words::tr("Status");
    case ChartId::Priority: return Words::tr("Priority");
    case ChartId::Channel: return Words::tr("Channel");
    case ChartId::Csat: return Words::tr("Satisfaction");
    case ChartId::Assignee: return Words::tr("Assignee");
    case ChartId::Group: return Words::tr("Group");
    case ChartId::Organization: return Words::tr("Organization");
    case ChartId::Tag: return Words::tr("Tag");
    case ChartId::Type: return Words::tr("Type");
    case ChartId::Brand: return Words::tr("Brand");
    case ChartId::Requester: return Words::tr("Requester");
    case ChartId::Account: return Words::tr("Account");
    case ChartId::Reopens: return Words::tr("Reopened", "how often");
    case ChartId::Replies: return Words::tr("Replies");
    case ChartId::BacklogAge: return Words::tr("Age");
    case ChartId::Unanswered: return Words::tr("Waits for");
    case ChartId::Sla: return Words::tr("Target");
    default: break;
    }
    return Words::tr("Time", "how long");
}

/// What nobody has takes no room in the drawing either.
bool isDrawn(const ChartBar& bar)
{
    return bar.count > 0 || bar.unfiltered > 0 || bar.chosen || bar.outOf.value_or(0) > 0;
}

ChartTable outcomes(const ChartData& data)
{
    ChartTable table { { { dimension(data.spec.id), Kind::Text }, { Words::tr("Met", "targets"), Kind::Count },
                           { Words::tr("Ended", "targets"), Kind::Count },
                           { Words::tr("Met", "share"), Kind::Percent } },
        {} };
    for (const ChartBar& bar : data.bars)
        if (isDrawn(bar))
            table.rows.push_back({ words::barLabel(data.spec, bar.key), count(bar.count), count(bar.outOf.value_or(0)),
                share(bar.count, bar.outOf.value_or(0)) });
    return table;
}

void addQuantiles(ChartTable& table, const ChartQuantiles& quantiles)
{
    table.columns.push_back({ Words::tr("Value"), Kind::Minutes });
    for (Row& row : table.rows)
        row.emplace_back();
    const auto add = [&](const QString& name, double minutes) {
        Row row(table.columns.size());
        row.front() = name;
        row.back() = minutes;
        table.rows.push_back(std::move(row));
    };
    add(Words::tr("Median"), quantiles.median);
    add(Words::tr("90th percentile"), quantiles.p90);
    add(Words::tr("95th percentile"), quantiles.p95);
}

ChartTable bars(const ChartData& data)
{
    const bool spread = data.spec.id == ChartId::Spread;
    ChartTable table { { { dimension(data.spec.id), Kind::Text },
                           { spread ? Words::tr("Count") : Words::tr("Tickets"), Kind::Count },
                           { Words::tr("Share"), Kind::Percent } },
        {} };
    // A ghost is counted for dimensions only.
    const bool ghosts = std::ranges::any_of(data.bars, [](const ChartBar& bar) { return bar.unfiltered > 0; });
    if (ghosts)
        table.columns.push_back({ Words::tr("Without filter"), Kind::Count });
    const auto add = [&](const QString& name, std::size_t number, std::size_t unfiltered) {
        table.rows.push_back({ name, count(number), share(number, data.n) });
        if (ghosts)
            table.rows.back().push_back(count(unfiltered));
    };
    // A distribution keeps its empty buckets: they are part of its axis.
    const bool buckets = spread || data.spec.id == ChartId::FirstReply || data.spec.id == ChartId::Resolution;
    for (const ChartBar& bar : data.bars)
        if (buckets || isDrawn(bar))
            add(words::barLabel(data.spec, bar.key), bar.count, bar.unfiltered);
    if (data.rest)
        add(Words::tr("%n other(s)", "names without a bar of their own", static_cast<int>(data.rest->names)),
            data.rest->count, data.rest->unfiltered);
    if (data.quantiles)
        addQuantiles(table, *data.quantiles);
    return table;
}

// --- time ---

/// The columns that say which bin a row is.
std::vector<ChartColumn> binColumns(bool days)
{
    if (days)
        return { { Words::tr("Day"), Kind::Date } };
    return { { Words::tr("From", "first day"), Kind::Date }, { Words::tr("To", "last day"), Kind::Date } };
}

Row binCells(QDate first, QDate last, bool days)
{
    return days ? Row { first } : Row { first, last };
}

/// Reopenings of each bin; empty where the log was not counted.
std::vector<qint64> reopenings(const ChartData& data, const std::vector<TimeBin>& bins, const QTimeZone& zone)
{
    std::vector<qint64> sums;
    if (std::ranges::none_of(data.days, [](const ChartDay& day) { return day.reopened.has_value(); }))
        return sums;
    auto day = data.days.begin();
    for (const TimeBin& bin : bins) {
        sums.push_back(0);
        for (; day != data.days.end() && dayIn(day->start, zone) <= bin.last; ++day)
            sums.back() += static_cast<qint64>(day->reopened.value_or(0));
    }
    return sums;
}

ChartTable days(const ChartData& data, const QTimeZone& zone)
{
    const BinSize size = binSizeFor(data.days.size());
    const std::vector<TimeBin> bins = gather(data.days, size, zone);
    const bool lines = data.spec.id == ChartId::CreatedSolvedBacklog;
    const std::vector<qint64> reopened = lines ? reopenings(data, bins, zone) : std::vector<qint64>();
    ChartTable table { binColumns(size == BinSize::Day), {} };
    const auto addColumn = [&](const QString& title, Kind kind) { table.columns.push_back({ title, kind }); };
    addColumn(Words::tr("Created"), Kind::Count);
    if (lines)
        addColumn(Words::tr("Solved"), Kind::Count);
    if (!reopened.empty())
        addColumn(Words::tr("Reopened"), Kind::Count);
    addColumn(lines ? Words::tr("Backlog") : Words::tr("Without filter"), Kind::Count);
    addColumn(Words::tr("Remark"), Kind::Text);
    for (const TimeBin& bin : bins) {
        Row row = binCells(bin.first, bin.last, size == BinSize::Day);
        row.push_back(count(bin.created));
        if (lines)
            row.push_back(count(bin.solved));
        if (!reopened.empty())
            row.emplace_back(reopened[table.rows.size()]);
        row.push_back(count(lines ? bin.backlog : bin.createdUnfiltered));
        row.push_back(remark(bin.partial));
        table.rows.push_back(std::move(row));
    }
    return table;
}

ChartTable hours(const ChartData& data)
{
    constexpr std::size_t kDayHours = 24;
    ChartTable table { { { Words::tr("Weekday"), Kind::Text } }, {} };
    for (int hour = 0; hour < static_cast<int>(kDayHours); ++hour)
        table.columns.push_back({ QTime(hour, 0).toString(QStringLiteral("HH:mm")), Kind::Count });
    for (std::size_t hour = 0; hour < data.hours.size(); ++hour) {
        if (hour % kDayHours == 0)
            table.rows.push_back({ QLocale().standaloneDayName(static_cast<int>(hour / kDayHours) + 1) });
        table.rows.back().push_back(count(data.hours[hour]));
    }
    return table;
}

// --- points ---

/// How a metric's numbers are told in a table.
struct Measured {
    Kind kind = Kind::Number;
    double factor = 1; ///< from the metric's unit to the column's
};

Measured measured(const MetricDefinition* metric)
{
    switch (metric ? metric->unit : MetricUnit::Count) {
    case MetricUnit::Seconds: return { Kind::Minutes, 1.0 / 60 };
    case MetricUnit::Minutes: return { Kind::Minutes, 1 };
    case MetricUnit::Hours: return { Kind::Minutes, 60 };
    case MetricUnit::Days: return { Kind::Minutes, 1440 };
    case MetricUnit::Percent: return { Kind::Percent, 1 };
    default: return {};
    }
}

ChartCell scaled(const std::optional<double>& value, double factor)
{
    return value ? ChartCell(*value * factor) : ChartCell();
}

QString splitName(ChartSplit split)
{
    switch (split) {
    case ChartSplit::None: break;
    case ChartSplit::Account: return Words::tr("Account");
    case ChartSplit::Group: return Words::tr("Group");
    case ChartSplit::Channel: return Words::tr("Channel");
    }
    return Words::tr("Line", "of a chart");
}

/// Titles of value, low and high; those that no point has are empty.
struct PointTitles {
    QString value, low, high;
};

PointTitles pointTitles(const ChartData& data, const MetricDefinition* metric)
{
    if (metric && metric->shape == MetricShape::Spread)
        return { Words::tr("Median"), {}, Words::tr("90th percentile") };
    if (metric && metric->shape == MetricShape::Share)
        return { Words::tr("Share"), Words::tr("From", "of an interval"), Words::tr("To", "of an interval") };
    const auto any = [&](std::optional<double> ChartPoint::*part) {
        return std::ranges::any_of(data.series, [part](const ChartSeries& series) {
            return std::ranges::any_of(series.points, [part](const ChartPoint& p) { return (p.*part).has_value(); });
        });
    };
    return { Words::tr("Value"), any(&ChartPoint::low) ? Words::tr("Least") : QString(),
        any(&ChartPoint::high) ? Words::tr("Most") : QString() };
}

QString seriesName(const ChartSpec& chart, const std::string& key)
{
    if (chart.split == ChartSplit::Channel)
        if (const auto value = fromName<Channel>(key))
            return words::channel(*value);
    return key.empty() ? Words::tr("none", "no name") : text(key);
}

bool binsAreDays(const ChartData& data, const QTimeZone& zone)
{
    return std::ranges::all_of(data.series, [&](const ChartSeries& series) {
        return std::ranges::all_of(
            series.points, [&](const ChartPoint& p) { return dayIn(p.start, zone) == dayIn(p.end - 1, zone); });
    });
}

ChartTable points(const ChartData& data, const QTimeZone& zone)
{
    const MetricDefinition* metric = data.spec.metric.empty() ? nullptr : findMetric(data.spec.metric);
    const Measured unit = measured(metric);
    const PointTitles titles = pointTitles(data, metric);
    const bool named = data.series.size() > 1 || data.spec.split != ChartSplit::None, oneDay = binsAreDays(data, zone);
    ChartTable table;
    if (named)
        table.columns.push_back({ splitName(data.spec.split), Kind::Text });
    for (ChartColumn& column : binColumns(oneDay))
        table.columns.push_back(std::move(column));
    for (const QString& title : { titles.value, titles.low, titles.high })
        if (!title.isEmpty())
            table.columns.push_back({ title, unit.kind });
    table.columns.push_back({ Words::tr("n"), Kind::Count });
    table.columns.push_back({ Words::tr("Remark"), Kind::Text });
    for (const ChartSeries& series : data.series)
        for (const ChartPoint& point : series.points) {
            Row row;
            if (named)
                row.emplace_back(seriesName(data.spec, series.key));
            for (ChartCell& cell : binCells(dayIn(point.start, zone), dayIn(point.end - 1, zone), oneDay))
                row.push_back(std::move(cell));
            row.push_back(scaled(point.value, unit.factor));
            if (!titles.low.isEmpty())
                row.push_back(scaled(point.low, unit.factor));
            if (!titles.high.isEmpty())
                row.push_back(scaled(point.high, unit.factor));
            row.push_back(count(point.n));
            row.push_back(remark(point.partial));
            table.rows.push_back(std::move(row));
        }
    return table;
}

// --- terms ---

QString termName(const std::string& key)
{
    if (key == "opening")
        return Words::tr("Backlog at the beginning");
    if (key == "created")
        return Words::tr("Created");
    if (key == "reopened")
        return Words::tr("Reopened");
    if (key == "restored")
        return Words::tr("Restored");
    if (key == "solved" || key == "resolved")
        return Words::tr("Solved");
    if (key == "removed")
        return Words::tr("Deleted or spam");
    if (key == "closing")
        return Words::tr("Backlog at the end");
    return text(key);
}

ChartTable terms(const ChartData& data)
{
    ChartTable table { { { Words::tr("Term", "of a sum"), Kind::Text }, { Words::tr("Tickets"), Kind::Count },
                           { Words::tr("Backlog"), Kind::Count } },
        {} };
    qint64 level = 0;
    for (const ChartStep& step : data.steps) {
        level = step.level ? step.value : level + step.value;
        table.rows.push_back({ termName(step.key), static_cast<qint64>(step.value), level });
    }
    return table;
}

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : digits);
}

struct CellText {
    Kind kind;
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& words) const { return words; }
    QString operator()(qint64 count) const { return formatCount(count); }
    QString operator()(QDate day) const { return formatDate(day, {}); }
    QString operator()(double value) const
    {
        if (kind == Kind::Minutes)
            return formatDuration(std::llround(value));
        return kind == Kind::Percent ? Words::tr("%1%").arg(number(value, 1)) : number(value, 2);
    }
};

} // namespace

QString ChartColumn::header() const
{
    switch (kind) {
    case Kind::Minutes: return title + QStringLiteral(" (min)");
    case Kind::Percent: return title + QStringLiteral(" (%)");
    case Kind::Text:
    case Kind::Count:
    case Kind::Number:
    case Kind::Date: break;
    }
    return title;
}

QString ChartTable::text(std::size_t row, std::size_t column) const
{
    return std::visit(CellText { columns[column].kind }, rows[row][column]);
}

ChartTable chartTable(const ChartData& data, const QTimeZone& zone)
{
    if (data.spec.id == ChartId::Sla)
        return outcomes(data);
    if (!data.days.empty())
        return days(data, zone);
    if (!data.hours.empty())
        return hours(data);
    if (!data.series.empty())
        return points(data, zone);
    if (!data.steps.empty())
        return terms(data);
    return bars(data);
}

} // namespace desk::ui
