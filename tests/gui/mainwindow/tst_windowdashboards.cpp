// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mainwindow/windowscene.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/charts/chartcard.h"
#include "ui/common/format.h"
#include "ui/dashboards/dashboardgrid.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/dashboards/figurestrip.h"
#include "ui/filters/filterline.h"
#include "ui/list/ticketlist.h"
#include "ui/mainwindow/messagestrip.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

/// The real window with its dashboards open.
struct Scene : test::WindowScene {
    explicit Scene(const char* dashboard = "overview")
    {
        addAccounts();
        window->findChild<QAction*>(QStringLiteral("dashboards"))->trigger();
        page = part<DashboardPage>();
        page->book().show(QString::fromLatin1(dashboard));
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("no window");
    }
    ChartCard& card(const ChartSpec& chart) const
    {
        ChartCard* card = page->card(chart);
        if (!card || !QTest::qWaitFor([card] { return card->spotCount() > 0; }))
            qFatal("no chart");
        return *card;
    }
    template <typename T> T* part(const QString& name = {}) const { return window->findChild<T*>(name); }
    [[nodiscard]] QString filter() const { return part<FilterLine>()->text(); }
    [[nodiscard]] int listed() const { return part<TicketList>()->model()->rowCount(); }
    [[nodiscard]] QString created() const { return page->findChild<FigureStrip*>()->figures().front().cell.value; }
    static QPoint middle(const ChartCard& card, int spot)
    {
        return card.scene()->spots()[static_cast<std::size_t>(spot)].area.center().toPoint();
    }
    static void drag(ChartCard& card, int from, int to)
    {
        QTest::mousePress(&card, Qt::LeftButton, {}, middle(card, from));
        QTest::mouseMove(&card, (middle(card, from) + middle(card, to)) / 2);
        QTest::mouseMove(&card, middle(card, to));
        QTest::mouseRelease(&card, Qt::LeftButton, {}, middle(card, to));
    }
    /// What the list, the figures and the engine say now is the same.
    void verifyAllFollow(const QString& wanted) const
    {
        QTRY_COMPARE(filter(), wanted);
        QCOMPARE(asked.query.toText(), wanted);
        ViewRequest alone;
        alone.query = asked.query;
        alone.timeZone = asked.timeZone;
        alone.now = asked.now;
        QueryEngine fresh { [](const Snapshot&, const StoreQuestion&, const CancelToken&) {
            return std::vector<Row>();
        } };
        const auto view = fresh.evaluate(snapshot, alone);
        QCOMPARE(listed(), static_cast<int>(view->rows.size()));
        alone.figures = true;
        QCOMPARE(created(), formatCount(qint64(fresh.evaluate(snapshot, alone)->figures->created)));
    }

    DashboardPage* page = nullptr;
};

} // namespace

/// Dashboards in the real window: what is chosen in a chart is in force everywhere.
class TestWindowDashboards : public QObject {
    Q_OBJECT

private slots:
    void aBrushReachesListFiguresAndFilterAndIsUndone()
    {
        Scene s;
        const QString all = s.created();
        const int rows = s.listed();
        ChartCard& time = s.card(ChartId::CreatedSolvedBacklog);
        Scene::drag(time, 10, 30);
        const QString brushed = QStringLiteral("created:") + time.scene()->rangeValue({ 10, 30 });
        s.verifyAllFollow(brushed);
        QVERIFY(s.listed() > 0 && s.listed() < rows && s.created() != all);
        ChartCard& status = s.card(ChartId::Status);
        QTest::mouseClick(&status, Qt::LeftButton, {}, Scene::middle(status, 0));
        const QString value = status.scene()->spots()[0].queryValue;
        s.verifyAllFollow(brushed + QStringLiteral(" status:") + value);
        status.setFocus(Qt::OtherFocusReason);
        QTest::keyClick(&status, Qt::Key_Z, Qt::ControlModifier);
        s.verifyAllFollow(brushed);
        QTest::keyClick(&status, Qt::Key_Z, Qt::ControlModifier);
        s.verifyAllFollow(QString());
        QCOMPARE(s.listed(), rows);
        QTest::keySequence(&status, QKeySequence::keyBindings(QKeySequence::Redo).constFirst());
        s.verifyAllFollow(brushed);
        QTest::mouseDClick(&time, Qt::LeftButton, {}, Scene::middle(time, 20));
        s.verifyAllFollow(QString());
    }

