// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/timeline/quotes.h"

#include <QTest>

using namespace desk::ui;

namespace {

/// What a reader sees, with each fold as [quote 3] or [signature 2], the numbers its lines.
QString shown(const RichText& text)
{
    const RichText closed = folded(text, [](std::size_t) { return false; });
    QStringList lines;
    for (const RichText::Block& block : closed.blocks) {
        if (block.fold < 0) {
            lines.append(block.text);
            continue;
        }
        const RichText::Fold& fold = closed.folds[static_cast<std::size_t>(block.fold)];
        lines.append(QStringLiteral("[%1 %2]").arg(
            QLatin1String(fold.kind == RichText::Fold::Kind::Quote ? "quote" : "signature"),
            QString::number(fold.end - fold.begin)));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('|'));
}

} // namespace

class TestQuotes : public QObject {
    Q_OBJECT

private slots:
    void whatMailProgramsRepeatIsFolded_data()
    {
        QTest::addColumn<bool>("html");
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("seen");
        const auto plain = [](const char* name, const char* mail, const char* seen) {
            QTest::newRow(name) << false << QString::fromUtf8(mail) << QString::fromUtf8(seen);
        };
        const auto html = [](const char* name, const char* mail, const char* seen) {
            QTest::newRow(name) << true << QString::fromUtf8(mail) << QString::fromUtf8(seen);
        };
        plain("marks", "Yes.\n> Is it so?\n> Really?", "Yes.|[quote 2]");
        plain("wrote", "Yes.\n\nOn Tue, 3 Mar 2026 at 10:12, Claire <c@v.example> wrote:\n> Is it?", "Yes.|[quote 2]");
        plain("wrote, over two lines", "Yes.\nOn 3 March 2026 at 10:12, Claire Dubois\n<c@v.example> wrote:\n> Is it?",
            "Yes.|[quote 3]");
        plain("a écrit", "Oui.\nLe mar. 3 mars 2026 à 10:12, Claire a écrit :\n> Vraiment ?", "Oui.|[quote 2]");
        plain("a reply below", "On 3 March 2026, Claire wrote:\n> Is it?\nYes, it is.", "[quote 2]|Yes, it is.");
        plain("answers between", "> one\nfirst\n> two\nsecond", "[quote 1]|first|[quote 1]|second");
        plain("original message", "See below.\n-----Original Message-----\nold\nolder", "See below.|[quote 3]");
        plain("message d’origine", "Voir.\n-----Message d'origine-----\nancien", "Voir.|[quote 2]");
        plain("Outlook",
            "Hello\n________________________________\nFrom: Claire\nSent: Tuesday\nTo: Help\nSubject: x\nold",
            "Hello|[quote 6]");
        plain("Outlook in French", "Bonjour\nDe : Claire\nEnvoyé : mardi\nÀ : Aide\nObjet : x\nancien",
            "Bonjour|[quote 5]");
        plain("signature", "Thanks\n-- \nTom Okafor\nTier 2", "Thanks|[signature 3]");
        plain("signature, then quotation", "Thanks\n-- \nTom\nOn Monday, Claire wrote:\n> x",
            "Thanks|[signature 2]|[quote 2]");
        plain("telephone", "Thanks\nSent from my iPhone", "Thanks|[signature 1]");
        plain("téléphone", "Merci\nEnvoyé de mon iPhone", "Merci|[signature 1]");
        plain("nothing but a quotation", "> only this", "> only this");
        plain("From in a sentence", "From: the shop I got this\nand then", "From: the shop I got this|and then");
        plain("dashes that part text", "one\n--\ntwo\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12",
            "one|--|two|1|2|3|4|5|6|7|8|9|10|11|12");
        html("Gmail",
            "<div>Works.</div><div class=\"gmail_quote\">Am Di., 3. März 2026 schrieb Claire:<br>"
            "<blockquote class=\"gmail_quote\">Is it?<br>Really?</blockquote></div>",
            "Works.|[quote 3]");
        html("Apple Mail", "<div>Merci<blockquote type=\"cite\">Le 3 mars, Claire a écrit :<br>x</blockquote></div>",
            "Merci|[quote 2]");
        html("Outlook",
            "<p>Hello</p><hr><p><b>From:</b> Claire<br><b>Sent:</b> Tuesday<br><b>To:</b> Help<br><b>Subject:</b> x</p>"
            "<p>old</p>",
            "Hello|[quote 6]");
        html("lines of one paragraph", "<p>Yes.<br>On Monday, Claire wrote:<br>&gt; Is it?</p>", "Yes.|[quote 2]");
    }
    void whatMailProgramsRepeatIsFolded()
    {
        QFETCH(bool, html);
        QFETCH(QString, mail);
        const RichText text = html ? richTextFromHtml(mail) : richTextFromPlain(mail);
        QTEST(shown(text), "seen");
        QCOMPARE(folded(text, [](std::size_t) { return true; }).plain(), text.plain());
    }

    void aClosedFoldTellsWhatItHides()
    {
        const RichText closed
            = folded(richTextFromPlain(QStringLiteral("Yes.\n> a red light")), [](std::size_t) { return false; });
        QCOMPARE(closed.plain(), QStringLiteral("Yes."));
        QVERIFY(closed.folds.front().hidden.contains(QStringLiteral("a red light")));
    }
};

DESK_GUI_TEST_MAIN(TestQuotes)
#include "tst_quotes.moc"
