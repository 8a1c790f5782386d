// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;
using namespace desk::test;

class TestLiveCommand : public QObject {
    Q_OBJECT

    sandbox::Sandbox m_box { [] {
        sandbox::SandboxOptions options = smallWorlds(30, 10);
        options.floorSpeed = 60;
        return options;
    }() };
    Program m_program;

private slots:
    void initTestCase()
    {
        QVERIFY(m_box.start().ok());
        const QJsonObject keys = m_box.credentials()[QLatin1String("zendesk")].toObject();
        const QString secrets = keys[QLatin1String("api_token")].toString() + QLatin1Char('\n')
            + keys[QLatin1String("chat_token")].toString() + QLatin1Char('\n');
        const Program::Outcome added = m_program.run(
            { QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--provider"), QStringLiteral("zendesk"),
                QStringLiteral("--name"), QStringLiteral("Acme"), QStringLiteral("--url"),
                m_box.zendeskUrl().toString(), QStringLiteral("--auth"), QStringLiteral("api-token"),
                QStringLiteral("--user"), keys[QLatin1String("user")].toString(), QStringLiteral("--chat") },
            secrets.toUtf8());
        QVERIFY2(added.code == 0, qPrintable(added.err));
    }

    void onceIsOneObject()
    {
        const Program::Outcome outcome = m_program.run({ QStringLiteral("live"), QStringLiteral("--once") });
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.out.count(u'\n'), 1);
        const QJsonObject line = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
        QCOMPARE(line[QLatin1String("account")].toString(), QStringLiteral("Acme"));
        QCOMPARE(line[QLatin1String("state")].toString(), QStringLiteral("live"));
        QVERIFY(line[QLatin1String("error")].isNull());
        const QJsonValue chats = line[QLatin1String("values")][QLatin1String("chats")];
        QVERIFY(chats[QLatin1String("incoming_chats")].isDouble());
        QVERIFY(chats[QLatin1String("missed_chats")][QLatin1String("30")].isDouble());
        QVERIFY(line[QLatin1String("departments")].toArray().size() > 1);
    }

    void aDepartmentIsGivenByName()
    {
        const auto live = [this](const QString& department) {
            return m_program.run({ QStringLiteral("live"), QStringLiteral("--once"), QStringLiteral("--account"),
                QStringLiteral("Acme"), QStringLiteral("--department"), department });
        };
        const Program::Outcome all = m_program.run({ QStringLiteral("live"), QStringLiteral("--once") });
        const QJsonValue first
            = QJsonDocument::fromJson(all.out.toUtf8())[QLatin1String("departments")].toArray().first();
        const Program::Outcome one = live(first[QLatin1String("name")].toString().toUpper());
        QVERIFY2(one.code == 0, qPrintable(one.err));
        const QJsonObject line = QJsonDocument::fromJson(one.out.toUtf8()).object();
        QCOMPARE(line[QLatin1String("department")][QLatin1String("id")], first[QLatin1String("id")]);
        QVERIFY(!line.contains(QStringLiteral("departments")));
        const Program::Outcome none = live(QStringLiteral("Nobody"));
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains(u"has no department “Nobody”"), qPrintable(none.err));
    }

    void itGoesOnUntilItIsStopped()
    {
        m_box.clearRequests();
        m_program.start({ QStringLiteral("live") });
        const auto isLive = [this] { return !m_box.requests().filter(QStringLiteral("STREAM ")).isEmpty(); };
        QTRY_VERIFY_WITH_TIMEOUT(isLive(), 15'000);
        m_box.cutStreams();
        m_box.clearRequests();
        QTRY_VERIFY_WITH_TIMEOUT(m_box.requests().contains(QStringLiteral("GET /stream")), 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_box.requests().size() > 20, 15'000);
        m_program.terminate();
        const Program::Outcome outcome = m_program.finish();
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(u"\"state\":\"cut\""));
        const QString last = outcome.out.trimmed().section(QLatin1Char('\n'), -1);
        QCOMPARE(QJsonDocument::fromJson(last.toUtf8())[QLatin1String("state")].toString(), QStringLiteral("live"));
    }

    void whatCannotBeIsSaidInOneLine()
    {
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream*:403") }).ok());
        const Program::Outcome outcome = m_program.run({ QStringLiteral("live"), QStringLiteral("--once") });
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.errLines().size(), 1);
        QVERIFY(m_box.setFaults({}).ok());
        QCOMPARE(m_program.run({ QStringLiteral("live"), QStringLiteral("--format"), QStringLiteral("xml") }).code, 2);
        QCOMPARE(m_program.run({ QStringLiteral("live"), QStringLiteral("--twice") }).code, 2);
        QCOMPARE(
            m_program.run({ QStringLiteral("live"), QStringLiteral("--account"), QStringLiteral("None") }).code, 1);
        QCOMPARE(Program().run({ QStringLiteral("live") }).code, 1);
    }
};

QTEST_GUILESS_MAIN(TestLiveCommand)
#include "tst_livecommand.moc"
