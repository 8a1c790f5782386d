// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"
#include "tests/unit/store/storesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

class TestJournal : public QObject {
    Q_OBJECT

private:
    using Ids = std::vector<std::string>;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreWriter> m_writer;
    std::unique_ptr<StoreReader> m_reader;

    [[nodiscard]] QString file(const char* name = "a.sqlite") const { return m_dir->filePath(QLatin1String(name)); }
    void putTickets(const Ids& ids, Millis version = kStart)
    {
        RecordBatch batch;
        for (const std::string& id : ids)
            batch.tickets.push_back(ticket(id, StatusCategory::Open, version));
        put(*m_writer, batch);
    }
    std::optional<Ids> since(const StoreRevision& revision) { return *m_reader->changedSince(revision); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_writer = std::move(*StoreWriter::open(file()));
        m_reader = std::move(*StoreReader::open(file()));
    }

    void itNamesWhatChangedSinceEachOnce()
    {
        const StoreRevision empty = *m_reader->revision();
        putTickets({ "5", "9223372036854775807", "1000000" });
        const StoreRevision first = *m_reader->revision();
        QVERIFY(first != empty);
        putTickets({ "5", "6" }, minute(1));
        putTickets({ "5" }, minute(2));
        QCOMPARE(since(empty), Ids({ "5", "6", "1000000", "9223372036854775807" }));
        QCOMPARE(since(first), Ids({ "5", "6" }));
        QCOMPARE(since(*m_reader->revision()), Ids());
    }

    void whatChangesNothingIsNoRevision()
    {
        putTickets({ "5" });
        const StoreRevision before = *m_reader->revision();
        put(*m_writer, {}, { { "tickets", "next" } });
        QCOMPARE(*m_reader->revision(), before);
    }

    void ticketsDoNotWaitForNamesThatWereThere()
    {
        RecordBatch known;
        known.people = people();
        known.organizations = { { "7", "Acme", kStart, false } };
        put(*m_writer, known);
        RecordBatch batch;
        batch.tickets = { ticket("5") };
        batch.tickets.front().organizationId = "7";
        put(*m_writer, batch);
        RecordBatch renamed;
        renamed.organizations = { { "7", "Acme Corp", minute(1), false } };
        QVERIFY(put(*m_writer, renamed).namesChanged);
        QVERIFY(m_writer->unknownPeople(10)->empty());
    }

    void ticketsThatWaitedForAnOrganizationChangeWithIt()
    {
        RecordBatch batch;
        batch.tickets = { ticket("5"), ticket("6") };
        batch.tickets.front().organizationId = "7";
        put(*m_writer, batch);
        RecordBatch named;
        named.organizations = { { "7", "Acme", kStart, false } };
        const CommitSummary summary = put(*m_writer, named);
        QCOMPARE(summary.tickets, Ids { "5" });
        QVERIFY(!summary.namesChanged);
    }

    void aRenamedPersonMayBeAnyTickets()
    {
        RecordBatch batch;
        batch.people = people();
        put(*m_writer, batch);
        putTickets({ "5" });
        const StoreRevision before = *m_reader->revision();
        batch.people[0] = person("1", "Ada Lovelace", AuthorRole::EndUser, minute(5));
        QVERIFY(put(*m_writer, batch).namesChanged);
        QCOMPARE(since(before), std::nullopt);
    }

    void itForgetsOldCommits()
    {
        const StoreRevision empty = *m_reader->revision();
        StoreRevision late;
        for (int i = 0; i < journal::kKeptCommits + 10; ++i) {
            putTickets({ "5" }, minute(i));
            if (i == 20)
                late = *m_reader->revision();
        }
        QCOMPARE(since(empty), std::nullopt);
        QCOMPARE(since(late), Ids({ "5" }));
    }

    void aRevisionOfAnotherFileIsNotKnown()
    {
        putTickets({ "5" });
        const StoreRevision ours = *m_reader->revision();
        const auto other = std::move(*StoreWriter::open(file("b.sqlite")));
        RecordBatch batch;
        batch.tickets = { ticket("5") };
        put(*other, batch);
        const auto reader = std::move(*StoreReader::open(file("b.sqlite")));
        QCOMPARE(reader->revision()->number, ours.number);
        QCOMPARE(*reader->changedSince(ours), std::nullopt);
        QCOMPARE(since({}), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
