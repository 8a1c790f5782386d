// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/export/reportsamples.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/program.h"

#include <QFile>
#include <QTest>

using namespace desk;
using namespace desk::test;

class TestReportCommand : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QTemporaryDir m_out;

    QString file(const char* name) { return m_out.filePath(QLatin1String(name)); }
    Program::Outcome run(const QStringList& args)
    {
        return m_program->run(QStringList { QStringLiteral("report") } + args);
    }
    QString textOfReport(const QStringList& args, const char* name = "report.pdf")
    {
        const auto outcome = run(args + QStringList { QStringLiteral("-o"), file(name) });
        return outcome.code == 0 ? textOfPdf(file(name)) : outcome.err;
    }

private slots:
    void initTestCase()
    {
        // The program must find out by itself that it needs no display.
        for (const char* name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
            qunsetenv(name);
        m_program = std::make_unique<Program>();
        m_program->setEnvironment(QStringLiteral("XDG_RUNTIME_DIR"), m_out.path()); // Qt says where it is missing
        m_program->setEnvironment(
            QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1775127480")); // 2026-04-02 10:58
        fillForReports(m_program->profileDir());
    }

    void aReportSaysWhatWasCountedAndHow()
    {
        const QString said = textOfReport({ QStringLiteral("priority:high"), QStringLiteral("--title"),
            QStringLiteral("Battery after firmware 4.2") });
        for (const char* words : { "Deskscope report", "Battery after firmware 4.2", "Printed 2 Apr 2026, 10:58", "UTC",
                 "priority:high", "Nordlys EU, data up to", "40 tickets in view, durations in calendar time.",
                 "Created, solved and backlog", "tickets by present status", "Measure", "First reply time",
                 "1 h 41 min", // the median of 62, 64 … 140
                 "40", "20 not solved yet", "Definitions", "Time from creation to the first public message of an agent",
                 "Page 1 of" })
            QVERIFY2(said.contains(QLatin1String(words)),
                qPrintable(QLatin1String(words) + QLatin1String(" is not in: ") + said));
    }

    void aReportSpeaksFrench()
    {
        const QString said = textOfReport({ QStringLiteral("--language"), QStringLiteral("fr") });
        for (const QString& words : { QStringLiteral("Rapport Deskscope"),
                 QStringLiteral("Imprimé le 2 avr. 2026, 10:58"), QStringLiteral("aucun, toutes les conversations"),
                 QStringLiteral("80 tickets affichés"), QStringLiteral("Délai de première réponse"),
                 QStringLiteral("Définitions"), QStringLiteral("Page 1 sur") })
            QVERIFY2(said.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + said));
        QVERIFY2(!said.contains(QStringLiteral("Measure")), qPrintable(said));
    }

    void pagesAreA4()
    {
        QCOMPARE(run({ QStringLiteral("-o"), file("page.pdf") }).code, 0);
        QProcess info;
        info.start(QStringLiteral("pdfinfo"), { file("page.pdf") });
        QVERIFY(info.waitForFinished());
        const QString said = QString::fromUtf8(info.readAllStandardOutput());
        QVERIFY2(said.contains(QStringLiteral("(A4)")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("2026")) && said.contains(QStringLiteral("Overview")), qPrintable(said));
    }

    void aDashboardIsChosenByNameOrFile()
    {
        QFile own(file("own.dashboard"));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("deskscope-dashboard 1\nname: Mine\nfilter: priority:low\nchart: channel\n");
        own.close();
        const QString said = textOfReport({ QStringLiteral("--dashboard"), own.fileName() });
        QVERIFY2(said.contains(QStringLiteral("Mine")) && said.contains(QStringLiteral("Channels"))
                && said.contains(QStringLiteral("priority:low")) && !said.contains(QStringLiteral("present status")),
            qPrintable(said));
        const QString topics = textOfReport({ QStringLiteral("--dashboard"), QStringLiteral("topics") });
        QVERIFY2(topics.contains(QStringLiteral("Channels")), qPrintable(topics));
    }

    void theSameDataGiveTheSameBytes()
    {
        QCOMPARE(run({ QStringLiteral("-o"), file("a.pdf") }).code, 0);
        QCOMPARE(run({ QStringLiteral("-o"), file("b.pdf") }).code, 0);
        const QByteArray first = readFile(file("a.pdf"));
        QVERIFY(first.size() > 10'000);
        QVERIFY(first.contains("/CreationDate (D:20260402105800"));
        QCOMPARE(readFile(file("b.pdf")), first);
    }

    void wrongUsageIsToldInALine_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        const auto words = [](const char* line) { return QString::fromUtf8(line).split(u' '); };
        QTest::newRow("no file") << words("priority:high") << 2;
        QTest::newRow("a format that is none") << words("-o x.docx") << 2;
        QTest::newRow("a dashboard that is none") << words("--dashboard nothing -o x.pdf") << 2;
        QTest::newRow("a language that is none") << words("--language de -o x.pdf") << 2;
        QTest::newRow("a mistake in the filter") << words("priorty:high -o x.pdf") << 2;
        QTest::newRow("a folder that is none") << words("-o /no/such/folder/x.pdf") << 1;
    }
    void wrongUsageIsToldInALine()
    {
        QFETCH(QStringList, args);
        const auto outcome = run(args);
        QTEST(outcome.code, "code");
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(!outcome.errLines().isEmpty() && outcome.errLines().size() <= 3, qPrintable(outcome.err));
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_reportcommand.moc"
