// SPDX-License-Identifier: GPL-3.0-or-later
// Task 1: a year's brush on the creation date moved 60 times by twelve days.
#include "app/analytics/engine.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/task.h"

#include <QDateTime>

namespace desk::bench {

namespace {

constexpr int kSteps = 60, kStepDays = 12, kBrushDays = 365;

ViewRequest request(const QString& line)
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(line));
    request.charts = allCharts();
    request.timeZone = "UTC";
    request.now = toMillis(kPastSecond);
    return request;
}

QString filters()
{
    QStringList groups;
    for (int group = 0; group <= 22; group += 2)
        groups += QStringLiteral("\"group %1\"").arg(group, 2, 10, QLatin1Char('0'));
    return QStringLiteral("status:solved,closed group:") + groups.join(u',');
}

QString day(Seconds32 second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC).date().toString(Qt::ISODate);
}

ViewRequest step(int k)
{
    const Seconds32 first = kFirstSecond + static_cast<Seconds32>(k * kStepDays) * kDaySeconds;
    return request(
        filters() + QStringLiteral(" created:%1..%2").arg(day(first), day(first + (kBrushDays - 1) * kDaySeconds)));
}

Samples change(QueryEngine& engine, const SnapshotPtr& snapshot, const QString& from, const QString& to)
{
    Samples samples;
    const ViewRequest before = request(from), after = request(to);
    for (int i = 0; i < 9; ++i) {
        (void)engine.evaluate(snapshot, before);
        samples.measure([&] { (void)engine.evaluate(snapshot, after); });
    }
    return samples;
}

} // namespace

QString dragTask(const Options& options, Report& report)
{
    const SnapshotPtr snapshot = benchTickets(options.data);
    if (!snapshot)
        return QStringLiteral("%1/cols is not what shared/bench/gen writes").arg(options.data);
    QueryEngine engine({});
    Samples first;
    first.measure([&] { (void)engine.evaluate(snapshot, request({})); });
    report.add(QStringLiteral("first evaluation"), first);
    Samples drag;
    for (int round = 0; round < 5; ++round) {
        Samples steps;
        (void)engine.evaluate(snapshot, step(0));
        for (int k = 0; k < kSteps; ++k) {
            const ViewRequest wanted = step(k);
            steps.measure([&] { (void)engine.evaluate(snapshot, wanted); });
        }
        drag.keepBest(steps);
    }
    report.add(QStringLiteral("drag step"), drag, 2);
    report.add(QStringLiteral("all filters cleared"),
        change(engine, snapshot, filters() + QStringLiteral(" created:2023"), {}), 12);
    report.addMemory(200);
    return {};
}

} // namespace desk::bench
