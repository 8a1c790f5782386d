// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/values.h"
#include "tests/gui/charts/chartsamples.h"
#include "tests/testkit/eventloopwatch.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/charts/chartcard.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace desk;
using namespace desk::ui;
using namespace desk::test;

namespace {

constexpr std::array kShown { ChartId::CreatedSolvedBacklog, ChartId::Status, ChartId::Priority, ChartId::Channel,
    ChartId::Hours };

/// Cards in a window, fed back with the engine's answer to each filter that they ask for.
class Dashboard {
public:
    explicit Dashboard(const QString& query = {})
    {
        auto* grid = new QGridLayout(&page);
        for (const ChartId id : kShown) {
            auto* card = new ChartCard(id, &page);
            const bool wide = cards.empty(); // what stands over time takes a row
            grid->addWidget(card, wide ? 0 : 1, wide ? 0 : static_cast<int>(cards.size()) - 1, 1, wide ? 4 : 1);
            wire(card);
            cards.push_back(card);
        }
        page.resize(1200, 700);
        setView(sampleView(query));
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
    }
    void setView(const ViewStatePtr& answer)
    {
        view = answer;
        for (ChartCard* card : cards)
            card->setView(*view);
    }

    ChartCard& card(ChartId id) { return **std::ranges::find(cards, ChartSpec(id), &ChartCard::spec); }
    /// The place of a bar or bin in its card.
    QPoint spot(ChartId id, const QString& value)
    {
        for (const ChartScene::Spot& s : card(id).scene()->spots())
            if (s.queryValue == value)
                return s.area.center().toPoint();
        return {};
    }
    QPoint bin(std::size_t index)
    {
        return card(ChartId::CreatedSolvedBacklog).scene()->spots()[index].area.center().toPoint();
    }
    QPoint edge(std::size_t index, qreal (QRectF::*side)() const noexcept)
    {
        const QRectF area = card(ChartId::CreatedSolvedBacklog).scene()->spots()[index].area;
        return { qRound((area.*side)()), qRound(area.center().y()) };
    }
    /// From the first day of one week of the chart to the last day of another, as a filter.
    QString weeks(int first, int last)
    {
        return QStringLiteral("created:") + card(ChartId::CreatedSolvedBacklog).scene()->rangeValue({ first, last });
    }
    void click(ChartId id, const QString& value, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&card(id), Qt::LeftButton, modifiers, spot(id, value));
    }
    void drag(std::size_t from, std::size_t to) { drag(bin(from), bin(to)); }
    void drag(const QPoint& from, const QPoint& to)
    {
        ChartCard* time = &card(ChartId::CreatedSolvedBacklog);
        QTest::mousePress(time, Qt::LeftButton, {}, from);
        QTest::mouseMove(time, (from + to) / 2);
        QTest::mouseMove(time, to);
        QTest::mouseRelease(time, Qt::LeftButton, {}, to);
    }
    void keys(ChartId id, std::initializer_list<int> pressed, Qt::KeyboardModifiers modifiers = {})
    {
        for (const int key : pressed)
            QTest::keyClick(&card(id), static_cast<Qt::Key>(key), modifiers);
    }
    [[nodiscard]] QString filter() const { return asked.isEmpty() ? QString() : asked.constLast(); }

    QWidget page;
    std::vector<ChartCard*> cards;
    QStringList asked;

private:
    void wire(ChartCard* card)
    {
        QObject::connect(
            card, &ChartCard::chosen, &page, [this](const QueryDimension& field, const QString& value, bool add) {
                const Query& query = view->request.query;
                const Query alone = query.with(field, { value });
                ask(add ? query.toggled(field, value) : alone == query ? query.with(field, {}) : alone);
            });
        QObject::connect(card, &ChartCard::cleared, &page, [this](const QueryDimension& field) {
            if (view->request.query.narrows(field))
                ask(view->request.query.with(field, {}));
        });
        QObject::connect(card, &ChartCard::brushed, &page, [this](const QueryDimension& field, const QString& range) {
            ask(view->request.query.with(field, { range }));
        });
    }
    void ask(const Query& wanted)
    {
        asked.append(wanted.toText());
        setView(sampleView(wanted));
    }

