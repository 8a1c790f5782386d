// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/charts/chartsamples.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/export/chartpicture.h"
#include "ui/export/exportjob.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

const QString kFilter = QStringLiteral("priority:high created:2026-01-05..2026-03-29");

ChartPicture pictureOf(const ChartSpec& chart, Theme::Appearance appearance = Theme::Appearance::Light)
{
    return makePicture(*sampleView(kFilter), chart, appearance);
}

/// Everything that somebody must be able to read in the file, whatever its format.
QStringList expectedWords(const ChartPicture& picture)
{
    return { picture.title, kFilter, QStringLiteral("acme"), QStringLiteral("Globex"), QStringLiteral("Europe/Paris"),
        formatDateTime(kSampleNow), picture.subtitle };
}

QString textOfPdf(const QString& file)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), { QStringLiteral("-layout"), file, QStringLiteral("-") });
    if (!reader.waitForFinished())
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).replace(QChar(0xfb01), QStringLiteral("fi")); // a ligature
}

QString textOfSvg(const QString& file)
{
    QFile in(file);
    QString text;
    if (!in.open(QIODevice::ReadOnly))
        return text;
    QXmlStreamReader xml(&in);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters)
            text += xml.text();
    return xml.hasError() ? QString() : text;
}

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

QImage shown(const QString& svg, const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QSvgRenderer(svg).render(&painter);
    return image;
}

} // namespace

class TestChartPicture : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const ChartPicture& picture, const char* name)
    {
        const QString file = m_dir.filePath(QLatin1String(name));
        const auto written = writeChart(picture, file);
        return written ? file : QString();
    }

private slots:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        // As another process: what the window does with a chart, and no test.
        if (const QString file = qEnvironmentVariable("DESK_TEST_WRITE"); !file.isEmpty()) {
            auto* job = new ExportJob(this);
            QSignalSpy done(job, &ExportJob::done);
            job->start(pictureOf(ChartId::Status), file);
            std::exit(done.wait(20'000) ? 0 : 1);
        }
    }

    void everyProcessWritesTheSamePdf()
    {
        QTemporaryDir dir;
        QByteArrayList written;
        for (int i = 0; i < 4; ++i) { // with one order of the fonts in two, chance would be right once in eight
            const QString file = dir.filePath(QStringLiteral("%1.pdf").arg(i));
            QProcess other;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("DESK_TEST_WRITE"), file);
            environment.remove(QStringLiteral("QT_HASH_SEED"));
            other.setProcessEnvironment(environment);
            other.start(QCoreApplication::applicationFilePath(), {});
            QSignalSpy finished(&other, &QProcess::finished);
            QVERIFY(other.state() == QProcess::NotRunning || finished.wait(30'000));
            QCOMPARE(other.exitCode(), 0);
            QFile pdf(file);
            QVERIFY(pdf.open(QIODevice::ReadOnly));
            written.append(pdf.readAll());
            QVERIFY(written.last().count("/FontFile") > 1); // else there is nothing to put in order
            QCOMPARE(written.last(), written.first());
        }
    }

    void aPngHasTwoPixelsForEachAndTheChartInIt()
    {
        for (const auto appearance : { Theme::Appearance::Light, Theme::Appearance::Dark }) {
            ChartPicture picture = pictureOf(ChartId::Priority, appearance);
            picture.size = { 640, 400 };
            const QImage image(write(picture, "chart.png"));
            QCOMPARE(image.size(), QSize(1280, 800));
            const Theme& theme = Theme::of(appearance);
            QCOMPARE(image.pixelColor(2, 2), theme.color("surface.base"));
            QVERIFY(pixelsOf(image, theme.series(0)) > 1000);
        }
    }

    void everyFormatOfEveryChartSaysWhatItIs_data()
    {
        QTest::addColumn<std::size_t>("place");
        for (std::size_t place = 0; place < allCharts().size(); ++place)
            QTest::newRow(chartName(allCharts()[place]).c_str()) << place;
    }
    void everyFormatOfEveryChartSaysWhatItIs()
    {
        QFETCH(std::size_t, place);
        const ChartPicture picture = pictureOf(allCharts()[place]);
        const QString pdf = textOfPdf(write(picture, "chart.pdf")), svg = textOfSvg(write(picture, "chart.svg"));
        for (const QString& words : expectedWords(picture)) {
            QVERIFY2(pdf.contains(words), qPrintable(words + QStringLiteral(" is not in:\n") + pdf));
            QVERIFY2(svg.contains(words), qPrintable(words + QStringLiteral(" is not in:\n") + svg));
        }
        QVERIFY(pixelsOf(QImage(write(picture, "chart.png")), Theme::of(Theme::Appearance::Light).color("text.primary"))
            > 50);
    }

    void aPdfPageIsAsLargeAsThePicture()
    {
        QProcess info;
        info.start(QStringLiteral("pdfinfo"), { write(pictureOf(ChartId::Status), "page.pdf") });
        QVERIFY(info.waitForFinished());
        const QString said = QString::fromUtf8(info.readAllStandardOutput());
        QVERIFY2(said.contains(QStringLiteral("720 x 405 pts")), qPrintable(said)); // 960 x 540 at 96 to the inch
        QVERIFY2(said.contains(QStringLiteral("Pages:           1\n")), qPrintable(said));
    }

    void anSvgLooksAsThePngDoes()
    {
        const ChartPicture picture = pictureOf(ChartId::Channel);
        const QImage image = paintImage(picture, 1);
        const QImage drawn = shown(write(picture, "same.svg"), picture.size.toSize());
        const QColor bar = Theme::of(Theme::Appearance::Light).series(0);
        const int inPng = pixelsOf(image, bar), inSvg = pixelsOf(drawn, bar);
        QVERIFY2(inPng > 500 && std::abs(inPng - inSvg) < inPng / 20,
            qPrintable(QStringLiteral("%1 and %2").arg(inPng).arg(inSvg)));
    }

    void aFileThatCannotBeWrittenIsAnError()
    {
        const auto missing = writeChart(pictureOf(ChartId::Status), m_dir.filePath(QStringLiteral("no/such/a.png")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::Storage);
        QVERIFY(missing.error().detail.contains(QStringLiteral("no/such/a.png")));
        const auto folder = writeChart(pictureOf(ChartId::Status), m_dir.path() + QStringLiteral("/x.gif"));
        QCOMPARE(folder.error().kind, Error::Kind::Usage);
        QVERIFY(!QFile::exists(m_dir.path() + QStringLiteral("/x.gif")));
    }

    void aJobWritesBesideTheWindow()
    {
        const QString file = m_dir.filePath(QStringLiteral("job.svg"));
        auto* job = new ExportJob;
        QSignalSpy done(job, &ExportJob::done);
        job->start(pictureOf(ChartId::CreatedSolvedBacklog), file);
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(textOfSvg(file).contains(QStringLiteral("Europe/Paris")));
        job = new ExportJob;
        QSignalSpy failed(job, &ExportJob::failed);
        job->start(pictureOf(ChartId::Status), m_dir.filePath(QStringLiteral("no/job.svg")));
        QTRY_COMPARE(failed.count(), 1);
    }
};

DESK_GUI_TEST_MAIN(TestChartPicture)
#include "tst_chartpicture.moc"
