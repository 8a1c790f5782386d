// SPDX-License-Identifier: GPL-3.0-or-later
// Task 2: the list under a filter and its orders.
#include "app/analytics/engine.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/task.h"

namespace desk::bench {

QString listTask(const Options& options, Report& report)
{
    const SnapshotPtr snapshot = benchTickets(options.data);
    if (!snapshot)
        return QStringLiteral("%1/cols is not what shared/bench/gen writes").arg(options.data);
    QueryEngine engine({});
    ViewRequest request;
    request.timeZone = "UTC";
    request.now = toMillis(kPastSecond);
    (void)engine.evaluate(snapshot, request);
    for (const auto& [name, key] : { std::pair("first reply", SortKey::FirstReply),
             std::pair("solved", SortKey::Solved), std::pair("subject", SortKey::Subject) }) {
        request.sort.key = key;
        Samples samples;
        samples.measure([&] { (void)engine.evaluate(snapshot, request); });
        report.add(QStringLiteral("sort by %1, first time").arg(QLatin1String(name)), samples,
            key == SortKey::Subject ? 300 : 15);
    }
    return {};
}

} // namespace desk::bench
