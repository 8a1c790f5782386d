// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"
#include "app/analytics/engine.h"
#include "app/analytics/metriccharts.h"
#include "app/metrics/metricrun.h"
#include "app/metrics/sla.h"
#include "app/pipeline/historyloader.h"
#include "app/pipeline/snapshotloader.h"
#include "app/query/metricvalue.h"
#include "app/sandbox/random.h"
#include "tests/testkit/mirror.h"

#include <QFileInfo>
#include <QTest>
#include <algorithm>
#include <numeric>

using namespace desk;
using namespace desk::test;

namespace {

const char* const kZone = "Europe/Paris";
const std::vector<std::string> kSla { "sla_achievement", "sla_group_achievement" };

std::vector<std::string> allNames()
{
    std::vector<std::string> names;
    for (const MetricDefinition& metric : metricDefinitions())
        names.emplace_back(metric.name);
    return names;
}

bool near(std::optional<double> a, std::optional<double> b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-9 * std::max(1.0, std::abs(*b)));
}

QString dayOf(const Snapshot& snapshot, std::size_t row)
{
    const Millis created = toMillis(snapshot.created[std::min(row, snapshot.rows() - 1)]);
    return QDateTime::fromMSecsSinceEpoch(created, QTimeZone(kZone)).date().toString(Qt::ISODate);
}

} // namespace

