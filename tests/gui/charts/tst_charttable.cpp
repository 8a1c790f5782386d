// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"
#include "tests/gui/charts/chartsamples.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/charttable.h"
#include "ui/common/language.h"
#include "ui/export/chartpicture.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

const QTimeZone kParis("Europe/Paris");

/// The table as a reader sees it, one line a row.
QStringList lines(const ChartTable& table)
{
    QStringList all;
    QStringList cells;
    for (const ChartColumn& column : table.columns)
        cells += column.header();
    all += cells.join(u'|');
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        cells.clear();
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            cells += table.text(row, column);
        all += cells.join(u'|');
    }
    return all;
}

Millis day(int month, int number)
{
    return startOfDay(QDate(2026, month, number), kParis);
}

ChartData durations()
{
    ChartData data;
    data.spec = *chartFromName("spread:next_reply_minutes");
    data.bars = { { "<5m", 3, 0, false }, { "5m..14m", 1, 0, false } };
    data.quantiles = ChartQuantiles { 4.5, 12, 13 };
    data.n = 4;
    return data;
}

} // namespace

class TestChartTable : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const ChartData& data, const char* name)
    {
        ChartPicture picture;
        picture.data = data;
        picture.zone = kParis;
        picture.title = QStringLiteral("Status: [all]");
        const QString file = m_dir.filePath(QLatin1String(name));
        return writeChart(picture, file) ? file : QString();
    }

