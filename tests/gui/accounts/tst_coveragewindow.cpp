// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/accounts/coveragewindow.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

Coverage withGap()
{
    Coverage coverage;
    coverage.whole = true;
    coverage.months = { { "2026-02", 40, 39, 0, 1, 0, 0 }, { "2026-03", 60, 50, 6, 0, 4, 3 } };
    coverage.missing = { { 71, 72 }, { 90, 90 } };
    return coverage;
}

struct Scene {
    CoverageWindow window { QStringLiteral("a"), QStringLiteral("Nordlys EU"), nullptr };
    Scene()
    {
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
    }
    QPushButton* button(const char* name) const { return window.findChild<QPushButton*>(QLatin1String(name)); }
    QString words(const char* name) const { return window.findChild<QLabel*>(QLatin1String(name))->text(); }
    QTableWidget* table() const { return window.findChild<QTableWidget*>(); }
};

} // namespace

class TestCoverageWindow : public QObject {
    Q_OBJECT

private slots:
    void everyMonthIsALineTheNewestFirst()
    {
        const Scene scene;
        QVERIFY(!scene.window.findChild<QProgressBar*>()->isHidden()); // counting
        const_cast<CoverageWindow&>(scene.window).setCoverage(withGap());
        QCOMPARE(scene.table()->rowCount(), 2);
        QStringList line;
        for (const int column : { 0, 2, 3, 4, 5, 6, 7 })
            line += scene.table()->item(0, column)->text();
        QCOMPARE(line.join(QLatin1Char('|')), QStringLiteral("March 2026|60|50|6|–|4|3"));
        QVERIFY(scene.words("coverageSummary").contains(QStringLiteral("3 number")));
        QVERIFY(scene.window.findChild<QProgressBar*>()->isHidden());
    }

    void whatIsMissingIsAskedForByNumber()
    {
        Scene scene;
        scene.window.setCoverage(withGap());
        SyncStatus status;
        status.state = SyncStatus::State::Idle;
        status.lastCompleted = 1000;
        scene.window.setStatus(status);
        QSignalSpy gaps(&scene.window, &CoverageWindow::gapsWanted);
        QSignalSpy again(&scene.window, &CoverageWindow::coverageWanted);
        QTest::mouseClick(scene.button("fillGaps"), Qt::LeftButton);
        QCOMPARE(gaps.count(), 1);
        QCOMPARE(gaps.first().at(1).value<std::vector<std::string>>(), (std::vector<std::string> { "71", "72", "90" }));
        QVERIFY(!scene.button("fillGaps")->isEnabled());
        QVERIFY(!scene.button("stopCare")->isHidden());

        status.lastCompleted = 2000; // the run has come to its end
        scene.window.setStatus(status);
        QCOMPARE(again.count(), 1);
        Coverage filled = withGap();
        filled.missing.clear();
        filled.months.back().missing = 0;
        scene.window.setCoverage(filled);
        QVERIFY(scene.words("coverageSummary").contains(QStringLiteral("No number")));
        QVERIFY2(!scene.button("fillGaps")->isEnabled(), "nothing is left to ask for");
        QVERIFY(scene.button("stopCare")->isHidden());
    }

    void fillingCanBeStopped()
    {
        Scene scene;
        scene.window.setCoverage(withGap());
        QSignalSpy stop(&scene.window, &CoverageWindow::stopWanted);
        QTest::mouseClick(scene.button("fillGaps"), Qt::LeftButton);
        QTest::mouseClick(scene.button("stopCare"), Qt::LeftButton);
        QCOMPARE(stop.count(), 1);
        QVERIFY(scene.button("fillGaps")->isEnabled());
    }

    void aDamagedCopyIsRepairedWithOneClick()
    {
        Scene scene;
        scene.window.setFailed({ Error::Kind::Storage, QStringLiteral("database disk image is malformed") });
        QVERIFY2(scene.words("coverageSummary").contains(QStringLiteral("Repair rescues")),
            qPrintable(scene.words("coverageSummary")));
        QSignalSpy repair(&scene.window, &CoverageWindow::repairWanted);
        QSignalSpy stop(&scene.window, &CoverageWindow::repairStopWanted);
        QSignalSpy again(&scene.window, &CoverageWindow::coverageWanted);
        QTest::mouseClick(scene.button("repairCopy"), Qt::LeftButton);
        QCOMPARE(repair.count(), 1);
        QTest::mouseClick(scene.button("stopCare"), Qt::LeftButton);
        QCOMPARE(stop.count(), 1);
        scene.window.setFailed({ Error::Kind::Cancelled, {} });
        QVERIFY(scene.button("repairCopy")->isEnabled());

        QTest::mouseClick(scene.button("repairCopy"), Qt::LeftButton);
        RepairSummary summary;
        summary.damaged = true;
        summary.tickets = 98;
        summary.kept = QStringLiteral("a.sqlite.damaged");
        scene.window.setRepaired(summary);
        QCOMPARE(again.count(), 1);
        scene.window.setCoverage(withGap());
        QVERIFY2(scene.words("coverageOutcome").contains(QStringLiteral("Rescued 98 conversation")),
            qPrintable(scene.words("coverageOutcome")));
    }
};

DESK_GUI_TEST_MAIN(TestCoverageWindow)
#include "tst_coveragewindow.moc"
