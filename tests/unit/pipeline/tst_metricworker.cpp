// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"
#include "app/analytics/metriccharts.h"
#include "app/pipeline/accountrows.h"
#include "app/pipeline/metricworker.h"
#include "app/pipeline/pipeline.h"
#include "app/pipeline/snapshotloader.h"
#include "tests/testkit/mirror.h"

#include <QFileInfo>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

constexpr int kWaitMs = 60'000;

/// Metrics that a later clock leaves alone: what two counts at different times must agree on.
std::vector<std::string> timelessNames()
{
    std::vector<std::string> names;
    for (const MetricDefinition& metric : metricDefinitions())
        if (!followsClock(metric) && !MetricColumn::keepsPeople(metric))
            names.emplace_back(metric.name);
    std::ranges::sort(names);
    return names;
}

std::vector<ChartSpec> logCharts()
{
    return { *chartFromName("spread:first_reply_minutes"), *chartFromName("trend:comments_end_user_public,month"),
        *chartFromName("trend:csat,month"), ChartId::Waterfall };
}

bool sameNumbers(const ChartData& a, const ChartData& b)
{
    const auto total = [](const ChartData& chart) {
        double sum = 0;
        for (const ChartSeries& line : chart.series)
            for (const ChartPoint& point : line.points)
                sum += point.value.value_or(0) + 1000.0 * static_cast<double>(point.n);
        for (const ChartStep& step : chart.steps)
            sum += static_cast<double>(step.value * step.value);
        return sum;
    };
    return a.counted == b.counted && a.n == b.n && a.without == b.without && total(a) == total(b)
        && a.quantiles.has_value() == b.quantiles.has_value()
        && (!a.quantiles || (a.quantiles->median == b.quantiles->median && a.quantiles->p95 == b.quantiles->p95));
}

} // namespace

/// The thread that keeps the columns of what tickets add to metrics.
class TestMetricWorker : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(smallWorlds(250, 60));
        QVERIFY(m_sandbox->start().ok());
    }

    void columnsBroughtUpToDateAreThoseOfAFreshCount()
    {
        Mirror mirror(*m_sandbox, Provider::Zendesk);
        mirror.syncUntil([](const SyncStatus& status) { return status.tickets > 0; });
        const Profile profile = Profile::open(QFileInfo(mirror.storeFile()).path()).value();
        const auto reader = mirror.reader();
        AccountRows rows { reader.get(), {} };
        IndexBuilder builder;
        builder.reset({ { mirror.account(), 0 } });
        Latest<MetricsWanted> asked;
        MetricWorker worker(profile);
        MetricColumnsPtr last;
        connect(&worker, &MetricWorker::counted, this,
            [&](std::uint64_t, const MetricColumnsPtr& columns) { last = columns; });
        const auto want = [&] {
            QVERIFY(readRows(rows, 0, builder, {}).ok());
            MetricsWanted wanted { 1, builder.publish(), { rows.revision }, timelessNames(), {} };
            asked.put(wanted);
            worker.count(asked);
        };
        want();
        QVERIFY(last && last->counted == 1);
        QVERIFY(last->find("tickets_created")->rows() > 0);
        const std::size_t before = last->find("comments_end_user_public")->size();
        mirror.sync();
        want();
        const SnapshotPtr snapshot = builder.publish();
        const auto fresh = countColumns(profile, *snapshot, { timelessNames(), snapshot->accounts[0].newest });
        QVERIFY(fresh.ok());
        const std::size_t after = (*fresh)->find("comments_end_user_public")->size();
        QVERIFY2(after > before, "the first sync was to be stopped before it had all messages");
        QTRY_COMPARE_WITH_TIMEOUT(last->find("comments_end_user_public")->size(), after, kWaitMs);
        for (const std::string& name : timelessNames())
            QVERIFY2(*last->find(name) == *(*fresh)->find(name), name.c_str());
    }

    void aViewOfTheLogFollowsASyncAndEndsWhereAFreshCountDoes()
    {
        QTemporaryDir dir;
        const Profile profile = Profile::open(dir.path()).value();
        QHash<QString, QString> secrets;
        QList<Account> accounts;
        for (const Provider provider : { Provider::Zendesk, Provider::Freshdesk }) {
            accounts += accountOf(*m_sandbox, provider);
            secrets.insert(secretsOf(*m_sandbox, accounts.back()));
        }
        Pipeline pipeline(profile, [secrets] { return std::make_unique<MemorySecretStore>(secrets); });
        ViewStatePtr view;
        QMap<QString, SyncStatus> statuses;
        connect(&pipeline, &Pipeline::viewChanged, this, [&](const ViewStatePtr& state) { view = state; });
        connect(&pipeline, &Pipeline::syncStatusChanged, this,
            [&](const SyncStatus& status) { statuses[status.accountId] = status; });
        for (const Account& account : accounts)
            QVERIFY(pipeline.accounts().add(account).ok());
        ViewRequest request;
        request.now = SystemClock::instance().now();
        request.timeZone = "Europe/Paris";
        request.charts = logCharts();
        pipeline.setView(request);
        pipeline.accountsChanged();
        for (const Account& account : pipeline.accounts().accounts())
            pipeline.startSync(account.id, Mirror::fast());
        for (const Account& account : pipeline.accounts().accounts())
            QTRY_VERIFY_WITH_TIMEOUT(statuses[account.id].complete, kWaitMs);
        const auto loaded = loadSnapshot(profile, pipeline.accounts().accounts());
        QVERIFY(loaded.ok());
        QueryEngine engine({});
        engine.setColumns(*loaded->columns({ columnsFor(request.charts), request.now }));
        const ViewStatePtr fresh = engine.evaluate(loaded->snapshot, request);
        QVERIFY(fresh->charts[0].n > 50);
        const auto settled = [&] {
            for (std::size_t i = 0; i < fresh->charts.size(); ++i)
                if (!view || !sameNumbers(view->charts[i], fresh->charts[i]))
                    return false;
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kWaitMs);
    }

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestMetricWorker)
#include "tst_metricworker.moc"
