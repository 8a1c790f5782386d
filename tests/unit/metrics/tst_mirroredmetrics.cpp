// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/accountschedules.h"
#include "app/metrics/leaderboard.h"
#include "app/metrics/metricrun.h"
#include "app/metrics/series.h"
#include "app/metrics/touchclass.h"
#include "app/store/historyreader.h"
#include "app/store/store.h"
#include "tests/testkit/mirror.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace desk;
using namespace desk::test;

namespace {

/// One number that the help desk publishes, and the metric that recomputes it.
struct Published {
    const char* metric;
    std::optional<int> MetricFacts::*theirs;
    bool business = false;
};
const Published kPublished[] = {
    // The sandbox does not count its bot, which real ones would.
    { "human_first_reply_minutes", &MetricFacts::firstReplyMinutes },
    { "human_first_reply_minutes", &MetricFacts::firstReplyBusinessMinutes, true },
    { "first_resolution_minutes", &MetricFacts::firstResolutionMinutes },
    { "first_resolution_minutes", &MetricFacts::firstResolutionBusinessMinutes, true },
    { "full_resolution_minutes", &MetricFacts::fullResolutionMinutes },
    { "full_resolution_minutes", &MetricFacts::fullResolutionBusinessMinutes, true },
    { "requester_wait_minutes", &MetricFacts::requesterWaitMinutes },
    { "requester_wait_minutes", &MetricFacts::requesterWaitBusinessMinutes, true },
    { "agent_wait_minutes", &MetricFacts::agentWaitMinutes },
    { "agent_wait_minutes", &MetricFacts::agentWaitBusinessMinutes, true },
    { "on_hold_minutes", &MetricFacts::onHoldMinutes },
    { "agent_replies", &MetricFacts::replies },
    { "reopens", &MetricFacts::reopens },
};

const char* const kZones[] = { "UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe" };

} // namespace

