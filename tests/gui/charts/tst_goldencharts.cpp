// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of chart against the picture of it in tests/golden/charts. To renew them after a change that is meant,
// run this test with DESKSCOPE_RENEW_PICTURES=1 and look at what git says has changed.
#include "tests/gui/charts/chartkinds.h"
#include "tests/gui/charts/goldenpicture.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/common/language.h"
#include "ui/export/chartpicture.h"

#include <QDir>
#include <QFontInfo>
#include <QTest>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

constexpr qint64 kMostBytes = 2'000'000;

QString folder()
{
    return sourcePath(QStringLiteral("tests/golden/charts"));
}

/// The samples in the view that an export would paint.
const ViewState& view()
{
    static const ViewState shown = [] {
        ViewState state;
        state.snapshot = makeSnapshot(1);
        state.request.timeZone = "Europe/Paris";
        state.request.now = kSampleNow;
        for (ChartData& data : everyKind())
            if (std::ranges::find(state.charts, data.spec, &ChartData::spec) == state.charts.end())
                state.charts.push_back(std::move(data));
        return state;
    }();
    return shown;
}

QImage paintedWith(const ChartData& data, Theme::Appearance appearance = Theme::Appearance::Light)
{
    ChartPicture picture = makePicture(view(), data.spec, appearance);
    picture.data = data;
    picture.size = { 480, 320 };
    return paintImage(picture, 1);
}

QFont pictureFont()
{
    QFont font(QStringLiteral("DejaVu Sans"), 9); // packaging/setup.sh installs it
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

QString fileOf(const ChartData& data, const char* theme, const char* language)
{
    QString name = QString::fromStdString(chartName(data.spec));
    name.replace(u':', u'-').replace(u',', u'-');
    return QStringLiteral("%1.%2.%3.png").arg(name, QLatin1String(theme), QLatin1String(language));
}

} // namespace

class TestGoldenCharts : public QObject {
    Q_OBJECT

    QStringList m_files;

private slots:
    void initTestCase()
    {
        QApplication::setFont(pictureFont());
        applyLanguage(QStringLiteral("en"));
        QVERIFY2(QFontInfo(pictureFont()).family() == QStringLiteral("DejaVu Sans"),
            "DejaVu Sans is missing: install fonts-dejavu-core (packaging/setup.sh names all that tests need)");
    }

    void aChartLooksAsItDid_data()
    {
        QTest::addColumn<std::size_t>("place");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("file");
        for (const char* language : { "en", "fr" })
            for (const char* theme : { "light", "dark" })
                for (std::size_t place = 0; place < view().charts.size(); ++place) {
                    m_files.append(fileOf(view().charts[place], theme, language));
                    QTest::newRow(qPrintable(m_files.back())) << place << QString::fromLatin1(language)
                                                              << (theme == std::string_view("dark")) << m_files.back();
                }
    }
    void aChartLooksAsItDid()
    {
        QFETCH(std::size_t, place);
        QFETCH(QString, language);
        QFETCH(bool, dark);
        QFETCH(QString, file);
        if (currentLanguage() != language)
            applyLanguage(language);
        const QImage painted
            = paintedWith(view().charts[place], dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
        const QString path = folder() + u'/' + file;
        if (qEnvironmentVariableIsSet("DESKSCOPE_RENEW_PICTURES"))
            QVERIFY(withPalette(painted).save(path, "PNG", 0));
        const PictureDistance distance = distanceOf(painted, QImage(path));
        if (distance.small())
            return;
        const QString kept = QDir::current().filePath(QStringLiteral("painted-") + file);
        painted.save(kept);
        QFAIL(qPrintable(QStringLiteral("%1; what was painted is in %2").arg(distance.text(), kept)));
    }

    void thereAreNoOtherPicturesAndTheyAreSmall()
    {
        m_files.sort();
        qint64 bytes = 0;
        QStringList found;
        for (const QFileInfo& file : QDir(folder()).entryInfoList(QDir::Files, QDir::Name)) {
            found.append(file.fileName());
            bytes += file.size();
        }
        found.sort();
        QCOMPARE(found, m_files);
        QVERIFY2(bytes < kMostBytes, qPrintable(QString::number(bytes)));
    }

    /// One bar, no longer than before so that the scale stays, is a tenth of the longest shorter.
    void oneWrongBarIsFound_data()
    {
        QTest::addColumn<std::size_t>("place");
        for (std::size_t place = 0; place < view().charts.size(); ++place)
            if (view().charts[place].bars.size() > 2)
                QTest::newRow(chartName(view().charts[place].spec).c_str()) << place;
    }
    void oneWrongBarIsFound()
    {
        QFETCH(std::size_t, place);
        applyLanguage(QStringLiteral("en"));
        const ChartData& right = view().charts[place];
        const QImage golden(folder() + u'/' + fileOf(right, "light", "en"));
        ChartData wrong = right;
        std::vector<ChartBar*> bars;
        for (ChartBar& bar : wrong.bars)
            bars.push_back(&bar);
        std::ranges::sort(bars, std::greater(), &ChartBar::count);
        bars[1]->count -= std::min(bars[1]->count, bars[0]->count / 10);
        const PictureDistance distance = distanceOf(paintedWith(wrong), golden);
        QVERIFY2(!distance.small(), qPrintable(distance.text()));
        QVERIFY(distanceOf(paintedWith(right), golden).small());
    }

    void oneWrongValueOfTheOtherFormsIsFound()
    {
        applyLanguage(QStringLiteral("en"));
        int tried = 0;
        for (const ChartData& right : view().charts) {
            ChartData wrong = right;
            if (!wrong.steps.empty())
                wrong.steps[3].value += 40;
            else if (!wrong.series.empty())
                for (std::size_t point = 12; point < 18; ++point)
                    *wrong.series[0].points[point].value *= 0.5;
            else if (!wrong.hours.empty())
                wrong.hours[60] = wrong.hours[60] > 0 ? 0 : std::ranges::max(wrong.hours);
            else
                continue;
            ++tried;
            const PictureDistance distance
                = distanceOf(paintedWith(wrong), QImage(folder() + u'/' + fileOf(right, "light", "en")));
            QVERIFY2(
                !distance.small(), qPrintable(QStringLiteral("%1: %2").arg(fileOf(right, "", ""), distance.text())));
        }
        QVERIFY(tried > 5);
    }

    void aRendererThatDrawsLettersOtherwiseIsNotAMistake()
    {
        applyLanguage(QStringLiteral("en"));
        QFont hinted = pictureFont();
        hinted.setHintingPreference(QFont::PreferVerticalHinting);
        QApplication::setFont(hinted);
        for (const ChartData& data : view().charts) {
            const PictureDistance distance
                = distanceOf(paintedWith(data), QImage(folder() + u'/' + fileOf(data, "light", "en")));
            QVERIFY2(distance.small(), qPrintable(QStringLiteral("%1: %2").arg(fileOf(data, "", ""), distance.text())));
        }
        QApplication::setFont(pictureFont());
    }
};

DESK_GUI_TEST_MAIN(TestGoldenCharts)
#include "tst_goldencharts.moc"