    ViewStatePtr view;
};

} // namespace

class TestChartCard : public QObject {
    Q_OBJECT

private slots:
    void aClickChoosesAndASecondTakesBack()
    {
        Dashboard dashboard(QStringLiteral("tag:refund"));
        dashboard.click(ChartId::Status, QStringLiteral("open"));
        QCOMPARE(dashboard.filter(), QStringLiteral("tag:refund status:open"));
        dashboard.click(ChartId::Status, QStringLiteral("solved"));
        QCOMPARE(dashboard.filter(), QStringLiteral("tag:refund status:solved"));
        dashboard.click(ChartId::Status, QStringLiteral("solved"));
        QCOMPARE(dashboard.filter(), QStringLiteral("tag:refund"));
    }

    void aClickWithCtrlAddsAndTakesOut()
    {
        Dashboard dashboard;
        dashboard.click(ChartId::Priority, QStringLiteral("high"));
        dashboard.click(ChartId::Priority, QStringLiteral("urgent"), Qt::ControlModifier);
        QCOMPARE(dashboard.filter(), QStringLiteral("priority:high,urgent"));
        dashboard.click(ChartId::Priority, QStringLiteral("high"), Qt::ControlModifier);
        QCOMPARE(dashboard.filter(), QStringLiteral("priority:urgent"));
    }

    void whatIsChosenIsMarkedAndCanBeCleared()
    {
        Dashboard dashboard;
        auto* clear = dashboard.card(ChartId::Channel).findChild<QToolButton*>(QStringLiteral("clear"));
        QVERIFY(!clear->isVisible());
        dashboard.click(ChartId::Channel, QStringLiteral("chat"));
        for (const ChartScene::Spot& spot : dashboard.card(ChartId::Channel).scene()->spots())
            QCOMPARE(spot.chosen, spot.queryValue == QLatin1String("chat"));
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(dashboard.filter(), QString());
        QVERIFY(!clear->isVisible());
    }

    void theKeyboardChoosesToo()
    {
        Dashboard dashboard;
        dashboard.card(ChartId::Priority).setFocus(Qt::TabFocusReason);
        dashboard.keys(ChartId::Priority, { Qt::Key_Down, Qt::Key_Down, Qt::Key_Space });
        QCOMPARE(dashboard.filter(), QStringLiteral("priority:high")); // under urgent
        dashboard.keys(ChartId::Priority, { Qt::Key_Down });
        dashboard.keys(ChartId::Priority, { Qt::Key_Space }, Qt::ControlModifier);
        QCOMPARE(dashboard.filter(), QStringLiteral("priority:high,normal"));
        dashboard.keys(ChartId::Priority, { Qt::Key_Escape });
        QCOMPARE(dashboard.filter(), QString());
    }

    void theCursorIsShownToTheKeyboardOnly()
    {
        Dashboard dashboard;
        ChartCard& card = dashboard.card(ChartId::Priority);
        card.setFocus(Qt::MouseFocusReason);
        const QImage plain = card.grab().toImage();
        dashboard.keys(ChartId::Priority, { Qt::Key_Down });
        QVERIFY(card.grab().toImage() != plain);
        QVERIFY(card.accessibleDescription().startsWith(QStringLiteral("Urgent")));
    }

    void aDragChoosesDays()
    {
        Dashboard dashboard;
        EventLoopWatch watch;
        dashboard.drag(10, 20);
        QCOMPARE(dashboard.filter(), dashboard.weeks(10, 20));
        QVERIFY(dashboard.asked.size() > 1); // as the drag goes on
        dashboard.drag(30, 25); // to the left as well
        QCOMPARE(dashboard.filter(), dashboard.weeks(25, 30));
    }

