// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/export/reportsamples.h"
#include "tests/testkit/browser.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/program.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocumentFragment>
#include <set>

using namespace desk;
using namespace desk::test;

namespace {

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

    QString file(const QString& name) { return m_out.filePath(name); }
    bool report(const QString& language, const QString& name)
    {
        return m_program
                   ->run({ QStringLiteral("report"), QStringLiteral("priority:high"), QStringLiteral("--language"),
                       language, QStringLiteral("-o"), file(name) })
                   .code
            == 0;
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
        QFETCH(QString, language);
        QVERIFY(report(language, QStringLiteral("page.html")) && report(language, QStringLiteral("page.pdf")));
        const Opened opened = openInBrowser(readFile(file(QStringLiteral("page.html"))));
        QCOMPARE(opened.requests, QStringList { QStringLiteral("GET /page.html") });
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
        const Opened opened
            = openInBrowser("<!DOCTYPE html><title>x</title><script>console.log('heard')</script><img src=/x.png>");
        QVERIFY2(opened.messages.contains(QStringLiteral("heard")), qPrintable(opened.messages));
        QVERIFY2(opened.requests.contains(QStringLiteral("GET /x.png")), qPrintable(opened.requests.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestReportHtml)
#include "tst_reporthtml.moc"
