// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"
#include "tests/testkit/signin.h"

#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Mutation;
using sandbox::Sandbox;
using sandbox::World;

namespace {

SyncOptions staying()
{
    SyncOptions options = Mirror::fast();
    options.keepGoing = true;
    options.intervalSeconds = 1;
    return options;
}

Issue issueOf(const QList<Issue>& issues, const QString& key)
{
    const auto it = std::ranges::find(issues, key, &Issue::key);
    return it == issues.end() ? Issue() : *it;
}

// Signs in with the browser's flow.
Mirror signedIn(const Sandbox& sandbox, const QString& scope)
{
    return Mirror(oauthAccount(sandbox), { { QStringLiteral("zd/oauth"), signIn(sandbox, scope).toSecret() } });
}

} // namespace

/// What happens around a sync: news, outages, sign-ins that end or that were not enough, stops.
class TestLiveSync : public QObject {
    Q_OBJECT

private slots:
    void newsArriveByThemselves_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::newRow("Zendesk") << Provider::Zendesk;
        QTest::newRow("Freshdesk") << Provider::Freshdesk;
    }

    void newsArriveByThemselves()
    {
        QFETCH(Provider, provider);
        Sandbox sandbox(smallWorlds(20, 20));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, provider);
        mirror.service().start(mirror.account(), staying());
        QTRY_VERIFY(mirror.service().status(mirror.account().id).complete);
        const qint64 before = mirror.reader()->counts()->tickets;
        sandbox.withWorld(provider, [&](World& world) {
            Mutation arrival;
            arrival.kind = Mutation::Kind::NewTicket;
            arrival.actor = world.people().back().id;
            arrival.text = "The parcel has arrived";
            arrival.at = world.now() + 60'000;
            world.apply(arrival);
        });
        QTRY_COMPARE(mirror.reader()->counts()->tickets, before + 1);
    }

    void sinceLeavesOutWhatIsOlder_data() { newsArriveByThemselves_data(); }

    void sinceLeavesOutWhatIsOlder()
    {
        QFETCH(Provider, provider);
        Sandbox sandbox(smallWorlds(150, 150));
        QVERIFY(sandbox.start().ok());
        Millis since = 0;
        qint64 newer = 0;
        sandbox.withWorld(provider, [&](World& world) {
            since = world.now() - Millis { 200 } * 24 * 3600'000;
            newer = std::ranges::count_if(world.tickets(), [&](const auto& ticket) {
                return (provider == Provider::Zendesk ? ticket.changedAt : ticket.updatedAt) >= since
                    && !(provider == Provider::Freshdesk && ticket.archived);
            });
        });
        Mirror mirror(sandbox, provider);
        SyncOptions options = Mirror::fast();
        options.since = since;
        const SyncStatus status = mirror.sync(options);
        QCOMPARE(status.state, SyncStatus::State::Idle);
        QVERIFY(!status.complete); // the history is not whole
        QVERIFY(newer > 0 && newer < 140);
        QCOMPARE(mirror.reader()->counts()->tickets, newer);
        QVERIFY(mirror.sync().complete); // the rest comes when it is asked for
        QVERIFY(mirror.reader()->counts()->tickets > newer);
    }

    void anOutageIsWaitedOut_data()
    {
        QTest::addColumn<bool>("atStart");
        QTest::newRow("at the start") << true;
        QTest::newRow("in the middle") << false;
    }

    void anOutageIsWaitedOut()
    {
        QFETCH(bool, atStart);
        auto options = smallWorlds(1, 60);
        auto sandbox = std::make_unique<Sandbox>(options);
        QVERIFY(sandbox->start().ok());
        Mirror whole(*sandbox, Provider::Freshdesk);
        whole.sync();
        Mirror mirror(*sandbox, Provider::Freshdesk);
        options.freshdeskPort = static_cast<quint16>(sandbox->freshdeskUrl().port());
        QStringList cleared;
        connect(&mirror.service(), &SyncService::issueCleared, this,
            [&](const QString&, const QString& key) { cleared += key; });
        if (atStart)
            sandbox.reset();
        mirror.service().start(mirror.account(), staying());
        if (!atStart) {
            QTRY_VERIFY(mirror.service().status(mirror.account().id).tickets > 0);
            sandbox.reset();
        }
        QTRY_COMPARE_WITH_TIMEOUT(
            issueOf(mirror.issues(), QStringLiteral("unreachable")).error.kind, Error::Kind::Offline, 20'000);
        QVERIFY(mirror.service().status(mirror.account().id).state == SyncStatus::State::Running);
        sandbox = std::make_unique<Sandbox>(options);
        QVERIFY(sandbox->start().ok());
        QTRY_VERIFY_WITH_TIMEOUT(mirror.service().status(mirror.account().id).complete, 20'000);
        QVERIFY(cleared.contains(QStringLiteral("unreachable")));
        QCOMPARE(mirror.content(), whole.content());
    }

    void aTokenThatEndsInMidSyncIsRenewedAndNothingIsLost()
    {
        Sandbox sandbox(smallWorlds(120, 1));
        QVERIFY(sandbox.start().ok());
        Mirror whole(sandbox, Provider::Zendesk);
        whole.sync();
        Mirror mirror = signedIn(sandbox, QStringLiteral("read"));
        const QString before = mirror.secrets().value(QStringLiteral("zd/oauth"));
        QVERIFY(sandbox.setFaults({ QStringLiteral("zendesk:/api/v2/incremental/*:401?times=1&after=1") }).ok());
        sandbox.clearRequests();
        QVERIFY(mirror.sync().complete);
        QCOMPARE(sandbox.requests().filter(QStringLiteral("POST /oauth/tokens")).size(), 1);
        QVERIFY(mirror.secrets().value(QStringLiteral("zd/oauth")) != before);
        QCOMPARE(mirror.content(), whole.content());
    }

    void aMissingScopeAsksToSignInAgainAndMarksNothingAsMissing()
    {
        Sandbox sandbox(smallWorlds(20, 1));
        QVERIFY(sandbox.start().ok());
        Mirror narrow = signedIn(sandbox, QStringLiteral("users:read"));
        QCOMPARE(narrow.sync().state, SyncStatus::State::Failed);
        const Issue issue = issueOf(narrow.issues(), QStringLiteral("missing-right"));
        QCOMPARE(issue.action, Issue::Action::SignInAgain);
        QCOMPARE(issue.severity, Issue::Severity::Failure);
        QVERIFY(issue.error.detail.contains(QStringLiteral("scope")));
        // Not taken for a role that may not export, whose tickets are listed instead.
        QCOMPARE(sandbox.requests().filter(QStringLiteral("/api/v2/tickets.json")).size(), 1);
        QCOMPARE(sandbox.requests().filter(QStringLiteral("/comments")).size(), 0);

        Mirror agent(sandbox, Provider::Zendesk, Mirror::As::Agent);
        agent.sync();
        QVERIFY(issueOf(agent.issues(), QStringLiteral("missing-right")).key.isEmpty());
    }

    void anArchivedTicketThatOnlyARatingNamesIsNoTicket()
    {
        Sandbox sandbox(smallWorlds(1, 400));
        QVERIFY(sandbox.start().ok());
        QStringList archived;
        sandbox.withWorld(Provider::Freshdesk, [&](World& world) {
            for (const auto& ticket : world.tickets())
                if (ticket.archived && world.story(ticket.id).csat != Csat::None)
                    archived += QString::number(ticket.id);
        });
        QVERIFY(!archived.isEmpty());
        Mirror mirror(sandbox, Provider::Freshdesk);
        const SyncStatus status = mirror.sync();
        const auto reader = mirror.reader();
        qint64 listed = 0;
        QVERIFY(reader->forEachTicket([&](const TicketRow&) { ++listed; }).ok());
        QCOMPARE(reader->counts()->tickets, listed);
        QCOMPARE(status.tickets, listed);
        for (const QString& id : archived) {
            QVERIFY(!reader->conversation(mirror.account(), id.toStdString()).ok());
            QVERIFY(sandbox.requests().filter(QStringLiteral("/tickets/%1/").arg(id)).isEmpty());
        }
    }

    void theLastMinuteIsNotForgottenBetweenTwoRuns()
    {
        Sandbox sandbox(smallWorlds(1, 10));
        QVERIFY(sandbox.start().ok());
        Mirror mirror(sandbox, Provider::Freshdesk);
        const SyncStatus first = mirror.sync();
        QVERIFY(first.usedThisMinute >= first.requests);
        QCOMPARE(first.limitPerMinute, 700'000); // the sandbox's 700, in scaled time
        const SyncStatus second = mirror.sync();
        QVERIFY(second.usedThisMinute >= first.usedThisMinute + second.requests);
        QCOMPARE(second.dataUpTo, mirror.reader()->newest().value());
    }
};

QTEST_GUILESS_MAIN(TestLiveSync)
#include "tst_livesync.moc"