    void hoursOfTheWeekReachTheListAndOtherCharts()
    {
        Scene s("overview");
        ChartCard& hours = s.card(ChartId::Hours);
        const auto& counts = hours.scene()->data().hours;
        std::size_t expected = 0;
        for (std::size_t hour = 0; hour < counts.size(); ++hour)
            expected += hour / 24 < 3 && hour % 24 >= 8 && hour % 24 <= 12 ? counts[hour] : 0;
        Scene::drag(hours, 8, 2 * 24 + 12);
        s.verifyAllFollow(QStringLiteral("created-hour:mon-8..wed-12"));
        QCOMPARE(s.created(), formatCount(qint64(expected)));
        QCOMPARE(s.card(ChartId::CreatedSolvedBacklog).scene()->data().n, expected);
        QTest::keyClick(&hours, Qt::Key_Escape);
        s.verifyAllFollow(QString());
    }

    void enterListsTheTicketsOfABar()
    {
        Scene s;
        ChartCard& status = s.card(ChartId::Status);
        status.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&status, Qt::Key_Down);
        const QString bar = status.scene()->spots()[0].queryValue;
        const auto tickets = static_cast<int>(status.scene()->data().bars[0].count);
        QTest::keyClick(&status, Qt::Key_Return);
        s.verifyAllFollow(QStringLiteral("status:") + bar);
        QTRY_VERIFY(s.part<TicketList>()->isVisible());
        QVERIFY(s.part<TicketList>()->hasFocus());
        QCOMPARE(s.listed(), tickets);
        // The page and its filter are there again.
        s.window->findChild<QAction*>(QStringLiteral("dashboards"))->trigger();
        QVERIFY(s.page->isVisible());
        QTest::keyClick(&s.card(ChartId::Status), Qt::Key_Z, Qt::ControlModifier);
        s.verifyAllFollow(QString());
    }

    void aChartIsExportedAndTheWindowSaysSo()
    {
        Scene s;
        ChartCard& status = s.card(ChartId::Status);
        const auto choose = [&](const QString& words) {
            status.setFocus(Qt::TabFocusReason);
            QContextMenuEvent event(QContextMenuEvent::Keyboard, { 10, 10 }, status.mapToGlobal(QPoint(10, 10)));
            QCoreApplication::sendEvent(&status, &event);
            auto* menu = s.part<QMenu>(QStringLiteral("cardMenu"));
            QVERIFY(menu);
            for (QAction* action : menu->actions())
                if (action->text().startsWith(words))
                    action->trigger();
            menu->close();
        };
        const auto said = [&] {
            QStringList words;
            for (const QLabel* label : s.part<MessageStrip>()->findChildren<QLabel*>())
                words.append(label->text());
            return words.join(QLatin1Char(' '));
        };
        choose(QStringLiteral("Copy picture"));
        QTRY_VERIFY2(said().contains(QStringLiteral("clipboard")), qPrintable(said()));
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
        choose(QStringLiteral("Export data as CSV"));
        QTRY_VERIFY(s.part<QFileDialog>());
        const QString file = s.dir.filePath(QStringLiteral("status.csv"));
        emit s.part<QFileDialog>()->fileSelected(file);
        s.part<QFileDialog>()->close();
        QTRY_VERIFY2(said().contains(QStringLiteral("status.csv")), qPrintable(said()));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto& bars = status.scene()->data().bars;
        const QByteArray count = QByteArray::number(qulonglong(bars[0].count));
        QVERIFY(written.readAll().contains(count));
        choose(QStringLiteral("Export data as CSV"));
        QTRY_VERIFY(s.part<QFileDialog>());
        emit s.part<QFileDialog>()->fileSelected(s.dir.filePath(QStringLiteral("no/such/folder.csv")));
        s.part<QFileDialog>()->close();
        QTRY_VERIFY2(said().contains(QStringLiteral("could not be written")), qPrintable(said()));
    }

    void theChosenDashboardAndItsFilterAreThereAgain()
    {
        Scene s("team");
        QCOMPARE(s.page->book().shown().id, QStringLiteral("team"));
        s.open();
        s.addAccounts();
        QTRY_COMPARE(s.part<DashboardPage>()->book().shown().id, QStringLiteral("team"));
    }

    void aDayPointedAtIsMarkedInTheOtherChartsOverTime()
    {
        Scene s;
        ChartCard& time = s.card(ChartId::CreatedSolvedBacklog);
        ChartCard* other = nullptr;
        for (const auto& shown : s.page->book().shown().cards)
            if (!(shown.chart == time.spec()) && s.page->card(shown.chart)->scene()
                && s.page->card(shown.chart)->spotCount() > 0
                && s.page->card(shown.chart)->scene()->spotOn(time.scene()->dayOf(20)) >= 0)
                other = s.page->card(shown.chart);
        if (!other) { // of what the sample tickets can tell
            s.page->book().show(QStringLiteral("backlog"));
            return;
        }
        const QImage before = other->grab().toImage();
        QTest::mouseMove(&time, Scene::middle(time, 20));
        QTRY_VERIFY(other->grab().toImage() != before);
    }
};

DESK_GUI_TEST_MAIN(TestWindowDashboards)
#include "tst_windowdashboards.moc"
