// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace desk;
using namespace desk::test;

namespace {

constexpr int kPages = 60;
constexpr int kTicketsAPage = 20;

RecordBatch page(int number)
{
    RecordBatch batch;
    for (int i = 0; i < kTicketsAPage; ++i) {
        const std::string id = std::to_string(number * kTicketsAPage + i + 1);
        batch.tickets.push_back(ticket(id));
        batch.events.push_back(message("e" + id, id, "1", 1, "word" + id));
        batch.raw.push_back({ "ticket", id, "{\"id\":" + id + "}" });
    }
    return batch;
}

/// Goes on where the cursor says, page by page, as a sync does.
void syncFrom(StoreWriter& writer)
{
    const std::string cursor = *writer.cursor("page");
    for (int i = cursor.empty() ? 0 : std::stoi(cursor); i < kPages; ++i)
        put(writer, page(i), { { "page", std::to_string(i + 1) } });
}

/// In a child that is killed without warning after some milliseconds.
void syncAndBeKilled(const QString& file, int milliseconds)
{
    const pid_t child = fork();
    if (child == 0) {
        const auto writer = StoreWriter::open(file);
        if (writer)
            syncFrom(**writer);
        ::pause();
        ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(milliseconds) * 1000);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

} // namespace

class TestStoreCrash : public QObject {
    Q_OBJECT

private slots:
    void afterFiveKillsTheMirrorIsTheSameAsUndisturbed()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        for (int kill = 0; kill < 5; ++kill)
            syncAndBeKilled(file, 15 + 13 * kill);
        const auto writer = StoreWriter::open(file);
        QVERIFY2(writer, qPrintable(writer ? QString() : writer.error().detail));
        syncFrom(**writer);

        const auto reader = StoreReader::open(file);
        QVERIFY(reader);
        int expected = 0;
        QVERIFY((*reader)->forEachTicket([&](const TicketRow& row) { QCOMPARE(row.id, std::to_string(++expected)); }));
        QCOMPARE(expected, kPages * kTicketsAPage);
        const auto counts = (*reader)->counts();
        QCOMPARE(counts->tickets, qint64 { kPages * kTicketsAPage });
        QCOMPARE(counts->events, qint64 { kPages * kTicketsAPage });
        for (int id = 1; id <= kPages * kTicketsAPage; id += 97) {
            const std::string name = std::to_string(id);
            QCOMPARE(*(*reader)->search({ "word" + name }), std::vector { name });
            QCOMPARE(*(*reader)->raw("ticket", name), "{\"id\":" + name + "}");
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreCrash)
#include "tst_storecrash.moc"
