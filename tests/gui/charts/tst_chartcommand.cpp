// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "app/store/store.h"
#include "tests/testkit/program.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

constexpr Millis kDay = 86'400'000, kMarch = 1'772'323'200'000; // 2026-03-01

Ticket ticket(int number)
{
    Ticket t;
    t.id = std::to_string(number);
    t.subject = "Late delivery";
    t.status = number % 3 == 0 ? StatusCategory::Open : StatusCategory::Closed;
    t.statusRaw = nameOf(t.status);
    t.priority = number % 2 == 0 ? Priority::High : Priority::Low;
    t.channel = Channel::Email;
    t.createdAt = kMarch + number * kDay / 4;
    t.updatedAt = *t.createdAt + kDay;
    t.version = *t.updatedAt;
    return t;
}

void fill(const QString& profileDir)
{
    AccountRegistry registry(*Profile::open(profileDir));
    Account account;
    account.name = QStringLiteral("Nordlys EU");
    account.url = QUrl(QStringLiteral("https://example.com"));
    const auto added = registry.add(account);
    QVERIFY(added);
    RecordBatch batch;
    for (int number = 1; number <= 80; ++number)
        batch.tickets.push_back(ticket(number));
    auto store = StoreWriter::open(registry.profile().storeFile(added->id));
    QVERIFY(store && (*store)->commit(batch, {}));
}

QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestChartCommand : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QTemporaryDir m_out;

    Program::Outcome run(const QString& line) { return m_program->run(words(QStringLiteral("chart ") + line)); }
    QString file(const char* name) { return m_out.filePath(QLatin1String(name)); }

private slots:
    void initTestCase()
    {
        // The program must find out by itself that it needs no display.
        for (const char* name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
            qunsetenv(name);
        m_program = std::make_unique<Program>();
        m_program->setEnvironment(QStringLiteral("XDG_RUNTIME_DIR"), m_out.path()); // Qt says where it is missing
        fill(m_program->profileDir());
    }

    void theListNamesEveryChart()
    {
        const auto outcome = run(QStringLiteral("--list"));
        QCOMPARE(outcome.code, 0);
        for (const char* name :
            { "created-solved", "status", "hours", "sla", "waterfall", "concurrent-chats", "trend:csat" })
            QVERIFY(outcome.out.contains(QRegularExpression(
                QStringLiteral("^%1 ").arg(QLatin1String(name)), QRegularExpression::MultilineOption)));
        QVERIFY(outcome.err.isEmpty());
    }

    void aChartIsDrawnWithoutADisplay()
    {
        const auto outcome = run(QStringLiteral("priority status:open -o ") + file("a.png"));
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QCOMPARE(QImage(file("a.png")).size(), QSize(1920, 1080));
        QVERIFY(outcome.out.isEmpty());
    }

    void sizeThemeAndLanguageAreFollowed()
    {
        const auto dark = run(QStringLiteral("status --size 640x480 --scale 3 --theme dark -o ") + file("b.png"));
        QVERIFY2(dark.code == 0, qPrintable(dark.err));
        const QImage image(file("b.png"));
        QCOMPARE(image.size(), QSize(1920, 1440));
        QVERIFY(image.pixelColor(1, 1).lightness() < 64);
        QCOMPARE(run(QStringLiteral("created-solved --language fr -o ") + file("fr.svg")).code, 0);
        QCOMPARE(run(QStringLiteral("created-solved --language en -o ") + file("en.svg")).code, 0);
        QFile french(file("fr.svg")), english(file("en.svg"));
        QVERIFY(french.open(QIODevice::ReadOnly) && english.open(QIODevice::ReadOnly));
        QVERIFY(french.readAll().contains("mars"));
        QVERIFY(english.readAll().contains("Nordlys EU"));
    }

    void theFilterAndTheAccountStandInThePdf()
    {
        QCOMPARE(run(QStringLiteral("created-solved priority:high -o ") + file("c.pdf")).code, 0);
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), { file("c.pdf"), QStringLiteral("-") });
        QVERIFY(reader.waitForFinished());
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        QVERIFY2(text.contains(QStringLiteral("priority:high")) && text.contains(QStringLiteral("Nordlys EU")),
            qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("n 40")), qPrintable(text));
    }

    void theDataDrawnGoesToATable()
    {
        QCOMPARE(run(QStringLiteral("priority --language fr -o ") + file("data.csv")).code, 0);
        QFile csv(file("data.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(
            csv.readAll(), QByteArray("Priorité,Tickets,Part (%),Sans filtre\r\nHaute,40,50,40\r\nBasse,40,50,40\r\n"));
        QCOMPARE(run(QStringLiteral("created-solved -o ") + file("data.xlsx")).code, 0);
        QVERIFY(QFile(file("data.xlsx")).size() > 1000);
    }

    void theSameDataGiveTheSameBytes_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char* suffix : { "png", "svg", "pdf", "csv", "xlsx" })
            QTest::newRow(suffix) << suffix;
    }
    void theSameDataGiveTheSameBytes()
    {
        QFETCH(QString, suffix);
        const auto bytes = [&](const char* name) {
            const QString path = m_out.filePath(QLatin1String(name) + QLatin1Char('.') + suffix);
            QFile written(path);
            return run(QStringLiteral("created-solved --language fr -o ") + path).code == 0
                    && written.open(QIODevice::ReadOnly)
                ? written.readAll()
                : QByteArray();
        };
        const QByteArray first = bytes("first");
        QVERIFY(!first.isEmpty());
        QVERIFY(bytes("second") == first);
    }

    void wrongUsageIsToldInALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::newRow("no name") << "" << 2;
        QTest::newRow("a name that is none") << "statuses -o x.png" << 2;
        QTest::newRow("no file") << "status" << 2;
        QTest::newRow("a format that is none") << "status -o x.gif" << 2;
        QTest::newRow("a size that is none") << "status --size big -o x.png" << 2;
        QTest::newRow("a size nobody can read") << "status --size 10x10 -o x.png" << 2;
        QTest::newRow("a scale that is none") << "status --scale 12 -o x.png" << 2;
        QTest::newRow("a theme that is none") << "status --theme blue -o x.png" << 2;
        QTest::newRow("a mistake in the filter") << "status priorty:high -o x.png" << 2;
        QTest::newRow("an account that is none") << "status --account nobody -o x.png" << 1;
        QTest::newRow("a folder that is none") << "status -o /no/such/folder/x.png" << 1;
    }
    void wrongUsageIsToldInALine()
    {
        QFETCH(QString, line);
        const auto outcome = run(line);
        QTEST(outcome.code, "code");
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(!outcome.errLines().isEmpty() && outcome.errLines().size() <= 3, qPrintable(outcome.err));
        QVERIFY(!QFile::exists(QStringLiteral("x.png")) && !QFile::exists(QStringLiteral("x.gif")));
    }
};

QTEST_GUILESS_MAIN(TestChartCommand)
#include "tst_chartcommand.moc"
