// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/engine.h"
#include "tests/testkit/snapshotfactory.h"
#include "tests/testkit/watchedapplication.h"
#include "app/base/text.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/namespopup.h"
#include "ui/common/language.h"
#include "ui/common/metricwords.h"
#include "ui/dashboards/chartgallery.h"
#include "ui/dashboards/dashboardbar.h"
#include "ui/dashboards/dashboardgrid.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/dashboards/facetpanel.h"
#include "ui/dashboards/figurestrip.h"
#include "ui/dashboards/tabledialog.h"
#include "ui/timeline/whypopup.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

const SnapshotPtr& sample()
{
    static const SnapshotPtr snapshot = test::makeSnapshot(3000);
    return snapshot;
}

/// The page, answered by the engine at once.
class Scene {
public:
    explicit Scene(const DashboardState& state = {}) { open(state); }

    void open(const DashboardState& state = {})
    {
        page.reset();
        page = std::make_unique<DashboardPage>(dir.path());
        page->setState(state);
        QObject::connect(
            page.get(), &DashboardPage::queryChanged, page.get(), [this](const Query& wanted, bool goesOn) {
                if (goesOn && !filters.isEmpty())
                    filters.removeLast();
                filters.append(wanted.toText());
                query = wanted;
                answer();
            });
        QObject::connect(page.get(), &DashboardPage::viewNeeded, page.get(), [this] { answer(); });
        page->resize(1208, 850);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("no window");
        answer();
    }
    void answer()
    {
        asked = {};
        asked.query = query;
        asked.timeZone = "Europe/Paris";
        asked.now = test::kSampleNow;
        page->addTo(asked);
        page->setView(engine.evaluate(sample(), asked));
    }
    template <typename T> T* part(const QString& name = {}) const { return page->findChild<T*>(name); }
    [[nodiscard]] const std::vector<DashboardCard>& cards() const { return page->book().shown().cards; }
    [[nodiscard]] QString filter() const { return query.toText(); }
    ChartCard& card(std::size_t index) const { return *part<DashboardGrid>()->cards()[index]; }

    /// Opens a menu by what is over its button and chooses the entry with this beginning.
    void choose(const QString& menuName, const QString& words) const
    {
        auto* menu = part<QMenu>(menuName);
        QVERIFY2(menu, qPrintable(menuName));
        for (QAction* action : menu->actions())
            if (action->text().startsWith(words)) {
                QVERIFY2(action->isEnabled(), qPrintable(words));
                action->trigger();
                menu->close();
                QTRY_VERIFY(!part<QMenu>(menuName));
                return;
            }
        QFAIL(qPrintable(QStringLiteral("no \"%1\" in %2").arg(words, menuName)));
    }
    void chooseFrom(const char* button, const char* menu, const QString& words) const
    {
        QTest::mouseClick(part<QWidget>(QLatin1String(button)), Qt::LeftButton);
        choose(QLatin1String(menu), words);
    }
    void drag(QWidget* handle, const QPoint& from, const QPoint& to) const
    {
        QTest::mousePress(handle, Qt::LeftButton, {}, from);
        QTest::mouseMove(handle, (from + to) / 2);
        QTest::mouseMove(handle, to);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
    }
    void undo() const
    {
        page->activateWindow(); // a dialog had the focus; offscreen nobody gives it back
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTest::keyClick(page.get(), Qt::Key_Z, Qt::ControlModifier);
    }
    void redo() const { QTest::keySequence(page.get(), QKeySequence::keyBindings(QKeySequence::Redo).constFirst()); }

    QTemporaryDir dir;
    QueryEngine engine { [](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); } };
    Query query;
    QStringList filters;
    ViewRequest asked;
    std::unique_ptr<DashboardPage> page;
};

} // namespace

class TestDashboardPage : public QObject {
    Q_OBJECT

private slots:
    void onlyTheChartsOfTheShownDashboardAreAskedFor()
    {
        Scene s;
        QCOMPARE(s.asked.charts.size(), readyDashboard(QStringLiteral("overview"))->cards.size());
        s.chooseFrom("dashboardMenuButton", "dashboardMenu", QStringLiteral("Topics"));
        QCOMPARE(s.page->book().shown().id, QStringLiteral("topics"));
        std::vector<ChartSpec> wanted;
        for (const DashboardCard& card : readyDashboard(QStringLiteral("topics"))->cards)
            wanted.push_back(card.chart);
        QVERIFY(s.asked.charts == wanted);
        QVERIFY(s.asked.figures);
        QCOMPARE(s.page->state().shown, QStringLiteral("topics"));
    }

