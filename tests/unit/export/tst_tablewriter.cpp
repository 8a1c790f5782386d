// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/tablewriter.h"
#include "app/export/ticketjson.h"
#include "tests/testkit/fixtures.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <array>

using namespace desk;
using namespace desk::test;

namespace {

using Cells = std::vector<TableCell>;

QByteArray csvOf(const std::vector<Cells>& rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeCsvWriter(buffer);
    for (const Cells& row : rows)
        writer->row(row);
    return writer->finish() ? buffer.data() : QByteArray("failed");
}

TableCell cell(std::string_view text)
{
    return text;
}

QByteArray unzipped(const QString& file, const QString& member)
{
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"), { QStringLiteral("-p"), file, member });
    unzip.waitForFinished();
    return unzip.readAllStandardOutput();
}

} // namespace

class TestTableWriter : public QObject {
    Q_OBJECT

private slots:
    void csvQuotesWhatNeedsIt()
    {
        QCOMPARE(csvOf({ { cell("plain"), cell("a,b"), cell("say \"hi\""), cell("two\nlines"), TableCell(),
                     cell("Élodie") } }),
            QByteArray("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,Élodie\r\n"));
    }

    void csvWritesNumbersAndTimesAsMachinesReadThem()
    {
        QCOMPARE(csvOf({ { std::int64_t(-5), TableTime { 1'793'491'200'000 }, TableTime { 1 } } }),
            QByteArray("-5,2026-11-01T00:00:00Z,1970-01-01T00:00:00.001Z\r\n"));
    }

    void csvTextIsNeverAFormula()
    {
        QCOMPARE(csvOf({ { cell("=1+1"), cell("+33 1"), cell("-x"), cell("@SUM(A1)"), cell("=\"a\"") } }),
            QByteArray("'=1+1,'+33 1,'-x,'@SUM(A1),\"'=\"\"a\"\"\"\r\n"));
    }

    void csvSaysWhenItCannotWrite()
    {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const auto writer = makeCsvWriter(full);
        writer->row(Cells { cell("x") });
        QCOMPARE(writer->finish().error().kind, Error::Kind::Storage);
    }

    void aWorkbookHoldsTypedCells()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("t.xlsx"));
        const auto writer = makeXlsxWriter(file);
        writer->header(std::array<std::string_view, 3> { "subject", "replies", "created_at" });
        writer->row(Cells { cell("=1+1 <b> \x01é"), std::int64_t(7), TableTime { 1'793'491'200'000 } });
        QVERIFY(writer->finish());
        const QByteArray bytes = readFile(file);
        QVERIFY(bytes.startsWith("PK"));
        QVERIFY(bytes.contains("xl/worksheets/sheet1.xml"));
        QVERIFY(!QFile::exists(file + QStringLiteral(".part")));
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty(),
            "unzip is missing: packaging/setup.sh installs it");
        const QByteArray sheet = unzipped(file, QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(sheet.contains("=1+1 &lt;b&gt; é"));
        QVERIFY(sheet.contains("<v>7</v>"));
        QVERIFY(sheet.contains("<v>46327</v>"));
        QVERIFY(!sheet.contains("<f>"));
    }

    void aWorkbookThatCannotBeWrittenSaysSo()
    {
        const auto writer = makeXlsxWriter(QStringLiteral("/nonexistent/t.xlsx"));
        writer->header(std::array<std::string_view, 1> { "a" });
        writer->row(Cells { cell("x") });
        const auto finished = writer->finish();
        QVERIFY(!finished);
        QVERIFY(finished.error().detail.contains(QStringLiteral("/nonexistent/t.xlsx")));
    }

    void aTicketBecomesJsonWithNullWhereNothingIsKnown()
    {
        TicketRow row;
        row.id = "42";
        row.subject = "say \"hi\" \n\xff";
        row.statusRaw = "42";
        row.createdAt = 1'793'491'200'000;
        row.reopens = 0;
        Account account;
        account.name = QStringLiteral("acme");
        std::string out = "{";
        JsonFields fields(out);
        appendTicketFields(fields, account, row);
        out += '}';
        QJsonParseError error;
        const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(out), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(json[u"status"].toString(), QStringLiteral("42"));
        QCOMPARE(json[u"subject"].toString(), QStringLiteral("say \"hi\" \n") + QChar(0xfffd));
        QCOMPARE(json[u"created_at"].toString(), QStringLiteral("2026-11-01T00:00:00Z"));
        QCOMPARE(json[u"reopens"].toInt(-1), 0);
        for (const auto key : { u"priority", u"type", u"assignee", u"solved_at", u"first_reply_minutes", u"csat" })
            QVERIFY(json.contains(QStringView(key)) && json[QStringView(key)].isNull());
        QVERIFY(json[u"tags"].isArray());
    }
};

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
