// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"

#include "app/store/sqlite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

class TestTidy : public QObject {
    Q_OBJECT

private slots:
    void mergesWhatCommitsLeftAndLosesNothing()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("store.sqlite"));
        auto writer = StoreWriter::open(file);
        QVERIFY(writer);
        constexpr int kPages = 12;
        for (int page = 0; page < kPages; ++page) {
            RecordBatch batch;
            const std::string id = std::to_string(page + 1);
            batch.tickets.push_back(ticket(id));
            batch.events.push_back(message("m" + id, id, "1", page, "common page" + id));
            put(**writer, batch);
        }
        int steps = 0;
        for (auto more = (*writer)->tidy(); *more; more = (*writer)->tidy())
            QVERIFY(++steps < 100);
        QVERIFY(steps > 0);
        QVERIFY(!*(*writer)->tidy());
        const auto reader = StoreReader::open(file);
        QCOMPARE((*reader)->search({ "common" })->size(), std::size_t { kPages });
        QCOMPARE(*(*reader)->search({ "page7" }), std::vector<std::string> { "7" });
        const auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
        QVERIFY((*db)->execute("INSERT INTO words(words) VALUES('integrity-check')"));
    }

    void ticketsFarApartAreFoundOnceEachInOrder()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("store.sqlite"));
        auto writer = StoreWriter::open(file);
        const std::vector<std::string> ids { "7", "90", "4000000000000" };
        RecordBatch batch;
        for (const std::string& id : { ids[2], ids[0], ids[1] }) {
            batch.tickets.push_back(ticket(id));
            for (const int at : { 1, 2 })
                batch.events.push_back(message("m" + id + std::to_string(at), id, "1", at, "common"));
        }
        put(**writer, batch);
        QCOMPARE(*(*StoreReader::open(file))->search({ "common" }), ids);
    }
};

QTEST_GUILESS_MAIN(TestTidy)
#include "tst_tidy.moc"
