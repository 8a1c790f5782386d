// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

QString zendeskToken(const Sandbox& sandbox)
{
    return sandbox.credentials()[QStringLiteral("zendesk")][QStringLiteral("api_token")].toString();
}

/// The content of both stores of a profile.
QStringList content(const Program& program)
{
    AccountRegistry registry(Profile::open(program.profileDir()).value());
    if (!registry.load().ok())
        return {};
    QStringList lines;
    for (const Account& account : registry.accounts())
        lines += storeContent(registry.profile().storeFile(account.id), account);
    return lines;
}

const QStringList kSync { QStringLiteral("sync"), QStringLiteral("--format"), QStringLiteral("json") };

} // namespace

class TestSyncCommand : public QObject {
    Q_OBJECT

private slots:
    void bothHelpDesksAreMirroredAndReported()
    {
        Sandbox sandbox(smallWorlds(40, 40));
        QVERIFY(sandbox.start().ok());
        Program program;
        addAccounts(program, sandbox);
        sandbox.clearRequests();
        const auto outcome = program.run(kSync);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        const QJsonArray reports = QJsonDocument::fromJson(outcome.out.toUtf8()).array();
        QCOMPARE(reports.size(), 2);
        int requests = 0;
        for (const QJsonValue& report : reports) {
            QVERIFY(report[QStringLiteral("complete")].toBool());
            QVERIFY(report[QStringLiteral("errors")].toArray().isEmpty());
            for (const char* key :
                { "account", "tickets", "events", "chats", "people", "retries", "rate_limited_seconds", "seconds" })
                QVERIFY2(!report[QLatin1String(key)].isUndefined(), key);
            requests += report[QStringLiteral("requests")].toInt();
        }
        QCOMPARE(requests, sandbox.requests().size());
        QVERIFY(outcome.err.contains(QStringLiteral("zd: tickets")));
        QVERIFY(!program.everythingInTheProfile().contains(zendeskToken(sandbox).toUtf8()));
    }

    void killedFiveTimesItEndsEqualToAnUndisturbedRun()
    {
        Sandbox sandbox(smallWorlds(200, 250));
        QVERIFY(sandbox.start().ok());
        Program undisturbed, killed;
        addAccounts(undisturbed, sandbox);
        addAccounts(killed, sandbox);
        QCOMPARE(undisturbed.run(kSync).code, 0);
        int interrupted = 0;
        for (const int after : { 7, 12, 20, 8, 25 }) {
            sandbox.clearRequests();
            killed.start(kSync);
            QTRY_VERIFY_WITH_TIMEOUT(
                sandbox.requests().size() >= after || killed.errSoFar().contains(QStringLiteral("people")), 10'000);
            killed.kill();
            interrupted += killed.finish().code == -1;
        }
        QVERIFY(interrupted >= 3);
        const auto last = killed.run(kSync);
        QVERIFY2(last.code == 0, qPrintable(last.err));
        const QStringList expected = content(undisturbed);
        QVERIFY(expected.size() > 500);
        QCOMPARE(content(killed), expected);
    }

    void askedToStopItEndsPolitelyAndSaysSo()
    {
        Sandbox sandbox(smallWorlds(10, 60));
        QVERIFY(sandbox.start().ok());
        Program program;
        addAccounts(program, sandbox);
        QVERIFY(sandbox.setFaults({ QStringLiteral("/api/v2/*:stall") }).ok());
        sandbox.clearRequests();
        program.start(kSync);
        QTRY_VERIFY(!sandbox.requests().isEmpty());
        program.terminate();
        const auto outcome = program.finish();
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.contains(QStringLiteral("stopped before the end")));
    }

    void whatMakesNoSenseIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::newRow("no date") << QStringList { QStringLiteral("--since"), QStringLiteral("yesterday") } << 2;
        QTest::newRow("format") << QStringList { QStringLiteral("--format"), QStringLiteral("xml") } << 2;
        QTest::newRow("option") << QStringList { QStringLiteral("--quick") } << 2;
        QTest::newRow("unknown account") << QStringList { QStringLiteral("--account"), QStringLiteral("nobody") } << 1;
        QTest::newRow("no account at all") << QStringList {} << 1;
    }

    void whatMakesNoSenseIsWrongUsage()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        Program program;
        const auto outcome = program.run(QStringList { QStringLiteral("sync") } + args);
        QCOMPARE(outcome.code, code);
        QCOMPARE(outcome.errLines().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSyncCommand)
#include "tst_synccommand.moc"
