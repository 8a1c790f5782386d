// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/ratelimiter.h"
#include "app/sandbox/ratebuckets.h"
#include "tests/testkit/fakeclock.h"
#include "app/sandbox/messaging.h"
#include "tests/testkit/mirror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

int pages(qint64 rows, int page)
{
    return static_cast<int>((rows + page - 1) / page);
}

/// How many of each kind of record a mirror has as received.
QMap<QString, qint64> received(const Mirror& mirror)
{
    QMap<QString, qint64> counts;
    for (const QString& line : mirror.dump()) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        if (object[u"record"].toString() == u"record")
            ++counts[object[u"type"].toString()];
    }
    return counts;
}

} // namespace

/// The least number of requests (app/providers/requests.md), and what the program needs; the limit's share, and what it
/// uses of it. DESKSCOPE_TICKETS says for how many tickets (default 1000).
class TestEconomy : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        bool known = false;
        const int given = qEnvironmentVariableIntValue("DESKSCOPE_TICKETS", &known);
        m_sandbox = std::make_unique<Sandbox>(smallWorlds(known ? given : 1000, known ? given : 1000));
        QVERIFY(m_sandbox->start().ok());
    }

    void zendesk()
    {
        Mirror mirror(*m_sandbox, Provider::Zendesk);
        m_sandbox->clearRequests();
        const SyncStatus first = mirror.sync();
        QVERIFY(first.complete);
        report("zendesk", first);
        auto have = received(mirror);
        qInfo() << have;
        const int least = kZendeskFixed + pages(have[QStringLiteral("ticket")], 1000)
            + pages(have[QStringLiteral("ticket-event")], 1000) + pages(have[QStringLiteral("metric-event")], 1000)
            + pages(have[QStringLiteral("rating")], 100) + logPages();
        check(first, least, kZendeskWindows);
        m_sandbox->clearRequests();
        const SyncStatus second = mirror.sync();
        QCOMPARE(second.requests, 2); // tickets and events since
        QCOMPARE(second.retries, 0);
    }

    void freshdesk()
    {
        Mirror mirror(*m_sandbox, Provider::Freshdesk);
        m_sandbox->clearRequests();
        const SyncStatus first = mirror.sync();
        QVERIFY(first.complete);
        report("freshdesk", first);
        auto have = received(mirror);
        qInfo() << have;
        const QStringList asked = m_sandbox->requests();
        const auto conversations
            = asked.filter(QRegularExpression(QStringLiteral("/conversations\\?.*page=1\\b"))).size();
        QCOMPARE(conversations, mirror.reader()->counts()->tickets - gone(mirror));
        const int least = kFreshdeskFixed + pages(have[QStringLiteral("ticket")], 100)
            + pages(have[QStringLiteral("rating")], 100) + pages(have[QStringLiteral("time-entry")], 100)
            + static_cast<int>(conversations);
        check(first, least, kFreshdeskWindows);
        m_sandbox->clearRequests();
        QCOMPARE(mirror.sync().requests, 3); // tickets, deleted, spam
    }

    // Ten minutes of one account in scaled time: our own limiter against the buckets of the sandbox, whose windows
    // begin somewhere else.
    void theShareIsKept_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<double>("share");
        for (const int limit : { 200, 700, 2500 })
            for (const double share : { 0.25, 0.5, 0.8, 1.0 })
                QTest::addRow("%d, %.0f %%", limit, share * 100) << limit << share;
    }

    void theShareIsKept()
    {
        QFETCH(int, limit);
        QFETCH(double, share);
        constexpr int kMinutes = 10;
        FakeClock clock;
        RateLimiter limiter(share, clock);
        sandbox::RateBuckets buckets;
        const EndpointClass any;
        const auto answer = [&] {
            const auto state = buckets.take("account", limit, 60, clock.now());
            return HttpResponse { state.allowed ? 200 : 429, {},
                { { "x-rate-limit", QByteArray::number(limit) },
                    { "x-rate-limit-remaining", QByteArray::number(state.remaining) } } };
        };
        int sent = 0, refused = 0;
        const Millis end = clock.now() + Millis { kMinutes } * 60'000;
        limiter.learn(limiter.take(any), answer());
        clock.advance(17'000); // windows of theirs and of ours begin apart
        while (clock.now() < end) {
            while (limiter.readyAt(any) <= clock.now()) {
                const auto slot = limiter.take(any);
                const auto got = answer();
                limiter.learn(slot, got);
                ++sent;
                refused += got.status == 429;
            }
            clock.advance(50);
        }
        const double used = sent / (limit * (kMinutes - 17 / 60.0));
        qInfo("%d of %d a minute: %.1f %% used, %d refused", sent / kMinutes, limit, used * 100, refused);
        QCOMPARE(refused, 0);
        QVERIFY(used <= share * 1.05);
        QVERIFY2(used >= share * 0.95, "less than it may");
    }

private:
    static constexpr int kZendeskFixed = 11; ///< ten reference lists, the preview
    static constexpr int kZendeskWindows = 3; ///< tickets, events and clocks are read in two walks each
    static constexpr int kFreshdeskFixed = 10; ///< seven reference lists, the preview, deleted, spam
    static constexpr int kFreshdeskWindows = 1; ///< tickets are read in two walks

    /// Of the conversation logs, which have to be asked for ticket by ticket.
    int logPages()
    {
        qint64 count = 0;
        m_sandbox->withWorld(Provider::Zendesk, [&](sandbox::World& world) {
            for (const sandbox::TicketBrief& brief : world.tickets()) {
                const bool gone = brief.status == StatusCategory::Deleted || brief.status == StatusCategory::Spam;
                const auto story = world.story(brief.id);
                if (!gone && story.channel == Channel::Messaging)
                    count += pages(qint64(sandbox::messagingOf(world, story, {}).size()), 100);
            }
        });
        return static_cast<int>(count);
    }

    static qint64 gone(const Mirror& mirror)
    {
        qint64 count = 0;
        (void)mirror.reader()->forEachTicket([&](const TicketRow& row) {
            count += row.status == StatusCategory::Deleted || row.status == StatusCategory::Spam;
        });
        return count;
    }

    void report(const char* name, const SyncStatus& status) const
    {
        QMap<QString, int> paths;
        for (QString line : m_sandbox->requests())
            ++paths[line.section(u'?', 0, 0)
                        .replace(QRegularExpression(QStringLiteral("/\\d+")), QStringLiteral("/…"))];
        qInfo() << name << status.requests << "requests" << status.retries << "retries" << paths;
    }

    static void check(const SyncStatus& status, int least, int windows)
    {
        qInfo("%d requests, the least is %d", status.requests, least);
        QCOMPARE(status.retries, 0); // no 429, and nothing else that would be asked twice
        QVERIFY2(status.requests >= least, "the plan is not the least");
        QVERIFY2(status.requests <= least + least / 20 + windows, "more than 5 % above the least");
    }

    std::unique_ptr<Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestEconomy)
#include "tst_economy.moc"
