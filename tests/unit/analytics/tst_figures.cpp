// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers above a dashboard and the period beside it, against counting by hand and against what stats counts.
#include "app/analytics/comparison.h"
#include "app/analytics/days.h"
#include "app/base/text.h"
#include "app/metrics/metricrun.h"
#include "app/pipeline/accountrows.h"
#include "app/store/historyreader.h"
#include "app/store/store.h"
#include "tests/testkit/mirror.h"
#include "tests/unit/analytics/plainticket.h"

#include <QDateTime>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace desk;
using namespace desk::test;
using sandbox::Random;

namespace {

using T = const PlainTicket&;
constexpr Millis kDay = 86'400'000;

ViewRequest request(const QString& line, Comparison compare = Comparison::None)
{
    ViewRequest request = plainRequest({});
    request.query = std::get<Query>(parseQuery(line));
    request.charts = { ChartId::Status, ChartId::CreatedSolvedBacklog, ChartId::Tag, ChartId::BacklogAge };
    request.figures = true;
    request.compare = compare;
    return request;
}

/// Everything but minutes.
std::vector<std::size_t> numbersOf(const ViewFigures& figures)
{
    return { figures.created, figures.solved, figures.backlog, figures.replied, figures.resolved, figures.good,
        figures.rated, figures.reopened };
}

bool isSolvedNow(T t)
{
    return t.status == StatusCategory::Solved || t.status == StatusCategory::Closed;
}

std::vector<std::size_t> countedByHand(const std::vector<PlainTicket>& tickets, const PlainTerms& terms)
{
    const bool named = std::ranges::any_of(
        terms, [](const PlainTerm& t) { return t.field == QueryField::Status && t.text[0] != '-'; });
    ViewFigures by;
    for (T t : tickets) {
        if (!matches(t, terms) || (!named && (t.status == StatusCategory::Deleted || t.status == StatusCategory::Spam)))
            continue;
        ++by.created;
        by.solved += isSolvedNow(t);
        by.backlog += isUnsolved(t.status);
        by.replied += t.firstReply >= 0;
        by.resolved += isSolvedNow(t) && t.resolution >= 0;
        by.good += t.csat == Csat::Good;
        by.rated += t.csat == Csat::Good || t.csat == Csat::Bad || t.csat == Csat::Neutral;
        by.reopened += isSolvedNow(t) && t.reopens > 0;
    }
    return numbersOf(by);
}

QString earlier(const char* line, Comparison comparison, Millis now = kSampleNow)
{
    const SnapshotPtr snapshot = makeSnapshot(1);
    const auto query = earlierQuery(std::get<Query>(parseQuery(QString::fromLatin1(line))), comparison,
        { *snapshot, { QTimeZone("Europe/Paris") }, now, {}, {}, nullptr, 0, {} });
    return query ? query->toText() : QStringLiteral("-");
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private slots:
    void figuresAreWhatCountingByHandGives()
    {
        const auto tickets = plainTickets(1200, 5);
        const SnapshotPtr snapshot = makeSnapshot(1200, 5);
        QueryEngine engine(subjectSearch());
        Random random(41);
        PlainTerms terms;
        for (int i = 0; i < 80; ++i) {
            changeOne(terms, random);
            // A range that has ended has a backlog of its own: below.
            std::erase_if(terms, [](const PlainTerm& t) { return t.field == QueryField::Created; });
            ViewRequest asked = plainRequest(terms);
            asked.figures = true;
            const auto view = engine.evaluate(snapshot, asked);
            QCOMPARE(numbersOf(*view->figures), countedByHand(tickets, terms));
            QCOMPARE(view->figures->backlogChange, std::int64_t(0));
        }
    }

    void theBacklogOfARangeIsThatAtItsEnd()
    {
        const auto tickets = plainTickets(1500, 8);
        const auto view = QueryEngine({}).evaluate(makeSnapshot(1500, 8), request(QStringLiteral("created:2026-03")));
        const Millis begin = startOfDay(QDate(2026, 3, 1), QTimeZone("Europe/Paris")),
                     end = startOfDay(QDate(2026, 4, 1), QTimeZone("Europe/Paris"));
        std::size_t backlog = 0;
        std::int64_t change = 0;
        for (T t : tickets) {
            if (t.status == StatusCategory::Deleted || t.status == StatusCategory::Spam)
                continue;
            const auto unsolvedAt
                = [&](Millis at) { return t.created < at && (isUnsolved(t.status) || t.solved >= at); };
            backlog += t.created >= begin && unsolvedAt(end);
            change += unsolvedAt(end) - unsolvedAt(begin);
        }
        QVERIFY(backlog > 0 && change != 0);
        QCOMPARE(view->figures->backlog, backlog);
        QCOMPARE(view->figures->backlogChange, change);
    }

    void theEarlierPeriodIsAsLongAndEndsWhereTheRangeBegins()
    {
        constexpr auto kPrevious = Comparison::Previous, kYear = Comparison::LastYear;
        const auto same = [](const QString& a, const char* b) { QCOMPARE(a, QString::fromLatin1(b)); };
        same(earlier("created:2026-03", kPrevious), "created:2026-01-29..2026-02-28");
        same(earlier("tag:vip created:2026-03-10..2026-03-16 status:open", kPrevious),
            "tag:vip status:open created:2026-03-03..2026-03-09");
        same(earlier("created:2024-02", kYear), "created:2023-02-01..2023-02-28");
        same(earlier("created:>=2026-03-01 created:<2026-03-08", kPrevious), "created:2026-02-22..2026-02-28");
        same(earlier("created:>=2026-10-28", kPrevious), "created:2026-10-23..2026-10-27"); // now: 1 November
        same(earlier("created:<30d", kPrevious), "created:>=43200m created:<86400m");
        same(earlier("created:7d..14d", kPrevious), "created:>=20160m created:<30240m");
        same(earlier("created:<1d", kYear), "created:>=525600m created:<527040m");
        for (const char* line : { "", "tag:vip", "created:none", "created:any", "created:>30d", "created:<2026",
                 "created:2026-01,2026-03", "-created:2026-01", "created:1970-01", "created:>2027" })
            QVERIFY2(earlier(line, kPrevious) == u"-", line);
        QCOMPARE(earlier("created:2026-03", Comparison::None), QStringLiteral("-"));
    }

    void theEarlierPeriodIsCountedAsIfItWereAskedFor()
    {
        const SnapshotPtr snapshot = makeSnapshot(2000, 7);
        QueryEngine engine(subjectSearch());
        for (const char* line : { "created:2026-03", "created:<30d", "created:2026-02..2026-04 tag:refund", "tag:vip",
                 "created:2026-05 tag:vip", "created:<90d status:open", "created:2026-05 order" })
            for (const Comparison comparison : { Comparison::Previous, Comparison::LastYear, Comparison::None }) {
                const auto view = engine.evaluate(snapshot, request(QString::fromLatin1(line), comparison));
                const auto query = earlierQuery(view->request.query, comparison,
                    { *snapshot, { QTimeZone("Europe/Paris") }, kSampleNow, {}, {}, nullptr, 0, {} });
                QCOMPARE(view->before != nullptr, query.has_value());
                if (!query)
                    continue;
                ViewRequest asked = request({});
                asked.query = *query;
                const auto alone = QueryEngine(subjectSearch()).evaluate(snapshot, asked);
                QCOMPARE(numbersOf(*view->before->figures), numbersOf(*alone->figures));
                QCOMPARE(view->before->figures->backlogChange, alone->figures->backlogChange);
                QVERIFY(alone->figures->created > 0);
                for (std::size_t c = 0; c < alone->charts.size(); ++c) {
                    QCOMPARE(view->before->charts[c].n, alone->charts[c].n);
                    for (std::size_t b = 0; b < alone->charts[c].bars.size(); ++b)
                        QCOMPARE(view->before->charts[c].bars[b].count, alone->charts[c].bars[b].count);
                }
            }
    }

    void figuresAgreeWithStatsOnAMirror()
    {
        sandbox::Sandbox sandbox(smallWorlds(300, 0));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        mirror.sync();
        const auto reader = mirror.reader();
        IndexBuilder builder;
        SnapshotAccount account;
        account.account = mirror.account();
        builder.reset({ account });
        AccountRows rows;
        rows.reader = reader.get();
        QVERIFY(readRows(rows, 0, builder, {}).ok());
        const SnapshotPtr snapshot = builder.publish();
        QCOMPARE(snapshot->rows(), std::size_t(300));
        const Millis now = reader->newest()->value() + 1000;
        for (const char* line : { "", "priority:>=high", "channel:email" }) {
            ViewRequest asked = request(QString::fromLatin1(line));
            asked.now = now;
            const auto view = QueryEngine({}).evaluate(snapshot, asked);
            std::vector<const MetricDefinition*> wanted;
            for (const char* name : { "tickets_created", "solved_tickets", "unsolved_tickets", "backlog", "csat",
                     "reopen_percent", "first_reply_minutes", "full_resolution_minutes" })
                wanted.push_back(findMetric(name));
            MetricContext context;
            context.now = now;
            MetricRun run(wanted, { context, false, PercentileRule::Linear });
            const HistoryScope scope { "zd", Provider::Zendesk, {}, std::nullopt };
            QVERIFY(reader
                        ->forEachHistory(scope,
                            [&](const TicketHistory& t) {
                                if (const auto row = snapshot->find("zd", t.id); row && view->rows.indexOf(*row))
                                    run.add(TicketDigest(t));
                            })
                        .ok());
            const auto results = run.finish(now);
            const ViewFigures& figures = *view->figures;
            QCOMPARE(double(figures.created), results[0].value.value_or(0));
            QCOMPARE(double(figures.solved), results[1].value.value_or(0));
            QCOMPARE(double(figures.backlog), results[2].value.value_or(0));
            QCOMPARE(double(figures.backlog), results[3].value.value_or(0));
            QCOMPARE(double(figures.good), results[4].numerator);
            QCOMPARE(double(figures.rated), results[4].denominator);
            QCOMPARE(double(figures.reopened), results[5].numerator);
            QCOMPARE(double(figures.solved), results[5].denominator);
            // The help desk's own first reply does not count its bot.
            QVERIFY(std::abs(double(figures.replied) - double(results[6].spread->count)) <= 1);
            QCOMPARE(figures.resolved, results[7].spread->count);
            QVERIFY(std::abs(figures.firstReply->median / results[6].spread->median - 1) < 0.01);
            QVERIFY(std::abs(figures.resolution->median - results[7].spread->median) <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
