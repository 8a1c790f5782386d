// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/texthits.h"

#include <QTest>

using namespace desk;

class TestTextHits : public QObject {
    Q_OBJECT

private:
    static QStringList hits(const QString& text, const std::vector<TextTerm>& terms, TextField field = TextField::Body)
    {
        QStringList found;
        for (const TextRange& range : hitRanges(text, terms, field))
            found += text.mid(range.begin, range.length);
        return found;
    }

private slots:
    void wordsPhrasesAndPrefixesAreMarkedAsTheyAreFound()
    {
        const QString text = QStringLiteral("🚲 La livraison est livrée: très, très en retard.");
        QCOMPARE(hits(text, { { "livree" } }), QStringList { QStringLiteral("livrée") });
        QCOMPARE(hits(text, { { "LIVR", false, true } }),
            (QStringList { QStringLiteral("livraison"), QStringLiteral("livrée") }));
        QCOMPARE(hits(text, { { "en retard", true } }), QStringList { QStringLiteral("en retard") });
        QCOMPARE(hits(text, { { "retard en" } }), (QStringList { QStringLiteral("en"), QStringLiteral("retard") }));
        QVERIFY(hits(text, { { "retard en", true } }).isEmpty());
    }

    void aRegularExpressionIsMarkedWhereItMatchesBesideTheWords()
    {
        const QString text = QStringLiteral("Order A-17 and a-18 are late, A-17 too.");
        const TextTerm number { "A-[0-9]+", false, false, TextField::Any, true, false };
        QCOMPARE(hits(text, { { "late" }, number }),
            (QStringList { QStringLiteral("A-17"), QStringLiteral("late"), QStringLiteral("A-17") }));
        QCOMPARE(hits(text, { { "a-[0-9]+", false, false, TextField::Any, true, true } }).size(), 3);
        QCOMPARE(hits(text, { { "order" }, { "Order A", false, false, TextField::Any, true, false } }),
            QStringList { QStringLiteral("Order") });
        QCOMPARE(snippetOf(text, std::vector { number }, TextField::Body, 60).hits.size(), std::size_t { 2 });
        QVERIFY(hits(text, { { "x*", false, false, TextField::Any, true, false } }).isEmpty());
    }

    void anExpressionThatNeverEndsMarksNothing()
    {
        const QString text = QStringLiteral("a").repeated(40) + QLatin1Char('!');
        QVERIFY(hits(text, { { "(a+)+$", false, false, TextField::Any, true, false } }).isEmpty());
    }

    void aTermOfAnotherFieldMarksNothing()
    {
        const std::vector<TextTerm> terms { { "wheel", false, false, TextField::Subject } };
        QVERIFY(hits(QStringLiteral("a wheel"), terms, TextField::Note).isEmpty());
        QCOMPARE(hits(QStringLiteral("a wheel"), terms, TextField::Subject).size(), 1);
    }

    void aSnippetIsOneLineAroundMostOfTheHits()
    {
        const QString text = QStringLiteral("late ") + QStringLiteral("padding ").repeated(50)
            + QStringLiteral("the parcel\n\n  is late again ") + QStringLiteral("more ").repeated(50);
        const std::vector<TextTerm> terms { { "late" }, { "parcel" } };
        const Snippet snippet = snippetOf(text, terms, TextField::Body, 60);
        QVERIFY2(snippet.text.contains(QStringLiteral("the parcel is late again")), qPrintable(snippet.text));
        QVERIFY(snippet.text.size() <= 100);
        QVERIFY(snippet.text.startsWith(QChar(0x2026)) && snippet.text.endsWith(QChar(0x2026)));
        QCOMPARE(snippet.found, 2);
        QCOMPARE(snippet.hits.size(), std::size_t { 2 });
        QCOMPARE(snippet.text.mid(snippet.hits[0].begin, snippet.hits[0].length), QStringLiteral("parcel"));
        QCOMPARE(snippet.text.mid(snippet.hits[1].begin, snippet.hits[1].length), QStringLiteral("late"));
    }

    void aShortTextIsShownWholeAndOneWithoutHitsNotAtAll()
    {
        const std::vector<TextTerm> terms { { "late" } };
        QCOMPARE(
            snippetOf(u"  Late,\tas ever ", terms, TextField::Body).text.trimmed(), QStringLiteral("Late, as ever"));
        QCOMPARE(snippetOf(u"early", terms, TextField::Body), Snippet());
        QCOMPARE(snippetOf(u"", terms, TextField::Body), Snippet());
    }
};

QTEST_GUILESS_MAIN(TestTextHits)
#include "tst_texthits.moc"
