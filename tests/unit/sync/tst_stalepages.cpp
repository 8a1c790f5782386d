// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"

#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

// Big enough for the lists to have pages.
Sandbox& shared()
{
    static Sandbox sandbox(smallWorlds(1400, 300));
    return sandbox;
}

} // namespace

/// Caches on the way may serve a page that another query of the same path got.
class TestStalePages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(shared().start().ok()); }
    void cleanup() { QVERIFY(shared().setFaults({}).ok()); }

    void aStalePageLosesNothing_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<QString>("fault");
        const auto zendesk = [](const char* name, const char* path) {
            QTest::newRow(name) << Provider::Zendesk << QStringLiteral("zendesk:/api/v2/") + QLatin1StringView(path);
        };
        const auto freshdesk = [](const char* name, const char* path) {
            QTest::newRow(name) << Provider::Freshdesk
                                << QStringLiteral("freshdesk:/api/v2/") + QLatin1StringView(path);
        };
        zendesk("ticket export", "incremental/tickets/cursor:duplicate-page?every=2");
        zendesk("end of the live walk for the backfill", "incremental/tickets/cursor:duplicate-page?times=1&after=1");
        zendesk("events", "incremental/ticket_events:duplicate-page?every=2");
        zendesk("ratings", "satisfaction_ratings:duplicate-page?every=2");
        // Several walks ask for this path side by side: a fault that comes again and again could meet one question
        // twice.
        freshdesk("tickets", "tickets:duplicate-page?times=1");
        freshdesk("a later page of tickets", "tickets:duplicate-page?times=1&after=2");
        freshdesk("conversations of one ticket", "tickets/*/conversations:duplicate-page?every=2");
    }

    void aStalePageLosesNothing()
    {
        QFETCH(Provider, provider);
        QFETCH(QString, fault);
        QStringList& expected = m_undisturbed[provider];
        if (expected.isEmpty()) {
            Mirror undisturbed(shared(), provider);
            const SyncStatus status = undisturbed.sync();
            QVERIFY(status.complete);
            m_requests[provider] = status.requests;
            expected = undisturbed.content();
        }
        Mirror mirror(shared(), provider);
        QVERIFY(shared().setFaults({ fault }).ok());
        const SyncStatus status = mirror.sync();
        for (const Issue& issue : mirror.issues())
            qInfo() << issue.key << issue.error.detail << issue.context;
        QVERIFY(status.complete);
        QVERIFY2(status.requests > m_requests[provider], "the fault hit nothing");
        QVERIFY(mirror.content() == expected);
    }

    void aPageThatComesForEverEndsTheStreamWithAWarningAndNotAsComplete()
    {
        QVERIFY(shared().setFaults({ QStringLiteral("zendesk:/api/v2/satisfaction_ratings:duplicate-page") }).ok());
        Mirror mirror(shared(), Provider::Zendesk);
        const SyncStatus status = mirror.sync();
        QCOMPARE(status.state, SyncStatus::State::Failed);
        QVERIFY(!status.complete);
        QVERIFY(std::ranges::any_of(
            mirror.issues(), [](const Issue& issue) { return issue.key == QStringLiteral("stream/ratings"); }));
    }

private:
    std::map<Provider, QStringList> m_undisturbed;
    std::map<Provider, int> m_requests;
};

QTEST_GUILESS_MAIN(TestStalePages)
#include "tst_stalepages.moc"
