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

QJsonObject own(const Sandbox& sandbox, const char* provider)
{
    return sandbox.credentials()[QLatin1String(provider)].toObject();
}

/// Adds the sandbox's two help desks as "zd" and "fd".
void addAccounts(Program& program, const Sandbox& sandbox)
{
    const auto zendesk = own(sandbox, "zendesk");
    const auto freshdesk = own(sandbox, "freshdesk");
    const auto words = [](const char* line) { return QString::fromLatin1(line).split(QLatin1Char(' ')); };
    auto added = program.run(words("account add --provider zendesk --name zd --auth api-token --url")
            << sandbox.zendeskUrl().toString() << QStringLiteral("--user")
            << zendesk[QStringLiteral("user")].toString(),
        zendesk[QStringLiteral("api_token")].toString().toUtf8() + '\n');
    QVERIFY2(added.code == 0, qPrintable(added.err));
    added = program.run(
        words("account add --provider freshdesk --name fd --auth api-key --url") << sandbox.freshdeskUrl().toString(),
        freshdesk[QStringLiteral("api_key")].toString().toUtf8() + '\n');
    QVERIFY2(added.code == 0, qPrintable(added.err));
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
        QVERIFY(!program.everythingInTheProfile().contains(
            own(sandbox, "zendesk")[QStringLiteral("api_token")].toString().toUtf8()));
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