/// The sandbox's Zendesk, mirrored: what it publishes against what its events make, and what must hold of any data.
class TestMirroredMetrics : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(smallWorlds(400, 0));
        QVERIFY(m_sandbox->start().ok());
        m_mirror = std::make_unique<Mirror>(*m_sandbox, Provider::Zendesk);
        m_mirror->sync();
        m_reader = m_mirror->reader();
        const auto hours = m_reader->hours();
        QVERIFY(hours.ok());
        for (const BusinessHours& each : hours->schedules)
            QVERIFY(m_schedules.add("zd", each).ok());
        HistoryScope scope { "zd", Provider::Zendesk, { { botOfTheSandbox() }, {}, {} }, std::nullopt };
        QVERIFY(m_reader->forEachHistory(scope, [&](const TicketHistory& t) { m_tickets.push_back(t); }).ok());
        m_context.now = m_mirror->reader()->newest()->value() + 1000;
        m_context.schedules = &m_schedules;
        QCOMPARE(m_tickets.size(), std::size_t(400));
    }

    void publishedNumbersAgree_data()
    {
        QTest::addColumn<int>("which");
        for (std::size_t i = 0; i < std::size(kPublished); ++i)
            QTest::addRow("%s%s", kPublished[i].metric, kPublished[i].business ? ", business" : "")
                << static_cast<int>(i);
    }
    /// The pass rule of class A: 99.5 % within a minute, counts equal.
    void publishedNumbersAgree()
    {
        QFETCH(int, which);
        const Published& published = kPublished[which];
        QStringList outliers;
        int compared = 0;
        for (const TicketHistory& ticket : m_tickets) {
            const auto theirs = ticket.published.*published.theirs;
            const auto mine = recomputed(ticket, published);
            if (ticket.isDeleted() || ticket.isSpam() || (!theirs && !mine))
                continue;
            ++compared;
            const bool equal = theirs && std::abs(*theirs - mine.value_or(0)) <= 1 && (mine || *theirs == 0);
            if (!equal)
                outliers += QStringLiteral("%1: %2, ours %3")
                                .arg(QString::fromStdString(ticket.id))
                                .arg(theirs ? QString::number(*theirs) : QStringLiteral("none"))
                                .arg(mine ? QString::number(*mine) : QStringLiteral("none"));
        }
        QVERIFY(compared > 20);
        qInfo("%lld of %d agree", compared - outliers.size(), compared);
        QVERIFY2(outliers.size() * 200 <= compared, qPrintable(outliers.join(u"; ")));
    }

    void theBacklogIdentityHoldsOnEveryDay_data() { zones(); }
    void theBacklogIdentityHoldsOnEveryDay()
    {
        QFETCH(QByteArray, zone);
        SeriesRun series = seriesIn(zone);
        const auto broken = series.identityBreak();
        QVERIFY2(!broken, broken ? broken->day.c_str() : "");
        const auto all = series.finish();
        const auto backlog = std::ranges::find(all, "backlog", &MetricSeries::name);
        QCOMPARE(double(backlog->points.back().second), value("backlog").value_or(-1));
    }

    void theHeatmapAddsUpToTheTicketsCreated_data() { zones(); }
    void theHeatmapAddsUpToTheTicketsCreated()
    {
        QFETCH(QByteArray, zone);
        const auto all = seriesIn(zone).finish();
        for (const char* name : { "created", "created_by_weekday_and_hour", "first_reply_buckets" }) {
            const auto series = std::ranges::find(all, name, &MetricSeries::name);
            std::size_t sum = 0;
            for (const auto& [key, count] : series->points)
                sum += count;
            QCOMPARE(double(sum), value("tickets_created").value_or(-1));
        }
    }

    void touchClassesAddUpToTheSolvedTickets()
    {
        double sum = 0;
        for (const char* name : { "merged_touch_percent", "zero_touch_percent", "one_touch_percent",
                 "two_touch_percent", "multi_touch_percent" })
            sum += value(name).value_or(0);
        QVERIFY(std::abs(sum - 100) < 1e-9);
    }

    void durationsKeepTheirOrder()
    {
        int checked = 0;
        for (const TicketHistory& ticket : m_tickets) {
            const auto one
                = [&](const char* metric, bool business = false) { return valueIn(ticket, metric, business); };
            const auto notAbove = [&](std::optional<double> low, std::optional<double> high) {
                checked += low && high ? 1 : 0;
                return !low || !high || *low <= *high + 1e-9;
            };
            QVERIFY(notAbove(one("on_hold_minutes"), one("requester_wait_minutes")));
            QVERIFY(notAbove(one("first_resolution_minutes"), one("full_resolution_minutes")));
            QVERIFY(notAbove(one("net_resolution_minutes"), one("solve_minutes")));
            for (const char* metric : { "first_reply_minutes", "full_resolution_minutes", "requester_wait_minutes" })
                QVERIFY(notAbove(one(metric, true), one(metric)));
        }
        QVERIFY(checked > 500);
    }

    void stretchesOfStatusAddUpToTheLifetime()
    {
        for (const TicketHistory& ticket : m_tickets) {
            Millis sum = 0;
            for (const StatusSpan& span : statusHistory(ticket).spans)
                sum += span.to.value_or(m_context.now) - span.from;
            QCOMPARE(sum, m_context.now - *ticket.createdAt);
        }
    }

    void everyMetricAccountsForEveryTicket()
    {
        for (const MetricDefinition& metric : metricDefinitions()) {
            const MetricDefinition* const wanted[] = { &metric };
            MetricRun run(wanted, { m_context, true, PercentileRule::Linear });
            for (const TicketHistory& ticket : m_tickets)
                run.add(TicketDigest(ticket));
            const MetricResult result = std::move(run.finish(0).front());
            std::set<std::string> in, out;
            for (const MetricEvidence& evidence : result.tickets)
                in.insert(evidence.ticketId);
            for (const MetricExclusion& exclusion : result.leftOut)
                QVERIFY2(out.insert(exclusion.ticketId).second && !in.contains(exclusion.ticketId),
                    std::string(metric.name).c_str());
            const std::size_t counted = std::accumulate(result.excluded.begin(), result.excluded.end(), std::size_t(0),
                [](std::size_t sum, const auto& reason) { return sum + reason.second; });
            QCOMPARE(counted, result.leftOut.size());
            if (result.spread)
                QCOMPARE(result.spread->count, result.tickets.size());
        }
    }

    void aLeaderboardCreditsEverySolveOnce()
    {
        LeaderboardRun run(m_context);
        for (const TicketHistory& ticket : m_tickets)
            run.add(TicketDigest(ticket));
        const auto metrics = leaderboardMetrics();
        const auto at
            = static_cast<std::size_t>(std::ranges::find(metrics, findMetric("solved_work")) - metrics.begin());
        std::size_t solved = 0;
        for (const LeaderboardRow& row : run.finish(LeaderboardOf::Requesters, 100'000))
            solved += row.cells[at].count;
        QCOMPARE(double(solved), value("solved_work").value_or(-1));
        QCOMPARE(run.finish(LeaderboardOf::Requesters, 3).size(), std::size_t(3));
    }

    void namedTicketsAloneAreRead()
    {
        const std::vector<std::string> ids { "5", "no such ticket", "3" };
        HistoryScope scope { "zd", Provider::Zendesk, {}, ids };
        std::vector<std::string> read;
        QVERIFY(m_reader->forEachHistory(scope, [&](const TicketHistory& t) { read.push_back(t.id); }).ok());
        QCOMPARE(read, (std::vector<std::string> { "5", "3" }));
        QCOMPARE(m_tickets[2].id, std::string("3"));
    }

private:
    static std::string botOfTheSandbox()
    {
        const sandbox::World world(Provider::Zendesk, smallWorlds(1, 0).world);
        const auto bot = std::ranges::find_if(world.people(), &sandbox::Person::bot);
        return bot == world.people().end() ? std::string() : std::to_string(bot->id);
    }

    static void zones()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : kZones)
            QTest::newRow(zone) << QByteArray(zone);
    }

    SeriesRun seriesIn(const QByteArray& zone) const
    {
        MetricContext context = m_context;
        context.zone = QTimeZone(zone);
        SeriesRun series(context);
        for (const TicketHistory& ticket : m_tickets)
            series.add(TicketDigest(ticket));
        return series;
    }

    std::optional<double> value(const char* metric) const
    {
        const MetricDefinition* const wanted[] = { findMetric(metric) };
        MetricRun run(wanted, { m_context, false, PercentileRule::Linear });
        for (const TicketHistory& ticket : m_tickets)
            run.add(TicketDigest(ticket));
        return run.finish(0).front().value;
    }

    /// What a ticket adds to a metric in its unit, recomputed from its events alone.
    std::optional<double> valueIn(const TicketHistory& ticket, const char* metric, bool business) const
    {
        const MetricDefinition* const wanted[] = { findMetric(metric) };
        std::optional<double> sum;
        for (const MetricResult& result : metricsOf(ticket, wanted, m_context))
            for (const MetricEvidence& part : result.tickets)
                if (result.basis == MetricBasis::Recomputed && (!business || part.business))
                    sum = sum.value_or(0) + (business ? *part.business : part.value);
        return sum;
    }

    std::optional<int> recomputed(const TicketHistory& ticket, const Published& published) const
    {
        const auto value = valueIn(ticket, published.metric, published.business);
        return value ? std::optional(static_cast<int>(std::floor(*value + 0.5))) : std::nullopt;
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Mirror> m_mirror;
    std::unique_ptr<StoreReader> m_reader;
    AccountSchedules m_schedules;
    std::vector<TicketHistory> m_tickets;
    MetricContext m_context;
};

QTEST_GUILESS_MAIN(TestMirroredMetrics)
#include "tst_mirroredmetrics.moc"
