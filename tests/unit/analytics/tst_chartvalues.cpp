// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"
#include "app/analytics/engine.h"
#include "tests/unit/analytics/plainticket.h"

#include <QDateTime>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

Millis at(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

TicketRow ticket(std::string_view id, StatusCategory status, Millis created, std::optional<Millis> solved = {})
{
    TicketRow row;
    row.id = id;
    row.status = status;
    row.createdAt = created;
    row.solvedAt = solved;
    return row;
}

ChartData overTime(const SnapshotPtr& snapshot, const QByteArray& zone, const char* line = "")
{
    ViewRequest request;
    request.query = std::get<Query>(parseQuery(QString::fromLatin1(line)));
    request.timeZone = zone;
    request.now = kSampleNow;
    request.charts = { ChartId::CreatedSolvedBacklog };
    return QueryEngine({}).evaluate(snapshot, request)->charts.at(0);
}

SnapshotPtr snapshotOf(const std::vector<TicketRow>& rows)
{
    IndexBuilder builder;
    builder.reset(sampleAccounts(1));
    for (const TicketRow& row : rows)
        builder.put(0, row);
    return builder.publish();
}

} // namespace

class TestChartValues : public QObject {
    Q_OBJECT

private slots:
    void clocksThatGoForwardAndBackMakeDaysOf23And25Hours()
    {
        using enum StatusCategory;
        const SnapshotPtr spring
            = snapshotOf({ ticket("1", Open, at("2026-03-28T12:00:00Z")), ticket("2", Open, at("2026-03-28T23:00:00Z")),
                ticket("3", Open, at("2026-03-29T21:59:59Z")), ticket("4", Open, at("2026-03-29T22:00:00Z")) });
        const ChartData chart = overTime(spring, "Europe/Paris");
        QCOMPARE(chart.days.size(), std::size_t(3));
        QCOMPARE(chart.days[1].start, at("2026-03-28T23:00:00Z"));
        QCOMPARE(chart.days[2].start - chart.days[1].start, Millis(23 * 3'600'000));
        QCOMPARE(chart.days[1].created, std::size_t(2));
        QCOMPARE(chart.days[2].created, std::size_t(1));
        const SnapshotPtr autumn = snapshotOf(
            { ticket("1", Open, at("2026-10-24T22:00:00Z")), ticket("2", Open, at("2026-10-25T23:00:00Z")) });
        const ChartData back = overTime(autumn, "Europe/Paris");
        QCOMPARE(back.days.size(), std::size_t(2));
        QCOMPARE(back.days[1].start - back.days[0].start, Millis(25 * 3'600'000));
    }

    void aDayThatAZoneSkippedIsNotThere()
    {
        const SnapshotPtr snapshot = snapshotOf({ ticket("1", StatusCategory::Open, at("2011-12-29T12:00:00Z")),
            ticket("2", StatusCategory::Open, at("2011-12-31T12:00:00Z")) });
        const ChartData chart = overTime(snapshot, "Pacific/Apia");
        QCOMPARE(chart.days.front().created + chart.days.back().created, std::size_t(2));
        for (std::size_t i = 1; i < chart.days.size(); ++i)
            QCOMPARE(chart.days[i].start - chart.days[i - 1].start, Millis(86'400'000));
    }

    void backlogFollowsCreatedAndSolved()
    {
        using enum StatusCategory;
        const SnapshotPtr snapshot = snapshotOf({
            ticket("1", Closed, at("2026-03-01T10:00:00Z"), at("2026-03-03T10:00:00Z")),
            ticket("2", Pending, at("2026-03-02T10:00:00Z")),
            ticket("3", Solved, at("2026-03-02T11:00:00Z"), at("2026-03-02T12:00:00Z")),
            ticket("4", Open, at("2026-03-02T12:00:00Z"), at("2026-03-02T13:00:00Z")), // reopened since
            ticket("5", Deleted, at("2026-03-02T12:00:00Z")),
            ticket("6", Closed, at("2026-03-04T12:00:00Z")), // nobody knows when it was solved
        });
        const ChartData chart = overTime(snapshot, "UTC");
        std::vector<std::vector<std::size_t>> days;
        for (const ChartDay& day : chart.days)
            days.push_back({ day.created, day.solved, day.backlog });
        QCOMPARE(days, (std::vector<std::vector<std::size_t>> { { 1, 0, 1 }, { 3, 1, 3 }, { 0, 1, 2 }, { 1, 0, 2 } }));
        QCOMPARE(chart.n, std::size_t(5));
        QCOMPARE(overTime(snapshot, "UTC", "status:deleted").n, std::size_t(1));
    }

