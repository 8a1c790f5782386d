// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/common/format.h"
#include "ui/list/timestrip.h"
#include "ui/theme/theme.h"

#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

/// 100 days from 1 Jan 2026 UTC.
ChartData sample(int days = 100)
{
    ChartData chart;
    chart.spec = ChartId::CreatedPerDay;
    const Millis first = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    for (int i = 0; i < days; ++i) {
        ChartDay day;
        day.start = first + i * 86'400'000LL;
        day.created = std::size_t(i % 7);
        day.createdUnfiltered = 10;
        chart.days.push_back(day);
    }
    return chart;
}

} // namespace

class TestTimeStrip : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::apply(Theme::Appearance::Light);
        setDisplayZone(QTimeZone::utc());
    }

    void binsCoarsenWithTheRoom()
    {
        TimeStrip strip;
        strip.resize(700, 72);
        strip.setChart(sample());
        QCOMPARE(strip.bins().size(), 100U);
        QCOMPARE(strip.bins().at(6).count, 6U);
        strip.resize(300, 72);
        strip.show();
        QTRY_COMPARE(strip.bins().size(), 15U); // 1 Jan 2026 is a Thursday
        std::size_t all = 0;
        for (const auto& bin : strip.bins())
            all += bin.unfiltered;
        QCOMPARE(all, 1000U);
        QCOMPARE(strip.bins().at(1).first.dayOfWeek(), 1);
    }

    void draggingChoosesDaysAndAClickClears()
    {
        TimeStrip strip;
        strip.resize(700, 72);
        strip.show();
        strip.setChart(sample());
        QDate first, last;
        int cleared = 0;
        connect(&strip, &TimeStrip::rangeChosen, &strip, [&](QDate a, QDate b) {
            first = a;
            last = b;
            strip.setChosen(a, b);
        });
        connect(&strip, &TimeStrip::rangeCleared, &strip, [&] {
            ++cleared;
            strip.setChosen({}, {});
        });
        QTest::mousePress(&strip, Qt::LeftButton, {}, strip.binRect(20).center().toPoint());
        QTest::mouseMove(&strip, strip.binRect(25).center().toPoint());
        QTest::mouseMove(&strip, strip.binRect(30).center().toPoint());
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, strip.binRect(30).center().toPoint());
        QCOMPARE(first, QDate(2026, 1, 21));
        QCOMPARE(last, QDate(2026, 1, 31));
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(first, QDate(2026, 1, 22));
        QTest::keyClick(&strip, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(last, QDate(2026, 2, 2));
        QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.binRect(80).center().toPoint());
        QCOMPARE(cleared, 1);
    }
};

DESK_GUI_TEST_MAIN(TestTimeStrip)
#include "tst_timestrip.moc"