    void anEndOfTheBrushIsDragged()
    {
        Dashboard dashboard;
        dashboard.drag(10, 20);
        dashboard.drag(dashboard.edge(20, &QRectF::right), dashboard.bin(15));
        QCOMPARE(dashboard.filter(), dashboard.weeks(10, 15));
        dashboard.drag(dashboard.edge(10, &QRectF::left), dashboard.bin(5));
        QCOMPARE(dashboard.filter(), dashboard.weeks(5, 15));
    }

    void aClickChoosesABinAndAClickInTheBrushTakesItBack()
    {
        Dashboard dashboard;
        ChartCard* time = &dashboard.card(ChartId::CreatedSolvedBacklog);
        QTest::mouseClick(time, Qt::LeftButton, {}, dashboard.bin(40));
        QCOMPARE(dashboard.filter(), dashboard.weeks(40, 40));
        dashboard.drag(10, 30);
        QTest::mouseClick(time, Qt::LeftButton, {}, dashboard.bin(20));
        QCOMPARE(dashboard.filter(), QString());
    }

    void aClickWithShiftExtendsTheBrush()
    {
        Dashboard dashboard;
        ChartCard* time = &dashboard.card(ChartId::CreatedSolvedBacklog);
        QTest::mouseClick(time, Qt::LeftButton, {}, dashboard.bin(40));
        QTest::mouseClick(time, Qt::LeftButton, Qt::ShiftModifier, dashboard.bin(50));
        QCOMPARE(dashboard.filter(), dashboard.weeks(40, 50));
    }

    void theKeyboardMovesTheRangeAndEscClears()
    {
        Dashboard dashboard;
        const ChartId id = ChartId::CreatedSolvedBacklog;
        dashboard.keys(id, { Qt::Key_Home, Qt::Key_Right, Qt::Key_Right });
        QVERIFY(dashboard.asked.isEmpty());
        dashboard.keys(id, { Qt::Key_Space });
        QCOMPARE(dashboard.filter(), dashboard.weeks(2, 2));
        dashboard.keys(id, { Qt::Key_Right, Qt::Key_Right }, Qt::AltModifier); // its end
        QCOMPARE(dashboard.filter(), dashboard.weeks(2, 4));
        dashboard.keys(id, { Qt::Key_Left }, Qt::ShiftModifier); // all of it
        QCOMPARE(dashboard.filter(), dashboard.weeks(1, 3));
        dashboard.keys(id, { Qt::Key_Left, Qt::Key_Left }, Qt::ShiftModifier); // it ends where the chart does
        QCOMPARE(dashboard.filter(), dashboard.weeks(0, 2));
        dashboard.keys(id, { Qt::Key_Escape });
        QCOMPARE(dashboard.filter(), QString());
    }

    void hoursOfTheWeekAreChosenByHandAndKeys()
    {
        Dashboard dashboard;
        const auto cell = [&](int hour) {
            return dashboard.spot(ChartId::Hours, weekHoursText({ hour / 24, hour / 24, hour % 24, hour % 24 }));
        };
        ChartCard* hours = &dashboard.card(ChartId::Hours);
        QTest::mousePress(hours, Qt::LeftButton, {}, cell(9));
        QTest::mouseMove(hours, cell(2 * 24 + 12));
        QTest::mouseMove(hours, cell(4 * 24 + 17));
        QTest::mouseRelease(hours, Qt::LeftButton, {}, cell(4 * 24 + 17));
        QCOMPARE(dashboard.filter(), QStringLiteral("created-hour:mon-9..fri-17"));
        QVERIFY(dashboard.asked.size() > 1 && hours->isBrushed(2 * 24 + 12) && !hours->isBrushed(2 * 24 + 8));
        QTest::mouseClick(hours, Qt::LeftButton, {}, cell(2 * 24 + 12)); // inside it
        QCOMPARE(dashboard.filter(), QString());
        QTest::mouseClick(hours, Qt::LeftButton, {}, cell(30));
        QTest::mouseClick(hours, Qt::LeftButton, Qt::ControlModifier, cell(60));
        QCOMPARE(dashboard.filter(), QStringLiteral("created-hour:tue-6,wed-12"));
        QTest::mouseClick(hours, Qt::LeftButton, Qt::ControlModifier, cell(30));
        QCOMPARE(dashboard.filter(), QStringLiteral("created-hour:wed-12"));
        dashboard.keys(ChartId::Hours, { Qt::Key_Right, Qt::Key_Down }, Qt::AltModifier); // its far corner
        QCOMPARE(dashboard.filter(), QStringLiteral("created-hour:wed-12..thu-13"));
        dashboard.keys(ChartId::Hours, { Qt::Key_Up }, Qt::ShiftModifier); // all of it
        QCOMPARE(dashboard.filter(), QStringLiteral("created-hour:tue-12..wed-13"));
        dashboard.keys(ChartId::Hours, { Qt::Key_Escape });
        QCOMPARE(dashboard.filter(), QString());
        dashboard.keys(ChartId::Hours, { Qt::Key_Home, Qt::Key_Down, Qt::Key_Right, Qt::Key_Space });
        QCOMPARE(dashboard.filter(), QStringLiteral("created-hour:tue-1"));
    }

