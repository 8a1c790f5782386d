// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/ratelimiter.h"

#include "app/remote/ratelimitheaders.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;
using desk::test::FakeClock;

namespace {

HttpResponse answer(int status, QList<QPair<QByteArray, QByteArray>> headers)
{
    return { status, {}, std::move(headers) };
}

/// How many requests of this class may go before the clock has to move.
int burst(RateLimiter& limiter, const FakeClock& clock, const EndpointClass& cls)
{
    int sent = 0;
    for (; limiter.readyAt(cls) <= clock.now() && sent < 100'000; ++sent)
        limiter.take(cls);
    return sent;
}

const EndpointClass kAny;
const EndpointClass kUrgent { "", 1, 0, true };
const EndpointClass kExport { "incremental-exports", 1, 10, false };

} // namespace

class TestRateLimiter : public QObject {
    Q_OBJECT

private slots:
    void keepsToTheShareInEveryMinute()
    {
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        limiter.learn(limiter.take(kAny), answer(200, { { "x-rate-limit", "700" } }));
        std::deque<Millis> sent { clock.now() };
        for (int second = 0; second < 300; ++second, clock.advance(1000))
            for (int i = burst(limiter, clock, kAny); i > 0; --i)
                sent.push_back(clock.now());
        for (std::size_t i = 350; i < sent.size(); ++i)
            QVERIFY(sent[i] - sent[i - 350] >= 60'000);
        QVERIFY2(sent.size() > 5 * 330, "uses what it may use");
        QCOMPARE(limiter.limitPerMinute(), 700);
        QVERIFY(limiter.usedThisMinute() <= 350);
    }

    void tellsWhatOtherToolsUsed()
    {
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        QCOMPARE(limiter.ceilingPerMinute(), 0);
        limiter.learn(limiter.take(kAny), answer(200, { { "x-rate-limit", "700" } }));
        QCOMPARE(limiter.ceilingPerMinute(), 350);
        QCOMPARE(limiter.usedByOthers(), 0); // not told
        limiter.learn(
            limiter.take(kAny), answer(200, { { "x-rate-limit", "700" }, { "x-rate-limit-remaining", "578" } }));
        QCOMPARE(limiter.usedByOthers(), 120);
        clock.advance(61'000);
        QCOMPARE(limiter.usedByOthers(), 0);
        limiter.learn(
            limiter.take(kAny), answer(200, { { "x-rate-limit", "700" }, { "x-rate-limit-remaining", "900" } }));
        QCOMPARE(limiter.usedByOthers(), 0); // nonsense
    }

    void leavesRoomForAPersonWhoWaits()
    {
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        limiter.learn(limiter.take(kAny), answer(200, { { "x-rate-limit", "700" } }));
        QCOMPARE(burst(limiter, clock, kAny), 350 - 14 - 1);
        QCOMPARE(burst(limiter, clock, kUrgent), 14);
    }

    void countsWhatARequestReallyCost()
    {
        FakeClock clock;
        RateLimiter limiter(1.0, clock);
        for (int i = 0; i < 3; ++i)
            limiter.learn(limiter.take({ "tickets-list", 1, 0, false }),
                answer(200, { { "x-ratelimit-total", "40.0" }, { "x-ratelimit-used-currentrequest", "7" } }));
        QCOMPARE(limiter.usedThisMinute(), 21);
        QCOMPARE(limiter.limitPerMinute(), 40);
    }

    void anEndpointHasALimitOfItsOwn()
    {
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        QCOMPARE(burst(limiter, clock, kExport), 5);
        QVERIFY(limiter.readyAt(kAny) <= clock.now());
        limiter.learn(
            0, answer(200, { { "zendesk-ratelimit-incremental-exports", "total=30; remaining=25; resets=41" } }));
        QCOMPARE(burst(limiter, clock, kExport), 10);
    }

    void waitsWhereNothingRemains()
    {
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        limiter.learn(
            0, answer(200, { { "zendesk-ratelimit-incremental-exports", "total=10; remaining=0; resets=41" } }));
        QCOMPARE(limiter.readyAt(kExport), clock.now() + 41'000);
        QCOMPARE(limiter.readyAt(kAny), clock.now());
        limiter.learn(0, answer(200, { { "ratelimit-remaining", "0" }, { "ratelimit-reset", "23" } }));
        QCOMPARE(limiter.readyAt(kAny), clock.now() + 23'000);
    }

    void a429PausesWhatItIsAbout_data()
    {
        using Headers = QList<QPair<QByteArray, QByteArray>>;
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<int>("exportSeconds");
        QTest::addColumn<int>("accountSeconds");
        QTest::newRow("Retry-After") << Headers { { "retry-after", "23" } } << 23 << 0;
        QTest::newRow("Retry-After 0") << Headers { { "retry-after", "0" }, { "ratelimit-reset", "9" } } << 0 << 0;
        QTest::newRow("no Retry-After, a reset") << Headers { { "ratelimit-reset", "9" } } << 9 << 0;
        QTest::newRow("nothing told") << Headers {} << 60 << 0;
        QTest::newRow("nothing remains of the account")
            << Headers { { "retry-after", "7" }, { "x-rate-limit-remaining", "0" } } << 7 << 7;
    }
    void a429PausesWhatItIsAbout()
    {
        using Headers = QList<QPair<QByteArray, QByteArray>>;
        QFETCH(Headers, headers);
        QFETCH(int, exportSeconds);
        QFETCH(int, accountSeconds);
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        limiter.pause(kExport, answer(429, headers));
        QCOMPARE((limiter.readyAt(kExport) - clock.now()) / 2500, exportSeconds * 1000 / 2500);
        QCOMPARE(limiter.readyAt(kAny) - clock.now(), accountSeconds * 1000);
    }

    void hugeLimitsOfScaledTimeWork()
    {
        FakeClock clock;
        RateLimiter limiter(0.5, clock);
        limiter.learn(0, answer(200, { { "x-rate-limit", "42000" } }));
        QCOMPARE(burst(limiter, clock, kUrgent), 21'000);
        clock.advance(61'000);
        QCOMPARE(limiter.usedThisMinute(), 0);
    }

    void readsEveryDialect_data()
    {
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<QByteArray>("remaining");
        QTest::newRow("Zendesk") << QByteArray("x-rate-limit") << QByteArray("x-rate-limit-remaining");
        QTest::newRow("the draft standard") << QByteArray("ratelimit-limit") << QByteArray("ratelimit-remaining");
        QTest::newRow("older Zendesk") << QByteArray("rate-limit") << QByteArray("rate-limit-remaining");
        QTest::newRow("Freshdesk") << QByteArray("x-ratelimit-total") << QByteArray("x-ratelimit-remaining");
    }
    void readsEveryDialect()
    {
        QFETCH(QByteArray, limit);
        QFETCH(QByteArray, remaining);
        const auto told = rateLimitHeaders(answer(200, { { limit, " 700 " }, { remaining, "12.0" } }), 0);
        QCOMPARE(told.account.perMinute, 700.0);
        QCOMPARE(told.account.remaining, 12.0);
        QVERIFY(!rateLimitHeaders(answer(200, { { limit, "N/A" } }), 0).account.perMinute);
    }

    void readsARetryAfterThatIsADate()
    {
        const auto told
            = rateLimitHeaders(answer(503, { { "retry-after", "Wed, 30 Dec 2015 01:37:12 GMT" } }), 1451439402000);
        QCOMPARE(told.retryAfterSeconds, 30.0);
    }

    void understandsEveryRecordedHeader()
    {
        const auto index
            = QJsonDocument::fromJson(test::readFile(test::fixturesDir() + QStringLiteral("/index.json"))).array();
        if (index.isEmpty())
            QSKIP("no ../shared/fixtures: the recorded headers were not read");
        int told = 0;
        for (const QJsonValue& entry : index) {
            HttpResponse response;
            bool speaksOfLimits = false;
            const QJsonObject headers = entry[QLatin1String("headers")].toObject();
            for (auto it = headers.begin(); it != headers.end(); ++it) {
                response.headers.append({ it.key().toLower().toUtf8(), it.value().toString().toUtf8() });
                speaksOfLimits = speaksOfLimits || it.key().contains(QLatin1String("rate"));
            }
            const auto limits = rateLimitHeaders(response, 0);
            QCOMPARE(limits.account.perMinute.has_value() && limits.account.remaining.has_value(), speaksOfLimits);
            told += speaksOfLimits;
        }
        QVERIFY(told > 100);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
