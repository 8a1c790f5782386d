// SPDX-License-Identifier: GPL-3.0-or-later
// Task 2: the list under a filter, and its orders.
#include "app/analytics/engine.h"
#include "tests/bench/deskscope-bench/benchtickets.h"
#include "tests/bench/deskscope-bench/task.h"

namespace desk::bench {

namespace {

constexpr int kRounds = 7;

/// What the list page asks for: the list, its counters and the strip of days above it.
ViewRequest listRequest(const QString& line, SortKey key = SortKey::Updated)
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(line));
    request.sort.key = key;
    request.charts = { ChartId::CreatedPerDay };
    request.timeZone = "UTC";
    request.now = toMillis(kPastSecond);
    return request;
}

/// The view and the rows that the window shows of it.
void show(QueryEngine& engine, const SnapshotPtr& snapshot, const ViewRequest& request)
{
    constexpr std::size_t kVisible = 60;
    (void)engine.evaluate(snapshot, request)->rows.first(kVisible);
}

Samples change(const SnapshotPtr& snapshot, const QString& from, const QString& to)
{
    QueryEngine engine({});
    Samples samples;
    for (int i = 0; i < kRounds; ++i) {
        show(engine, snapshot, listRequest(from));
        samples.measure([&] { show(engine, snapshot, listRequest(to)); });
    }
    return samples;
}

/// The first time in an order, and again after another one.
std::pair<Samples, Samples> sort(const SnapshotPtr& snapshot, SortKey key, const QString& filter)
{
    Samples first, again;
    for (int i = 0; i < kRounds; ++i) {
        QueryEngine engine({});
        show(engine, snapshot, listRequest(filter));
        first.measure([&] { show(engine, snapshot, listRequest(filter, key)); });
        show(engine, snapshot, listRequest(filter));
        again.measure([&] { show(engine, snapshot, listRequest(filter, key)); });
    }
    return { first, again };
}

/// What a publication costs while a sync runs: the first evaluation of the next snapshot.
Samples publications(const QString& data, SortKey key)
{
    IndexBuilder builder;
    putBenchTickets(builder, data);
    QueryEngine engine({});
    show(engine, builder.publish(), listRequest({}, key));
    Samples samples;
    for (int i = 0; i < kRounds; ++i) {
        const std::string id = "new" + std::to_string(i);
        TicketRow row;
        row.id = id;
        row.subject = "Came in just now";
        row.createdAt = row.updatedAt = toMillis(kPastSecond) + i;
        builder.put(0, row);
        const SnapshotPtr snapshot = builder.publish();
        samples.measure([&] { show(engine, snapshot, listRequest({}, key)); });
    }
    return samples;
}

} // namespace

QString listTask(const Options& options, Report& report)
{
    const SnapshotPtr snapshot = benchTickets(options.data);
    if (!snapshot)
        return QStringLiteral("%1/cols is not what shared/bench/gen writes").arg(options.data);
    const auto text = [](const char* latin) { return QString::fromLatin1(latin); };
    report.add(text("filter change: status"), change(snapshot, {}, text("status:open,pending")), 5);
    report.add(text("filter change: half of all"), change(snapshot, {}, text("priority:normal,urgent")), 5);
    report.add(
        text("filter change: tag"), change(snapshot, text("status:solved"), text("status:solved tag:\"tag 001\"")), 5);
    report.add(text("filter cleared"), change(snapshot, text("status:closed"), {}), 5);
    const std::tuple<const char*, SortKey, double> orders[] { { "created", SortKey::Created, 15 },
        { "solved", SortKey::Solved, 15 }, { "first reply", SortKey::FirstReply, 15 },
        { "resolution", SortKey::Resolution, 15 }, { "id", SortKey::Id, 15 }, { "requester", SortKey::Requester, 300 },
        { "subject", SortKey::Subject, 300 } };
    for (const auto& [name, key, aim] : orders) {
        const auto [first, again] = sort(snapshot, key, text("priority:normal,urgent"));
        report.add(text("sort by ") + text(name) + text(", first time"), first, aim);
        report.add(text("sort by ") + text(name) + text(", kept"), again, 1);
    }
    Samples substring;
    for (int i = 0; i < kRounds; ++i)
        substring.measure([&] {
            QueryValue value;
            value.regex = true;
            value.text = text("lo");
            (void)rowsWithSubject(*snapshot, value, {});
        });
    report.add(text("substring over all subjects"), substring, 20);
    report.add(text("first evaluation after a publication"), publications(options.data, SortKey::Updated));
    report.add(text("the same, sorted by subject"), publications(options.data, SortKey::Subject));
    report.addMemory();
    return {};
}

} // namespace desk::bench