    void theDayUnderThePointerIsToldAndMarkedElsewhere()
    {
        Dashboard dashboard;
        ChartCard* time = &dashboard.card(ChartId::CreatedSolvedBacklog);
        QSignalSpy pointed(time, &ChartCard::pointed);
        QTest::mouseMove(time, dashboard.bin(12));
        QCOMPARE(pointed.count(), 1);
        const QDate day = pointed.constLast().constFirst().toDate();
        QCOMPARE(day, time->scene()->dayOf(12));
        const QImage before = time->grab().toImage();
        QTest::mouseMove(time, QPoint(3, 3));
        QVERIFY(!pointed.constLast().constFirst().toDate().isValid());
        const QImage without = time->grab().toImage();
        time->pointAt(day);
        QVERIFY(time->grab().toImage() != without && time->grab().toImage() != before);
        time->pointAt({});
        QCOMPARE(time->grab().toImage(), without);
    }

    void theValuesOfAPointAreCopied()
    {
        Dashboard dashboard;
        dashboard.keys(ChartId::Status, { Qt::Key_Home });
        QTest::keySequence(&dashboard.card(ChartId::Status), QKeySequence::Copy);
        const ChartScene::Spot& bar = dashboard.card(ChartId::Status).scene()->spots()[0];
        QCOMPARE(QGuiApplication::clipboard()->text().section(u'\n', 0, 1),
            QStringLiteral("Status\t%1\nTickets\t%2").arg(bar.label, bar.values[0].number));
    }

    void aDoubleClickClears()
    {
        Dashboard dashboard;
        dashboard.drag(10, 20);
        QTest::mouseDClick(&dashboard.card(ChartId::CreatedSolvedBacklog), Qt::LeftButton, {}, dashboard.bin(15));
        QCOMPARE(dashboard.filter(), QString());
    }

    void enterListsTheTicketsOfABar()
    {
        Dashboard dashboard;
        ChartCard& card = dashboard.card(ChartId::Priority);
        QSignalSpy listed(&card, &ChartCard::listRequested);
        dashboard.keys(ChartId::Priority, { Qt::Key_Down, Qt::Key_Return });
        QCOMPARE(listed.count(), 1);
        QCOMPARE(
            static_cast<const QueryDimension*>(listed.constFirst().at(0).constData())->field, QueryField::Priority);
        QCOMPARE(listed.constFirst().at(1).toString(), QStringLiteral("urgent"));
        QVERIFY(dashboard.asked.isEmpty());
        QTest::mouseClick(&card, Qt::MiddleButton, {}, dashboard.spot(ChartId::Priority, QStringLiteral("high")));
        QCOMPARE(listed.constLast().at(1).toString(), QStringLiteral("high"));
    }

