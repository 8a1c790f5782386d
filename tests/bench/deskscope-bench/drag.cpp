// SPDX-License-Identifier: GPL-3.0-or-later
// Task 1: a year's brush on the creation date moved 60 times by twelve days; then other changes of the filter.
#include "app/analytics/engine.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/dragsteps.h"
#include "tests/bench/deskscope-bench/task.h"

#include <cstdio>

namespace desk::bench {

namespace {

constexpr int kRounds = 5;

/// Everything that a step yields: the view, and what of it a window reads at once.
Samples drag(QueryEngine& engine, const SnapshotPtr& snapshot)
{
    Samples best;
    std::size_t read = 0;
    for (int round = 0; round < kRounds; ++round) {
        Samples steps;
        (void)engine.evaluate(snapshot, dragRequest(standingFilters()));
        for (int step = 0; step < kSteps; ++step) {
            const ViewRequest wanted = dragRequest(standingFilters() + u' ' + brushOf(step));
            steps.measure([&] {
                const ViewStatePtr view = engine.evaluate(snapshot, wanted);
                read += view->rows.first(200).size();
            });
        }
        best.keepBest(steps);
    }
    return read > 0 ? best : Samples();
}

struct Change {
    const char* what;
    QString from, to;
};

std::vector<Change> changes()
{
    const auto plain = [](const char* text) { return QString::fromLatin1(text); };
    const QString standing = standingFilters();
    return {
        { "status, from nothing", {}, plain("status:open,pending") },
        { "status: other values", plain("status:open,pending"), plain("status:solved") },
        { "priority under the standing filters", standing, standing + plain(" priority:high") },
        { "channel under the standing filters", standing, standing + plain(" channel:email") },
        { "half of all: priority", {}, plain("priority:normal,urgent") },
        { "tag", {}, plain("tag:\"tag 000\"") },
        { "tag, not", {}, plain("-tag:\"tag 003\"") },
        { "assignee", {}, plain("assignee:\"agent 010\"") },
        { "assignee, none", {}, plain("assignee:none") },
        { "requester, prefix", {}, plain("requester:\"customer 00\"*") },
        { "organization", {}, plain("organization:\"org 00002\"") },
        { "first reply", {}, plain("first-reply:>4h") },
        { "created, from nothing", {}, plain("created:2024") },
        { "created, last seven days", {}, plain("created:<7d") },
        { "a brush added to the standing filters", standing, standing + plain(" created:2024") },
    };
}

Samples timesOf(QueryEngine& engine, const SnapshotPtr& snapshot, const QString& from, const QString& to)
{
    Samples samples;
    const ViewRequest before = dragRequest(from), after = dragRequest(to);
    for (int i = 0; i < 11; ++i) {
        (void)engine.evaluate(snapshot, before);
        samples.measure([&] { (void)engine.evaluate(snapshot, after); });
    }
    return samples;
}

void check(QueryEngine& engine, const SnapshotPtr& snapshot)
{
    for (const int step : { 0, 23, 41, 59 }) {
        const auto view = engine.evaluate(snapshot, dragRequest(standingFilters() + u' ' + brushOf(step)));
        puts(shownAt(step, *view).constData());
    }
}

} // namespace

QString dragTask(const Options& options, Report& report)
{
    const SnapshotPtr snapshot = benchTickets(options.data);
    if (!snapshot)
        return QStringLiteral("%1/cols is not what shared/bench/gen writes").arg(options.data);
    QueryEngine engine({});
    if (options.check) {
        check(engine, snapshot);
        return {};
    }
    Samples first;
    first.measure([&] { (void)engine.evaluate(snapshot, dragRequest({})); });
    report.add(QStringLiteral("first evaluation of a snapshot"), first);
    report.add(QStringLiteral("drag step"), drag(engine, snapshot), 2);
    for (const Change& change : changes())
        report.add(QString::fromLatin1(change.what), timesOf(engine, snapshot, change.from, change.to), 3.5);
    report.add(QStringLiteral("all filters cleared"),
        timesOf(engine, snapshot, standingFilters() + u' ' + brushOf(20), {}), 12);
    report.add(QStringLiteral("one of many filters cleared"),
        timesOf(engine, snapshot, standingFilters() + u' ' + brushOf(20), standingFilters()), 3.5);
    report.addMemory(200);
    return {};
}

} // namespace desk::bench
