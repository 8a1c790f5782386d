// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storedump.h"
#include "tests/unit/store/storesamples.h"

#include "app/store/sqlite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

QByteArrayList dumpOf(const QString& file)
{
    QByteArrayList lines;
    const auto dumped = dumpStore(file, "acme", [&](std::string_view line) {
        lines += QByteArray(line.data(), static_cast<qsizetype>(line.size()));
        return true;
    });
    return dumped.ok() ? lines : QByteArrayList { dumped.error().detail.toUtf8() };
}

RecordBatch batchOf(const std::string& id)
{
    RecordBatch batch;
    batch.tickets.push_back(ticket(id));
    batch.tickets.back().tags = { "a", "b" };
    batch.events.push_back(message("m" + id, id, "1", 1, "word" + id));
    batch.events.push_back(note("n" + id, id, "2", 2));
    batch.raw.push_back({ "ticket", id, "{\"id\":\"" + id + "\"}" });
    return batch;
}

} // namespace

class TestStoreDump : public QObject {
    Q_OBJECT

private slots:
    void theOrderOfArrivalDoesNotShow()
    {
        const QTemporaryDir dir;
        const QString one = dir.filePath(QStringLiteral("1.sqlite")), two = dir.filePath(QStringLiteral("2.sqlite"));
        {
            const auto first = StoreWriter::open(one), second = StoreWriter::open(two);
            RecordBatch persons;
            persons.people = people();
            put(**first, persons, { { "here", "1" } });
            for (const char* id : { "7", "12", "odd-b", "odd-a" })
                put(**first, batchOf(id));
            for (const char* id : { "odd-a", "12", "odd-b", "7" }) {
                RecordBatch batch = batchOf(id);
                std::ranges::reverse(batch.events);
                put(**second, batch, { { "there", id } });
                put(**second, batch); // a page that comes twice
            }
            put(**second, persons);
        }
        const QByteArrayList lines = dumpOf(one);
        QCOMPARE(dumpOf(two), lines);
        QStringList ids;
        for (const QByteArray& line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QCOMPARE(object[u"account"].toString(), QStringLiteral("acme"));
            if (object[u"record"].toString() == u"ticket") {
                ids += object[u"id"].toString();
                QCOMPARE(object[u"tags"].toArray(), (QJsonArray { QStringLiteral("a"), QStringLiteral("b") }));
                QCOMPARE(object[u"status"].toString(), QStringLiteral("open"));
                QCOMPARE(object[u"created_at"].toString(), QStringLiteral("2026-03-02T09:00:00Z"));
            }
        }
        QCOMPARE(ids.join(u' '), QStringLiteral("7 12 odd-a odd-b"));
        const auto has = [&](const char* text) {
            return std::ranges::any_of(lines, [&](const QByteArray& line) { return line.contains(text); });
        };
        QVERIFY(has("word12") && has("Bob") && has("\"received\":\"{\\\"id\\\":\\\"odd-a\\\"}\"") && has("\"texts\":"));
        QVERIFY(!has("\"here\""));
    }

    void aDifferenceShows()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        const auto writer = StoreWriter::open(file);
        put(**writer, batchOf("7"));
        const QByteArrayList before = dumpOf(file);
        RecordBatch more;
        more.events.push_back(note("n8", "7", "2", 3));
        put(**writer, more);
        QCOMPARE(dumpOf(file).size(), before.size() + 1);
    }

    void aTableThatALaterVersionAddsIsThere()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        {
            const auto writer = StoreWriter::open(file);
        }
        {
            const auto db = sql::Database::open(file, sql::Database::Mode::ReadWrite);
            QVERIFY((*db)->execute("CREATE TABLE later(id TEXT, at INTEGER); INSERT INTO later VALUES('x', 1000)"));
        }
        const QByteArrayList lines = dumpOf(file);
        QVERIFY(
            lines.contains("{\"account\":\"acme\",\"record\":\"later\",\"id\":\"x\",\"at\":\"1970-01-01T00:00:01Z\"}"));
    }

    void aReaderThatHasEnoughEndsIt()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        const auto writer = StoreWriter::open(file);
        put(**writer, batchOf("7"));
        int lines = 0;
        QVERIFY(dumpStore(file, "acme", [&](std::string_view) { return ++lines < 2; }).ok());
        QCOMPARE(lines, 2);
    }

    void noStoreIsAnError()
    {
        const auto dumped
            = dumpStore(QStringLiteral("/nowhere/a.sqlite"), "acme", [](std::string_view) { return true; });
        QCOMPARE(dumped.error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestStoreDump)
#include "tst_storedump.moc"
