// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livechart.h"

#include "ui/charts/axis.h"
#include "ui/charts/linepainter.h"
#include "ui/common/format.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace desk::ui {

namespace {

using Number = std::optional<double> LiveSample::*;
constexpr double kLegend = 22, kScale = 30, kTimes = 20;
constexpr Millis kMinuteMs = 60'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LiveChart)
};

/// One number over time, and how it is drawn.
struct Line {
    Number number;
    QString name;
    int series;
    Qt::PenStyle style = Qt::SolidLine;
    bool area = false;
};

std::vector<Line> linesOf(LiveChart::Kind kind)
{
    if (kind == LiveChart::Kind::Chats)
        return { { &LiveSample::open, Words::tr("Open chats"), 0 },
            { &LiveSample::waiting, Words::tr("Waiting"), 1, Qt::SolidLine, true } };
    return { { &LiveSample::online, Words::tr("Online"), 0 }, { &LiveSample::away, Words::tr("Away"), 1, Qt::DashLine },
        { &LiveSample::invisible, Words::tr("Invisible"), 2, Qt::DotLine } };
}

/// Where instants and numbers are on the plot.
struct Frame {
    QRectF area;
    Millis from, to;
    AxisScale scale;
    Frame(const LiveChart& chart, const QRectF& plot)
        : area(plot.adjusted(kScale, kLegend, -6, -kTimes))
        , from(chart.from)
        , to(chart.to)
    {
        double largest = 0;
        for (const Line& line : linesOf(chart.kind))
            for (const auto& piece : chart.pieces)
                for (const LiveSample& sample : piece)
                    largest = std::max(largest, (sample.*line.number).value_or(0));
        scale = AxisScale::covering(largest);
    }
    [[nodiscard]] double x(Millis at) const
    {
        return area.left() + area.width() * double(at - from) / double(std::max<Millis>(1, to - from));
    }
    [[nodiscard]] double y(double number) const { return area.bottom() - area.height() * number / scale.top; }
};

QString clock(Millis at, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).time().toString(QStringLiteral("HH:mm"));
}

Millis tickStep(Millis span)
{
    return span <= 70 * kMinuteMs ? 20 * kMinuteMs : span <= 300 * kMinuteMs ? 60 * kMinuteMs : 240 * kMinuteMs;
}

void paintAxes(QPainter& painter, const LiveChart& chart, const Frame& frame, const Theme& theme)
{
    const QFont caption = Theme::font("caption");
    painter.setFont(caption);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (double step = 0; step <= frame.scale.top; step += frame.scale.step) {
        const double y = std::round(frame.y(step));
        painter.setPen(QPen(theme.color(step == 0 ? "chart.axis" : "chart.grid"), 1));
        painter.drawLine(QPointF(frame.area.left(), y), QPointF(frame.area.right(), y));
        painter.setPen(theme.color("chart.label"));
        painter.drawText(QRectF(frame.area.left() - kScale, y - 9, kScale - 6, 18), Qt::AlignRight | Qt::AlignVCenter,
            formatCount(std::llround(step)));
    }
    const QFontMetricsF metrics(caption, painter.device());
    const QString last = chart.now ? Words::tr("now") : clock(chart.to, chart.zone);
    const double lastLeft = frame.area.right() - metrics.horizontalAdvance(last);
    const QRectF row(frame.area.left(), frame.area.bottom() + 3, frame.area.width(), kTimes - 3);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, last);
    const Millis step = tickStep(chart.to - chart.from),
                 offset = QDateTime::fromMSecsSinceEpoch(chart.from, chart.zone).offsetFromUtc() * 1000LL;
    for (Millis at = ((chart.from + offset) / step + 1) * step - offset; at < chart.to; at += step) {
        const QString words = clock(at, chart.zone);
        const double half = metrics.horizontalAdvance(words) / 2 + 2, x = frame.x(at);
        if (x - half >= frame.area.left() && x + half < lastLeft - 8)
            painter.drawText(QRectF(x - half, row.top(), 2 * half, row.height()), Qt::AlignCenter, words);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintLegend(QPainter& painter, const LiveChart& chart, const Frame& frame, const Theme& theme)
{
    const QFont caption = Theme::font("caption");
    const QFontMetricsF metrics(caption, painter.device());
    double left = frame.area.left() - kScale;
    const double middle = frame.area.top() - kLegend + 8;
    for (const Line& line : linesOf(chart.kind)) {
        if (line.area)
            painter.fillRect(QRectF(left, middle - 4, 16, 8), theme.series(line.series));
        else
            paintPolyline(
                painter, { { left, middle }, { left + 16, middle } }, theme.series(line.series), line.style, false);
        painter.setFont(caption);
        painter.setPen(theme.color("text.secondary"));
        const double wide = metrics.horizontalAdvance(line.name) + 2;
        painter.drawText(QRectF(left + 21, middle - 9, wide, 18), Qt::AlignLeft | Qt::AlignVCenter, line.name);
        left += 21 + wide + 12;
    }
}

/// Where nothing was known the ground is another one, with a word where there is room.
void paintGaps(QPainter& painter, const LiveChart& chart, const Frame& frame, const Theme& theme)
{
    Millis known = chart.from;
    const auto gap = [&](Millis until) {
        const QRectF place(frame.x(known), frame.area.top(), frame.x(until) - frame.x(known), frame.area.height() - 1);
        if (until - known <= LiveSeries::kGapAfter)
            return;
        painter.fillRect(place, theme.color("wait.gap"));
        painter.setFont(Theme::font("caption"));
        painter.setPen(theme.color("text.tertiary"));
        const QString words = Words::tr("not live");
        if (QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(words) + 8 < place.width())
            painter.drawText(place, Qt::AlignCenter, words);
    };
    for (const auto& piece : chart.pieces) {
        gap(piece.front().at);
        known = piece.back().at;
    }
    gap(chart.to);
}

void paintLine(QPainter& painter, const LiveChart& chart, const Line& line, const Frame& frame, const Theme& theme)
{
    const QColor colour = theme.series(line.series);
    QPolygonF points;
    const auto draw = [&] {
        if (line.area && points.size() > 1) {
            QPolygonF area = points;
            area.append({ points.back().x(), frame.area.bottom() });
            area.append({ points.front().x(), frame.area.bottom() });
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixedColour(colour, theme.color("surface.base"), kBandShare));
            painter.drawPolygon(area);
        }
        paintPolyline(painter, points, colour, line.style, false);
        points.clear();
    };
    for (const auto& piece : chart.pieces) {
        for (const LiveSample& sample : piece) {
            if (const auto number = sample.*line.number)
                points.append({ frame.x(sample.at), frame.y(*number) });
            else
                draw();
        }
        draw();
    }
}

} // namespace

