// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/export/reportsamples.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/program.h"
#include "tests/testkit/scriptedserver.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocumentFragment>
#include <set>

using namespace desk;
using namespace desk::test;

namespace {

constexpr int kBrowserTime = 60'000; // ms; it takes two seconds where nothing else runs

/// What a browser makes of a page that it gets from us, and what else it wanted.
struct Opened {
    QString dom, messages;
    QStringList requests;
};

std::set<QString> wordsOf(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    // Paper keeps no narrow space: whether "4 h" is one word is a matter of its letters' places.
    plain.replace(QRegularExpression(QStringLiteral("(\\d)\\s+(h|d|j|min|s|%)(?=\\s|$)")), QStringLiteral("\\1\\2"));
    const QStringList all = plain.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    return { all.begin(), all.end() };
}

QStringList onlyIn(const std::set<QString>& these, const std::set<QString>& others)
{
    QStringList result;
    std::ranges::set_difference(these, others, std::back_inserter(result));
    return result;
}

} // namespace

class TestReportHtml : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QTemporaryDir m_out;
    QString m_browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));

    QString file(const QString& name) { return m_out.filePath(name); }
    bool report(const QString& language, const QString& name)
    {
        return m_program
                   ->run({ QStringLiteral("report"), QStringLiteral("priority:high"), QStringLiteral("--language"),
                       language, QStringLiteral("-o"), file(name) })
                   .code
            == 0;
    }

    Opened open(const QByteArray& page)
    {
        ScriptedServer server([&](const ScriptedServer::Request&) {
            return ScriptedServer::Answer { 200, page, { { "Content-Type", "text/html; charset=utf-8" } } };
        });
        QProcess browser;
        browser.start(m_browser,
            { QStringLiteral("--headless"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                QStringLiteral("--no-first-run"), QStringLiteral("--disable-background-networking"),
                QStringLiteral("--disable-component-update"), QStringLiteral("--enable-logging=stderr"),
                QStringLiteral("--user-data-dir=") + file(QStringLiteral("browser")), QStringLiteral("--dump-dom"),
                server.url().toString() + QStringLiteral("/report.html") });
        [&] { QTRY_COMPARE_WITH_TIMEOUT(browser.state(), QProcess::NotRunning, kBrowserTime); }();
        QString messages;
        for (const QString& line : QString::fromUtf8(browser.readAllStandardError()).split(QLatin1Char('\n')))
            if (line.contains(QStringLiteral("CONSOLE")))
                messages += line;
        return { QString::fromUtf8(browser.readAllStandardOutput()), messages, server.lines() };
    }

private slots:
    void initTestCase()
    {
        for (const char* name : { "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY" })
            qunsetenv(name);
        m_program = std::make_unique<Program>();
        m_program->setEnvironment(QStringLiteral("XDG_RUNTIME_DIR"), m_out.path()); // Qt says where it is missing
        m_program->setEnvironment(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1775127480"));
        fillForReports(m_program->profileDir());
    }

    void theFileNeedsNothingElse()
    {
        QVERIFY(report(QStringLiteral("en"), QStringLiteral("alone.html")));
        const QByteArray page = readFile(file(QStringLiteral("alone.html")));
        for (const char* reference : { "http:", "src=", "url(", "<script", "@import", "<iframe" })
            QVERIFY2(!page.contains(reference), reference);
        QVERIFY(page.contains("<svg") && page.contains("default-src 'none'"));
    }

    void theSameDataGiveTheSameBytes()
    {
        QVERIFY(report(QStringLiteral("fr"), QStringLiteral("a.html")));
        QVERIFY(report(QStringLiteral("fr"), QStringLiteral("b.html")));
        const QByteArray first = readFile(file(QStringLiteral("a.html")));
        QVERIFY(first.size() > 5'000);
        QCOMPARE(readFile(file(QStringLiteral("b.html"))), first);
    }

    void aBrowserShowsWhatThePdfSays_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("French") << "fr";
    }
    void aBrowserShowsWhatThePdfSays()
    {
        QVERIFY2(!m_browser.isEmpty(), "chromium is missing: packaging/setup.sh installs it");
        QFETCH(QString, language);
        QVERIFY(report(language, QStringLiteral("page.html")) && report(language, QStringLiteral("page.pdf")));
        const Opened opened = open(readFile(file(QStringLiteral("page.html"))));
        QCOMPARE(opened.requests, QStringList { QStringLiteral("GET /report.html") });
        QCOMPARE(opened.messages, QString());
        QString body = opened.dom.mid(opened.dom.indexOf(QStringLiteral("<body")));
        body.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
        const auto inPage = wordsOf(QTextDocumentFragment::fromHtml(body).toPlainText());
        QString pdf = textOfPdf(file(QStringLiteral("page.pdf")));
        pdf.remove(QRegularExpression(QStringLiteral("Page \\d+ (of|sur) \\d+")));
        const auto onPaper = wordsOf(pdf);
        QVERIFY(onPaper.size() > 100);
        QCOMPARE(onlyIn(onPaper, inPage), QStringList());
        QCOMPARE(onlyIn(inPage, onPaper), QStringList());
    }

    void aPageThatSpeaksIsHeard()
    {
        QVERIFY2(!m_browser.isEmpty(), "chromium is missing: packaging/setup.sh installs it");
        const Opened opened
            = open("<!DOCTYPE html><title>x</title><script>console.log('heard')</script><img src=/x.png>");
        QVERIFY2(opened.messages.contains(QStringLiteral("heard")), qPrintable(opened.messages));
        QVERIFY2(opened.requests.contains(QStringLiteral("GET /x.png")), qPrintable(opened.requests.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestReportHtml)
#include "tst_reporthtml.moc"
