// SPDX-License-Identifier: GPL-3.0-or-later
// Prints one JSON object: what filter changes cost on made-up tickets. Run by hand: bench_engine [TICKETS]
#include "app/analytics/engine.h"
#include "tests/testkit/snapshotfactory.h"

#include <QElapsedTimer>
#include <QTextStream>
#include <algorithm>

using namespace desk;
using namespace desk::test;

namespace {

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

ViewRequest request(const QString& line)
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(line));
    request.charts = allCharts();
    request.timeZone = "Europe/Paris";
    request.now = kSampleNow;
    return request;
}

/// Alternates between two filters and gives the median of what changing to the second one takes.
double changeTo(QueryEngine& engine, const SnapshotPtr& snapshot, const QString& from, const QString& to)
{
    std::vector<double> times;
    for (int i = 0; i < 9; ++i) {
        (void)engine.evaluate(snapshot, request(from));
        times.push_back(engine.evaluate(snapshot, request(to))->milliseconds);
    }
    std::ranges::nth_element(times, times.begin() + 4);
    return times[4];
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t tickets = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1'000'000;
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    const SnapshotPtr snapshot = makeSnapshot(tickets);
    out << "{\"tickets\":" << tickets << ",\"made_ms\":" << milliseconds(timer);
    QueryEngine engine({});
    out << ",\"first_ms\":" << engine.evaluate(snapshot, request(QString()))->milliseconds;
    const auto measure = [&](const char* name, const char* from, const char* to) {
        out << ",\"" << name
            << "_ms\":" << changeTo(engine, snapshot, QString::fromLatin1(from), QString::fromLatin1(to));
    };
    measure("status", "", "status:open,pending");
    measure("brush_created", "created:2025-11-01..2026-02-01", "created:2025-11-01..2026-02-02");
    measure(
        "brush_with_filter", "tag:refund created:2025-11-01..2026-02-01", "tag:refund created:2025-11-01..2026-02-02");
    measure("tag", "", "tag:refund");
    measure("requester", "", "requester:anna*");
    measure("clear", "status:open", "");
    measure("three", "priority:high", "priority:high channel:email -tag:refund");
    out << "}" << Qt::endl;
    return 0;
}