    void theChartOverTimeKeepsTheDaysOutsideItsOwnFilter()
    {
        const SnapshotPtr snapshot = makeSnapshot(400);
        QCOMPARE(overTime(snapshot, "UTC", "created:2026-02").days.size(), overTime(snapshot, "UTC").days.size());
    }

    void daysAddUpToWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(600, 8);
        const ChartData chart = overTime(makeSnapshot(600, 8), "Europe/Paris", "channel:email");
        const auto isWork = [](const PlainTicket& t) {
            return t.channel == Channel::Email && t.status != StatusCategory::Deleted
                && t.status != StatusCategory::Spam;
        };
        for (std::size_t i = 0; i < chart.days.size(); ++i) {
            const Millis end = i + 1 < chart.days.size() ? chart.days[i + 1].start : kSampleNow * 2;
            std::size_t created = 0, backlog = 0;
            for (const PlainTicket& t : tickets) {
                created += isWork(t) && t.created >= chart.days[i].start && t.created < end ? 1U : 0U;
                backlog += isWork(t) && t.created < end && (isUnsolved(t.status) || t.solved >= end) ? 1U : 0U;
            }
            QCOMPARE(chart.days[i].created, created);
            QCOMPARE(chart.days[i].backlog, backlog);
        }
    }

    void aDayThatTheDataDoNotCoverToItsEndIsPartial()
    {
        IndexBuilder builder;
        builder.reset(sampleAccounts(1));
        builder.put(0, ticket("1", StatusCategory::Open, at("2026-03-01T10:00:00Z")));
        builder.put(0, ticket("2", StatusCategory::Open, at("2026-03-02T10:00:00Z")));
        builder.setNewest(0, at("2026-03-02T10:30:00Z"));
        const ChartData chart = overTime(builder.publish(), "UTC");
        QVERIFY(!chart.days[0].partial);
        QVERIFY(chart.days[1].partial);
        QCOMPARE(chart.dataUpTo, at("2026-03-02T10:30:00Z"));
    }

    void noTicketsGiveNoDays() { QVERIFY(overTime(snapshotOf({}), "Europe/Paris").days.empty()); }

    void timesThatCannotBeAreKeptInBounds()
    {
        const ChartData chart = overTime(snapshotOf({ ticket("1", StatusCategory::Open, -5),
                                             ticket("2", StatusCategory::Open, at("2300-01-01T00:00:00Z")) }),
            "Pacific/Kiritimati");
        QCOMPARE(chart.days.front().created, std::size_t(1));
        QCOMPARE(chart.days.back().created, std::size_t(1));
    }

    void theListHasEveryKindAndNoChartTwice()
    {
        const auto& all = allCharts();
        for (int kind = 0; kind <= static_cast<int>(ChartId::ConcurrentChats); ++kind)
            QVERIFY2(std::ranges::count(all, static_cast<ChartId>(kind), &ChartSpec::id) > 0,
                qPrintable(QString::number(kind)));
        for (const char* preset : { "hours:resolution_events", "spread:chat_wait_seconds", "trend:chats_missed" })
            QVERIFY2(std::ranges::count(all, *chartFromName(preset)) == 1, preset);
        for (const ChartSpec& chart : all)
            QCOMPARE(std::ranges::count(all, chart), 1);
    }

    void chartsHaveNames()
    {
        for (const ChartSpec& chart : allCharts())
            QCOMPARE(chartFromName(chartName(chart)), std::optional(chart));
        for (const char* name : { "pie", "", "status:created", "status:,", "spread", "spread:tickets_created", "trend",
                 "trend:no_such_metric", "trend:M29", "trend:first_reply_minutes,",
                 "trend:first_reply_minutes,week,month", "spread:next_reply_minutes,week" })
            QVERIFY2(!chartFromName(name), name);
        for (const char* name : { "hours:reopens", "spread:next_reply_minutes,business",
                 "trend:first_reply_minutes,week,group,business", "sla", "waterfall" }) {
            const auto chart = chartFromName(name);
            QVERIFY2(chart, name);
            QCOMPARE(chartName(*chart), std::string(name));
            QVERIFY(isFromLog(*chart));
        }
    }
};

QTEST_GUILESS_MAIN(TestChartValues)
#include "tst_chartvalues.moc"
