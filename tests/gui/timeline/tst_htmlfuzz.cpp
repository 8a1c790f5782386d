// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/random.h"
#include "tests/fuzz/htmlcheck.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/timeline/richtext.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

using sandbox::Random;

constexpr int kChanges = 4000;

/// The kept inputs of the fuzzer.
QList<QByteArray> corpus()
{
    QList<QByteArray> inputs;
    const QDir dir(sourcePath(QStringLiteral("tests/fuzz/corpus/html")));
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs += file.readAll();
    }
    return inputs;
}

qsizetype below(Random& random, qsizetype limit)
{
    return static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(limit)));
}

QByteArray changed(QByteArray input, const QList<QByteArray>& all, Random& random)
{
    static const QList<QByteArray> kPieces { "<", ">", "\"", "'", "</", "<!--", "-->", "<p>", "</p>", "<table><tr><td>",
        "<blockquote>", "<a href=\"", "<style>", "<script>", "&#", ";", "\n> ", "\n-- \n", "wrote:", "<br>", "=",
        "\xe2\x80\xae" };
    for (qsizetype left = 1 + below(random, 5); left > 0; --left) {
        const qsizetype at = below(random, input.size() + 1);
        const QByteArray& other = all[below(random, all.size())];
        switch (random.below(5)) {
        case 0: input.insert(at, char(random.below(256))); break;
        case 1: input.remove(at, 1 + below(random, 12)); break;
        case 2: input.insert(at, other.mid(below(random, other.size() + 1), 40)); break;
        case 3: input.insert(at, kPieces[below(random, kPieces.size())].repeated(1 + below(random, 3))); break;
        default: input = input.left(at) + other.mid(below(random, other.size() + 1)); break;
        }
    }
    return input;
}

} // namespace

/// What the fuzzer (tests/fuzz) does with clang, in small and everywhere.
class TestHtmlFuzz : public QObject {
    Q_OBJECT

private slots:
    void theKeptInputsHold()
    {
        const auto inputs = corpus();
        QVERIFY(inputs.size() > 30);
        for (const QByteArray& input : inputs) {
            const QString fault = htmlFault(QString::fromUtf8(input));
            QVERIFY2(fault.isEmpty(), qPrintable(fault + u' ' + QString::fromUtf8(input)));
        }
    }

    void changesOfTheKeptInputsHold()
    {
        const auto inputs = corpus();
        Random random(31);
        for (int i = 0; i < kChanges; ++i) {
            const QByteArray input = changed(inputs[below(random, inputs.size())], inputs, random);
            const QString fault = htmlFault(QString::fromUtf8(input));
            QVERIFY2(fault.isEmpty(), qPrintable(fault + u' ' + QString::fromLatin1(input.toPercentEncoding())));
        }
    }

    /// Qt's parser alone takes minutes for some of these: its time grows with the square of the nesting.
    void nestingCostsNoMoreThanItsSize_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char* piece : { "<b>", "<div>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<h1><pre>", "</b>",
                 "<a href=\"x\">y", "<a href=\"", "<a \"", "<!", "<!--", "<script>", "<style>", "<p>x",
                 "<td colspan=2147483647>x", "<span style=\"font-weight:bold\">x", "<br>On x", "<br>From: a<br>To: b" })
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void nestingCostsNoMoreThanItsSize()
    {
        QFETCH(QString, piece);
        const auto timeOf = [&](qsizetype size) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 3; ++round) {
                QElapsedTimer clock;
                clock.start();
                const ui::RichText rich = ui::richTextFromHtml(piece.repeated(size / piece.size()));
                best = std::min(best, clock.nsecsElapsed());
            }
            return best;
        };
        // Eight times the size at the square is 64 times the time.
        const qint64 small = std::max<qint64>(timeOf(8'000), 1'000'000);
        QVERIFY2(timeOf(64'000) < 30 * small, qPrintable(QString::number(timeOf(64'000) / small)));
    }
};

DESK_GUI_TEST_MAIN(TestHtmlFuzz)
#include "tst_htmlfuzz.moc"