/// The columns of what tickets add to metrics, and the charts made of them, against MetricRun over the same tickets.
class TestMetricColumns : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(smallWorlds(300, 0));
        QVERIFY(m_sandbox->start().ok());
        m_mirror = std::make_unique<Mirror>(*m_sandbox, Provider::Zendesk);
        m_mirror->sync();
        m_profile = Profile::open(QFileInfo(m_mirror->storeFile()).path()).value();
        m_loaded = loadSnapshot(*m_profile, { m_mirror->account() }).value();
        m_now = m_loaded.snapshot->accounts[0].newest + 1000;
        const auto columns = m_loaded.columns({ allNames(), m_now });
        QVERIFY(columns.ok());
        m_columns = *columns;
        m_schedules = loadSchedules(*m_profile, *m_loaded.snapshot).value();
        QCOMPARE(m_loaded.snapshot->rows(), std::size_t(300));
    }

    void everyMetricsColumnHoldsWhatItsRunCounts()
    {
        const auto results = run(rowsOf(view(QStringLiteral(""), {})), allNames(), {});
        for (const MetricResult& result : results) {
            const MetricColumn& column = *m_columns->find(result.definition->name);
            const char* name = result.definition->name.data();
            std::map<Exclusion, std::size_t> excluded;
            double sum = 0, counting = 0;
            for (std::size_t row = 0; row < column.rows(); ++row)
                if (column.begin[row] == column.begin[row + 1])
                    ++excluded[static_cast<Exclusion>(column.excluded[row])];
            for (std::size_t i = 0; i < column.size(); ++i) {
                sum += column.value(i);
                counting += column.counts(i) ? column.value(i) : 0;
            }
            for (const auto& [reason, tickets] : result.excluded)
                QVERIFY2(excluded[reason] >= tickets, name);
            switch (result.definition->shape) {
            case MetricShape::Sum: QVERIFY2(near(sum, result.value), name); break;
            case MetricShape::Share: QVERIFY2(near(counting, result.numerator), name); [[fallthrough]];
            case MetricShape::Mean:
            case MetricShape::Spread: QVERIFY2(near(double(column.size()), result.denominator), name); break;
            case MetricShape::PerDay: QVERIFY2(near(sum, result.numerator), name); break;
            case MetricShape::Quotient: QVERIFY2(near(sum - counting, result.denominator), name); break;
            }
        }
    }

    void spreadsShowTheExactQuantilesOfEveryDuration()
    {
        for (const QString& filter :
            { QString(), QStringLiteral("status:solved,closed"), QStringLiteral("channel:email created:>40d") })
            for (const bool business : { false, true }) {
                std::vector<ChartSpec> charts;
                for (const MetricDefinition& metric : metricDefinitions())
                    if (metric.shape == MetricShape::Spread) {
                        charts.emplace_back(ChartId::Spread).metric = metric.name;
                        charts.back().business = business;
                    }
                const ViewStatePtr shown = view(filter, charts);
                const auto results = run(rowsOf(shown), allNames(), {});
                for (const ChartData& chart : shown->charts) {
                    const auto result = std::ranges::find_if(
                        results, [&](const MetricResult& r) { return r.definition->name == chart.spec.metric; });
                    const auto& expected = business ? result->business : result->spread;
                    QVERIFY2(chart.quantiles.has_value() == expected.has_value(), chart.spec.metric.c_str());
                    QCOMPARE(chart.n, expected ? expected->count : 0);
                    std::size_t inBars = 0;
                    for (const ChartBar& bar : chart.bars)
                        inBars += bar.count;
                    QCOMPARE(inBars, chart.n);
                    if (!expected)
                        continue;
                    QVERIFY2(near(chart.quantiles->median, expected->median), chart.spec.metric.c_str());
                    QVERIFY2(near(chart.quantiles->p90, expected->p90), chart.spec.metric.c_str());
                    QVERIFY2(near(chart.quantiles->p95, expected->p95), chart.spec.metric.c_str());
                }
            }
    }

    void pointsOfTrendsAreWhatStatsGiveForTheirPeriod()
    {
        std::vector<ChartSpec> charts;
        for (const MetricDefinition& metric : metricDefinitions())
            if (metric.basis != DateBasis::Now) {
                charts.emplace_back(ChartId::Trend).metric = metric.name;
                charts.back().bin = ChartBin::Month;
            }
        const ViewStatePtr shown = view(QStringLiteral("-status:deleted"), charts);
        const std::vector<Row> rows = rowsOf(shown);
        std::map<std::pair<Millis, Millis>, std::vector<MetricResult>> byPeriod;
        int compared = 0;
        for (const ChartData& chart : shown->charts) {
            std::size_t n = 0;
            for (const ChartPoint& point : chart.series.empty() ? std::vector<ChartPoint>() : chart.series[0].points) {
                n += point.n;
                auto& results = byPeriod[{ point.start, point.end }];
                if (results.empty())
                    results = run(rows, allNames(), Period { point.start, point.end });
                const auto result = std::ranges::find_if(
                    results, [&](const MetricResult& r) { return r.definition->name == chart.spec.metric; });
                const auto value = result->spread ? std::optional(result->spread->median) : result->value;
                QVERIFY2(near(point.value, value), chart.spec.metric.c_str());
                if (result->interval)
                    QVERIFY(
                        near(point.low, 100 * result->interval->low) && near(point.high, 100 * result->interval->high));
                if (result->spread && result->spread->count >= kFewestForP90)
                    QVERIFY(near(point.high, result->spread->p90));
                ++compared;
            }
            QCOMPARE(n, chart.n);
        }
        QVERIFY(compared > 200);
    }

    void binsBeginWithTheDaysOfTheZone()
    {
        ChartSpec weeks(ChartId::Trend);
        weeks.metric = "tickets_created";
        weeks.bin = ChartBin::Week;
        const ChartData chart = view(QStringLiteral(""), { weeks })->charts[0];
        const auto& points = chart.series.at(0).points;
        QVERIFY(points.size() > 3);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const QDateTime start = QDateTime::fromMSecsSinceEpoch(points[i].start, QTimeZone(kZone));
            QCOMPARE(start.date().dayOfWeek(), 1);
            QCOMPARE(points[i].start, startOfDay(start.date(), QTimeZone(kZone)));
            QCOMPARE(points[i].end, startOfDay(start.date().addDays(7), QTimeZone(kZone)));
            QVERIFY(i == 0 || points[i - 1].end == points[i].start);
        }
        QVERIFY(points.back().partial);
    }

    void linesOfASplitAddUpToTheWhole()
    {
        ChartSpec split(ChartId::Trend);
        split.metric = "comments_end_user_public";
        split.bin = ChartBin::Month;
        ChartSpec whole = split;
        split.split = ChartSplit::Channel;
        const ViewStatePtr shown = view(QStringLiteral(""), { whole, split });
        const auto valueOf = [](const ChartData& chart) {
            double sum = 0;
            for (const ChartSeries& line : chart.series)
                for (const ChartPoint& point : line.points)
                    sum += point.value.value_or(0);
            return sum;
        };
        QVERIFY(shown->charts[1].series.size() > 2);
        QCOMPARE(valueOf(shown->charts[1]), valueOf(shown->charts[0]));
    }

    void ofMoreThanEightLinesTheEighthIsAllOthers()
    {
        ChartSpec split(ChartId::Trend), whole(ChartId::Trend);
        split.metric = whole.metric = "tickets_created";
        split.bin = whole.bin = ChartBin::Month;
        split.split = ChartSplit::Group;
        // Thirty-three groups, whatever they are called.
        auto copy = std::make_shared<Snapshot>(*zoned());
        auto groups = std::make_shared<std::vector<Code>>();
        for (Row row = 0; row < copy->rows(); ++row)
            groups->push_back(row % 33 + 1);
        copy->group = Column<Code>(groups, groups->data(), groups->size());
        QueryEngine engine({});
        engine.setColumns(m_columns);
        const auto shown = engine.evaluate(copy, request(QStringLiteral("-status:deleted,spam"), { split, whole }));
        const auto& lines = shown->charts[0].series;
        QCOMPARE(lines.size(), std::size_t(8));
        QCOMPARE(lines.back().key, std::string(kOtherSeries));
        QVERIFY(std::ranges::count(lines, kOtherSeries, &ChartSeries::key) == 1);
        for (std::size_t bin = 0; bin < lines[0].points.size(); ++bin) {
            double sum = 0;
            for (const ChartSeries& line : lines)
                sum += line.points[bin].value.value_or(0);
            QCOMPARE(sum, shown->charts[1].series[0].points[bin].value.value_or(0));
        }
    }

    void theWaterfallOfARangeLeadsFromTheBacklogBeforeToTheOneAfter()
    {
        const Row middle = 150;
        const Millis from = toMillis(m_loaded.snapshot->created[middle]);
        const QDate first = QDateTime::fromMSecsSinceEpoch(from, QTimeZone(kZone)).date(), last = first.addDays(20);
        const QString filter
            = QStringLiteral("created:%1..%2").arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate));
        const ChartData chart = view(filter, { ChartId::Waterfall })->charts[0];
        const auto all = rowsOf(view(QStringLiteral(""), {}));
        const auto backlogAt = [&](QDate day) {
            const Millis end = startOfDay(day, QTimeZone(kZone));
            return run(all, { "backlog" }, Period { 0, end - 1 }).front().value.value();
        };
        QCOMPARE(chart.steps.front().key, std::string("opening"));
        QCOMPARE(double(chart.steps.front().value), backlogAt(first));
        QCOMPARE(double(chart.steps.back().value), backlogAt(last.addDays(1)));
        std::int64_t level = 0;
        for (const ChartStep& step : chart.steps)
            level += step.key == "closing" ? 0 : step.value;
        QCOMPARE(level, chart.steps.back().value);
        QVERIFY(chart.steps.size() >= 5);
    }

    void targetsMetAreThoseOfTheAchievements()
    {
        const ViewStatePtr shown = view(QStringLiteral(""), { ChartId::Sla });
        const auto results = run(rowsOf(shown),
            { "sla_first_reply_achievement", "sla_next_reply_achievement", "sla_resolution_achievement" }, {});
        const char* const keys[] = { "first-reply", "next-reply", "resolution" };
        for (std::size_t i = 0; i < 3; ++i) {
            const auto bar = std::ranges::find(shown->charts[0].bars, keys[i], &ChartBar::key);
            const bool any = bar != shown->charts[0].bars.end();
            QCOMPARE(any ? double(bar->count) : 0, results[i].numerator);
            QCOMPARE(any ? double(bar->outOf.value()) : 0, results[i].denominator);
        }
        QVERIFY(!shown->charts[0].bars.empty());
    }

    void aBarOfTargetsChoosesTheTicketsThatItCounts()
    {
        const ChartData chart = view(QStringLiteral(""), { ChartId::Sla })->charts[0];
        QVERIFY(chart.bars.size() > 1);
        std::size_t compared = 0;
        for (const ChartBar& bar : chart.bars)
            for (const bool met : { true, false }) {
                const QString filter
                    = QStringLiteral("sla:%1-%2")
                          .arg(QString::fromStdString(bar.key), met ? QStringLiteral("met") : QStringLiteral("missed"));
                const ViewStatePtr shown = view(filter, { ChartId::Sla });
                // The chart leaves its own filter out.
                QVERIFY(shown->charts[0].bars == chart.bars);
                std::vector<Row> expected;
                for (Row row = 0; row < m_loaded.snapshot->rows(); ++row)
                    if (adds(kSla, row, [&](const MetricColumn& column, std::uint32_t i) {
                            return nameOf(static_cast<SlaMetric>(column.kind(i))) == bar.key && column.counts(i) == met;
                        }))
                        expected.push_back(row);
                QCOMPARE(sorted(rowsOf(shown)), expected);
                compared += expected.size();
            }
        QVERIFY(compared > 20);
        const auto count = [&](const char* filter) { return view(QString::fromLatin1(filter), {})->rows.size(); };
        QCOMPARE(count("sla:any") + count("sla:none"), m_loaded.snapshot->rows());
        QVERIFY(count("sla:met") > 0 && count("sla:missed") > 0);
        QVERIFY(count("sla:met") + count("sla:missed") >= count("sla:any"));
    }

    void chartsOfTheLogChooseTheTicketsThatTheyCount_data()
    {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QString>("value");
        QTest::newRow("durations") << QStringLiteral("spread:next_reply_minutes") << QStringLiteral("60m..239m");
        QTest::newRow("the longest") << QStringLiteral("spread:full_resolution_minutes") << QStringLiteral(">=1d");
        QTest::newRow("the shortest") << QStringLiteral("spread:first_reply_minutes") << QStringLiteral("<30m");
        QTest::newRow("business time") << QStringLiteral("spread:first_reply_minutes,business")
                                       << QStringLiteral("30m..119m");
        QTest::newRow("an hour") << QStringLiteral("hours:resolution_events") << QStringLiteral("tue-10");
        QTest::newRow("office hours") << QStringLiteral("hours:agent_interactions") << QStringLiteral("mon-9..fri-11");
        QTest::newRow("days of a share") << QStringLiteral("trend:csat") << QStringLiteral("2026-02-01..2026-03-15");
        QTest::newRow("days") << QStringLiteral("trend:reopens,week,group") << QStringLiteral("2026-01-15..2026-03-01");
    }
    void chartsOfTheLogChooseTheTicketsThatTheyCount()
    {
        QFETCH(QString, chart);
        QFETCH(QString, value);
        const ChartSpec spec = *chartFromName(chart.toStdString());
        const QueryDimension dimension = *chartDimension(spec);
        QCOMPARE(dimension.field, QueryField::Metric);
        const QString filter = Query().with(dimension, { value }).toText();
        QCOMPARE(filter, QStringLiteral("metric-%1:%2").arg(dimension.name, value));
        const ViewStatePtr all = view(QString(), { spec }), shown = view(filter, { spec });
        QVERIFY(shown->charts == all->charts); // its own filter is left out
        const MetricValue wanted
            = *metricValue(*findMetric(spec.metric), std::get<Query>(parseQuery(filter)).terms[0].values[0]);
        const QTimeZone zone(kZone);
        std::vector<Row> expected;
        for (Row row = 0; row < m_loaded.snapshot->rows(); ++row)
            if (adds({ spec.metric }, row, [&](const MetricColumn& column, std::uint32_t i) {
                    const QDateTime at = QDateTime::fromSecsSinceEpoch(column.at[i], zone);
                    const std::int32_t number = spec.business ? column.businessValue(i) : column.value(i);
                    switch (wanted.kind) {
                    case MetricValue::Kind::Number:
                        return number >= wanted.low && number <= wanted.high && number != MetricColumn::kNoValue;
                    case MetricValue::Kind::Days: return at.date() >= wanted.first && at.date() < wanted.past;
                    case MetricValue::Kind::Hours:
                        return wanted.hours.has(std::size_t(24 * (at.date().dayOfWeek() - 1) + at.time().hour()));
                    default: return false;
                    }
                }))
                expected.push_back(row);
        QVERIFY(!expected.empty() && expected.size() < m_loaded.snapshot->rows());
        QCOMPARE(sorted(rowsOf(shown)), expected);
        const auto without = view(u'-' + filter, {});
        QCOMPARE(without->rows.size() + expected.size(), m_loaded.snapshot->rows());
    }

    void anHourOfTheWeekChoosesTheTicketsThatItCounts()
    {
        const QString work = QStringLiteral("-status:deleted,spam ");
        const ChartData chart = view(work, { ChartId::Hours })->charts[0];
        const auto busiest = std::size_t(std::ranges::max_element(chart.hours) - chart.hours.begin());
        const QString value
            = weekHoursText({ int(busiest / 24), int(busiest / 24), int(busiest % 24), int(busiest % 24) });
        const ViewStatePtr shown = view(work + QStringLiteral("created-hour:") + value, { ChartId::Hours });
        QCOMPARE(shown->rows.size(), chart.hours[busiest]);
        QVERIFY(shown->charts[0].hours == chart.hours);
        std::size_t office = 0;
        for (std::size_t hour = 0; hour < chart.hours.size(); ++hour)
            office += hour / 24 < 5 && hour % 24 >= 9 && hour % 24 <= 17 ? chart.hours[hour] : 0;
        QCOMPARE(view(work + QStringLiteral("created-hour:mon-9..fri-17"), {})->rows.size(), office);
        QCOMPARE(view(work + QStringLiteral("created-hour:mon..fri"), {})->rows.size()
                + view(work + QStringLiteral("created-hour:sat..sun"), {})->rows.size(),
            chart.n);
    }

    void aMetricsChartLeavesOutItsOwnTermsAndKeepsThoseOfOthers()
    {
        ChartSpec replies(ChartId::Spread);
        replies.metric = "next_reply_minutes";
        const QString other = QStringLiteral("metric-csat:yes"), own = QStringLiteral(" metric-next_reply_minutes:>1h");
        const ViewStatePtr both = view(other + own, { replies });
        const ViewStatePtr without = view(other, { replies }), all = view({}, { replies });
        QVERIFY(both->rows.size() < without->rows.size());
        QCOMPARE(both->charts[0].n, without->charts[0].n);
        QVERIFY(both->charts[0].n > 0 && both->charts[0].n < all->charts[0].n);
        for (std::size_t i = 0; i < both->charts[0].bars.size(); ++i)
            QCOMPARE(both->charts[0].bars[i].count, without->charts[0].bars[i].count);
    }

    void whatNarrowsToMetricsSaysSoWhileTheyAreCounted()
    {
        QueryEngine engine({});
        const ViewRequest asked = request(QStringLiteral("sla:missed OR metric-reopens:any"), {});
        const ViewStatePtr early = engine.evaluate(zoned(), asked);
        QVERIFY(early->error && early->error->kind == Error::Kind::NotFound);
        QCOMPARE(columnsFor(std::vector { asked }),
            (std::vector<std::string> { "reopens", "sla_achievement", "sla_group_achievement" }));
        engine.setColumns(m_columns);
        const ViewStatePtr late = engine.evaluate(early->snapshot, asked);
        QVERIFY(!late->error && late->rows.size() > 0);
    }

    void everyMetricIsAFieldWithExamplesThatAreRead()
    {
        for (const MetricDefinition& metric : metricDefinitions()) {
            const QString name
                = QStringLiteral("metric-") + QString::fromUtf8(metric.name.data(), qsizetype(metric.name.size()));
            for (const QString& example : metricExamples(metric)) {
                const auto query = parseQuery(QString(name + u':' + example));
                QVERIFY2(std::holds_alternative<Query>(query), qPrintable(name + u':' + example));
                QCOMPARE(std::get<Query>(query).toText(), QString(name + u':' + example));
                QVERIFY(!view(name + u':' + example, {})->error);
            }
        }
    }

    void whatIsKeptFromFilterToFilterIsWhatAFreshEngineCounts()
    {
        ChartSpec replies(ChartId::Hours), created(ChartId::Hours), split(ChartId::Trend), spread(ChartId::Spread);
        spread.metric = "next_reply_minutes";
        ChartSpec business = spread;
        business.business = true;
        replies.metric = "agent_interactions";
        created.metric = "tickets_created";
        split.metric = "csat";
        const std::vector<ChartSpec> charts { ChartId::CreatedSolvedBacklog, ChartId::Sla, replies, created, split,
            spread, business, ChartId::Waterfall };
        const SnapshotPtr snapshot = zoned();
        QueryEngine kept({});
        kept.setColumns(m_columns);
        sandbox::Random random(7);
        const char* const terms[] = { "status:solved,closed", "-channel:email", "priority:normal", "-status:deleted",
            "sla:first-reply-missed", "created-hour:mon-8..fri-12", "metric-next_reply_minutes:>1h", "metric-csat:no",
            "metric-csat:2026-02..2026-03 metric-reopens:any" };
        std::size_t reopened = 0, met = 0;
        for (int i = 0; i < 150; ++i) {
            QString filter = QString::fromLatin1(random.chance(0.3) ? terms[random.below(std::size(terms))] : "");
            if (random.chance(0.8)) { // as a brush moves: now by a little, now by much
                const auto from = random.below(280), past = from + random.below(random.chance(0.5) ? 4 : 20);
                filter += QStringLiteral(" created:%1..%2").arg(dayOf(*snapshot, from), dayOf(*snapshot, past));
            }
            ViewRequest asked
                = request(filter, random.chance(0.9) ? charts : std::vector(charts.begin(), charts.begin() + 2));
            asked.compare = random.chance(0.3) ? Comparison::Previous : Comparison::None;
            if (random.chance(0.05))
                asked.timeZone = "America/New_York";
            const MetricColumnsPtr columns = random.chance(0.05) ? nullptr : m_columns;
            kept.setColumns(columns);
            const ViewStatePtr view = kept.evaluate(snapshot, asked);
            QueryEngine anew({});
            anew.setColumns(columns);
            const ViewStatePtr fresh = anew.evaluate(snapshot, asked);
            QVERIFY2(view->charts == fresh->charts, qPrintable(filter));
            QVERIFY2(!view->before || view->before->charts == fresh->before->charts, qPrintable(filter));
            for (const ChartDay& day : view->charts[0].days)
                reopened += day.reopened.value_or(0);
            for (const ChartBar& bar : view->charts[1].bars)
                met += bar.count;
        }
        QVERIFY(reopened > 0 && met > 0);
    }

    void whatNobodyCountedYetIsEmptyAndSaysSo()
    {
        ChartSpec spread(ChartId::Spread);
        spread.metric = "first_reply_minutes";
        ViewRequest request;
        request.charts = { spread, ChartId::Status };
        QueryEngine engine({});
        const ViewStatePtr without = engine.evaluate(m_loaded.snapshot, request);
        QCOMPARE(without->charts[0].counted, 0.0);
        QVERIFY(without->charts[0].bars.empty());
        QCOMPARE(without->charts[1].counted, 1.0);
        engine.setColumns(m_columns);
        QCOMPARE(engine.evaluate(m_loaded.snapshot, request)->charts[0].counted, 1.0);
    }

    void ticketsCountedAgainGiveTheColumnsOfAFreshCount()
    {
        // Every third ticket as if it had not been counted right before.
        std::vector<Row> again;
        auto stale = std::make_shared<MetricColumns>();
        for (Row row = 0; row < m_loaded.snapshot->rows(); row += 3)
            again.push_back(row);
        for (const auto& [name, column] : m_columns->byName) {
            MetricColumn copy = *column;
            for (const Row row : again)
                for (std::uint32_t i = copy.begin[row]; i < copy.begin[row + 1]; ++i)
                    copy.at[i] = 1;
            stale->byName[name] = std::make_shared<const MetricColumn>(std::move(copy));
        }
        const auto patched = recountColumns(*m_profile, *m_loaded.snapshot, again, *stale, m_now);
        QVERIFY(patched.ok());
        for (const auto& [name, column] : m_columns->byName)
            QVERIFY2(*(*patched)->find(name) == *column, name.c_str());
        QVERIFY(!(*stale->find("tickets_created") == *m_columns->find("tickets_created")));
    }

    void columnsOfCountsAreSmall()
    {
        const MetricColumn& created = *m_columns->find("tickets_created");
        QVERIFY(created.values.empty() && created.business.empty() && created.marks.empty());
        QVERIFY(created.bytes() <= 10 * created.size() + 64);
        const MetricColumn& replies = *m_columns->find("first_reply_minutes");
        QVERIFY(!replies.values.empty() && !replies.business.empty());
    }

    void onlyMetricsThatFollowTheClockChangeWithIt()
    {
        constexpr Millis kYear = 365 * 86'400'000LL;
        const auto later = m_loaded.columns({ allNames(), m_now + kYear });
        QVERIFY(later.ok());
        for (const MetricDefinition& metric : metricDefinitions())
            QVERIFY2(followsClock(metric) || *(*later)->find(metric.name) == *m_columns->find(metric.name),
                metric.name.data());
    }