    void aTitleIsDraggedToAnotherPlaceAndBackByUndo()
    {
        Scene s;
        const auto before = s.cards();
        auto* handle = s.card(4).findChild<QWidget*>(QStringLiteral("moveHandle"));
        QVERIFY(handle);
        const QPoint to = handle->mapFrom(s.part<DashboardGrid>(), s.card(2).geometry().center() - QPoint(60, 0));
        QTest::mousePress(handle, Qt::LeftButton, {}, { 20, 20 });
        QTest::mouseMove(handle, to / 2);
        QTest::mouseMove(handle, to);
        auto* mark = s.part<QWidget>(QStringLiteral("gridMark"));
        QVERIFY(mark->isVisible());
        QCOMPARE(mark->width(), 2);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, to);
        QVERIFY(!mark->isVisible());
        QVERIFY(s.cards()[2].chart == before[4].chart);
        QVERIFY(s.cards()[3].chart == before[2].chart);
        s.undo();
        QCOMPARE(s.cards(), before);
        s.redo();
        QVERIFY(s.cards()[2].chart == before[4].chart);
    }

    void escapeLetsGoOfATitle()
    {
        Scene s;
        const auto before = s.cards();
        auto* handle = s.card(4).findChild<QWidget*>(QStringLiteral("moveHandle"));
        QTest::mousePress(handle, Qt::LeftButton, {}, { 20, 20 });
        QTest::mouseMove(handle, { -400, -100 });
        QTest::keyClick(s.page.get(), Qt::Key_Escape);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, { -400, -100 });
        QCOMPARE(s.cards(), before);
    }

    void aCornerIsDraggedToAnotherSize()
    {
        Scene s;
        ChartCard& card = s.card(2);
        auto* corner = card.findChild<QWidget*>(QStringLiteral("sizeHandle"));
        s.drag(corner, { 8, 8 }, { card.width() + 10, 8 });
        QCOMPARE(s.cards()[2].columns, 2);
        QVERIFY(s.card(2).width() > 700);
        s.drag(s.card(2).findChild<QWidget*>(QStringLiteral("sizeHandle")), { 8, 8 }, { 8, 230 });
        QCOMPARE(s.cards()[2].rows, 2);
        s.undo();
        s.undo();
        QCOMPARE(s.cards()[2].columns, 1);
    }

    void theKeyboardArrangesToo()
    {
        Scene s;
        const auto before = s.cards();
        const auto both = Qt::ControlModifier | Qt::ShiftModifier;
        s.card(2).setFocus();
        QTest::keyClick(&s.card(2), Qt::Key_Right, both);
        QVERIFY(s.cards()[3].chart == before[2].chart);
        QTest::keyClick(&s.card(3), Qt::Key_Left, both);
        QCOMPARE(s.cards(), before);
        QTest::keyClick(&s.card(2), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(s.cards()[2].columns, 2);
        QTest::keyClick(&s.card(2), Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(&s.card(2), Qt::Key_Down, both);
        QCOMPARE(s.cards()[2].rows, 2);
        QSignalSpy said(s.page.get(), &DashboardPage::said);
        QTest::keyClick(&s.card(2), Qt::Key_Delete);
        QCOMPARE(s.cards().size(), before.size() - 1);
        QCOMPARE(said.size(), 1);
        QVERIFY(s.card(2).hasFocus());
        s.undo();
        QCOMPARE(s.cards().size(), before.size());
    }

    void aChartIsAddedFromTheGallery()
    {
        Scene s;
        QTest::mouseClick(s.part<QPushButton>(QStringLiteral("addChartButton")), Qt::LeftButton);
        auto* gallery = s.part<ChartGallery>();
        QVERIFY(gallery);
        QTest::keyClicks(gallery->findChild<QLineEdit*>(), QStringLiteral("next reply"));
        auto* take = gallery->findChild<QPushButton*>(QStringLiteral("takeChart"));
        QVERIFY(gallery->chart());
        const ChartSpec wanted = *gallery->chart();
        QTest::mouseClick(take, Qt::LeftButton);
        QVERIFY(s.cards().back().chart == wanted);
        QVERIFY(std::ranges::find(s.asked.charts, wanted) != s.asked.charts.end());
        QTRY_VERIFY(!s.part<ChartGallery>());
        s.undo();
        QVERIFY(std::ranges::find(s.asked.charts, wanted) == s.asked.charts.end());
    }

    void aChartThatIsThereCannotBeAddedAgain()
    {
        Scene s;
        s.page->openGallery();
        auto* gallery = s.part<ChartGallery>();
        QTest::keyClicks(gallery->findChild<QLineEdit*>(), QStringLiteral("Created, solved"));
        QVERIFY(gallery->chart() == ChartSpec(ChartId::CreatedSolvedBacklog));
        QVERIFY(!gallery->findChild<QPushButton*>(QStringLiteral("takeChart"))->isEnabled());
        QTest::keyClick(gallery, Qt::Key_Escape);
    }

    void whatIsArrangedIsThereAgain()
    {
        Scene s;
        s.card(0).setFocus();
        QTest::keyClick(&s.card(0), Qt::Key_Delete);
        const auto arranged = s.cards();
        const DashboardState state = s.page->state();
        s.open(state);
        QTRY_COMPARE(s.cards(), arranged);
        QVERIFY(s.page->book().isChanged(QStringLiteral("overview")));
        s.chooseFrom("dashboardMenuButton", "dashboardMenu", QStringLiteral("Put back"));
        QCOMPARE(s.cards(), readyDashboard(QStringLiteral("overview"))->cards);
        s.undo();
        QCOMPARE(s.cards(), arranged);
    }

    void oneIsDuplicatedRenamedAndRemovedWithUndo()
    {
        Scene s;
        s.chooseFrom("dashboardMenuButton", "dashboardMenu", QStringLiteral("Duplicate"));
        auto* dialog = s.part<QInputDialog>();
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("Mine"));
        dialog->accept();
        QCOMPARE(s.page->book().shown().name, QStringLiteral("Mine"));
        QTRY_VERIFY(!s.part<QInputDialog>());
        s.chooseFrom("dashboardMenuButton", "dashboardMenu", QStringLiteral("Rename"));
        s.part<QInputDialog>()->setTextValue(QStringLiteral("Ours"));
        s.part<QInputDialog>()->accept();
        QCOMPARE(s.page->book().shown().name, QStringLiteral("Ours"));
        QSignalSpy said(s.page.get(), &DashboardPage::said);
        s.chooseFrom("dashboardMenuButton", "dashboardMenu", QStringLiteral("Remove dashboard"));
        QCOMPARE(s.page->book().shown().id, QStringLiteral("overview"));
        said.constFirst().at(2).value<std::function<void()>>()();
        QCOMPARE(s.page->book().shown().name, QStringLiteral("Ours"));
        s.open(s.page->state());
        QTRY_COMPARE(s.page->book().shown().name, QStringLiteral("Ours"));
    }

    void oneGoesThroughAFileToSomebodyElse()
    {
        Scene s;
        const QString file = s.dir.filePath(QStringLiteral("out.dashboard"));
        QSignalSpy exported(s.page.get(), &DashboardPage::exported);
        s.page->book().exportTo(file);
        QTRY_COMPARE(exported.size(), 1);
        Scene other;
        other.page->book().importFrom(file);
        QTRY_COMPARE(other.page->book().shown().name, QStringLiteral("Overview"));
        QVERIFY(!DashboardBook::isReady(other.page->book().shown().id));
        QCOMPARE(other.cards(), s.cards());
    }

    void aFileThatIsNoDashboardIsSaid()
    {
        Scene s;
        const QString path = s.dir.filePath(QStringLiteral("bad.dashboard"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("deskscope-dashboard 1\nchart: pie\n");
        file.close();
        QSignalSpy said(s.page.get(), &DashboardPage::said);
        s.page->book().importFrom(path);
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(said.constFirst().at(0).toString().contains(QStringLiteral("Line 2")));
        QCOMPARE(s.page->book().shown().id, QStringLiteral("overview"));
    }

    void figuresSayWhyTheyAreWhatTheyAre()
    {
        Scene s;
        auto* strip = s.part<FigureStrip>();
        QCOMPARE(strip->figures().size(), 7U);
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->cellRect(3).center());
        auto* why = strip->findChild<WhyPopup*>();
        QVERIFY(why && why->isVisible());
        QStringList words;
        for (const QLabel* label : why->findChildren<QLabel*>())
            words.append(label->text());
        QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("first public reply")));
        why->close();
        QTRY_VERIFY(!strip->findChild<WhyPopup*>());
        strip->setFocus(Qt::TabFocusReason);
        QTest::keyClick(strip, Qt::Key_Home);
        QTest::keyClick(strip, Qt::Key_Return);
        QVERIFY(strip->findChild<WhyPopup*>());
        strip->findChild<WhyPopup*>()->close();
    }

    void aFacetNarrowsAndCtrlAddsAndUndoTakesBack()
    {
        Scene s;
        QTest::mouseClick(s.part<QWidget>(QStringLiteral("facetsButton")), Qt::LeftButton);
        auto* facets = s.part<FacetPanel>();
        QVERIFY(facets->isVisible());
        QVERIFY(s.page->state().facets);
        const auto lineOf = [&](const QString& value) {
            const auto& lines = facets->lines();
            const auto it = std::ranges::find(lines, value, &FacetPanel::Line::value);
            return it == lines.end() ? -1 : static_cast<int>(it - lines.begin());
        };
        const auto click = [&](const QString& value, Qt::KeyboardModifiers held = {}) {
            QTest::mouseClick(facets->viewport(), Qt::LeftButton, held, facets->lineRect(lineOf(value)).center());
        };
        QVERIFY(lineOf(QStringLiteral("open")) >= 0);
        click(QStringLiteral("open"));
        QCOMPARE(s.filter(), QStringLiteral("status:open"));
        click(QStringLiteral("pending"), Qt::ControlModifier);
        QCOMPARE(s.filter(), QStringLiteral("status:open,pending"));
        QVERIFY(facets->lines()[std::size_t(lineOf(QStringLiteral("open")))].chosen);
        s.undo();
        QCOMPARE(s.filter(), QStringLiteral("status:open"));
        s.undo();
        QCOMPARE(s.filter(), QString());
        facets->setFocus(Qt::TabFocusReason);
        QTest::keyClick(facets, Qt::Key_Home);
        QTest::keyClick(facets, Qt::Key_Down);
        QTest::keyClick(facets, Qt::Key_Return);
        QVERIFY(s.filter().startsWith(QStringLiteral("status:")));
    }

    void aPeriodThatMovesWithTimeStaysOne()
    {
        Scene s;
        s.chooseFrom("periodButton", "periodMenu", QStringLiteral("Last 30 days"));
        QCOMPARE(s.filter(), QStringLiteral("created:<30d"));
        s.chooseFrom("periodButton", "periodMenu", QStringLiteral("All time"));
        QCOMPARE(s.filter(), QString());
    }

    void theEarlierPeriodIsAskedForAndShown()
    {
        Scene s;
        s.chooseFrom("periodButton", "periodMenu", QStringLiteral("Last 30 days"));
        s.chooseFrom("comparisonButton", "comparisonMenu", QStringLiteral("With the previous period"));
        QVERIFY(s.asked.compare == Comparison::Previous);
        QVERIFY(s.page->state().compare == Comparison::Previous);
        const auto& figures = s.part<FigureStrip>()->figures();
        QVERIFY2(!figures.front().change.isEmpty(), qPrintable(figures.front().cell.value));
        QVERIFY(figures.front().cell.result.contains(QLatin1Char('\n')));
    }

    void aDragIsOneStepOfUndo()
    {
        Scene s;
        ChartCard& time = s.card(0);
        QVERIFY(time.scene() && time.scene()->brushes());
        const auto& spots = time.scene()->spots();
        const auto at = [&](std::size_t bin) { return spots[bin].area.center().toPoint(); };
        const QPoint from = at(10), middle = at(20), to = at(30);
        QTest::mousePress(&time, Qt::LeftButton, {}, from);
        QTest::mouseMove(&time, middle);
        QTest::mouseMove(&time, to);
        QTest::mouseRelease(&time, Qt::LeftButton, {}, to);
        QVERIFY(s.filter().startsWith(QStringLiteral("created:")));
        QCOMPARE(s.filters.size(), 1);
        s.undo();
        QCOMPARE(s.filter(), QString());
    }

    void aChartSaysWhatItCounts()
    {
        Scene s;
        emit s.card(2).whyRequested(s.card(2).spec(), QRect(100, 100, 20, 20));
        auto* why = s.part<WhyPopup>();
        QVERIFY(why && why->isVisible());
        QStringList words;
        for (const QLabel* label : why->findChildren<QLabel*>())
            words.append(label->text());
        QVERIFY2(words.join(QLatin1Char(' ')).contains(QStringLiteral("n ")), qPrintable(words.join(QLatin1Char('|'))));
        QVERIFY(words.join(QLatin1Char(' ')).contains(QStringLiteral("weekday")));
        why->close();
    }

    void everyMetricSaysWhatItMeansInFrench()
    {
        applyLanguage(QStringLiteral("fr"));
        for (const MetricDefinition& metric : metricDefinitions())
            QVERIFY2(words::metricMeaning(metric) != text(metric.meaning), qPrintable(text(metric.name)));
        applyLanguage(QStringLiteral("en"));
        QVERIFY(words::metricMeaning(metricDefinitions().front()) == text(metricDefinitions().front().meaning));
    }

    void aChartIsATableThatCanBeCopied()
    {
        Scene s;
        emit s.card(0).tableRequested(ChartSpec(ChartId::Status));
        auto* dialog = s.part<TableDialog>();
        QVERIFY(dialog);
        const auto* table = dialog->findChild<QTableWidget*>();
        const auto& charts = s.asked.charts;
        QVERIFY(std::ranges::find(charts, ChartSpec(ChartId::Status)) != charts.end());
        QVERIFY(table->rowCount() >= 6);
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("copyTable")), Qt::LeftButton);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), table->rowCount() + 1);
        QCOMPARE(lines.at(1).split(QLatin1Char('\t')).constFirst(), table->item(0, 0)->text());
        dialog->close();
    }

    void aNameWithoutABarIsAskedForByItsField()
    {
        Scene s;
        s.chooseFrom("dashboardMenuButton", "dashboardMenu", QStringLiteral("Topics"));
        ChartCard& card = *s.page->card(ChartId::Requester);
        card.listSpot(card.spotCount() - 1);
        auto* search = card.findChild<NamesPopup*>()->findChild<QLineEdit*>();
        QSignalSpy wanted(s.page.get(), &DashboardPage::namesWanted);
        QTest::keyClicks(search, QStringLiteral("nobody has this name"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(wanted.value(0).value(0).value<QueryField>(), QueryField::Requester);
    }

    void theMenuOfACardHasEveryFormatAndTheClipboard()
    {
        Scene s;
        emit s.card(5).exportRequested(s.card(5).spec(), s.page->mapToGlobal(QPoint()));
        QStringList formats;
        for (const QAction* action : s.part<QMenu>(QStringLiteral("cardMenu"))->actions())
            if (action->text().startsWith(QStringLiteral("Export")))
                formats.append(action->text().section(QLatin1Char(' '), -1));
        QCOMPARE(
            formats.join(QLatin1Char(' ')), QStringLiteral("PNG\u2026 PDF\u2026 SVG\u2026 CSV\u2026 workbook\u2026"));
        QSignalSpy exported(s.page.get(), &DashboardPage::exported);
        s.choose(QStringLiteral("cardMenu"), QStringLiteral("Copy picture"));
        QCOMPARE(exported.count(), 1);
    }

    void cardsStandInAsManyColumnsAsThereIsRoom()
    {
        Scene s;
        const auto inRow
            = [&] { return std::ranges::count(s.part<DashboardGrid>()->cards(), s.card(2).y(), &QWidget::y); };
        QTRY_COMPARE(inRow(), 3);
        s.page->resize(900, 850);
        QTRY_COMPARE(inRow(), 2);
        s.page->resize(520, 850);
        QTRY_COMPARE(inRow(), 1);
    }

    void theMenuOfACardRemovesIt()
    {
        Scene s;
        const ChartSpec chart = s.cards()[1].chart;
        QContextMenuEvent event(QContextMenuEvent::Keyboard, { 10, 10 }, s.card(1).mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(&s.card(1), &event);
        s.choose(QStringLiteral("cardMenu"), QStringLiteral("Remove chart"));
        QVERIFY(!(s.cards()[1].chart == chart));
    }
};

DESK_GUI_TEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