    void typingANameGoesToItsBar()
    {
        Dashboard dashboard;
        dashboard.keys(ChartId::Channel, { Qt::Key_C, Qt::Key_H, Qt::Key_Space });
        const ChartCard& card = dashboard.card(ChartId::Channel);
        QCOMPARE(card.scene()->spots()[static_cast<std::size_t>(card.cursor())].label, QStringLiteral("Chat"));
        QVERIFY(dashboard.asked.isEmpty());
    }

    void aScreenReaderHearsTheBars()
    {
        Dashboard dashboard;
        ChartCard& card = dashboard.card(ChartId::Priority);
        QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&card);
        QVERIFY(chart);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Priority"));
        const auto& spots = card.scene()->spots();
        const QString summary = chart->text(QAccessible::Description);
        QVERIFY2(
            summary.contains(QStringLiteral(": Urgent ") + spots.front().values.front().number), qPrintable(summary));
        std::vector<QAccessibleInterface*> bars;
        for (int i = 0; i < chart->childCount(); ++i)
            if (chart->child(i)->role() == QAccessible::ListItem)
                bars.push_back(chart->child(i));
        QCOMPARE(bars.size(), spots.size());
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QVERIFY(bars[i]->text(QAccessible::Name).startsWith(spots[i].label));
            QCOMPARE(bars[i]->text(QAccessible::Value), spots[i].values.front().number);
            QCOMPARE(chart->child(chart->indexOfChild(bars[i])), bars[i]);
        }
        bars[1]->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(dashboard.filter(), QStringLiteral("priority:high"));
        QVERIFY(bars[1]->state().selected);
        QVERIFY(!bars[0]->state().selected);
    }

    void theSameAgainPaintsNothing()
    {
        Dashboard dashboard;
        struct Paints : QObject {
            int count = 0;
            bool eventFilter(QObject*, QEvent* event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } paints;
        ChartCard& card = dashboard.card(ChartId::Status);
        QTRY_VERIFY(card.scene());
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        card.installEventFilter(&paints);
        dashboard.setView(sampleView());
        QCoreApplication::processEvents();
        QCOMPARE(paints.count, 0);
        dashboard.setView(sampleView(QStringLiteral("tag:refund")));
        QTRY_COMPARE(paints.count, 1);
    }

    void aBrushLeavesItsOwnChartWhole()
    {
        Dashboard dashboard;
        const std::size_t before = dashboard.card(ChartId::CreatedSolvedBacklog).scene()->spots().size();
        dashboard.drag(10, 20);
        QCOMPARE(dashboard.card(ChartId::CreatedSolvedBacklog).scene()->spots().size(), before);
    }

    void anEmptyChartHasNothingToChoose()
    {
        Dashboard dashboard(QStringLiteral("tag:no-such-tag"));
        ChartCard& time = dashboard.card(ChartId::CreatedSolvedBacklog);
        QTest::mouseClick(&time, Qt::LeftButton, {}, time.rect().center());
        QTest::mouseMove(&time, time.rect().center() + QPoint(30, 0));
        dashboard.keys(ChartId::Status, { Qt::Key_Down, Qt::Key_Space });
        QVERIFY(dashboard.asked.isEmpty());
    }

    void anEmptyChartOffersToLeaveOutTheMetricOfTheFilter()
    {
        const Query query = std::get<Query>(parseQuery(u"metric-reopens:any"));
        ViewState nothing = *sampleView(QStringLiteral("tag:no-such-tag"));
        nothing.request.query = query;
        ChartCard card(ChartId::Status);
        card.resize(400, 260);
        card.show();
        card.setView(nothing);
        auto* link = card.findChild<QToolButton*>(QStringLiteral("showSomething"));
        QVERIFY(link->isVisible());
        QVERIFY2(link->text().contains(QStringLiteral("metric-reopens:")), qPrintable(link->text()));
        Query left = query;
        QObject::connect(
            &card, &ChartCard::cleared, &card, [&left](const QueryDimension& field) { left = left.with(field, {}); });
        link->click();
        QVERIFY(left.empty());
    }
};

DESK_GUI_TEST_MAIN(TestChartCard)
#include "tst_chartcard.moc"
