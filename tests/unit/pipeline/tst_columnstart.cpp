// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/indexworker.h"
#include "app/pipeline/snapshotloader.h"
#include "app/store/sqlite.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;

namespace {

Ticket ticket(int number, const char* subject = "subject")
{
    Ticket ticket;
    ticket.id = std::to_string(number);
    ticket.subject = subject;
    ticket.version = ticket.createdAt.emplace(1'772'442'000'000 + number);
    ticket.updatedAt = ticket.createdAt;
    return ticket;
}

/// A profile with the stores of two accounts, and an index worker on it.
class Bench {
public:
    Bench()
        : profile(Profile::open(m_dir.path()).value())
    {
        for (const QString& id : { QStringLiteral("a-1"), QStringLiteral("b-1") }) {
            accounts.emplace_back().id = id;
            writers.push_back(std::move(*StoreWriter::open(profile.storeFile(id))));
            for (int number = 1; number <= 30; ++number)
                put(int(writers.size()) - 1, ticket(number));
        }
    }

    void put(int account, const Ticket& changed)
    {
        RecordBatch batch;
        batch.tickets = { changed };
        QVERIFY(writers[std::size_t(account)]->commit(batch, {}));
    }
    /// What a worker would have kept.
    void keepCopy() const
    {
        std::vector<ColumnSource> sources;
        for (const Account& account : accounts) {
            const StoreRevision revision = *(*StoreReader::open(profile.storeFile(account.id)))->revision();
            sources.push_back({ account.id, revision.number, revision.token });
        }
        QVERIFY(writeColumnFile(profile.columnsFile(), *loadSnapshot(profile, accounts)->snapshot, sources));
    }
    void start(const QString& query = {})
    {
        worker = std::make_unique<IndexWorker>(profile, CancelToken());
        QObject::connect(
            worker.get(), &IndexWorker::viewReady, [this](const ViewStatePtr& view) { views.push_back(view); });
        worker->setAccounts(accounts);
        ViewRequest request;
        request.query = std::get<Query>(parseQuery(query));
        m_asked.put({ request, {} });
        worker->evaluate(m_asked);
    }
    /// The first list came from the file, before anything was read from a store.
    [[nodiscard]] bool startedFromFile() const { return !views.front()->snapshot->newestFirst.empty(); }
    [[nodiscard]] std::size_t with(const char* subject) const
    {
        const Snapshot& s = *views.back()->snapshot;
        std::size_t count = 0;
        for (Row row = 0; row < s.rows(); ++row)
            count += s.subjects.at(row) == subject ? 1 : 0;
        return count;
    }
    [[nodiscard]] std::size_t rows() const { return views.back()->snapshot->rows(); }
    void damage(qint64 at)
    {
        QFile file(profile.columnsFile());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
        const char byte = static_cast<char>(~file.peek(1)[0]);
        QVERIFY(file.write(&byte, 1) == 1);
    }

private:
    QTemporaryDir m_dir;
    Latest<IndexWorker::Asked> m_asked;

public:
    Profile profile;
    QList<Account> accounts;
    std::vector<std::unique_ptr<StoreWriter>> writers;
    std::unique_ptr<IndexWorker> worker;
    std::vector<ViewStatePtr> views;
};

} // namespace

class TestColumnStart : public QObject {
    Q_OBJECT

private slots:
    void itIsWrittenOnceTheTicketsAreThere()
    {
        Bench bench;
        bench.start();
        QVERIFY(!bench.startedFromFile());
        ColumnKeeper keeper(bench.profile);
        connect(bench.worker.get(), &IndexWorker::copyWanted, &keeper, &ColumnKeeper::write);
        QSignalSpy kept(bench.worker.get(), &IndexWorker::copyWanted);
        QVERIFY(kept.wait());
        bench.views.clear();
        bench.start();
        QVERIFY(bench.startedFromFile());
    }

    void aStartShowsTheFileAndThenReadsOnlyWhatChanged()
    {
        Bench bench;
        bench.keepCopy();
        bench.put(0, ticket(31, "new"));
        Ticket changed = ticket(7, "changed");
        changed.version += 1;
        bench.put(1, changed);
        bench.start();
        QVERIFY(bench.startedFromFile());
        QCOMPARE(bench.views.size(), std::size_t(1)); // first the list alone
        QVERIFY(bench.views[0]->charts.empty());
        bench.worker->listPainted();
        QCOMPARE(bench.views.size(), std::size_t(2));
        QCOMPARE(bench.views[0]->rows, bench.views[1]->rows);
        QCOMPARE(bench.views[0]->total, bench.views[1]->total);
        QCOMPARE(bench.rows(), std::size_t(60));
        QTRY_COMPARE(bench.rows(), std::size_t(61));
        QCOMPARE(bench.with("new"), std::size_t(1));
        QCOMPARE(bench.with("changed"), std::size_t(1));
    }

