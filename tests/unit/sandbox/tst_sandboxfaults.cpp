// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <csignal>

using namespace desk;
using namespace desk::sandbox;

class TestSandboxFaults : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Probe> m_probe;
    const QString m_me = QStringLiteral("/api/v2/agents/me");

private slots:
    void initTestCase()
    {
        SandboxOptions options;
        options.world.zendeskTickets = 10;
        options.world.freshdeskTickets = 40;
        m_sandbox = std::make_unique<Sandbox>(options);
        QVERIFY(m_sandbox->start());
        m_probe = std::make_unique<Probe>(m_sandbox->freshdeskUrl());
        m_probe->basic(m_sandbox->credentials().value(u"freshdesk").toObject().value(u"api_key").toString() + u":X");
    }
    void init() { QVERIFY(m_sandbox->setFaults({})); }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QString>("spec");
        for (const char* spec :
            { "", "418", "stalled", "gitlab:429", "429?time=2", "429?times=x", "zendesk:tickets:429", "429?every=0" })
            QTest::newRow(spec) << QString::fromLatin1(spec);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QString, spec);
        const auto rule = FaultRule::parse(spec);
        QVERIFY(!rule);
        QCOMPARE(rule.error().kind, Error::Kind::Usage);
    }

    void statusesAreGiven_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : { 401, 403, 404, 409, 429, 500, 502, 503 })
            QTest::addRow("%d", status) << status;
    }
    void statusesAreGiven()
    {
        QFETCH(int, status);
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("freshdesk:/api/v2/agents/*:%1?times=1").arg(status) }));
        QCOMPARE(m_probe->get(m_me).status, status);
        QCOMPARE(m_probe->get(m_me).status, 200);
    }

    void retryAfterCanBeZeroOrMissing()
    {
        QVERIFY(m_sandbox->setFaults(
            { QStringLiteral("429?retry-after=0&times=1"), QStringLiteral("429?retry-after=none&times=1") }));
        QCOMPARE(m_probe->get(m_me).header("Retry-After"), QByteArray("0"));
        const Answer second = m_probe->get(m_me);
        QCOMPARE(second.status, 429);
        QVERIFY(second.header("Retry-After").isEmpty());
    }

    void afterAndEveryCountRequests()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("/api/v2/agents/me:500?after=1&every=2&times=2") }));
        QList<int> statuses;
        for (int i = 0; i < 7; ++i)
            statuses.append(m_probe->get(m_me).status);
        QCOMPARE(statuses, QList<int>({ 200, 200, 500, 200, 500, 200, 200 }));
    }

    void aStallNeverEnds()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("stall?times=1") }));
        m_probe->timeoutMs = 300;
        const Answer answer = m_probe->get(m_me);
        m_probe->timeoutMs = 5000;
        QVERIFY(answer.error == QNetworkReply::OperationCanceledError || answer.error == QNetworkReply::TimeoutError);
    }

    void aCutBodyIsAnError()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("cut?times=1") }));
        const Answer answer = m_probe->get(m_me);
        QVERIFY2(answer.error == QNetworkReply::RemoteHostClosedError, qPrintable(QString::number(answer.error)));
    }

    void wrongJsonIsWhole()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("wrong-json?times=1") }));
        const Answer answer = m_probe->get(m_me);
        QCOMPARE(answer.error, QNetworkReply::NoError);
        QCOMPARE(answer.status, 200);
        QVERIFY(QJsonDocument::fromJson(answer.body).isNull());
    }

    void aDuplicatePageIsThePageBefore()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("/api/v2/tickets:duplicate-page?times=1") }));
        const QString list = QStringLiteral("/api/v2/tickets?updated_since=1970-01-01T00:00:00Z&per_page=5&page=%1");
        const Answer first = m_probe->get(list.arg(1)), second = m_probe->get(list.arg(2)),
                     third = m_probe->get(list.arg(2));
        QCOMPARE(second.body, first.body);
        QVERIFY(third.body != first.body);
    }

    void answersWithANameAreGiven_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("empty") << QStringLiteral("403-empty") << 403 << QByteArray() << QByteArray("text/html");
        QTest::newRow("plain") << QStringLiteral("429-plain") << 429 << QByteArray("Too many")
                               << QByteArray("text/plain");
        QTest::newRow("suspended") << QStringLiteral("suspended") << 403 << QByteArray("account_suspended")
                                   << QByteArray("application/json");
        QTest::newRow("no desk") << QStringLiteral("no-desk") << 404 << QByteArray("<html>") << QByteArray("text/html");
        QTest::newRow("cursor") << QStringLiteral("expired-cursor") << 400 << QByteArray("expired")
                                << QByteArray("application/json");
    }
    void answersWithANameAreGiven()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, type);
        QVERIFY(m_sandbox->setFaults({ kind + u"?times=1" }));
        const Answer answer = m_probe->get(m_me);
        QTEST(answer.status, "status");
        QVERIFY(text.isEmpty() ? answer.body.isEmpty() : answer.body.contains(text));
        QVERIFY(answer.header("content-type").startsWith(type));
    }

    void aLinkCanBeMissing()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("no-link?times=1") }));
        const QString list = QStringLiteral("/api/v2/tickets?updated_since=1970-01-01T00:00:00Z&per_page=5");
        QVERIFY(m_probe->get(list).header("link").isEmpty());
        QVERIFY(!m_probe->get(list).header("link").isEmpty());
    }

    void rowsMoveBetweenPages()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("/api/v2/tickets:mutate?rows=5&times=1") }));
        const QString list = QStringLiteral(
            "/api/v2/tickets?updated_since=1970-01-01T00:00:00Z&order_by=updated_at&order_type=desc&per_page=5");
        const QJsonArray before = m_probe->get(list).array(), after = m_probe->get(list).array();
        QVERIFY(before != after);
        QCOMPARE(after.at(0)[u"updated_at"], after.at(4)[u"updated_at"]);
    }

    void theClockCanBeWrong()
    {
        QVERIFY(m_sandbox->setFaults({ QStringLiteral("clock-skew?seconds=-7200&times=1") }));
        const QDateTime date = QLocale::c().toDateTime(
            QString::fromLatin1(m_probe->get(m_me).header("Date")), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        QVERIFY(
            std::abs(date.secsTo(QDateTime::currentDateTimeUtc()) - 7200 + QDateTime::currentDateTime().offsetFromUtc())
            < 10);
    }

    void aTakenPortIsAnError()
    {
        SandboxOptions options;
        options.world.zendeskTickets = options.world.freshdeskTickets = 1;
        options.zendeskPort = static_cast<quint16>(m_sandbox->zendeskUrl().port());
        Sandbox second(options);
        QVERIFY(!second.start());
    }

    void theCommandServesUntilItIsInterrupted()
    {
        QProcess process;
        process.start(qEnvironmentVariable("DESKSCOPE_BIN"),
            { QStringLiteral("sandbox"), QStringLiteral("--tickets"), QStringLiteral("20"), QStringLiteral("--fault"),
                QStringLiteral("zendesk:502?times=1") });
        QVERIFY(process.waitForReadyRead(20'000));
        const QJsonObject where = QJsonDocument::fromJson(process.readLine()).object();
        QVERIFY(where.value(u"freshdesk").toString().startsWith(u"http://127.0.0.1:"));
        Probe probe(QUrl(where.value(u"zendesk").toString()));
        QCOMPARE(probe.get(QStringLiteral("/api/v2/users/me")).status, 502);
        QCOMPARE(probe.get(QStringLiteral("/api/v2/users/me")).status, 200);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    void theCommandRefusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::newRow("an unknown flag") << QStringList { QStringLiteral("--tickles"), QStringLiteral("5") } << 2;
        QTest::newRow("no number") << QStringList { QStringLiteral("--tickets"), QStringLiteral("many") } << 2;
        QTest::newRow("a wrong fault") << QStringList { QStringLiteral("--fault"), QStringLiteral("418") } << 2;
        QTest::newRow("a port in use") << QStringList { QStringLiteral("--zendesk-port"),
            QString::number(m_sandbox->zendeskUrl().port()) }
                                       << 1;
    }
    void theCommandRefusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        QProcess process;
        process.start(qEnvironmentVariable("DESKSCOPE_BIN"), QStringList { QStringLiteral("sandbox") } + args);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), code);
        QCOMPARE(process.readAllStandardError().count('\n'), 1);
        QVERIFY(process.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
