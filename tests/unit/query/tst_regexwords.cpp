// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/regexwords.h"

#include <QTest>

using namespace desk;

/// What is needed, with a star where it is a beginning; empty where nothing is.
static QString needed(const char* pattern)
{
    const auto term = neededWord(QString::fromUtf8(pattern));
    return term ? QString::fromStdString(term->text) + QLatin1String(term->prefix ? "*" : "") : QString();
}

class TestRegexWords : public QObject {
    Q_OBJECT

private slots:
    void aWordThatMustBeThereIsFound_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char* pattern, const char* expected) { QTest::newRow(pattern) << QString::fromUtf8(expected); };
        row("\\brefund", "refund*");
        row("\\brefund\\b", "refund");
        row("^order \\d+ is late$", "order");
        row("\\blate?r", "lat*");
        row("\\blate+", "late*");
        row("\\bin (time|haste) delivered\\b", "delivered");
        row("\\bcolou?r of [a-z|(]+ paint\\b", "paint");
        // A row of letters inside a word says nothing: the index knows words by their beginnings.
        row("refund", "");
        row("[Rr]efund", "");
        row(".refund", "");
        // One of several will do, or what is there may be missing.
        row("\\brefund|\\bmoney", "");
        row("\\b?refund", "");
        row("\\s*refund", "");
        // What is not understood for certain is not used.
        row("(?i)\\brefund", "");
        row("(?!x)\\brefund", "");
        row("\\Q\\brefund\\E", "");
        row("", "");
    }
    void aWordThatMustBeThereIsFound()
    {
        QFETCH(const QString, expected);
        QCOMPARE(needed(QTest::currentDataTag()), expected);
    }
};

QTEST_GUILESS_MAIN(TestRegexWords)
#include "tst_regexwords.moc"