private:
    ViewRequest request(const QString& filter, const std::vector<ChartSpec>& charts) const
    {
        ViewRequest asked;
        asked.query = std::get<Query>(parseQuery(filter));
        asked.charts = charts;
        asked.timeZone = kZone;
        asked.now = m_now;
        return asked;
    }
    ViewStatePtr view(const QString& filter, const std::vector<ChartSpec>& charts) const
    {
        QueryEngine engine({});
        engine.setColumns(m_columns);
        return engine.evaluate(zoned(), request(filter, charts));
    }
    /// The snapshot with days as in kZone, whatever the help desk says.
    SnapshotPtr zoned() const
    {
        auto copy = std::make_shared<Snapshot>(*m_loaded.snapshot);
        copy->accounts[0].account.timeZone = QString::fromLatin1(kZone);
        return copy;
    }
    /// Whether a ticket adds something to one of these metrics of which `fits` holds.
    template <typename Fits> bool adds(const std::vector<std::string>& metrics, Row row, Fits&& fits) const
    {
        for (const std::string& name : metrics) {
            const MetricColumn& column = *m_columns->find(name);
            for (std::uint32_t i = column.begin[row]; i < column.begin[row + 1]; ++i)
                if (fits(column, i))
                    return true;
        }
        return false;
    }
    static std::vector<Row> sorted(std::vector<Row> rows)
    {
        std::ranges::sort(rows);
        return rows;
    }
    static std::vector<Row> rowsOf(const ViewStatePtr& view) { return view->rows.first(view->rows.size()); }

    std::vector<MetricResult> run(
        const std::vector<Row>& rows, const std::vector<std::string>& names, std::optional<Period> period) const
    {
        std::vector<const MetricDefinition*> wanted;
        for (const std::string& name : names)
            wanted.push_back(findMetric(name));
        MetricContext context;
        context.zone = QTimeZone(kZone);
        context.now = m_now;
        context.period = period;
        context.schedules = m_schedules.get();
        MetricRun metrics(wanted, { context, false, PercentileRule::Linear });
        const auto read = forEachHistory(*m_profile, *m_loaded.snapshot, rows, {},
            [&](const TicketHistory& ticket) { metrics.add(TicketDigest(ticket)); });
        return read.ok() ? metrics.finish(m_now) : std::vector<MetricResult>();
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Mirror> m_mirror;
    std::optional<Profile> m_profile;
    LoadedSnapshot m_loaded;
    std::shared_ptr<const Schedules> m_schedules;
    MetricColumnsPtr m_columns;
    Millis m_now = 0;
};

QTEST_GUILESS_MAIN(TestMetricColumns)
#include "tst_metriccolumns.moc"
