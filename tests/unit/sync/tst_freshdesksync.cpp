// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"

#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Mutation;
using sandbox::Sandbox;
using sandbox::World;

namespace {

// Archived tickets cannot be listed by anyone.
qint64 reachable(Sandbox& sandbox)
{
    qint64 count = 0;
    sandbox.withWorld(Provider::Freshdesk, [&](World& world) {
        count = std::ranges::count_if(world.tickets(), [](const auto& ticket) { return !ticket.archived; });
    });
    return count;
}

} // namespace

class TestFreshdeskSync : public QObject {
    Q_OBJECT

private slots:
    void firstMirrorIsCompleteAndASecondAsksOnlyForNews()
    {
        Sandbox sandbox(smallWorlds(1, 150));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        const SyncStatus status = mirror.sync();
        for (const Issue& issue : mirror.issues())
            qInfo() << issue.key << issue.error.detail << issue.context;
        QVERIFY(status.complete);
        const Truth truth = truthOf(sandbox, Provider::Freshdesk);
        const auto reader = mirror.reader();
        QCOMPARE(reader->counts()->tickets, reachable(sandbox));
        qint64 alive = 0;
        for (auto it = truth.messages.begin(); it != truth.messages.end(); ++it) {
            const int count = mirrored(*reader, mirror.account(), it.key());
            if (count < 0)
                continue; // archived
            ++alive;
            QVERIFY2(count >= it.value(),
                qPrintable(QStringLiteral("%1: %2 of %3").arg(it.key()).arg(count).arg(it.value())));
        }
        QCOMPARE(sandbox.requests().filter(QStringLiteral("/conversations?per_page=100&page=1")).size(),
            alive); // one a ticket

        sandbox.clearRequests();
        const QStringList before = mirror.content();
        QVERIFY(mirror.sync().complete);
        QCOMPARE(sandbox.requests().filter(QStringLiteral("/conversations")).size(), 0);
        QCOMPARE(sandbox.requests().size(), 3); // news, deleted, spam
        QCOMPARE(mirror.content(), before);
    }

    void aNoteAndADeletionArriveWithTheNextSync()
    {
        Sandbox sandbox(smallWorlds(1, 40));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        QVERIFY(mirror.sync().complete);
        sandbox.clearRequests();
        std::int64_t noted = 0, deleted = 0;
        sandbox.withWorld(Provider::Freshdesk, [&](World& world) {
            for (const auto& ticket : world.tickets())
                if (isUnsolved(ticket.status) && !ticket.archived)
                    deleted = std::exchange(noted, ticket.id);
            Mutation note;
            note.kind = Mutation::Kind::AddNote;
            note.ticket = noted;
            note.actor = world.people().front().id;
            note.text = "Called the customer back.";
            note.at = world.now() + 60'000;
            world.apply(note);
            Mutation removal;
            removal.kind = Mutation::Kind::Delete;
            removal.ticket = deleted;
            removal.at = world.now() + 60'000;
            world.apply(removal);
        });
        QVERIFY(noted != 0 && deleted != 0);
        QVERIFY(mirror.sync().complete);
        QVERIFY(mirror.content().join(QLatin1Char('\n')).contains(QStringLiteral("Called the customer back.")));
        QCOMPARE(mirror.reader()->conversation(mirror.account(), std::to_string(deleted))->ticket.status,
            StatusCategory::Deleted);
        QCOMPARE(sandbox.requests().filter(QStringLiteral("/conversations")).size(), 1);
    }

    void faultsCostNothingButTime_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("limit") << QStringList { QStringLiteral("freshdesk:429?retry-after=0&every=7") };
        QTest::newRow("server error") << QStringList { QStringLiteral("freshdesk:/api/v2/tickets/*:502?times=2") };
        QTest::newRow("cut") << QStringList { QStringLiteral("freshdesk:/api/v2/tickets:cut?times=1") };
        QTest::newRow("wrong JSON") << QStringList { QStringLiteral("freshdesk:/api/v2/tickets:wrong-json?times=1") };
    }

    void faultsCostNothingButTime()
    {
        QFETCH(QStringList, faults);
        Sandbox sandbox(smallWorlds(1, 40));
        QVERIFY(sandbox.start().ok());
        Mirror undisturbed(sandbox, Provider::Freshdesk);
        QVERIFY(undisturbed.sync().complete);
        QVERIFY(sandbox.setFaults(faults).ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        QVERIFY(mirror.sync().complete);
        QCOMPARE(mirror.content(), undisturbed.content());
    }

    void aPageThatCannotBeReadIsAskedForInSmallerParts()
    {
        Sandbox sandbox(smallWorlds(1, 150));
        QVERIFY(sandbox.start().ok());
        Mirror undisturbed(sandbox, Provider::Freshdesk);
        QVERIFY(undisturbed.sync().complete);
        sandbox.clearRequests();
        QVERIFY(sandbox.setFaults({ QStringLiteral("freshdesk:/api/v2/tickets:wrong-json?after=1&times=2") }).ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        QVERIFY(mirror.sync().complete);
        const QStringList walk = sandbox.requests().filter(QStringLiteral("tickets?updated_since"));
        QCOMPARE(walk.mid(0, 2).filter(QStringLiteral("per_page=100&")).size(), 2);
        QVERIFY(walk.value(2).contains(QStringLiteral("per_page=50&")));
        QCOMPARE(mirror.content(), undisturbed.content());
    }

    void oneTicketThatFailsIsSkippedAndTold()
    {
        Sandbox sandbox(smallWorlds(1, 30));
        QVERIFY(sandbox.start().ok());
        Mirror undisturbed(sandbox, Provider::Freshdesk);
        QVERIFY(undisturbed.sync().complete);
        const QString one = sandbox.requests().filter(QStringLiteral("/conversations")).value(0).section(u' ', 1);
        QVERIFY(!one.isEmpty());
        QVERIFY(sandbox.setFaults({ QStringLiteral("freshdesk:%1:wrong-json").arg(one.section(u'?', 0, 0)) }).ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        QVERIFY(!mirror.sync().complete);
        QVERIFY(std::ranges::any_of(
            mirror.issues(), [](const Issue& issue) { return issue.key == QStringLiteral("tickets-skipped"); }));
        QVERIFY(sandbox.setFaults({}).ok());
        QVERIFY(mirror.sync().complete); // read with the next one
        QVERIFY(mirror.issues().isEmpty());
    }

    void aStoppedSyncGoesOnWhereItWas()
    {
        Sandbox sandbox(smallWorlds(1, 80));
        QVERIFY(sandbox.start().ok());
        Mirror whole(sandbox, Provider::Freshdesk);
        whole.sync();
        Mirror stopped(sandbox, Provider::Freshdesk);
        stopped.syncUntil([](const SyncStatus& status) { return status.events > 5; });
        QVERIFY(stopped.sync().complete);
        QCOMPARE(stopped.content(), whole.content());
    }
};

QTEST_GUILESS_MAIN(TestFreshdeskSync)
#include "tst_freshdesksync.moc"
