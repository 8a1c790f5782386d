// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "tests/testkit/mirror.h"

#include <QElapsedTimer>
#include <QTest>

using namespace desk;
using namespace desk::test;
using sandbox::Sandbox;

namespace {

enum class After {
    Complete, ///< the fault passes by itself: one sync, and everything is there
    Told ///< it does not: the sync ends with words; the next one, when it is over, completes the mirror
};

constexpr int kSilenceMs = 500;

SyncOptions impatient()
{
    SyncOptions options = Mirror::fast();
    options.retry = { 2, 20, 5, 20, kSilenceMs };
    return options;
}

/// Peak of the resident memory of this process so far, MiB.
int peakMiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toInt() / 1024;
    return -1;
}

} // namespace

/// Every way in which a help desk can fail: in bounded time and memory the sync ends or goes on, says what happened in
/// words, and once the fault is over the mirror is what it is without it, byte for byte. The table that it prints is
/// the record.
class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_sandbox.start().ok());
        for (const Provider provider : { Provider::Zendesk, Provider::Freshdesk }) {
            Mirror mirror(m_sandbox, provider);
            QVERIFY(mirror.sync().complete);
            m_whole[provider] = mirror.dump();
            QVERIFY(m_whole[provider].size() > 500);
        }
    }
    void cleanup() { QVERIFY(m_sandbox.setFaults({}).ok()); }

    void everyFault_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<After>("after");
        QTest::addColumn<QString>("words");
        for (const Provider provider : { Provider::Zendesk, Provider::Freshdesk }) {
            const bool zendesk = provider == Provider::Zendesk;
            const QString list
                = zendesk ? QStringLiteral("/api/v2/incremental/tickets/cursor") : QStringLiteral("/api/v2/tickets"),
                history = zendesk ? QStringLiteral("/api/v2/incremental/ticket_events")
                                  : QStringLiteral("/api/v2/tickets/*/conversations");
            const auto add = [&](const QString& path, const char* fault, After after, const char* words = "") {
                QTest::addRow("%s %s %s", zendesk ? "zendesk" : "freshdesk", qPrintable(path.mid(8)), fault)
                    << provider << path + QLatin1Char(':') + QLatin1StringView(fault) << after
                    << QString::fromLatin1(words);
            };
            for (const char* passing :
                { "429?times=2&retry-after=0", "500?times=2&after=1", "wrong-json?times=1", "wrong-types?times=1",
                    "empty?times=1", "no-rows?times=1", "cut?times=2&at=middle", "stall?times=1&at=middle" }) {
                add(list, passing, After::Complete);
                add(history, passing, After::Complete);
            }
            for (const char* passing : { "429?times=1", "429-plain?times=1", "502?times=2", "503?times=2&retry-after=0",
                     "cut?times=2&at=nothing", "cut?times=2&at=half-head", "cut?times=2&at=head",
                     "cut?times=2&at=all-but-end", "stall?times=1&at=nothing", "stall?times=1&at=half-head",
                     "stall?times=1&at=head", "stall?times=1&at=all-but-end", "trickle?times=1",
                     "duplicate-page?times=2", "clock-skew?seconds=-86400", "clock-skew?seconds=86400" })
                add(list, passing, After::Complete);
            // The limit of the exports is known after the first answer; before that we take it for ten a minute.
            for (const QString& path : { list, history }) {
                add(path, "401?after=1", After::Told, "credentials were refused");
                add(path, "409?after=1", After::Told, "at the same time");
                add(path, "502?after=1", After::Told, "has a problem");
                add(path, "no-rows?after=1", After::Told, "could not be understood");
            }
            add(list, "401", After::Told, "credentials were refused");
            add(list, "422?after=1", After::Told, "");
            add(list, "500?after=1", After::Told, "has a problem");
            add(list, "wrong-json?after=1", After::Told, "could not be understood");
            add(list, "wrong-types?after=1", After::Told, "could not be understood");
            add(list, "empty?after=1", After::Told, "could not be understood");
            add(list, "redirect?after=1", After::Told, "redirects to");
            add(list, "cut?after=1", After::Told, "cannot be reached");
            add(list, "stall?after=1", After::Told, "stopped in the middle of its answer");
            add(list, "trickle?after=1", After::Told, "stopped in the middle of its answer");
            add(list, "404", After::Told, "not found");
            add(QStringLiteral("/api/v2/*"), "suspended", After::Told, "suspended");
        }
        const QString list = QStringLiteral("/api/v2/incremental/tickets/cursor");
        for (const char* endless : { "same-cursor", "endless" })
            QTest::addRow("zendesk %s", endless)
                << Provider::Zendesk << list + QLatin1Char(':') + QLatin1StringView(endless) << After::Told
                << QStringLiteral("more follows");
        QTest::addRow("zendesk lists endless") << Provider::Zendesk << QStringLiteral("/api/v2/groups:endless")
                                               << After::Told << QStringLiteral("more follows");
    }

    void everyFault()
    {
        QFETCH(Provider, provider);
        QFETCH(QString, fault);
        QFETCH(After, after);
        QFETCH(QString, words);
        const QString spec
            = (provider == Provider::Zendesk ? QStringLiteral("zendesk:") : QStringLiteral("freshdesk:")) + fault;
        const auto set = m_sandbox.setFaults({ spec });
        QVERIFY2(set.ok(), qPrintable(set.ok() ? QString() : set.error().detail));
        Mirror mirror(m_sandbox, provider);
        QElapsedTimer clock;
        clock.start();
        const SyncStatus status = mirror.sync(impatient());
        QStringList told;
        for (const Issue& issue : mirror.issues())
            told += cli::sentence(issue.error);
        told.removeDuplicates();
        qInfo("%s in %lld ms, %d requests, %d MiB: %s", status.complete ? "complete" : "told", clock.elapsed(),
            status.requests, peakMiB(), qPrintable(told.join(QStringLiteral(" | "))));
        QVERIFY2(clock.elapsed() < 30'000, "it took too long");
        QVERIFY2(status.requests < 500, "it hammered");
        if (after == After::Complete) {
            QVERIFY2(status.complete, "not complete although the fault passed");
        } else {
            QVERIFY2(!status.complete, "taken for complete");
            QVERIFY2(told.join(QLatin1Char('\n')).contains(words), "not in the words that were expected");
            QVERIFY(m_sandbox.setFaults({}).ok());
            QVERIFY2(mirror.sync(impatient()).complete, "not complete although the fault is over");
        }
        const QStringList dump = mirror.dump();
        for (qsizetype i = 0; i < std::min(dump.size(), m_whole[provider].size()); ++i)
            QCOMPARE(dump.at(i), m_whole[provider].at(i));
        QCOMPARE(dump.size(), m_whole[provider].size());
    }

    void answersOf200MegabytesFitIntoBoundedMemory()
    {
        Mirror mirror(m_sandbox, Provider::Freshdesk);
        QVERIFY(m_sandbox.setFaults({ QStringLiteral("freshdesk:/api/v2/tickets:huge?times=2") }).ok());
        const int before = peakMiB();
        QVERIFY(mirror.sync(impatient()).complete);
        QCOMPARE(mirror.dump(), m_whole[Provider::Freshdesk]);
        qInfo("peak %d MiB, before %d", peakMiB(), before);
        QVERIFY(peakMiB() - before < 900); // the sandbox, in this process, makes the answers
    }

private:
    Sandbox m_sandbox { smallWorlds(60, 30) };
    std::map<Provider, QStringList> m_whole;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
