// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"

#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Mutation;
using sandbox::Sandbox;
using sandbox::World;

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
        freshdesk("every second page of tickets", "tickets:duplicate-page?every=2");
        freshdesk("every third page of tickets", "tickets:duplicate-page?every=3");
        freshdesk("a page that comes four times", "tickets:duplicate-page?times=4&after=2");
        freshdesk("conversations of one ticket", "tickets/*/conversations:duplicate-page?every=2");
    }

    void aStalePageLosesNothing()
    {
        QFETCH(Provider, provider);
        QFETCH(QString, fault);
        const Whole& whole = undisturbed(provider);
        Mirror mirror(shared(), provider);
        QVERIFY(shared().setFaults({ fault }).ok());
        const SyncStatus status = mirror.sync();
        for (const Issue& issue : mirror.issues())
            qInfo() << issue.key << issue.error.detail << issue.context;
        QVERIFY(status.complete);
        QVERIFY2(status.requests > whole.requests, "the fault hit nothing");
        QVERIFY(mirror.content() == whole.content);
    }

    void aPageThatComesForEverIsNeverBelieved_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("stream");
        QTest::newRow("ratings") << Provider::Zendesk << QStringLiteral("zendesk:/api/v2/satisfaction_ratings")
                                 << QStringLiteral("ratings");
        QTest::newRow("ticket export") << Provider::Zendesk
                                       << QStringLiteral("zendesk:/api/v2/incremental/tickets/cursor")
                                       << QStringLiteral("history");
        QTest::newRow("tickets") << Provider::Freshdesk << QStringLiteral("freshdesk:/api/v2/tickets")
                                 << QStringLiteral("tickets");
    }

    void aPageThatComesForEverIsNeverBelieved()
    {
        QFETCH(Provider, provider);
        QFETCH(QString, path);
        QFETCH(QString, stream);
        const Whole& whole = undisturbed(provider);
        Mirror mirror(shared(), provider);
        QVERIFY(shared().setFaults({ path + QStringLiteral(":duplicate-page") }).ok());
        const SyncStatus status = mirror.sync();
        QCOMPARE(status.state, SyncStatus::State::Failed);
        QVERIFY(!status.complete);
        QVERIFY(std::ranges::any_of(
            mirror.issues(), [&](const Issue& issue) { return issue.key == QStringLiteral("stream/") + stream; }));
        // The place of each walk was kept: nothing is missing once the cache is well.
        QVERIFY(shared().setFaults({}).ok());
        QVERIFY(mirror.sync().complete);
        QVERIFY(mirror.content() == whole.content);
    }

    void aPageThatTwoQuestionsGetByRightIsTaken_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::newRow("Zendesk") << Provider::Zendesk;
        QTest::newRow("Freshdesk") << Provider::Freshdesk;
    }

    void aPageThatTwoQuestionsGetByRightIsTaken()
    {
        QFETCH(Provider, provider);
        Sandbox young(smallWorlds(1, 1));
        QVERIFY(young.start().ok());
        // The only ticket is new: the newest days and the whole history are the same page.
        young.withWorld(provider, [](World& world) {
            Mutation reply;
            reply.kind = Mutation::Kind::AddMessage;
            reply.ticket = world.tickets().front().id;
            reply.actor = world.story(reply.ticket).requester;
            reply.text = "Is anybody there?";
            reply.at = world.now();
            world.apply(reply);
        });
        Mirror mirror(young, provider);
        QVERIFY(mirror.sync().complete);
        QVERIFY(mirror.issues().isEmpty());
        QVERIFY(mirror.content().join(QLatin1Char('\n')).contains(QStringLiteral("Is anybody there?")));
    }

private:
    struct Whole {
        QStringList content;
        int requests = 0;
    };

    // What a sync without faults mirrors.
    const Whole& undisturbed(Provider provider)
    {
        Whole& whole = m_undisturbed[provider];
        if (whole.content.isEmpty()) {
            Mirror mirror(shared(), provider);
            const SyncStatus status = mirror.sync();
            if (status.complete)
                whole = { mirror.content(), status.requests };
        }
        return whole;
    }

    std::map<Provider, Whole> m_undisturbed;
};

QTEST_GUILESS_MAIN(TestStalePages)
#include "tst_stalepages.moc"
