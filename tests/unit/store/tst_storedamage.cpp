// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedump.h"
#include "app/store/storerepair.h"
#include "tests/unit/store/storesamples.h"

#include "app/store/sqlite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace desk;
using namespace desk::test;

namespace {

constexpr int kTickets = 400;
constexpr qint64 kPage = 4096;

RecordBatch tickets(int first, int count)
{
    RecordBatch batch;
    for (int i = first; i < first + count; ++i) {
        const std::string id = std::to_string(i);
        batch.tickets.push_back(ticket(id));
        batch.events.push_back(message("m" + id, id, "1", 1, "word" + id + std::string(300, 'x')));
        batch.marks.push_back(complete(id));
        batch.raw.push_back({ "ticket", id, "{\"id\":" + id + "}" });
    }
    return batch;
}

QByteArrayList dumpOf(const QString& file)
{
    QByteArrayList lines;
    const auto dumped = dumpStore(file, "acme", [&](std::string_view line) {
        lines += QByteArray(line.data(), static_cast<qsizetype>(line.size()));
        return true;
    });
    return dumped.ok() ? lines : QByteArrayList { dumped.error().detail.toUtf8() };
}

/// The words of an error, or "fine".
template <typename T> QString words(const Result<T>& result)
{
    return result.ok() ? QStringLiteral("fine") : result.error().detail;
}

/// The file with all tickets, closed, everything in the main file.
QString wholeStore(const QTemporaryDir& dir)
{
    const QString file = dir.filePath(QStringLiteral("a.sqlite"));
    auto writer = StoreWriter::open(file);
    RecordBatch persons;
    persons.people = people();
    put(**writer, persons);
    for (int first = 1; first <= kTickets; first += 50)
        put(**writer, tickets(first, 50), { { "page", std::to_string(first) } });
    return file;
}

/// A page in the middle of what holds a table's rows.
qint64 pageOf(const QString& file, const char* table)
{
    const auto db = sql::Database::open(file, sql::Database::Mode::ReadOnly);
    sql::Statement& query = (*db)->statement(
        "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 3");
    query.bind(1, std::string_view(table));
    return query.step() ? query.integer(0) : 0;
}

void scribble(const QString& file, qint64 page)
{
    QFile device(file);
    QVERIFY(device.open(QIODevice::ReadWrite));
    QVERIFY(device.seek((page - 1) * kPage));
    QCOMPARE(device.write(QByteArray(kPage, '\xa5')), kPage);
}

} // namespace

