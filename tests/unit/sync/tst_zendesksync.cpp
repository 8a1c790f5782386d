// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Mutation;
using sandbox::Sandbox;
using sandbox::World;

namespace {

QStringList paths(const QStringList& requests)
{
    QStringList out;
    for (const QString& line : requests)
        out += line.section(QLatin1Char('?'), 0, 0).section(QLatin1Char(' '), 1);
    out.sort();
    return out;
}

} // namespace

class TestZendeskSync : public QObject {
    Q_OBJECT

private slots:
    void firstMirrorIsCompleteAndASecondAsksOnlyForNews()
    {
        Sandbox sandbox(smallWorlds(120, 1));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        const SyncStatus status = mirror.sync();
        QCOMPARE(status.state, SyncStatus::State::Idle);
        QVERIFY(status.complete);
        const Truth truth = truthOf(sandbox, Provider::Zendesk);
        const auto reader = mirror.reader();
        QCOMPARE(reader->counts()->tickets, truth.tickets);
        for (auto it = truth.messages.begin(); it != truth.messages.end(); ++it)
            QVERIFY2(mirrored(*reader, mirror.account(), it.key()) >= it.value(), qPrintable(it.key()));

        const QStringList asked = paths(sandbox.requests());
        QCOMPARE(asked.count(QStringLiteral("/api/v2/incremental/tickets/cursor.json")), 2);
        QCOMPARE(asked.count(QStringLiteral("/api/v2/incremental/ticket_events.json")), 2);
        QVERIFY(asked.filter(QStringLiteral("/comments")).size() <= 3);

        sandbox.clearRequests();
        const QStringList before = mirror.content();
        QVERIFY(mirror.sync().complete);
        QCOMPARE(paths(sandbox.requests()),
            QStringList({ QStringLiteral("/api/v2/incremental/ticket_events.json"),
                QStringLiteral("/api/v2/incremental/tickets/cursor.json") }));
        QCOMPARE(mirror.content(), before);
    }

    void aReplyArrivesWithTheNextSync()
    {
        Sandbox sandbox(smallWorlds(40, 1));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        mirror.sync();
        std::int64_t id = 0;
        sandbox.withWorld(Provider::Zendesk, [&](World& world) {
            for (const auto& ticket : world.tickets())
                if (ticket.status == StatusCategory::Open)
                    id = ticket.id;
            Mutation reply;
            reply.kind = Mutation::Kind::AddMessage;
            reply.ticket = id;
            reply.actor = world.story(id).requester;
            reply.text = "Is there any news?";
            reply.at = world.now() + 60'000;
            world.apply(reply);
        });
        QVERIFY(mirror.sync().complete);
        QVERIFY(mirror.content().join(QLatin1Char('\n')).contains(QStringLiteral("Is there any news?")));
    }

