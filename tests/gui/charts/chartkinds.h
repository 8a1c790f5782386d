// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/days.h"
#include "tests/gui/charts/chartsamples.h"

#include <cmath>

namespace desk::test {

inline const QTimeZone& kindsZone()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

/// A line of so many weeks, with a gap and an end that is not over.
inline ChartSeries madeSeries(const char* key, std::size_t weeks, double base, double high, double low = -1)
{
    ChartSeries series;
    series.key = key;
    const QDate first(2025, 9, 1);
    for (std::size_t i = 0; i < weeks; ++i) {
        ChartPoint point;
        point.start = startOfDay(first.addDays(static_cast<qint64>(i) * 7), kindsZone());
        point.end = startOfDay(first.addDays(static_cast<qint64>(i) * 7 + 7), kindsZone());
        point.n = 20 + i * 13 % 40;
        point.partial = i + 1 == weeks;
        const double wave = 1 + 0.35 * std::sin(static_cast<double>(i) / 3);
        if (i != 9) {
            point.value = base * wave;
            if (high > 0)
                point.high = low < 0 ? base * high * wave : std::min(100.0, base * wave + high);
            if (low >= 0)
                point.low = std::max(0.0, base * wave - low);
        }
        series.points.push_back(point);
    }
    return series;
}

inline ChartData madeTrend(const char* name, std::vector<ChartSeries> series)
{
    ChartData data;
    data.spec = *chartFromName(name);
    data.series = std::move(series);
    for (const ChartSeries& line : data.series)
        for (const ChartPoint& point : line.points)
            data.n += point.n;
    return data;
}

/// Made-up answers for the kinds that are counted from the event log.
inline std::vector<ChartData> madeFromLog()
{
    std::vector<ChartData> all;
    all.push_back(madeTrend("trend:first_reply_minutes,week", { madeSeries("", 30, 240, 2.6) }));
    all.push_back(madeTrend("trend:csat,week", { madeSeries("", 30, 68, 14, 17) }));
    all.push_back(madeTrend("trend:net_flow,week", { madeSeries("", 30, -12, 0) }));
    all.push_back(madeTrend("trend:first_reply_minutes,week,group",
        { madeSeries("Tier 2", 30, 240, 0), madeSeries("Workshop and spare parts of the north", 30, 400, 0),
            madeSeries("Front desk", 30, 90, 0), madeSeries("", 30, 700, 0), madeSeries("Dealers", 30, 300, 0) }));
    all.push_back(madeTrend("concurrent-chats", { madeSeries("", 30, 3.2, 2.1) }));
    ChartData spread;
    spread.spec = *chartFromName("spread:next_reply_minutes");
    const std::array keys { "<5m", "5m..14m", "15m..29m", "30m..59m", "60m..119m", "120m..239m", "240m..479m",
        "480m..719m", "720m..1439m", "1440m..2879m", "2880m..4319m", "4320m..10079m", ">=10080m" };
    for (std::size_t i = 0; i < keys.size(); ++i) {
        spread.bars.push_back({ keys[i], 10 + i * 37 % 90, 0, false, {} });
        spread.n += spread.bars.back().count;
    }
    spread.quantiles = ChartQuantiles { 214, 1700, 4900 };
    all.push_back(spread);
    ChartData sla;
    sla.spec = ChartId::Sla;
    sla.bars = { { "first-reply", 431, 0, false, 505 }, { "next-reply", 702, 0, false, 811 },
        { "resolution", 161, 0, false, 208 } };
    sla.n = 1524;
    all.push_back(sla);
    ChartData waterfall;
    waterfall.spec = ChartId::Waterfall;
    waterfall.steps = { { "opening", 195, true }, { "created", 527, false }, { "reopened", 48, false },
        { "solved", -340, false }, { "removed", -14, false }, { "closing", 416, true } };
    waterfall.n = 900;
    all.push_back(waterfall);
    waterfall.steps.front().value = 41'195;
    waterfall.steps.back().value = 41'416;
    all.push_back(waterfall);
    return all;
}

/// What every kind of chart shows of a filter: counted where the sample tickets can tell, made up elsewhere.
inline std::vector<ChartData> everyKind(const QString& query = {}, std::size_t tickets = 4000)
{
    const SnapshotPtr snapshot = makeSnapshot(tickets);
    QueryEngine engine([](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); });
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(query));
    for (const char* name : { "created-solved", "created", "status", "priority", "channel", "csat", "assignee", "group",
             "organization", "tag", "first-reply", "resolution", "hours", "type", "brand", "requester", "account",
             "reopens", "replies", "backlog-age", "unanswered" })
        request.charts.push_back(*chartFromName(name));
    request.timeZone = "Europe/Paris";
    request.now = kSampleNow;
    std::vector<ChartData> all = engine.evaluate(snapshot, request)->charts;
    for (ChartData& data : madeFromLog())
        all.push_back(std::move(data));
    return all;
}

} // namespace desk::test
