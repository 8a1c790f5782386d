// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/mirror.h"
#include "tests/testkit/program.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

constexpr int kLongestMs = 2000;

} // namespace

/// From whatever it does, the program ends within two seconds of being asked to, in order. DESKSCOPE_SHUTDOWNS says how
/// often for each state (default 2).
class TestShutdown : public QObject {
    Q_OBJECT

private slots:
    void init() { m_sandbox = std::make_unique<Sandbox>(smallWorlds(200, 200)); }

    void endsInOrder_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("unreachable");
        QTest::addColumn<int>("within"); // it is asked at a random moment of so many ms
        const QStringList sync { QStringLiteral("sync"), QStringLiteral("--until-complete") }, window;
        QTest::newRow("mirroring") << sync << QString() << false << 1000;
        QTest::newRow("a silent help desk") << sync << QStringLiteral("/api/v2/*:stall") << false << 600;
        QTest::newRow("waiting for the limit")
            << sync << QStringLiteral("/api/v2/*:429?retry-after=600") << false << 600;
        QTest::newRow("waiting to try again") << sync << QStringLiteral("/api/v2/*:503") << false << 1500;
        QTest::newRow("nobody there") << sync << QString() << true << 600;
        QTest::newRow("the window, mirroring") << window << QString() << false << 1500;
        QTest::newRow("the window, a silent help desk") << window << QStringLiteral("/api/v2/*:stall") << false << 1500;
    }

    void endsInOrder()
    {
        QFETCH(QStringList, args);
        QFETCH(QString, fault);
        QFETCH(bool, unreachable);
        QFETCH(int, within);
        QVERIFY(m_sandbox->start().ok());
        Program program;
        addAccounts(program, *m_sandbox);
        if (!fault.isEmpty())
            QVERIFY(m_sandbox->setFaults({ fault }).ok());
        if (unreachable)
            m_sandbox.reset();
        bool known = false;
        const int given = qEnvironmentVariableIntValue("DESKSCOPE_SHUTDOWNS", &known);
        QRandomGenerator random(7);
        for (int i = 0; i < (known ? given : 2); ++i) {
            program.start(args);
            QVERIFY(program.isReady()); // before that nothing is to be put in order
            QTest::qWait(static_cast<int>(random.bounded(within)));
            QElapsedTimer clock;
            clock.start();
            program.terminate();
            const auto outcome = program.finish();
            QVERIFY2(outcome.code == 0 || outcome.code == 1, qPrintable(outcome.err)); // by itself, not by the signal
            QVERIFY2(clock.elapsed() < kLongestMs, qPrintable(QString::number(clock.elapsed())));
            for (const char* disorder : { "QThread", "QObject", "ASSERT", "leak" })
                QVERIFY2(!outcome.err.contains(QLatin1StringView(disorder)), qPrintable(outcome.err));
        }
    }

private:
    std::unique_ptr<Sandbox> m_sandbox;
};

QTEST_GUILESS_MAIN(TestShutdown)
#include "tst_shutdown.moc"
