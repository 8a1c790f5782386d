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
        QTest::newRow("not shown at all shows") << "<p style=\"display:none\">one</p><div hidden>two</div>"
                                                << "one\ntwo";
        QTest::newRow("frames and forms")
            << "<iframe src=\"file:///x\">in</iframe><form action=\"https://evil.example\"><input value=\"v\">"
               "<button>Confirm</button></form>"
            << "in\nConfirm";
        QTest::newRow("a comment without end") << "<!-- one <b>two</b>"
                                               << "one two";
        QTest::newRow("a link in pieces") << "<a href=\"https://evil.example/\">www.<b>my</b>bank.com</a>"
                                          << "www.mybank.com (evil.example)";
        QTest::newRow("a name before an at") << "<a href=\"https://mybank.com@evil.example/\">here</a>"
                                             << "here (evil.example)";
        QTest::newRow("letters of another script")
            << QString::fromUtf8("<a href=\"https://\u0430pple.example/\">apple.example</a>")
            << "apple.example (xn--pple-43d.example)";
        QTest::newRow("another mail address") << "<a href=\"mailto:x@evil.example\">help@mybank.com</a>"
                                              << "help@mybank.com (x@evil.example)";
        QTest::newRow("an order turned around") << QString::fromUtf8("see \u202Egnp.exe\u202C") << "see gnp.exe";
        QTest::newRow("a table") << "<table><tr><td>Bike<td>1<tr><td>Lock<td colspan=2147483647>2</table>"
                                 << "Bike   1\nLock   2";
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

    void whatWasLeftOutIsSaid_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<int>("what");
        const auto row
            = [](const char* html, LeftOuts what) { QTest::newRow(html) << QString::fromLatin1(html) << what.toInt(); };
        row("<script>x</script>", LeftOut::Script);
        row("<img src=x onerror=\"x\">", LeftOut::Script);
        row("<form><input></form>", LeftOut::Form);
        row("<svg onload=x>", LeftOuts(LeftOut::Embedded) | LeftOut::Script);
        row("<meta http-equiv=\"Refresh\" content=\"0;url=x\">", LeftOut::Redirect);
        row("<base href=x>", LeftOut::Redirect);
        row("<p style=\"font-size:0\">x</p>", LeftOut::Hidden);
        row("<a href=\"javascript:x\">x</a>", LeftOut::Link);
        row("<p style=\"font-size:12px\"><meta charset=\"utf-8\">x</p>", LeftOut::Nothing);
    }
    void whatWasLeftOutIsSaid()
    {
        QFETCH(QString, html);
        QTEST(richTextFromHtml(html).leftOut.toInt(), "what");
    }

    void theTrueTargetHasNoTricks_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << "https://example.com/a?b=1#c"
                               << "https://example.com/a?b=1#c";
        QTest::newRow("a name before an at") << "https://mybank.com@evil.example/"
                                             << "https://evil.example/";
        QTest::newRow("port") << "http://127.0.0.1:8080/x"
                              << "http://127.0.0.1:8080/x";
        QTest::newRow("mail") << "mailto:a@b.example?subject=x"
                              << "mailto:a@b.example";
        QTest::newRow("not to be opened") << "javascript:alert(1)"
                                          << "";
        QTest::newRow("turned around") << QString::fromUtf8("https://example.com/\u202Egnp.exe")
                                       << "https://example.com/gnp.exe";
    }
    void theTrueTargetHasNoTricks()
    {
        QFETCH(QString, url);
        QTEST(trueTarget(QUrl(url)), "shown");
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