private slots:
    void init() { applyLanguage(QStringLiteral("en")); }

    void theTableSaysWhatIsDrawn_data()
    {
        QTest::addColumn<QString>("query");
        for (const char* query : { "", "priority:high", "status:open,solved created:2026-01-05..2026-01-20" })
            QTest::addRow("%s", query) << query;
    }
    void theTableSaysWhatIsDrawn()
    {
        QFETCH(QString, query);
        const ViewStatePtr view = sampleView(query);
        for (const ChartId id : { ChartId::Status, ChartId::Priority, ChartId::Channel }) {
            const ChartData& data = chartOf(*view, id);
            const auto made = ChartScene::make(
                { data, {}, 0, kParis }, QRectF(0, 0, 900, 400), Theme::of(Theme::Appearance::Light), nullptr);
            const ChartScene& scene = *made;
            const ChartTable table = chartTable(data, kParis);
            QCOMPARE(table.rows.size(), scene.spots().size());
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                QCOMPARE(table.text(row, 0), scene.spots()[row].label);
                QCOMPARE(table.text(row, 1), scene.spots()[row].values.front().number);
            }
        }
    }

    void theBinsOfTimeAreThoseDrawn_data() { theTableSaysWhatIsDrawn_data(); }
    void theBinsOfTimeAreThoseDrawn()
    {
        QFETCH(QString, query);
        const ViewStatePtr view = sampleView(query);
        const ChartData& data = chartOf(*view, ChartId::CreatedSolvedBacklog);
        const auto made = ChartScene::make(
            { data, {}, 0, kParis }, QRectF(0, 0, 900, 400), Theme::of(Theme::Appearance::Light), nullptr);
        const ChartScene& scene = *made;
        const ChartTable table = chartTable(data, kParis);
        QCOMPARE(table.rows.size(), scene.spots().size());
        const std::size_t first = table.columns.size() - 4; // created, solved, backlog, remark
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t i = 0; i < 3; ++i)
                QCOMPARE(table.text(row, first + i), scene.spots()[row].values[i].number);
    }

    void othersAndGhostsHaveTheirPlace()
    {
        ChartData data;
        data.spec = ChartId::Tag;
        data.bars = { { "battery", 6, 9, false }, { "recall", 3, 3, false } };
        data.rest = ChartRest { 37, 1, 5 };
        data.n = 10;
        QCOMPARE(lines(chartTable(data, kParis)),
            (QStringList { QStringLiteral("Tag|Tickets|Share (%)|Without filter"), QStringLiteral("battery|6|60%|9"),
                QStringLiteral("recall|3|30%|3"), QStringLiteral("37 others|1|10%|5") }));
    }

    void quantilesStandBelowTheirBars()
    {
        const QStringList table = lines(chartTable(durations(), kParis));
        QCOMPARE(table.front(), QStringLiteral("Time|Count|Share (%)|Value (min)"));
        QCOMPARE(table.mid(3),
            (QStringList { QStringLiteral("Median|||5 min"), QStringLiteral("90th percentile|||12 min"),
                QStringLiteral("95th percentile|||13 min") }));
    }

    void targetsSayHowManyEnded()
    {
        ChartData data;
        data.spec = ChartId::Sla;
        data.bars = { { "first_reply", 431, 0, false, 505 } };
        const QStringList table = lines(chartTable(data, kParis));
        QCOMPARE(table.front(), QStringLiteral("Target|Met|Ended|Met (%)"));
        QVERIFY2(table.back().endsWith(QStringLiteral("|431|505|85.3%")), qPrintable(table.back()));
    }

    void hoursAreARowAWeekday()
    {
        ChartData data;
        data.spec = ChartId::Hours;
        data.hours.assign(kWeekHours, 0);
        data.hours[24 + 9] = 7;
        data.n = 7;
        const ChartTable table = chartTable(data, kParis);
        QCOMPARE(table.rows.size(), 7U);
        QCOMPARE(table.columns.size(), 25U);
        QCOMPARE(table.text(1, 0), QStringLiteral("Tuesday"));
        QCOMPARE(table.columns[10].title, QStringLiteral("09:00"));
        QCOMPARE(table.text(1, 10), QStringLiteral("7"));
    }

    void aTrendHasItsNAndAGapWhereNothingIsKnown()
    {
        ChartData data;
        data.spec = *chartFromName("trend:first_reply_minutes,week,channel");
        data.series = { { "email",
                            { { day(3, 23), day(3, 30), 234, 539, {}, 12, false },
                                { day(3, 30), day(4, 6), {}, {}, {}, 0, true } } },
            { "chat", { { day(3, 23), day(3, 30), 1.5, 3, {}, 2, false } } } };
        QCOMPARE(lines(chartTable(data, kParis)),
            (QStringList { QStringLiteral("Channel|From|To|Median (min)|90th percentile (min)|n|Remark"),
                QStringLiteral("Email|23 Mar 2026|29 Mar 2026|3 h 54 min|8 h 59 min|12|"),
                QStringLiteral("Email|30 Mar 2026|5 Apr 2026|||0|not over yet"),
                QStringLiteral("Chat|23 Mar 2026|29 Mar 2026|2 min|3 min|2|") }));
    }

    void theTermsOfTheBacklogAddUp()
    {
        ChartData data;
        data.spec = ChartId::Waterfall;
        data.steps = { { "opening", 120, true }, { "created", 80, false }, { "solved", -60, false },
            { "closing", 140, true } };
        QCOMPARE(lines(chartTable(data, kParis)),
            (QStringList { QStringLiteral("Term|Tickets|Backlog"), QStringLiteral("Backlog at the beginning|120|120"),
                QStringLiteral("Created|80|200"), QStringLiteral("Solved|-60|140"),
                QStringLiteral("Backlog at the end|140|140") }));
    }

    void whatWasNotCountedHasNoRows()
    {
        ChartData data;
        data.spec = ChartId::Waterfall;
        data.counted = 0.4;
        QVERIFY(chartTable(data, kParis).rows.empty());
    }

    void theWordsAreFrench()
    {
        applyLanguage(QStringLiteral("fr"));
        const QStringList table = lines(chartTable(durations(), kParis));
        QCOMPARE(table.front(), QStringLiteral("Durée|Nombre|Part (%)|Valeur (min)"));
        QCOMPARE(table[3], QStringLiteral("Médiane|||5\u202fmin"));
    }

    void aCsvHoldsBareNumbers()
    {
        QCOMPARE(readFile(write(durations(), "spread.csv")).split('\n').value(3), QByteArray("Median,,,4.5\r"));
        ChartData data;
        data.spec = ChartId::CreatedPerDay;
        data.days = { { day(4, 2), 1204, 0, 0, 2000, true } };
        QCOMPARE(readFile(write(data, "days.csv")),
            QByteArray("Day,Created,Without filter,Remark\r\n2026-04-02,1204,2000,not over yet\r\n"));
    }

    void aWorkbookHoldsTypedCellsAndTheSameTwice()
    {
        ChartData data;
        data.spec = ChartId::CreatedPerDay;
        data.days = { { day(4, 2), 1204, 0, 0, 2000, true } };
        data.dataUpTo = day(4, 3);
        const QByteArray first = readFile(write(data, "a.xlsx"));
        const auto inside = [&](const char* member) {
            QProcess unzip;
            unzip.start(QStringLiteral("unzip"),
                { QStringLiteral("-p"), m_dir.filePath(QStringLiteral("a.xlsx")), QLatin1String(member) });
            unzip.waitForFinished();
            return unzip.readAllStandardOutput();
        };
        const QByteArray sheet = inside("xl/worksheets/sheet1.xml");
        QVERIFY(sheet.contains("<v>46114</v>")); // 2026-04-02
        QVERIFY(sheet.contains("<v>1204</v>"));
        QVERIFY(inside("xl/workbook.xml").contains("name=\"Status all\""));
        QVERIFY(inside("docProps/core.xml").contains("2026-04-02T22:00:00Z")); // the data's watermark, not the clock
        QVERIFY(first.size() > 1000);
        QCOMPARE(readFile(write(data, "b.xlsx")), first);
    }
};

DESK_GUI_TEST_MAIN(TestChartTable)
#include "tst_charttable.moc"