std::vector<const LiveSample*> LiveChart::samples() const
{
    std::vector<const LiveSample*> all;
    for (const auto& piece : pieces)
        for (const LiveSample& sample : piece)
            all.push_back(&sample);
    return all;
}

const LiveSample* LiveChart::at(double x, const QRectF& plot) const
{
    const Frame frame(*this, plot);
    const LiveSample* nearest = nullptr;
    const double reach = std::max(4.0, frame.x(LiveSeries::kGapAfter) - frame.x(0));
    for (const LiveSample* sample : samples())
        if (!nearest || std::abs(frame.x(sample->at) - x) < std::abs(frame.x(nearest->at) - x))
            nearest = sample;
    return nearest && std::abs(frame.x(nearest->at) - x) <= reach ? nearest : nullptr;
}

ChartScene::Spot LiveChart::spotOf(const LiveSample& sample, const QRectF& plot, const Theme& theme) const
{
    const Frame frame(*this, plot);
    ChartScene::Spot spot;
    const double x = frame.x(sample.at);
    spot.area = QRectF(x - 3, frame.area.top(), 6, frame.area.height());
    spot.mark = QRectF(x, frame.area.top(), 0, frame.area.height());
    spot.label = QDateTime::fromMSecsSinceEpoch(sample.at, zone).time().toString(QStringLiteral("HH:mm:ss"));
    for (const Line& line : linesOf(kind)) {
        const auto number = sample.*line.number;
        spot.values.push_back({ line.name, number ? formatCount(std::llround(*number)) : QStringLiteral("–"),
            theme.series(line.series) });
    }
    return spot;
}

void LiveChart::paint(QPainter& painter, const QRectF& plot, const Theme& theme, const LiveSample* marked) const
{
    const Frame frame(*this, plot);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, *this, frame, theme);
    paintGaps(painter, *this, frame, theme);
    paintLegend(painter, *this, frame, theme);
    painter.save();
    painter.setClipRect(frame.area.adjusted(0, -4, 1, 1));
    const std::vector<Line> lines = linesOf(kind);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        paintLine(painter, *this, *line, frame, theme);
    painter.restore();
    if (!marked)
        return;
    const double x = std::round(frame.x(marked->at)) + .5;
    painter.setPen(QPen(theme.color("chart.axis"), 1));
    painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
    for (const Line& line : lines)
        if (const auto number = marked->*line.number)
            paintPoint(painter, { x, frame.y(*number) }, theme.series(line.series), theme);
}

ChartTable LiveChart::table() const
{
    ChartTable table;
    table.columns.push_back({ Words::tr("Time"), ChartColumn::Kind::Text });
    const std::vector<Line> lines = linesOf(kind);
    for (const Line& line : lines)
        table.columns.push_back({ line.name, ChartColumn::Kind::Count });
    for (const LiveSample* sample : samples()) {
        std::vector<ChartCell> row { QDateTime::fromMSecsSinceEpoch(sample->at, zone).toString(Qt::ISODate) };
        for (const Line& line : lines) {
            row.emplace_back();
            if (const auto number = sample->*line.number)
                row.back() = static_cast<qint64>(std::llround(*number));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace desk::ui
