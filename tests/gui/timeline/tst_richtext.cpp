// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/timeline/richtext.h"

#include <QTest>

using namespace desk::ui;

class TestRichText : public QObject {
    Q_OBJECT

private slots:
    void formSurvivesAsFarAsItHelpsReading()
    {
        const RichText rich
            = richTextFromHtml(QStringLiteral("<p>Hello <b>Claire</b>,</p><ul><li>one</li><li>two</li></ul>"
                                              "<p>see <a href=\"https://example.com/help\">the guide</a></p>"));
        QCOMPARE(rich.plain(), QStringLiteral("Hello Claire,\n• one\n• two\nsee the guide"));
        QCOMPARE(rich.blocks.front().runs.size(), std::size_t(1));
        QVERIFY(rich.blocks.front().runs.front().bold);
        QCOMPARE(rich.blocks.back().links.front().target, QUrl(QStringLiteral("https://example.com/help")));
    }

    void hostileHtmlIsOnlyTheTextThatRemains_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        QTest::newRow("script") << "<script>alert(1)</script>after"
                                << "after";
        QTest::newRow("style") << "<style>p{display:none}</style><p>shown</p>"
                               << "shown";
        QTest::newRow("remote picture") << "<img src=\"https://evil.example/pixel.png\">text"
                                        << "[picture not loaded: evil.example]text";
        QTest::newRow("local picture") << "<img src=\"file:///etc/passwd\">text"
                                       << "[picture not loaded]text";
        QTest::newRow("invisible text shows") << "<span style=\"font-size:0;color:#fff\">hidden</span> seen"
                                              << "hidden seen";
        QTest::newRow("a link that lies says where it leads") << "<a href=\"https://evil.example/x\">www.mybank.com</a>"
                                                              << "www.mybank.com (evil.example)";
        QTest::newRow("unclosed everything") << "<div><b><table><tr><td>cell"
                                             << "cell";
    }
    void hostileHtmlIsOnlyTheTextThatRemains()
    {
        QFETCH(QString, html);
        QFETCH(QString, plain);
        QCOMPARE(richTextFromHtml(html).plain(), plain);
    }

    void linksThatRunSomethingLeadNowhere_data()
    {
        QTest::addColumn<QString>("target");
        for (const char* target : { "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "vbscript:x" })
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void linksThatRunSomethingLeadNowhere()
    {
        QFETCH(QString, target);
        const RichText rich = richTextFromHtml(QStringLiteral("<a href=\"%1\">here</a>").arg(target));
        QCOMPARE(rich.plain(), QStringLiteral("here"));
        QVERIFY(rich.blocks.front().links.empty());
    }

    void addressesInPlainTextBecomeLinks()
    {
        const RichText rich = richTextFromPlain(QStringLiteral("See https://example.com/a?b=1.\nThanks"));
        QCOMPARE(rich.blocks.size(), std::size_t(2));
        QCOMPARE(rich.blocks.front().links.front().target, QUrl(QStringLiteral("https://example.com/a?b=1")));
    }

    void namesOfFilesCannotTurnAround()
    {
        QCOMPARE(withoutTricks(QString::fromUtf8("invoice\u202Egpj.exe")), QStringLiteral("invoicegpj.exe"));
    }
};

DESK_GUI_TEST_MAIN(TestRichText)
#include "tst_richtext.moc"
