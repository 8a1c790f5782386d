// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendlines.h"

#include "ui/charts/linepainter.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QPainter>
#include <array>
#include <cmath>

namespace desk::ui {

namespace {

constexpr double kMinute = 60, kHour = 3600, kDay = 86'400;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

double axisSecondsFor(double largest)
{
    return largest < 3 * kMinute ? 1 : largest < 3 * kHour ? kMinute : largest < 3 * kDay ? kHour : kDay;
}

/// Calls use(begin, end) for each run of points of which `has` is true.
template <typename Has, typename Use> void forRuns(std::size_t count, Has&& has, Use&& use)
{
    for (std::size_t begin = 0; begin < count; ++begin) {
        std::size_t end = begin;
        while (end < count && has(end))
            ++end;
        if (end > begin)
            use(begin, end);
        begin = end;
    }
}

} // namespace

TrendLines::TrendLines(const ChartSource& source)
    : m_source(source)
    , m_unit(ChartUnit::of(source.data.spec))
{
    measure(source.data.series);
    if (source.before)
        measure(source.before->series);
    if (m_unit.kind == ChartUnit::Kind::Duration) {
        m_axisSeconds = axisSecondsFor(m_largest * m_unit.seconds);
        m_factor = m_unit.seconds / m_axisSeconds;
        m_largest *= m_factor;
        m_smallest *= m_factor;
    }
}

void TrendLines::measure(const std::vector<ChartSeries>& series)
{
    for (const ChartSeries& line : series)
        for (const ChartPoint& point : line.points) {
            m_anyHigh |= point.high.has_value();
            m_largest = std::max({ m_largest, point.value.value_or(0), point.high.value_or(0) });
            m_smallest = std::min(m_smallest, point.value.value_or(0));
        }
}

AxisScale TrendLines::scale() const
{
    const double largest = std::max(m_largest, -m_smallest);
    constexpr std::array kOfMinutes { 1, 2, 5, 10, 15, 20, 30, 60 }, kOfHours { 1, 2, 3, 4, 6, 8, 12, 24 };
    const bool clock = m_unit.kind == ChartUnit::Kind::Duration && m_axisSeconds < kDay && largest > 4;
    if (clock)
        for (const int step : m_axisSeconds < kHour ? kOfMinutes : kOfHours)
            if (largest <= 5 * step)
                return { std::ceil(largest / step) * step, static_cast<double>(step) };
    return AxisScale::covering(largest);
}

QString TrendLines::axisLabel(double onAxis) const
{
    if (m_unit.kind == ChartUnit::Kind::Percent)
        return words::percent(onAxis, 0);
    if (m_unit.kind == ChartUnit::Kind::Duration)
        return onAxis == 0 ? QStringLiteral("0") : durationIn(onAxis, m_axisSeconds);
    return formatCount(static_cast<qint64>(onAxis));
}

TimeBin TrendLines::binOf(const ChartPoint& point) const
{
    const auto day = [&](Millis at) { return QDateTime::fromMSecsSinceEpoch(at, m_source.zone).date(); };
    TimeBin bin;
    bin.first = day(point.start);
    bin.last = std::max(bin.first, day(point.end - 1));
    bin.partial = point.partial;
    return bin;
}

QString TrendLines::labelOf(const ChartPoint& point) const
{
    const QString label = words::binLabel(binOf(point));
    return point.partial ? Words::tr("%1, not over yet", "a day, week or month").arg(label) : label;
}

std::vector<ChartScene::Value> TrendLines::told(
    const ChartPoint& point, const QString& name, const QColor& colour) const
{
    std::vector<ChartScene::Value> values;
    values.push_back({ name, point.value ? text(*point.value) : Words::tr("no value"), colour });
    if (point.high && isShare())
        values.push_back({ words::highLabel(m_source.data.spec),
            QStringLiteral("%1–%2").arg(text(point.low.value_or(0)), text(*point.high)), {} });
    else if (point.high)
        values.push_back({ words::highLabel(m_source.data.spec), text(*point.high), {} });
    if (m_unit.kind != ChartUnit::Kind::Count || point.high)
        values.push_back({ Words::tr("n", "number of values"), formatCount(static_cast<qint64>(point.n)), {} });
    return values;
}

const ChartPoint* TrendLines::before(const std::string& key, const ChartPoint& point) const
{
    if (!m_source.before)
        return nullptr;
    const auto line = std::ranges::find(m_source.before->series, key, &ChartSeries::key);
    if (line == m_source.before->series.end())
        return nullptr;
    const Millis reach = (point.end - point.start) / 2;
    for (const ChartPoint& earlier : line->points)
        if (std::abs(earlier.start + m_source.shift - point.start) < reach)
            return earlier.value ? &earlier : nullptr;
    return nullptr;
}

// --- painting ---

void TrendLines::paint(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour,
    Qt::PenStyle style, const Theme& theme) const
{
    const auto& points = series.points;
    if (isShare())
        paintBand(painter, series, at, mixedColour(colour, theme.color("surface.base"), kBandShare));
    else if (m_anyHigh)
        paintHigh(painter, series, at, colour);
    paintBefore(painter, series, at, theme.color("text.tertiary"));
    const auto has = [&](std::size_t i) { return points[i].value.has_value(); };
    forRuns(points.size(), has, [&](std::size_t begin, std::size_t end) {
        QPolygonF line;
        for (std::size_t i = begin; i < end; ++i)
            line.append(at(i, onAxis(*points[i].value)));
        paintPolyline(painter, line, colour, style, points[end - 1].partial);
    });
}

void TrendLines::paintBand(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour) const
{
    const auto& points = series.points;
    const auto has = [&](std::size_t i) { return points[i].low && points[i].high; };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    forRuns(points.size(), has, [&](std::size_t begin, std::size_t end) {
        QPolygonF band;
        for (std::size_t i = begin; i < end; ++i)
            band.append(at(i, onAxis(*points[i].high)));
        for (std::size_t i = end; i-- > begin;)
            band.append(at(i, onAxis(*points[i].low)));
        if (end - begin > 1)
            painter.drawPolygon(band);
        else // an interval of its own has a width that can be seen
            painter.drawRect(QRectF(band.front() - QPointF(3, 0), band.back() + QPointF(3, 0)));
    });
}

void TrendLines::paintHigh(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour) const
{
    const auto& points = series.points;
    QPen pen(colour, 1);
    pen.setDashPattern({ 4, 3 });
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    forRuns(
        points.size(), [&](std::size_t i) { return points[i].high.has_value(); },
        [&](std::size_t begin, std::size_t end) {
            QPolygonF line;
            for (std::size_t i = begin; i < end; ++i)
                line.append(at(i, onAxis(*points[i].high)));
            painter.drawPolyline(line);
        });
}

void TrendLines::paintBefore(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour) const
{
    const auto& points = series.points;
    const auto earlier = [&](std::size_t i) { return before(series.key, points[i]); };
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    forRuns(
        points.size(), [&](std::size_t i) { return earlier(i) != nullptr; },
        [&](std::size_t begin, std::size_t end) {
            QPolygonF line;
            for (std::size_t i = begin; i < end; ++i)
                line.append(at(i, onAxis(*earlier(i)->value)));
            painter.drawPolyline(line);
        });
}

} // namespace desk::ui