/// Disks that are full, read-only or broken, and stores that two processes use.
class TestStoreDamage : public QObject {
    Q_OBJECT

private slots:
    void aFullDiskIsSaidAndNothingIsLost()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        auto writer = StoreWriter::open(file);
        put(**writer, tickets(1, 50), { { "page", "1" } });
        const QByteArrayList before = dumpOf(file);
        // The kernel itself refuses to let any file of this process grow.
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit old { };
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        struct rlimit small {
            200 * 1024, old.rlim_max
        };
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        QString said = QStringLiteral("fine");
        for (int first = 51; first < 2000 && said == QStringLiteral("fine"); first += 50) {
            const Cursor cursor { "page", std::to_string(first) };
            said = words((*writer)->commit(tickets(first, 50), { &cursor, 1 }));
            if (said == QStringLiteral("fine"))
                m_lastCommitted = first + 49;
        }
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY2(said.contains(QStringLiteral("a.sqlite"))
                && (said.contains(QStringLiteral("the disk is full"))
                    || said.contains(QStringLiteral("the disk failed"))),
            qPrintable(said));
        // What was committed is there, the page that failed is not there at all, and work goes on when there is room.
        QCOMPARE((*writer)->counts()->tickets, qint64 { m_lastCommitted });
        put(**writer, tickets(m_lastCommitted + 1, 50), { { "page", "next" } });
        QCOMPARE((*writer)->counts()->tickets, qint64 { m_lastCommitted + 50 });
        QVERIFY(dumpOf(file).size() > before.size());
    }

    void aFolderThatMayNotBeWrittenToIsSaid()
    {
        if (::geteuid() == 0) { // root may write everywhere: as somebody else, in a child
            QTemporaryDir dir;
            QVERIFY(::chmod(QFile::encodeName(dir.path()).constData(), 0555) == 0);
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                const bool other = ::setgid(65534) == 0 && ::setuid(65534) == 0;
                const QByteArray said = other
                    ? words(StoreWriter::open(dir.filePath(QStringLiteral("a.sqlite")))).toUtf8()
                    : QByteArray("still root");
                [[maybe_unused]] const auto written
                    = ::write(ends[1], said.constData(), static_cast<size_t>(said.size()));
                ::_exit(0);
            }
            ::close(ends[1]);
            QByteArray said(4096, '\0');
            said.truncate(std::max<qsizetype>(0, ::read(ends[0], said.data(), 4096)));
            ::close(ends[0]);
            ::waitpid(child, nullptr, 0);
            QVERIFY2(said.contains("a.sqlite") && said.contains("Permission denied"), said.constData());
            return;
        }
        QTemporaryDir dir;
        QVERIFY(::chmod(QFile::encodeName(dir.path()).constData(), 0555) == 0);
        const QString said = words(StoreWriter::open(dir.filePath(QStringLiteral("a.sqlite"))));
        QVERIFY2(said.contains(QStringLiteral("a.sqlite")) && said.contains(QStringLiteral("Permission denied")),
            qPrintable(said));
    }

    void twoWritersTakeTurns()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        { // made before they meet
            const auto writer = StoreWriter::open(file);
        }
        const pid_t child = ::fork();
        if (child == 0) {
            const auto writer = StoreWriter::open(file);
            bool good = writer.ok();
            for (int first = 1; good && first <= 200; first += 10)
                good = (*writer)->commit(tickets(first, 10), {}).ok();
            ::_exit(good ? 0 : 1);
        }
        auto writer = StoreWriter::open(file);
        for (int first = 1; first <= 200; first += 10)
            put(**writer, tickets(first, 10));
        int status = -1;
        ::waitpid(child, &status, 0);
        QCOMPARE(status, 0);
        QCOMPARE((*writer)->counts()->tickets, qint64 { 200 });
        QCOMPARE((*writer)->counts()->events, qint64 { 200 });
    }

    void aDamagedPageIsSaidAndRescued_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<bool>("lost");
        QTest::newRow("tickets") << QByteArray("ticket") << true;
        QTest::newRow("events") << QByteArray("event") << true;
        QTest::newRow("text index") << QByteArray("words_data") << false;
    }

    void aDamagedPageIsSaidAndRescued()
    {
        QFETCH(QByteArray, table);
        QFETCH(bool, lost);
        const QTemporaryDir dir;
        const QString file = wholeStore(dir);
        const QByteArrayList whole = dumpOf(file);
        const qint64 page = pageOf(file, table.constData());
        QVERIFY(page > 1);
        scribble(file, page);
        if (lost)
            QVERIFY(dumpOf(file).constLast().contains("account repair"));
        const auto repaired = repairStore(file);
        QVERIFY2(repaired.ok(), qPrintable(words(repaired)));
        QVERIFY(repaired->damaged);
        QCOMPARE(repaired->incomplete, lost);
        QVERIFY(QFile::exists(repaired->kept));
        QVERIFY2(repaired->tickets > kTickets - 60, qPrintable(QString::number(repaired->tickets)));
        QVERIFY(repaired->events > kTickets - 60);
        QVERIFY(!repairStore(file)->damaged);

        auto writer = StoreWriter::open(file);
        QCOMPARE((*writer)->cursor("page")->empty(), lost); // what is lost is asked for again from the beginning
        if (table == "event")
            QVERIFY(*(*writer)->countWithoutMessages() > 0);
        for (int first = 1; lost && first <= kTickets; first += 50)
            put(**writer, tickets(first, 50), { { "page", std::to_string(first) } });
        while (*(*writer)->indexBacklog() < 1) { }
        QCOMPARE(dumpOf(file), whole);
        QCOMPARE((*writer)->counts()->tickets, qint64 { kTickets });
        QCOMPARE((*writer)->counts()->events, qint64 { kTickets });
        const auto reader = StoreReader::open(file);
        for (const int id : { 1, 77, kTickets })
            QCOMPARE(
                (*reader)->search({ "word" + std::to_string(id) + std::string(300, 'x') })->size(), std::size_t { 1 });
    }

    void aFileWithoutABeginningIsKeptAndMadeAnew()
    {
        const QTemporaryDir dir;
        const QString file = wholeStore(dir);
        scribble(file, 1);
        QVERIFY(!StoreWriter::open(file).ok());
        const auto repaired = repairStore(file);
        QVERIFY2(repaired.ok(), qPrintable(words(repaired)));
        QVERIFY(repaired->damaged && repaired->incomplete);
        QCOMPARE(QFile(repaired->kept).size() % kPage, qint64 { 0 });
        QVERIFY(StoreWriter::open(file).ok());
    }

    void aStoreInUseIsNotRepaired()
    {
        const QTemporaryDir dir;
        const QString file = wholeStore(dir);
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto writer = StoreWriter::open(file);
            [[maybe_unused]] const auto told = ::write(ends[1], writer.ok() ? "y" : "n", 1);
            ::pause();
            ::_exit(0);
        }
        char told = 0;
        QCOMPARE(::read(ends[0], &told, 1), ssize_t { 1 });
        QCOMPARE(told, 'y');
        const auto repaired = repairStore(file);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(!repaired.ok());
        QVERIFY2(repaired.error().detail.contains(QStringLiteral("is in use")), qPrintable(repaired.error().detail));
        QVERIFY(repairStore(file).ok()); // the killed one's lock is gone
    }

    void noStoreIsNotFound()
    {
        QCOMPARE(repairStore(QStringLiteral("/nowhere/a.sqlite")).error().kind, Error::Kind::NotFound);
    }

private:
    int m_lastCommitted = 50;
};

QTEST_GUILESS_MAIN(TestStoreDamage)
#include "tst_storedamage.moc"
