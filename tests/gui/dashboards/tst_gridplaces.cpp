// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/gridplaces.h"

#include <QTest>

using namespace desk;
using namespace desk::ui;

class TestGridPlaces : public QObject {
    Q_OBJECT
private slots:
    void cardsFillTheRowsInTheirOrder()
    {
        const std::vector<DashboardCard> cards { { ChartId::CreatedSolvedBacklog, 2, 1 }, { ChartId::FirstReply },
            { ChartId::Hours }, { ChartId::Tag }, { ChartId::Group } };
        QCOMPARE(placeCards(cards, 3),
            (std::vector<QRect> { { 0, 0, 2, 1 }, { 2, 0, 1, 1 }, { 0, 1, 1, 1 }, { 1, 1, 1, 1 }, { 2, 1, 1, 1 } }));
        QCOMPARE(placeCards(cards, 1).back(), QRect(0, 4, 1, 1));
    }
    void aHoleIsFilledByWhatFits()
    {
        const std::vector<DashboardCard> cards { { ChartId::Status }, { ChartId::CreatedSolvedBacklog, 2, 1 },
            { ChartId::Tag } };
        QCOMPARE(placeCards(cards, 2), (std::vector<QRect> { { 0, 0, 1, 1 }, { 0, 1, 2, 1 }, { 1, 0, 1, 1 } }));
    }
    void aHighCardStandsBesideTwoRows()
    {
        const std::vector<DashboardCard> cards { { ChartId::Tag, 1, 2 }, { ChartId::Status }, { ChartId::Group },
            { ChartId::Priority } };
        QCOMPARE(placeCards(cards, 2),
            (std::vector<QRect> { { 0, 0, 1, 2 }, { 1, 0, 1, 1 }, { 1, 1, 1, 1 }, { 0, 2, 1, 1 } }));
    }
    void aCardIsNeverWiderThanTheGrid()
    {
        QCOMPARE(placeCards({ { ChartId::Tag, 3, 1 } }, 2).front(), QRect(0, 0, 2, 1));
    }
    void readyOnesLeaveNoHoleInThreeColumns()
    {
        for (const Dashboard& ready : readyDashboards()) {
            int cells = 0, rows = 0;
            for (const QRect& place : placeCards(ready.cards, 3)) {
                cells += place.width() * place.height();
                rows = std::max(rows, place.bottom() + 1);
            }
            QVERIFY2(cells == 3 * rows, qPrintable(ready.id));
        }
    }
    void aRowIsAsHighAsWhatNeedsMost()
    {
        const std::vector<DashboardCard> cards { { ChartId::CreatedSolvedBacklog }, { ChartId::Tag },
            { ChartId::Status } };
        QCOMPARE(rowHeights(cards, placeCards(cards, 2)), (std::vector<int> { 272, 220 }));
    }
};

QTEST_GUILESS_MAIN(TestGridPlaces)
#include "tst_gridplaces.moc"
