// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/fixtures.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace desk::test;

namespace {

QStringList sourcesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator it(sourcePath(folder), { QStringLiteral("*.h"), QStringLiteral("*.cpp") }, QDir::Files,
        QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next());
    return files;
}

/// "file:line: text" of every line below a folder that matches.
QStringList linesLike(const QString& folder, const QString& pattern)
{
    const QRegularExpression wanted(pattern);
    QStringList found;
    for (const QString& file : sourcesBelow(folder)) {
        const QStringList lines = QString::fromUtf8(readFile(file)).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (wanted.match(lines.at(i)).hasMatch())
                found.append(QStringLiteral("%1:%2: %3").arg(file).arg(i + 1).arg(lines.at(i).trimmed()));
    }
    return found;
}

} // namespace

/// The wall between app and ui is the link line of the targets; Debian's include layout leaves holes in it, which this
/// closes.
class TestLayering : public QObject {
    Q_OBJECT

private slots:
    void theSearchFindsWhatItLooksFor()
    {
        QVERIFY(!linesLike(QStringLiteral("ui"), QStringLiteral("#include\\s*<QWidget>")).isEmpty());
    }

    void appIncludesNoWidgetAndNoPainting()
    {
        const QString gui = QStringLiteral(
            "#include\\s*[<\"](Qt(Widgets|Gui|Svg|Charts|PrintSupport)/"
            "|QWidget|QApplication|QGuiApplication|QPainter|QColor|QFont|QIcon|QPixmap|QImage|QDesktopServices|ui/)");
        QCOMPARE(linesLike(QStringLiteral("app"), gui), QStringList());
    }

    void appHasNoTranslatedWord()
    {
        QCOMPARE(linesLike(QStringLiteral("app"),
                     QStringLiteral("\\btr\\(\"|QCoreApplication::translate\\(|Q_DECLARE_TR_FUNCTIONS")),
            QStringList());
    }

    void nothingWaitsInsideAnEventLoop()
    {
        const QString waiting
            = QStringLiteral("processEvents|QEventLoop\\b|QThread::m?u?sleep|\\bqWait\\b|\\.exec\\(\\)|->exec\\(\\)");
        QStringList found = linesLike(QStringLiteral("ui"), waiting);
        found += linesLike(QStringLiteral("app/pipeline"), waiting);
        found += linesLike(QStringLiteral("app/sync"), waiting);
        found += linesLike(QStringLiteral("app/remote"), waiting);
        QCOMPARE(found, QStringList());
    }

    void everySourceSaysItsLicence()
    {
        for (const char* folder : { "app", "ui", "tests" })
            for (const QString& file : sourcesBelow(QLatin1String(folder)))
                QVERIFY2(readFile(file).startsWith("// SPDX-License-Identifier: GPL-3.0-or-later\n"), qPrintable(file));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