    void whereNobodyPaintsTheRestFollowsAllTheSame()
    {
        Bench bench;
        bench.keepCopy();
        bench.start();
        Latest<std::vector<ViewRequest>> counted;
        counted.put({ ViewRequest() });
        QSignalSpy counts(bench.worker.get(), &IndexWorker::countsReady);
        bench.worker->count(counted);
        QCOMPARE(bench.views.size(), std::size_t(1));
        QVERIFY(counts.isEmpty());
        QTRY_COMPARE(bench.views.size(), std::size_t(2));
        QCOMPARE(counts.size(), 1);
    }

    void aFilterIsAnsweredFromTheFileToo()
    {
        Bench bench;
        bench.keepCopy();
        bench.start(QStringLiteral("id:7"));
        QVERIFY(bench.startedFromFile());
        QCOMPARE(bench.views.size(), std::size_t(1));
        QCOMPARE(bench.views.back()->total, std::size_t(60));
    }

    void aFileThatIsNotTheStoresStateIsNotShown_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : { "another store", "too old", "renamed", "another account", "no journal" })
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void aFileThatIsNotTheStoresStateIsNotShown()
    {
        QFETCH(QString, what);
        Bench bench;
        bench.keepCopy();
        if (what == u"another store") {
            bench.writers[0].reset();
            const QString file = bench.profile.storeFile(bench.accounts[0].id);
            for (const char* suffix : { "", "-wal", "-shm" })
                QFile::remove(file + QLatin1String(suffix));
            bench.writers[0] = std::move(*StoreWriter::open(file));
            for (int number = 1; number <= 30; ++number)
                bench.put(0, ticket(number, "other"));
        } else if (what == u"too old") {
            for (int i = 0; i < 600; ++i) {
                Ticket changed = ticket(1, "other");
                changed.version += 1 + i;
                bench.put(0, changed);
            }
        } else if (what == u"renamed") {
            RecordBatch batch;
            batch.statuses.push_back({ "open", "other", StatusCategory::Open });
            QVERIFY(bench.writers[0]->commit(batch, {}).value().namesChanged);
        } else if (what == u"another account") {
            bench.accounts.removeLast();
        } else {
            auto db = std::move(
                *sql::Database::open(bench.profile.storeFile(bench.accounts[0].id), sql::Database::Mode::ReadWrite));
            QVERIFY(db->execute("DELETE FROM journal"));
        }
        bench.start();
        QVERIFY(!bench.startedFromFile());
        QCOMPARE(bench.rows(), std::size_t(what == u"another account" ? 30 : 60));
    }

    void aDamagedFileIsReplacedByWhatTheStoresSay()
    {
        Bench bench;
        bench.keepCopy();
        const auto good = ColumnFile::open(bench.profile.columnsFile());
        const SnapshotPtr mapped = good->snapshot({});
        const char* start = reinterpret_cast<const char*>(mapped->account.data()) - 4096;
        bench.damage(mapped->subjects.at(3).data() - start);
        bench.start();
        QVERIFY(bench.startedFromFile());
        QTRY_VERIFY(bench.views.back()->snapshot->newestFirst.empty());
        QCOMPARE(bench.with("subject"), std::size_t(60));
        QSignalSpy kept(bench.worker.get(), &IndexWorker::copyWanted);
        QVERIFY(kept.wait()); // and is written anew
    }

    void headlessCommandsUseItOnlyWhereItIsWhole()
    {
        Bench bench;
        bench.keepCopy();
        bench.put(0, ticket(31, "new"));
        const auto fresh = loadSnapshot(bench.profile, bench.accounts);
        QVERIFY(fresh);
        QCOMPARE(fresh->snapshot->rows(), std::size_t(61));
        QVERIFY(fresh->snapshot->find("a-1", "31"));
        bench.damage(4096);
        QCOMPARE(loadSnapshot(bench.profile, bench.accounts)->snapshot->rows(), std::size_t(61));
        QFile::remove(bench.profile.columnsFile());
        QCOMPARE(loadSnapshot(bench.profile, bench.accounts)->snapshot->rows(), std::size_t(61));
    }

    void aRemovedAccountsTicketsDoNotComeBack()
    {
        Bench bench;
        bench.start();
        QSignalSpy kept(bench.worker.get(), &IndexWorker::copyWanted);
        bench.worker->closeStore(bench.accounts[0].id);
        bench.put(1, ticket(31, "new"));
        bench.worker->committed(bench.accounts[1].id);
        QVERIFY(!kept.wait(1500));
        bench.accounts.removeFirst();
        bench.worker->setAccounts(bench.accounts);
        QVERIFY(kept.wait());
        QCOMPARE(kept.front().front().value<ColumnCopy>().snapshot->rows(), std::size_t(31));
    }
};

QTEST_GUILESS_MAIN(TestColumnStart)
#include "tst_columnstart.moc"