    void anAgentWhoIsNoAdminGetsWhatTheListShowsAndIsTold()
    {
        Sandbox sandbox(smallWorlds(60, 1));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk, Mirror::As::Agent);
        const SyncStatus status = mirror.sync();
        QCOMPARE(status.state, SyncStatus::State::Idle);
        qint64 listed = 0;
        sandbox.withWorld(Provider::Zendesk, [&](World& world) {
            for (const auto& ticket : world.tickets())
                listed += !ticket.archived && ticket.status != StatusCategory::Deleted
                    && ticket.status != StatusCategory::Spam;
        });
        QCOMPARE(mirror.reader()->counts()->tickets, listed);
        QVERIFY(std::ranges::any_of(
            mirror.issues(), [](const Issue& issue) { return issue.key == QStringLiteral("remark/tickets"); }));
        const QStringList asked = sandbox.requests().filter(QStringLiteral("/comments"));
        QCOMPARE(asked.size() - asked.filter(QStringLiteral("page[after]")).size(), listed);
    }

    void aStoppedSyncGoesOnWhereItWas()
    {
        Sandbox sandbox(smallWorlds(120, 1));
        QVERIFY(sandbox.start().ok());
        Mirror whole(sandbox, Provider::Zendesk);
        whole.sync();
        Mirror stopped(sandbox, Provider::Zendesk);
        const SyncStatus first = stopped.syncUntil([](const SyncStatus& status) { return status.tickets > 0; });
        QVERIFY(first.state == SyncStatus::State::Stopped || first.complete);
        QVERIFY(stopped.sync().complete);
        QCOMPARE(stopped.content(), whole.content());
    }

    void faultsCostNothingButTime_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("limit") << QStringList { QStringLiteral("zendesk:429?retry-after=0&times=3") };
        QTest::newRow("server error") << QStringList { QStringLiteral("zendesk:500?times=2") };
        QTest::newRow("cut") << QStringList { QStringLiteral("zendesk:/api/v2/incremental/*:cut?times=1") };
        QTest::newRow("wrong JSON") << QStringList { QStringLiteral(
            "zendesk:/api/v2/incremental/*:wrong-json?times=2") };
        QTest::newRow("page served twice")
            << QStringList { QStringLiteral("zendesk:/api/v2/groups:duplicate-page?times=1") };
    }

    void faultsCostNothingButTime()
    {
        QFETCH(QStringList, faults);
        Sandbox sandbox(smallWorlds(40, 1));
        QVERIFY(sandbox.start().ok());
        Mirror undisturbed(sandbox, Provider::Zendesk);
        undisturbed.sync();
        QVERIFY(sandbox.setFaults(faults).ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        const SyncStatus status = mirror.sync();
        for (const Issue& issue : mirror.issues())
            qInfo() << issue.key << issue.error.detail << issue.context;
        QVERIFY(status.complete);
        QCOMPARE(mirror.content(), undisturbed.content());
    }

    void aPageThatCannotBeReadIsAskedForInSmallerParts()
    {
        Sandbox sandbox(smallWorlds(400, 1));
        QVERIFY(sandbox.start().ok());
        Mirror undisturbed(sandbox, Provider::Zendesk);
        undisturbed.sync();
        sandbox.clearRequests();
        QVERIFY(sandbox.setFaults({ QStringLiteral("zendesk:/api/v2/incremental/tickets/cursor:wrong-json?times=2") })
                    .ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        QVERIFY(mirror.sync().complete);
        const QStringList asked = sandbox.requests().filter(QStringLiteral("incremental/tickets/cursor"));
        QCOMPARE(asked.mid(0, 2).filter(QStringLiteral("per_page=1000&")).size(), 2); // once may be bad luck
        QVERIFY(asked.value(2).contains(QStringLiteral("per_page=250&")));
        QCOMPARE(mirror.content(), undisturbed.content());
    }

    void aTicketThatSomebodyOpensIsReadWithOneRequestAndNoSync()
    {
        Sandbox sandbox(smallWorlds(20, 1));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        mirror.service().fetchConversation(mirror.account(), QStringLiteral("20"));
        QTRY_COMPARE(mirror.service().status(mirror.account().id).events > 0, true);
        QCOMPARE(sandbox.requests().size(), 1);
        QVERIFY(sandbox.requests().front().contains(QStringLiteral("/tickets/20/comments")));
    }

    void itStopsWithin200MsAlsoWhenTheHelpDeskDoesNotAnswer()
    {
        Sandbox sandbox(smallWorlds(20, 1));
        QVERIFY(sandbox.start().ok());
        QVERIFY(sandbox.setFaults({ QStringLiteral("zendesk:stall") }).ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        QSignalSpy finished(&mirror.service(), &SyncService::finished);
        mirror.service().start(mirror.account(), Mirror::fast());
        QTRY_VERIFY(!sandbox.requests().isEmpty());
        mirror.service().stop(mirror.account().id);
        QVERIFY(finished.wait(200));
        QCOMPARE(mirror.service().status(mirror.account().id).state, SyncStatus::State::Stopped);
    }

    void aRefusedKeyEndsTheSyncWithAWordOnWhatToDo()
    {
        Sandbox sandbox(smallWorlds(20, 1));
        QVERIFY(sandbox.start().ok());
        QVERIFY(sandbox.setFaults({ QStringLiteral("zendesk:401") }).ok());
        Mirror mirror(sandbox, Provider::Zendesk);
        QCOMPARE(mirror.sync().state, SyncStatus::State::Failed);
        QVERIFY(!mirror.issues().isEmpty());
        QCOMPARE(mirror.issues().back().action, Issue::Action::SignInAgain);

        QVERIFY(sandbox.setFaults({}).ok());
        QSignalSpy cleared(&mirror.service(), &SyncService::issueCleared);
        QVERIFY(mirror.sync().complete);
        QCOMPARE(cleared.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestZendeskSync)
#include "tst_zendesksync.moc"
