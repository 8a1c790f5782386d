// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/statistics.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <random>

using namespace desk;

namespace {

Distribution of(std::vector<double> values, PercentileRule rule = PercentileRule::Linear)
{
    return distributionOf(values, rule).value_or(Distribution {});
}

} // namespace

class TestStatistics : public QObject {
    Q_OBJECT

private slots:
    void golden13Percentiles()
    {
        const Distribution five = of({ 5, 10, 15, 20, 100 });
        QCOMPARE(five.median, 15.0);
        QCOMPARE(five.p90, 68.0);
        QCOMPARE(five.p95, 84.0);
        QCOMPARE(five.mean, 30.0);
        const Distribution ten = of({ 3, 4, 8, 12, 30, 45, 60, 120, 300, 1440 });
        QCOMPARE(ten.median, 37.5);
        QCOMPARE(ten.p90, 414.0);
        QCOMPARE(ten.p95, 927.0);
        QCOMPARE(ten.mean, 202.2);
    }

    void golden13NearestRank()
    {
        const Distribution five = of({ 100, 5, 20, 15, 10 }, PercentileRule::NearestRank);
        QCOMPARE(std::vector({ five.median, five.p90, five.p95 }), std::vector({ 15.0, 100.0, 100.0 }));
        const Distribution ten = of({ 3, 4, 8, 12, 30, 45, 60, 120, 300, 1440 }, PercentileRule::NearestRank);
        QCOMPARE(std::vector({ ten.median, ten.p90, ten.p95 }), std::vector({ 30.0, 300.0, 1440.0 }));
    }

    void nothingHasNoPercentile()
    {
        std::vector<double> none;
        QVERIFY(!distributionOf(none));
        QVERIFY(!percentile(none, 0.5));
        QCOMPARE(of({ 7 }).p95, 7.0);
    }

    void golden11Wilson()
    {
        const ShareInterval interval = wilson(36, 40);
        QCOMPARE(std::round(interval.low * 1000), 769.0);
        QCOMPARE(std::round(interval.high * 1000), 960.0);
        QVERIFY(wilson(0, 5).low == 0 && wilson(5, 5).high == 1);
        QVERIFY(wilson(0, 0).low == 0 && wilson(0, 0).high == 1);
    }

    void anEdgeBelongsToTheBucketAboveIt()
    {
        const Buckets* reply = findBuckets("first_reply");
        QVERIFY(reply);
        QCOMPARE(reply->labels[reply->of(3599)], std::string_view("0-1h"));
        QCOMPARE(reply->labels[reply->of(3600)], std::string_view("1-8h"));
        QCOMPARE(reply->labels[reply->of(86400)], std::string_view(">24h"));
        const Buckets* replies = findBuckets("agent_replies");
        QCOMPARE(replies->labels[replies->of(5)], std::string_view("3-5"));
        QCOMPARE(replies->labels[replies->of(6)], std::string_view(">5"));
        QVERIFY(!findBuckets("weather"));
    }

    void everyBucketHasALabelAndEdgesRise()
    {
        for (const Buckets& set : bucketSets()) {
            QCOMPARE(set.labels.size(), set.edges.size() + 1);
            QVERIFY(std::ranges::is_sorted(set.edges));
            QCOMPARE(set.of(1e12), set.edges.size());
        }
    }

    void percentilesLieBetweenTheirNeighboursAndRise()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<double> values(1 + random() % 40);
            for (double& value : values)
                value = random() % 1000;
            const Distribution d = of(values);
            QVERIFY(d.min <= d.median && d.median <= d.p90 && d.p90 <= d.p95 && d.p95 <= d.max);
            QVERIFY(d.min <= d.mean && d.mean <= d.max);
            const auto below = std::ranges::count_if(values, [&](double v) { return v <= d.median; });
            QVERIFY(2 * static_cast<std::size_t>(below) >= values.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
