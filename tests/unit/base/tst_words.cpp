// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/words.h"

#include <QTest>

using namespace desk;

class TestWords : public QObject {
    Q_OBJECT

private:
    using Words = std::vector<std::string>;

private slots:
    void caseAccentsAndLigaturesAreFolded()
    {
        QCOMPARE(wordsOf("Livrée EN Retard"), (Words { "livree", "en", "retard" }));
        QCOMPARE(wordsOf("Œuvre cœur Straße ÆØÅ łódź"), (Words { "oeuvre", "coeur", "strasse", "aeoa", "lodz" }));
        QCOMPARE(wordsOf("ÉTÉ"), wordsOf("e\u0301te\u0301"));
    }

    void whatIsNoLetterOrDigitSeparates()
    {
        QCOMPARE(wordsOf("l’heure, l'eau: 12.5 € #12_a"), (Words { "l", "heure", "l", "eau", "12", "5", "12", "a" }));
        QVERIFY(wordsOf(" … !? \u0301 ").empty());
    }

    void otherScriptsAreWordsToo()
    {
        QCOMPARE(wordsOf("ПРИВЕТ Ωμέγα"), (Words { "привет", "ωμεγα" }));
        QCOMPARE(wordsOf("日本語 です").size(), std::size_t { 2 });
    }

    void positionsAreThoseOfTheText()
    {
        const std::string_view text = "Où? Déjà vu";
        WordSplitter words(text);
        QVERIFY(words.next());
        QVERIFY(words.next());
        QCOMPARE(words.word(), std::string_view("deja"));
        QCOMPARE(text.substr(words.begin(), words.end() - words.begin()), std::string_view("Déjà"));
    }

    void brokenBytesEndNothing()
    {
        QCOMPARE(wordsOf("a\xff"
                         "b\xc3"),
            (Words { "a", "b" }));
        QCOMPARE(wordsOf("x\xe2\x82"), (Words { "x" }));
    }

    void aVeryLongWordIsCut()
    {
        QCOMPARE(wordsOf(std::string(500, 'a')), Words { std::string(WordSplitter::kLongest, 'a') });
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
