// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"
#include "tests/testkit/oldschema.h"

#include "app/store/sqlite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

class TestRawRecords : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_files = 0;
    QString m_file;
    std::unique_ptr<StoreWriter> m_writer;

    void open()
    {
        auto opened = StoreWriter::open(m_file);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_writer = std::move(*opened);
    }

    std::string raw(std::string_view type, std::string_view id)
    {
        const auto found = (*StoreReader::open(m_file))->raw(type, id);
        return found ? *found : std::string("none");
    }

    /// The number of blocks in the file.
    std::int64_t blocks()
    {
        return (*sql::Database::open(m_file, sql::Database::Mode::ReadOnly))->number("SELECT count(*) FROM raw_block");
    }

    void putTickets(const std::vector<std::string>& ids, const std::string& text)
    {
        RecordBatch batch;
        for (const std::string& id : ids)
            batch.raw.push_back({ "ticket", id, text + id });
        put(*m_writer, batch);
    }

private slots:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
        open();
    }

    void areReplacedAndNothingOfTheOldIsLeft()
    {
        std::vector<std::string> ids;
        for (int i = 0; i < 500; ++i)
            ids.push_back(std::to_string(i));
        putTickets(ids, std::string(1000, 'x'));
        putTickets(ids, "second ");
        QCOMPARE(raw("ticket", "499"), std::string("second 499"));
        QCOMPARE(raw("ticket", "0"), std::string("second 0"));
        QCOMPARE(blocks(), std::int64_t { 1 });
    }

    void areKeptApartByTypeAndByTheExactId()
    {
        const std::vector<std::string> ids { "7", "07", "7a", "", "-7", "99999999999999", "123456789012345678" };
        putTickets(ids, "ticket ");
        RecordBatch batch;
        batch.raw = { { "event", "7", "event 7" }, { "event", "8", "first 8" }, { "event", "8", "second 8" } };
        put(*m_writer, batch);
        for (const std::string& id : ids)
            QCOMPARE(raw("ticket", id), "ticket " + id);
        QCOMPARE(raw("event", "7"), std::string("event 7"));
        QCOMPARE(raw("event", "8"), std::string("second 8"));
        QCOMPARE(raw("ticket", "8"), std::string("none"));
        QCOMPARE(raw("person", "7"), std::string("none"));
    }

    void ofAnOlderFileAreStillFound()
    {
        putTickets({ "7", "x7", "07" }, "old ");
        m_writer.reset();
        {
            const auto db = sql::Database::open(m_file, sql::Database::Mode::ReadWrite);
            QVERIFY((*db)->execute(kUndoConversationLogs));
            QVERIFY((*db)->execute("INSERT INTO raw SELECT type, key & 281474976710655, block, at, size FROM raw_number"
                                   " JOIN raw_type ON code = key >> 48;"
                                   "DROP TABLE raw_number; DROP TABLE raw_type; DROP TABLE erased_key;"
                                   "DROP TABLE erased; PRAGMA user_version = 5"));
        }
        open();
        for (const char* id : { "7", "x7", "07" })
            QCOMPARE(raw("ticket", id), std::string("old ") + id);
        putTickets({ "7", "x7" }, "new ");
        QCOMPARE(raw("ticket", "7"), std::string("new 7"));
        QCOMPARE(raw("ticket", "x7"), std::string("new x7"));
        QCOMPARE(raw("ticket", "07"), std::string("old 07"));
    }

    void areNotMixedUpAfterACommitThatFailed()
    {
        {
            const auto db = sql::Database::open(m_file, sql::Database::Mode::ReadWrite);
            QVERIFY((*db)->execute("CREATE TRIGGER stop BEFORE INSERT ON cursor BEGIN SELECT raise(ABORT, 'no'); END"));
        }
        RecordBatch batch;
        batch.raw = { { "event", "7", "never" } };
        const Cursor cursor { "a", "b" };
        QVERIFY(!m_writer->commit(batch, { &cursor, 1 }));
        putTickets({ "7" }, "ticket ");
        RecordBatch events;
        events.raw = { { "event", "7", "event" } };
        put(*m_writer, events);
        QCOMPARE(raw("ticket", "7"), std::string("ticket 7"));
        QCOMPARE(raw("event", "7"), std::string("event"));
    }
};

QTEST_GUILESS_MAIN(TestRawRecords)
#include "tst_rawrecords.moc"
