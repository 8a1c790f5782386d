// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/days.h"
#include "tests/gui/charts/chartkinds.h"
#include "tests/testkit/watchedapplication.h"
#include "app/analytics/minutecounts.h"
#include "ui/charts/histogramscene.h"
#include "ui/charts/trendlines.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

const QTimeZone kParis("Europe/Paris");
const QRectF kPlace(0, 0, 1000, 300);

std::unique_ptr<ChartScene> sceneOf(const ChartData& data)
{
    return ChartScene::make({ data, {}, 0, kParis }, kPlace, Theme::of(Theme::Appearance::Light), nullptr);
}

QImage painted(const ChartScene& scene, const ChartScene::State& state = {})
{
    QImage image(kPlace.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    scene.paint(painter, state);
    return image;
}

/// Days with one ticket each.
std::vector<ChartDay> days(QDate first, QDate last, const QTimeZone& zone)
{
    std::vector<ChartDay> result;
    for (QDate day = first; day <= last; day = day.addDays(1))
        result.push_back({ startOfDay(day, zone), 1, 0, 7, 1, false });
    return result;
}

ChartData dailyChart(ChartId id, int count)
{
    ChartData data;
    data.spec = id;
    const QDate first(2026, 3, 2);
    data.days = days(first, first.addDays(count - 1), kParis);
    for (std::size_t i = 0; i < data.days.size(); ++i)
        data.days[i].created = data.days[i].createdUnfiltered = 3 + i * 7 % 60;
    data.n = 100;
    return data;
}

int pixelsOf(const QImage& image, int x, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

class TestChartScene : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void scalesAreRound_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("nothing") << 0.0 << 2.0 << 1.0;
        QTest::newRow("three") << 3.0 << 3.0 << 1.0;
        QTest::newRow("five") << 5.0 << 6.0 << 2.0;
        QTest::newRow("no half tickets") << 9.0 << 10.0 << 5.0;
        QTest::newRow("just above a step") << 41.0 << 60.0 << 20.0;
        QTest::newRow("a hundred") << 100.0 << 100.0 << 25.0;
        QTest::newRow("many") << 1'000'412.0 << 1'500'000.0 << 500'000.0;
    }
    void scalesAreRound()
    {
        QFETCH(double, largest);
        const AxisScale scale = AxisScale::covering(largest);
        QTEST(scale.top, "top");
        QTEST(scale.step, "step");
    }

    void everyScaleHasThreeToFiveLines()
    {
        for (int largest = 0; largest <= 5000; ++largest) {
            const AxisScale scale = AxisScale::covering(largest);
            const double lines = scale.top / scale.step + 1;
            QVERIFY2(scale.top >= largest && lines >= 3 && lines <= 5 && lines == std::floor(lines)
                    && scale.step == std::floor(scale.step),
                qPrintable(QString::number(largest)));
        }
    }

    void datesOnTheAxisAreRound_data()
    {
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("labels");
        QTest::newRow("one day") << QDate(2026, 3, 4) << QDate(2026, 3, 4) << 8 << "4 Mar 2026";
        QTest::newRow("days") << QDate(2025, 12, 30) << QDate(2026, 1, 2) << 8 << "30 Dec 2025|31 Dec|1 Jan 2026|2 Jan";
        QTest::newRow("Mondays") << QDate(2026, 3, 1) << QDate(2026, 3, 31) << 10
                                 << "2 Mar 2026|9 Mar|16 Mar|23 Mar|30 Mar";
        QTest::newRow("every third month")
            << QDate(2025, 2, 15) << QDate(2026, 8, 31) << 7 << "Apr 2025|Jul|Oct|Jan 2026|Apr|Jul";
        QTest::newRow("no room for any") << QDate(2026, 3, 3) << QDate(2026, 3, 6) << 1 << "3 Mar 2026";
    }
    void datesOnTheAxisAreRound()
    {
        QFETCH(QDate, first);
        QFETCH(QDate, last);
        QFETCH(int, most);
        QStringList labels;
        for (const DateTick& tick : dateTicks(first, last, most))
            labels.append(tick.label);
        QTEST(labels.join(QLatin1Char('|')), "labels");
    }

    void weeksBeginOnMondayWhateverTheClocksDo()
    {
        const auto weeks = gather(days(QDate(2026, 3, 18), QDate(2026, 4, 7), kParis), BinSize::Week, kParis);
        QCOMPARE(weeks.size(), 4U);
        QCOMPARE(weeks[1].first, QDate(2026, 3, 23)); // clocks go forward on the 29th
        QCOMPARE(weeks[1].last, QDate(2026, 3, 29));
        QCOMPARE(weeks[1].created, 7U);
        QCOMPARE(weeks[1].backlog, 7U); // the last day's, not the sum
        QVERIFY(!weeks[2].partial);
        QVERIFY(weeks[3].partial); // ends on the 12th, the data on the 7th
    }

    void daysAreDaysWhereMidnightDoesNotExist()
    {
        const QTimeZone zone("America/Sao_Paulo"); // 2018-11-04 begins at 01:00
        const auto bins = gather(days(QDate(2018, 11, 2), QDate(2018, 11, 6), zone), BinSize::Day, zone);
        QCOMPARE(bins.size(), 5U);
        for (std::size_t i = 0; i < bins.size(); ++i)
            QCOMPARE(bins[i].first, QDate(2018, 11, 2).addDays(static_cast<qint64>(i)));
    }

    void monthsGatherTheirDays()
    {
        const auto months = gather(days(QDate(2026, 1, 1), QDate(2026, 3, 31), kParis), BinSize::Month, kParis);
        QCOMPARE(months.size(), 3U);
        QCOMPARE(months[1].created, 28U);
        QVERIFY(!months[2].partial);
    }

    void barsAreAsLongAsTheirCounts_data()
    {
        QTest::addColumn<int>("chart");
        QTest::addColumn<QString>("query");
        for (const ChartId id : { ChartId::Status, ChartId::Priority, ChartId::Channel })
            for (const char* query : { "", "priority:high", "status:open,solved channel:email" })
                QTest::addRow("%s %s", chartName(id).c_str(), query) << static_cast<int>(id) << query;
    }
    void barsAreAsLongAsTheirCounts()
    {
        QFETCH(int, chart);
        QFETCH(QString, query);
        const ViewStatePtr view = sampleView(query);
        const ChartData& data = chartOf(*view, static_cast<ChartId>(chart));
        const auto made = sceneOf(data);
        const ChartScene& scene = *made;
        const auto longest = std::ranges::max_element(data.bars, {}, &ChartBar::count);
        const auto spotOf = [&](const ChartBar& bar) {
            return std::ranges::find(scene.spots(), QString::fromStdString(bar.key), &ChartScene::Spot::queryValue);
        };
        const double unit = spotOf(*longest)->mark.width() / static_cast<double>(longest->count);
        for (const ChartBar& bar : data.bars) {
            const auto spot = spotOf(bar);
            if (spot == scene.spots().end()) {
                QCOMPARE(bar.unfiltered, 0U); // only what nobody has may be left out
                continue;
            }
            QCOMPARE(spot->values.front().number, formatCount(static_cast<qint64>(bar.count)));
            const double length = unit * static_cast<double>(bar.count);
            QVERIFY(
                bar.count == 0 ? spot->mark.width() == 0 : std::abs(spot->mark.width() - std::max(1.5, length)) < 0.01);
            QVERIFY(spot->mark.right() <= kPlace.right());
        }
    }

    void textIsMeasuredAsItsDevicePaintsIt()
    {
        QImage paper(10, 10, QImage::Format_RGB32);
        const auto roomForLabels = [&](int dotsPerInch) {
            paper.setDotsPerMeterX(qRound(dotsPerInch / 0.0254));
            paper.setDotsPerMeterY(qRound(dotsPerInch / 0.0254));
            const auto scene = ChartScene::make({ chartOf(*sampleView(), ChartId::Channel), {}, 0, kParis }, kPlace,
                Theme::of(Theme::Appearance::Light), &paper);
            return scene->spots().front().mark.left();
        };
        const double once = roomForLabels(96), twice = roomForLabels(192);
        QVERIFY2(twice > once * 1.6 && twice < once * 2.1, qPrintable(QStringLiteral("%1 %2").arg(once).arg(twice)));
    }

    void columnsAreAsHighAsTheirCounts()
    {
        const ChartData data = dailyChart(ChartId::CreatedPerDay, 40);
        const auto made = sceneOf(data);
        const ChartScene& scene = *made;
        const QImage image = painted(scene);
        const QRectF plot = scene.spots().front().area;
        const double top = AxisScale::covering(62).top;
        for (std::size_t i = 0; i < data.days.size(); ++i) {
            const int x = static_cast<int>(scene.spots()[i].area.center().x());
            const double high = plot.height() * static_cast<double>(data.days[i].created) / top;
            const int drawn = pixelsOf(image, x, Theme::of(Theme::Appearance::Light).series(0));
            QVERIFY2(
                std::abs(drawn - high) <= 2, qPrintable(QStringLiteral("%1: %2 for %3").arg(i).arg(drawn).arg(high)));
        }
    }

    void binsSayWhatTheDaysCounted()
    {
        const ViewStatePtr view = sampleView();
        const ChartData& data = chartOf(*view, ChartId::CreatedSolvedBacklog);
        const auto made = sceneOf(data);
        const ChartScene& scene = *made;
        const auto weeks = gather(data.days, BinSize::Week, kParis);
        QCOMPARE(scene.spots().size(), weeks.size());
        std::size_t created = 0;
        for (std::size_t i = 0; i < weeks.size(); ++i) {
            created += weeks[i].created;
            QCOMPARE(scene.spots()[i].values[1].number, formatCount(static_cast<qint64>(weeks[i].solved)));
            QCOMPARE(scene.spots()[i].values[2].number, formatCount(static_cast<qint64>(weeks[i].backlog)));
            QVERIFY(i == 0 || std::abs(scene.spots()[i].area.left() - scene.spots()[i - 1].area.right()) < 0.01);
        }
        QCOMPARE(created, data.n);
    }

    void aBrushCoversTheDaysOfTheFilter()
    {
        const auto made = sceneOf(dailyChart(ChartId::CreatedSolvedBacklog, 30));
        const ChartScene& scene = *made; // 2 to 31 March
        const auto within = [&](const char* query) {
            return scene.brushOf(std::get<Query>(parseQuery(QString::fromLatin1(query))), 0);
        };
        const auto brush = within("created:2026-03-09..2026-03-15");
        QCOMPARE(brush.first, 7);
        QCOMPARE(brush.last, 13);
        QCOMPARE(scene.rangeValue(brush), QStringLiteral("2026-03-09..2026-03-15"));
        QCOMPARE(within("created:..2026-03-03"), (ChartScene::Bins { 0, 1 }));
        QCOMPARE(within("created:2026-03-30.."), (ChartScene::Bins { 28, 29 }));
        QVERIFY(!within("").valid());
        QVERIFY(!within("created:2027-01-01..2027-01-02").valid());

        ChartScene::State state;
        state.brush = brush;
        const QColor fill = Theme::of(Theme::Appearance::Light).color("chart.brushFill");
        const auto middle = [&](std::size_t bin) { return static_cast<int>(scene.spots()[bin].area.center().x()); };
        QVERIFY(pixelsOf(painted(scene, state), middle(10), fill) > 50);
        QCOMPARE(pixelsOf(painted(scene, state), middle(20), fill), 0);
    }

    void anAgeIsABrushThatMovesWithTime()
    {
        const auto made = sceneOf(dailyChart(ChartId::CreatedSolvedBacklog, 30)); // 2 to 31 March
        const auto within = [&](const char* query, QDate today) {
            return made->brushOf(
                std::get<Query>(parseQuery(QString::fromLatin1(query))), startOfDay(today, kParis) + 3'600'000);
        };
        QCOMPARE(within("created:<7d", QDate(2026, 3, 20)), (ChartScene::Bins { 11, 18 }));
        QCOMPARE(within("created:<7d", QDate(2026, 3, 21)), (ChartScene::Bins { 12, 19 }));
        QCOMPARE(within("created:>7d", QDate(2026, 3, 20)), (ChartScene::Bins { 0, 11 }));
        QCOMPARE(within("created:7d..14d", QDate(2026, 3, 20)), (ChartScene::Bins { 4, 11 }));
        QCOMPARE(within("created:>=2026-03-30", QDate(2026, 4, 1)), (ChartScene::Bins { 28, 29 }));
        QCOMPARE(within("created:<2026-03-04", QDate(2026, 4, 1)), (ChartScene::Bins { 0, 1 }));
    }

    void everyChartThatCountsSomethingCanBeChosenFrom()
    {
        for (const ChartData& data : everyKind()) {
            const std::string name = chartName(data.spec);
            const auto scene = sceneOf(data);
            QVERIFY2(!scene->spots().empty(), name.c_str());
            scene->markChosen({}, 0);
            for (const ChartScene::Spot& spot : scene->spots()) {
                if (spot.others || (data.spec.id == ChartId::Waterfall && !spot.dimension)) // a level is no step
                    continue;
                QVERIFY2(!spot.queryValue.isEmpty(), name.c_str());
                const QueryDimension dimension = spot.dimension.value_or(*chartDimension(data.spec));
                const Query chosen = Query().with(dimension, { spot.queryValue });
                QVERIFY2(chosen.narrows(dimension), qPrintable(spot.queryValue));
                QVERIFY2(std::holds_alternative<Query>(parseQuery(chosen.toText())), qPrintable(chosen.toText()));
            }
        }
    }

    void aTrendIsBrushedByTheDateOfItsMetric()
    {
        const auto expect = [](const char* chart, const char* filter) {
            const auto scene = sceneOf(madeTrend(chart, { madeSeries("", 30, 240, 2.6) }));
            QVERIFY(scene->brushes());
            const ChartScene::Bins bins { 4, 6 }; // 2025-09-29 and two weeks more
            const QString text
                = Query().with(*chartDimension(scene->data().spec), { scene->rangeValue(bins) }).toText();
            QCOMPARE(text, QString::fromLatin1(filter));
            QCOMPARE(scene->brushOf(std::get<Query>(parseQuery(text)), 0), bins);
            ChartScene::State state;
            state.brush = bins;
            const QColor fill = Theme::of(Theme::Appearance::Light).color("chart.brushFill");
            const int inside = static_cast<int>(scene->spots()[5].area.left() + 3),
                      outside = static_cast<int>(scene->spots()[12].area.center().x());
            QVERIFY(pixelsOf(painted(*scene, state), inside, fill) > 50);
            QCOMPARE(pixelsOf(painted(*scene, state), outside, fill), 0);
        };
        expect("trend:first_reply_minutes,week", "created:2025-09-29..2025-10-19");
        expect("trend:full_resolution_minutes,week", "solved:2025-09-29..2025-10-19");
        expect("trend:csat,week", "metric-csat:2025-09-29..2025-10-19");
        expect("concurrent-chats", "metric-chat_engagement_seconds:2025-09-29..2025-10-19");
    }

    void smallPlotsMarkTheChosenDaysInEach()
    {
        const auto scene = sceneOf(madeTrend("trend:first_reply_minutes,week,group",
            { madeSeries("Tier 2", 30, 240, 0), madeSeries("Front desk", 30, 90, 0) }));
        QCOMPARE(scene->spots()[35].queryValue, QStringLiteral("2025-10-06..2025-10-12"));
        scene->markChosen(std::get<Query>(parseQuery(u"created:2025-10-06..2025-10-19")), 0);
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < scene->spots().size(); ++i)
            if (scene->spots()[i].chosen)
                chosen.push_back(i);
        QCOMPARE(chosen, (std::vector<std::size_t> { 5, 6, 35, 36 }));
        QCOMPARE(scene->dayOf(36), QDate(2025, 10, 13));
        QCOMPARE(scene->spotOn(QDate(2025, 10, 15)), 6);
        QCOMPARE(scene->spotOn(QDate(2024, 10, 15)), -1);
    }

    void hoursAreChosenInARectangle()
    {
        ChartData data;
        data.spec = ChartId::Hours;
        data.hours.assign(kWeekHours, 3);
        data.n = 3 * kWeekHours;
        const auto scene = sceneOf(data);
        QVERIFY(scene->brushes() && scene->inGrid());
        const int monday9 = 9, friday17 = 4 * 24 + 17, monday17 = 17, friday9 = 4 * 24 + 9;
        const ChartScene::Bins office = scene->between(friday9, monday17);
        QCOMPARE(office, (ChartScene::Bins { monday9, friday17 }));
        QCOMPARE(scene->rangeValue(office), QStringLiteral("mon-9..fri-17"));
        QVERIFY(scene->covers(office, 2 * 24 + 12) && !scene->covers(office, 2 * 24 + 8));
        const auto brush = [&](const char* hours) {
            const Query query
                = std::get<Query>(parseQuery(QString(QStringLiteral("created-hour:") + QLatin1String(hours))));
            scene->markChosen(query, 0);
            return scene->brushOf(query, 0);
        };
        QCOMPARE(brush("mon-9..fri-17"), office);
        QCOMPARE(brush("tue"), (ChartScene::Bins { 24, 47 }));
        QVERIFY(!brush("mon-9,tue-11").valid()); // no rectangle, but marked
        QVERIFY(scene->spots()[9].chosen && scene->spots()[35].chosen && !scene->spots()[10].chosen);
        QVERIFY(!brush("fri..mon").valid());
        QVERIFY(scene->spots()[0].chosen && scene->spots()[160].chosen && !scene->spots()[50].chosen);
        // Arrows move it as far as the week goes.
        QCOMPARE(scene->moved(office, Qt::Key_Down, false), (ChartScene::Bins { 24 + 9, 5 * 24 + 17 }));
        QCOMPARE(scene->moved(office, Qt::Key_Right, true), (ChartScene::Bins { monday9, friday17 + 1 }));
        QCOMPARE(scene->moved({ 0, 23 }, Qt::Key_Right, false), (ChartScene::Bins { 0, 23 }));
        QCOMPARE(scene->binNear(scene->spots()[50].area.center()), 50);
        QCOMPARE(scene->binNear(QPointF(-50, 9000)), 6 * 24);
    }

    void whatWasMetAndWhatWasMissedAreChosenApart()
    {
        const auto all = madeFromLog();
        const ChartData& sla = *std::ranges::find(all, ChartSpec(ChartId::Sla), &ChartData::spec);
        const auto scene = sceneOf(sla);
        QCOMPARE(scene->spots().size(), 2 * sla.bars.size());
        const QRectF met = scene->spots()[0].mark, missed = scene->spots()[3].mark;
        QCOMPARE(scene->spotAt(met.center()), 0);
        QCOMPARE(scene->spotAt(missed.center()), 3);
        QCOMPARE(scene->spots()[3].queryValue, QStringLiteral("first-reply-missed"));
        QCOMPARE(scene->spots()[3].values[0].number, QStringLiteral("74"));
        QVERIFY(qAbs(met.width() / (met.width() + missed.width()) - 431.0 / 505) < 0.01);
        QCOMPARE(scene->neighbour(0, Qt::Key_Right), 3);
        QCOMPARE(scene->neighbour(3, Qt::Key_Left), 0);
        QCOMPARE(scene->neighbour(3, Qt::Key_Down), 1);
        scene->markChosen(std::get<Query>(parseQuery(u"sla:next-reply-missed")), 0);
        QVERIFY(scene->spots()[4].chosen && !scene->spots()[1].chosen);
        scene->markChosen(std::get<Query>(parseQuery(u"sla:met")), 0);
        QVERIFY(scene->spots()[0].chosen && scene->spots()[2].chosen && !scene->spots()[4].chosen);
    }

    void anEmptyRangeKeepsItsPlaceAmongTheOthers()
    {
        ChartData ages;
        ages.spec = ChartId::Unanswered;
        ages.bars = { { "<1h", 1, 1, false, {} }, { "1h..1d", 8, 8, false, {} }, { "1d..3d", 0, 0, false, {} },
            { "3d..7d", 5, 5, false, {} }, { ">=7d", 0, 0, false, {} } };
        ages.n = 14;
        const auto scene = sceneOf(ages);
        QCOMPARE(scene->spots().size(), std::size_t(4)); // the last one is the end of the axis
        QCOMPARE(scene->spots()[2].values[0].number, QStringLiteral("0"));
        QVERIFY(scene->spots()[2].mark.width() == 0);
        ChartData names;
        names.spec = ChartId::Status;
        names.bars = { { "new", 1, 1, false, {} }, { "spam", 0, 0, false, {} }, { "open", 2, 2, false, {} } };
        names.n = 3;
        QCOMPARE(sceneOf(names)->spots().size(), std::size_t(2));
    }

    void whereNothingWasCountedNoLineIsDrawn()
    {
        const auto scene = sceneOf(madeTrend("trend:first_reply_minutes,week", { madeSeries("", 30, 240, 0) }));
        const QImage image = painted(*scene);
        const QColor colour = Theme::of(Theme::Appearance::Light).series(0);
        const auto drawn = [&](std::size_t bin) {
            return pixelsOf(image, static_cast<int>(scene->spots()[bin].area.center().x()), colour);
        };
        QCOMPARE(drawn(9), 0); // the week without a value
        QVERIFY(drawn(5) > 0 && drawn(15) > 0);
        QVERIFY(scene->spots()[9].values[0].number == QStringLiteral("no value"));
    }

    void whatIsSaidByColourIsSaidByShapeToo()
    {
        // In grey, and by what cannot be lost in print: dashes, outlines, hatching.
        const auto pens = [](const ChartData& data) {
            QByteArray svg;
            QBuffer buffer(&svg);
            buffer.open(QIODevice::WriteOnly);
            QSvgGenerator paper;
            paper.setOutputDevice(&buffer);
            QPainter painter(&paper);
            sceneOf(data)->paint(painter, {});
            painter.end();
            return svg;
        };
        ChartData time = dailyChart(ChartId::CreatedSolvedBacklog, 30);
        for (ChartDay& day : time.days) {
            day.solved = 4;
            day.reopened = 1;
        }
        const QByteArray lines = pens(time);
        QSet<QByteArray> dashes;
        for (const QByteArray& part : lines.split('<'))
            if (const qsizetype at = part.indexOf("stroke-dasharray=\""); at >= 0)
                dashes.insert(part.mid(at, part.indexOf('"', at + 18) - at));
        QVERIFY2(dashes.size() >= 2, lines.constData()); // solved and reopened, each its own; created has none
        const auto all = madeFromLog();
        const auto of = [&](ChartId id) { return pens(*std::ranges::find(all, ChartSpec(id), &ChartData::spec)); };
        const Theme& theme = Theme::of(Theme::Appearance::Light);
        QVERIFY(
            of(ChartId::Sla).contains(QByteArray("stroke=\"" + theme.color("semantic.negative").name().toLatin1())));
        QVERIFY(of(ChartId::Waterfall).contains("<pattern")); // what takes away is hatched
    }

    void anAxisOfDurationsHasOneUnit()
    {
        for (double largest = 1; largest < 60 * 24 * 400; largest *= 1.37) {
            const ChartSource source { madeTrend(
                "trend:first_reply_minutes,week", { madeSeries("", 30, largest, 0) }) };
            const TrendLines lines(source);
            const AxisScale scale = lines.scale();
            QVERIFY(scale.top >= lines.largest() && scale.top / scale.step <= 5.01);
            QSet<QString> units;
            for (double at = scale.step; at <= scale.top + scale.step / 2; at += scale.step)
                units.insert(lines.axisLabel(at).section(QLatin1Char(' '), -1));
            QVERIFY2(units.size() == 1, qPrintable(QStringList(units.values()).join(u' ')));
        }
    }

    void anEmptyChartSaysSo()
    {
        // Two terms, as a chart leaves out the one of its own dimension.
        const ViewStatePtr view = sampleView(QStringLiteral("tag:no-such-tag created:..1999-12-31"));
        for (const ChartSpec& id : allCharts()) {
            const auto made = sceneOf(chartOf(*view, id));
            const ChartScene& scene = *made;
            QVERIFY2(scene.empty() || scene.counting(), chartName(id).c_str());
            QCOMPARE(scene.counting(), isFromLog(id)); // no log is read here
            QVERIFY(painted(scene) != [] {
                QImage blank(kPlace.size().toSize(), QImage::Format_RGB32);
                blank.fill(Qt::white);
                return blank;
            }());
        }
    }

    void barsOfEveryKindSayWhatWasCounted()
    {
        for (const ChartData& data : everyKind()) {
            const auto scene = sceneOf(data);
            const std::string name = chartName(data.spec);
            QVERIFY2(!scene->empty() && !scene->spots().empty(), name.c_str());
            for (const ChartBar& bar : data.bars) {
                const QString label = words::barLabel(data.spec, bar.key);
                const auto spot = std::ranges::find(scene->spots(), label, &ChartScene::Spot::label);
                if (spot == scene->spots().end())
                    continue;
                QVERIFY2(spot->values.front().number == formatCount(static_cast<qint64>(bar.count)),
                    (name + " " + bar.key).c_str());
            }
            for (std::size_t hour = 0; hour < data.hours.size(); ++hour)
                QCOMPARE(
                    scene->spots()[hour].values.front().number, formatCount(static_cast<qint64>(data.hours[hour])));
        }
    }

    void namesWithoutARowAreToldTogether()
    {
        ChartData data;
        data.spec = ChartId::Tag;
        for (std::size_t i = 0; i < kMostBars; ++i)
            data.bars.push_back({ "tag" + std::to_string(i), 100 - i, 100, i == 17, {} });
        data.rest = ChartRest { 132, 500, 500 };
        data.n = 2310;
        const auto scene = ChartScene::make(
            { data, {}, 0, kParis }, { 0, 0, 330, 160 }, Theme::of(Theme::Appearance::Light), nullptr);
        const auto& spots = scene->spots();
        QVERIFY(spots.size() < kMostBars && spots.back().area.bottom() <= 160.01);
        QVERIFY(spots.back().others);
        std::size_t shown = 0;
        for (const ChartBar& bar : data.bars)
            if (std::ranges::find(spots, QString::fromStdString(bar.key), &ChartScene::Spot::queryValue) != spots.end())
                shown += bar.count;
        QCOMPARE(spots.back().values.front().number, formatCount(static_cast<qint64>(2310 - shown)));
        QVERIFY(std::ranges::any_of(spots, &ChartScene::Spot::chosen)); // what the filter chooses keeps its row
    }

    void aBrushOverDurationsWritesARange()
    {
        const ViewStatePtr view = [] {
            for (const ChartData& data : everyKind())
                if (data.spec.id == ChartId::FirstReply) {
                    auto state = std::make_shared<ViewState>();
                    state->charts = { data };
                    return ViewStatePtr(state);
                }
            return ViewStatePtr();
        }();
        const auto made = sceneOf(view->charts.front());
        const ChartScene& scene = *made;
        QVERIFY(scene.brushes());
        QCOMPARE(scene.rangeValue({ 1, 3 }), QStringLiteral("5m..59m"));
        QCOMPARE(scene.rangeValue({ 0, 3 }), QStringLiteral("0m..59m"));
        QCOMPARE(scene.rangeValue({ 2, 12 }), QStringLiteral(">=15m"));
        for (const ChartScene::Bins bins : { ChartScene::Bins { 1, 3 }, ChartScene::Bins { 0, 3 },
                 ChartScene::Bins { 0, 0 }, ChartScene::Bins { 2, 12 } }) {
            const QString text = QStringLiteral("first-reply:") + scene.rangeValue(bins);
            QVERIFY2(scene.brushOf(std::get<Query>(parseQuery(text)), 0) == bins, qPrintable(text));
        }
    }

    void aChangeIsTold()
    {
        QCOMPARE(words::change(112, 100), QStringLiteral("+12%"));
        QCOMPARE(words::change(95, 100), QStringLiteral("−5%"));
        QCOMPARE(words::change(100, 100), QStringLiteral("no change"));
        ChartData data = chartOf(*sampleView(), ChartId::Priority), earlier = data;
        earlier.bars[1].count = data.bars[1].count * 2;
        const auto scene
            = ChartScene::make({ data, earlier, 0, kParis }, kPlace, Theme::of(Theme::Appearance::Light), nullptr);
        const auto& values = scene->spots()[1].values;
        const auto change = std::ranges::find(values, QStringLiteral("Change"), &ChartScene::Value::name);
        QVERIFY(change != values.end());
        QCOMPARE(change->number, QStringLiteral("−50%"));
    }

    void fewValuesAreListed()
    {
        ChartData data;
        data.spec = ChartId::FirstReply;
        const std::array<std::int32_t, 4> minutes { 65, 160, 190, 562 };
        auto index = std::make_shared<const MinuteIndex>(minutes);
        std::vector<std::int32_t> counts(index->size());
        for (const std::int32_t minute : minutes)
            ++counts[index->at(minute)];
        data.minutes = std::make_shared<const MinuteCounts>(index, counts);
        data.n = 4;
        const auto scene = sceneOf(data);
        const auto* histogram = dynamic_cast<const HistogramScene*>(scene.get());
        QVERIFY(histogram);
        QCOMPARE(histogram->listed(), (std::vector<double> { 65, 160, 190, 562 }));
        QVERIFY(scene->spots().empty());
    }

    void oneDayIsDrawn()
    {
        const auto made = sceneOf(dailyChart(ChartId::CreatedSolvedBacklog, 1));
        const ChartScene& scene = *made;
        QCOMPARE(scene.spots().size(), 1U);
        const QImage image = painted(scene);
        const int x = static_cast<int>(scene.spots().front().area.center().x());
        QVERIFY(pixelsOf(image, x, Theme::of(Theme::Appearance::Light).series(1)) >= 4);
    }
};

DESK_GUI_TEST_MAIN(TestChartScene)
#include "tst_chartscene.moc"
