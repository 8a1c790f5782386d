// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/export/reportsamples.h"
#include "tests/gui/transcripts/transcriptsamples.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/program.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace desk;
using namespace desk::test;

class TestExportCommand : public QObject {
    Q_OBJECT

    static constexpr int kTickets = 12;
    std::unique_ptr<Program> m_program, m_large;
    QTemporaryDir m_out;

    QString file(const QString& name) { return m_out.filePath(name); }
    Program::Outcome run(const QString& format, const QString& target, const QStringList& more = {})
    {
        return m_program->run(
            QStringList { QStringLiteral("export"), QStringLiteral("--format"), format, QStringLiteral("-o"), target }
            + more);
    }
    static QStringList filesIn(const QString& dir)
    {
        QStringList files;
        for (QDirIterator it(dir, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files += QDir(dir).relativeFilePath(it.next());
        files.sort();
        return files;
    }
    /// Names and bytes of all files, of PDFs also the text, in lower case.
    static QByteArray everything(const QString& dir)
    {
        QByteArray all;
        for (const QString& name : filesIn(dir)) {
            const QString path = dir + QLatin1Char('/') + name;
            all += name.toUtf8() + '\n' + readFile(path) + '\n';
            if (name.endsWith(QLatin1String(".pdf")))
                all += textOfPdf(path).toUtf8();
        }
        return QString::fromUtf8(all).toLower().toUtf8();
    }
    QString unzipped(const QString& zip)
    {
        const QString dir = zip + QStringLiteral(".d");
        return QProcess::execute(QStringLiteral("unzip"), { QStringLiteral("-q"), zip, QStringLiteral("-d"), dir }) == 0
            ? dir
            : QString();
    }
    static QList<const char*> formats() { return { "html", "pdf", "markdown", "text", "jsonl" }; }
    static void allFormats()
    {
        QTest::addColumn<QString>("format");
        for (const char* format : formats())
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    static std::unique_ptr<Program> programWith(int tickets, int messages)
    {
        auto program = std::make_unique<Program>();
        fillForTranscripts(program->profileDir(), tickets, messages);
        return program;
    }
    /// An export that takes seconds, seen at work.
    void startLarge(const QString& target)
    {
        m_large->start({ QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("pdf"),
            QStringLiteral("-o"), target });
        QTRY_VERIFY_WITH_TIMEOUT(m_large->errSoFar().contains(QStringLiteral(" of ")), 20'000);
    }

private slots:
    void initTestCase()
    {
        // The program must find out by itself that it needs no display.
        for (const char* name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
            qunsetenv(name);
        m_program = programWith(kTickets, 4);
        m_large = programWith(250, 40);
    }

    void aFolderHasAFileAConversationAndAnIndex()
    {
        const QString dir = file(QStringLiteral("plain"));
        const auto outcome = run(QStringLiteral("html"), dir);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(QStringLiteral("12 conversations")), qPrintable(outcome.err));
        const QStringList files = filesIn(dir);
        QCOMPARE(files.size(), kTickets + 2);
        QVERIFY2(files.contains(QStringLiteral("nordlys-eu-x/1-question-of-augusta-lovelace-no-1.html")),
            qPrintable(files.join(u' ')));
        QVERIFY(files.contains(QStringLiteral("index.html")) && files.contains(QStringLiteral("index.csv")));
        const QByteArray csv = readFile(dir + QStringLiteral("/index.csv"));
        QCOMPARE(csv.count("\r\n"), kTickets + 1);
        for (const QString& name : files)
            if (!name.startsWith(QStringLiteral("index")))
                QVERIFY2(csv.contains(name.toUtf8()), qPrintable(name));
        QVERIFY(!QFileInfo::exists(dir + QStringLiteral(".part")));
    }

    void theQueryChooses()
    {
        const QString dir = file(QStringLiteral("one"));
        QCOMPARE(
            run(QStringLiteral("text"), dir, { QStringLiteral("subject:question"), QStringLiteral("id:3") }).code, 0);
        QCOMPARE(filesIn(dir).size(), 2);
        const auto none = run(QStringLiteral("text"), file(QStringLiteral("none")), { QStringLiteral("tag:nothing") });
        QCOMPARE(none.code, 1);
        QVERIFY(!QFileInfo::exists(file(QStringLiteral("none"))));
    }

    void linesStandTogether()
    {
        const auto outcome
            = m_program->run({ QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("jsonl") });
        QCOMPARE(outcome.code, 0);
        const QStringList lines = outcome.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), kTickets * 6);
        for (const QString& line : lines)
            QVERIFY(QJsonDocument::fromJson(line.toUtf8()).object().contains(QStringLiteral("html")));
        const QString dir = file(QStringLiteral("lines"));
        QCOMPARE(run(QStringLiteral("jsonl"), dir).code, 0);
        QCOMPARE(readFile(dir + QStringLiteral("/tickets.jsonl")).count('\n'), kTickets);
    }

    void withoutNotesThereIsNoTraceOfThem_data() { allFormats(); }
    void withoutNotesThereIsNoTraceOfThem()
    {
        QFETCH(QString, format);
        const QString with = file(format + QStringLiteral("-with.zip")),
                      without = file(format + QStringLiteral("-without.zip"));
        QCOMPARE(run(format, with).code, 0);
        QCOMPARE(run(format, without, { QStringLiteral("--no-notes") }).code, 0);
        QVERIFY(everything(unzipped(with)).contains(kNoteWords));
        QVERIFY(!everything(unzipped(without)).contains(kNoteWords));
    }

    void withPseudonymsNobodyIsNamed_data() { allFormats(); }
    void withPseudonymsNobodyIsNamed()
    {
        QFETCH(QString, format);
        const QString plain = file(format + QStringLiteral("-plain.zip")),
                      hidden = file(format + QStringLiteral("-hidden.zip"));
        QCOMPARE(run(format, plain).code, 0);
        QCOMPARE(run(format, hidden, { QStringLiteral("--pseudonyms") }).code, 0);
        const QByteArray open = everything(unzipped(plain)), closed = everything(unzipped(hidden));
        QVERIFY(open.contains("lovelace") && open.contains("203.0.113.77"));
        for (const QByteArray& personal : personalStrings())
            QVERIFY2(!closed.contains(personal), personal.constData());
        QVERIFY(closed.contains("customer 1") && closed.contains("agent 1"));
    }

    void theSameDataGiveTheSameBytes_data() { allFormats(); }
    void theSameDataGiveTheSameBytes()
    {
        QFETCH(QString, format);
        const QString a = file(format + QStringLiteral("-a.zip")), b = file(format + QStringLiteral("-b.zip"));
        const QStringList french { QStringLiteral("--pseudonyms"), QStringLiteral("--language"), QStringLiteral("fr") };
        QCOMPARE(run(format, a, french).code, 0);
        QCOMPARE(run(format, b, french).code, 0);
        QVERIFY(readFile(a).size() > 1000);
        QCOMPARE(readFile(b), readFile(a));
    }

    void whatIsStoppedLeavesNothing()
    {
        const QString dir = file(QStringLiteral("stopped"));
        startLarge(dir);
        QElapsedTimer clock;
        clock.start();
        m_large->terminate();
        const auto outcome = m_large->finish();
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("stopped")), qPrintable(outcome.err));
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed()))); // the machine may be busy
        QVERIFY(!QFileInfo::exists(dir) && !QFileInfo::exists(dir + QStringLiteral(".part")));
    }

    void whatIsKilledIsDoneAnew_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("folder") << QStringLiteral("killed");
        QTest::newRow("zip") << QStringLiteral("killed.zip");
    }
    void whatIsKilledIsDoneAnew()
    {
        QFETCH(QString, target);
        const QString path = file(target);
        startLarge(path);
        m_large->kill();
        QCOMPARE(m_large->finish().code, -1);
        QVERIFY(!QFileInfo::exists(path));
        const auto outcome = m_large->run({ QStringLiteral("export"), QStringLiteral("id:1,2,3"),
            QStringLiteral("--format"), QStringLiteral("html"), QStringLiteral("-o"), path });
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
        QVERIFY(!QFileInfo::exists(path + QStringLiteral(".part")));
        QCOMPARE(filesIn(QFileInfo(path).isDir() ? path : unzipped(path)).size(), 5);
    }

    void aFullDiskIsToldAndNothingIsLeft()
    {
        QProcess shell;
        shell.setProcessChannelMode(QProcess::MergedChannels);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DESKSCOPE_PROFILE"), m_large->profileDir());
        shell.setProcessEnvironment(environment);
        const QString zip = file(QStringLiteral("full.zip"));
        // A limit on the size of files is the full disk that needs no rights.
        shell.start(QStringLiteral("sh"),
            { QStringLiteral("-c"),
                QStringLiteral("trap '' XFSZ; ulimit -f 200; exec \"$0\" export --format html -o \"$1\""),
                qEnvironmentVariable("DESKSCOPE_BIN"), zip });
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 60'000);
        const QString said = QString::fromUtf8(shell.readAll());
        QCOMPARE(shell.exitCode(), 1);
        QVERIFY2(
            said.contains(QStringLiteral("could not be written")) && said.contains(QStringLiteral("File too large")),
            qPrintable(said));
        QVERIFY(!QFileInfo::exists(zip) && !QFileInfo::exists(zip + QStringLiteral(".part")));
    }

    void wrongUsageIsToldInALine_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QString>("words");
        const auto words = [](const QString& line) { return line.split(u' ', Qt::SkipEmptyParts); };
        QTest::newRow("no format") << words(QStringLiteral("-o x")) << QStringLiteral("--format is missing");
        QTest::newRow("no target") << words(QStringLiteral("--format html")) << QStringLiteral("-o is missing");
        QTest::newRow("a format that is none") << words(QStringLiteral("--format docx -o x")) << QStringLiteral("docx");
        QTest::newRow("a mistake in the filter")
            << words(QStringLiteral("priorty:high --format html -o x")) << QStringLiteral("priorty");
        QTest::newRow("a folder with something in it")
            << QStringList { QStringLiteral("--format"), QStringLiteral("html"), QStringLiteral("-o"), m_out.path() }
            << QStringLiteral("not empty");
    }
    void wrongUsageIsToldInALine()
    {
        QFETCH(QStringList, args);
        QFETCH(QString, words);
        const auto outcome = m_program->run(QStringList { QStringLiteral("export") } + args);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
