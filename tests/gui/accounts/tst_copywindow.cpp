// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/accounts/copywindow.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

SyncStatus half()
{
    SyncStatus status;
    status.accountId = QStringLiteral("a");
    status.state = SyncStatus::State::Running;
    status.streams
        = { { QStringLiteral("tickets"), 1200, 1200, true }, { QStringLiteral("old-messages"), 500, 2000, false } };
    status.limitPerMinute = 700;
    status.usedThisMinute = 38;
    status.ceilingPerMinute = 350;
    status.othersThisMinute = 120;
    status.roundRequests = 2;
    return status;
}

/// All words on it.
QString words(const QWidget& window)
{
    QStringList all;
    for (const QLabel* label : window.findChildren<QLabel*>())
        if (!label->isHidden())
            all.append(label->text());
    return all.join(QLatin1Char('\n'));
}

} // namespace

class TestCopyWindow : public QObject {
    Q_OBJECT

private slots:
    void itSaysOfEveryStreamHowFarItIs()
    {
        CopyWindow window(QStringLiteral("a"), QStringLiteral("Nordlys EU"), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.setStatus(half());
        const QString said = words(window);
        QVERIFY2(said.contains(QStringLiteral("Older messages")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("500 of 2,000")), qPrintable(said));
    }

    void theBudgetMeterSaysWhatIsLeftAndWhatASyncCosts()
    {
        CopyWindow window(QStringLiteral("a"), QStringLiteral("Nordlys EU"), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto* meter = window.findChild<QWidget*>(QStringLiteral("budgetMeter"));
        QVERIFY(meter);
        SyncStatus status = half();
        status.limitPerMinute = 0; // not told yet: nothing is made up
        window.setStatus(status);
        QVERIFY(meter->isHidden());

        status = half();
        status.began = SystemClock::instance().now() - 30'000; // 1,700 of 3,200 records in 30 s
        window.setStatus(status);
        QVERIFY(!meter->isHidden());
        for (const char* number : { "38", "120", "350", "700" })
            QVERIFY2(meter->accessibleName().contains(QLatin1String(number)), qPrintable(meter->accessibleName()));
        const QString said = meter->accessibleDescription();
        QVERIFY2(said.contains(QStringLiteral("312 request")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("took 2 request")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("less than a minute")), qPrintable(said));
        status.began -= 570'000;
        window.setStatus(status);
        QVERIFY2(meter->accessibleDescription().contains(QStringLiteral("About 9 min to go")),
            qPrintable(meter->accessibleDescription()));

        QSignalSpy settings(&window, &CopyWindow::settingsWanted);
        QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("limitShare")), Qt::LeftButton);
        QCOMPARE(settings.count(), 1);
    }

    void itPausesAndGoesOn()
    {
        CopyWindow window(QStringLiteral("a"), QStringLiteral("Nordlys EU"), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy pause(&window, &CopyWindow::pauseWanted);
        QSignalSpy resume(&window, &CopyWindow::resumeWanted);
        auto* toggle = window.findChild<QPushButton*>(QStringLiteral("copyToggle"));
        window.setStatus(half());
        QTest::mouseClick(toggle, Qt::LeftButton);
        QCOMPARE(pause.count(), 1);
        SyncStatus stopped = half();
        stopped.state = SyncStatus::State::Stopped;
        window.setStatus(stopped);
        QTest::mouseClick(toggle, Qt::LeftButton);
        QCOMPARE(resume.count(), 1);
        QCOMPARE(resume.first().first().toString(), QStringLiteral("a"));
    }
};

DESK_GUI_TEST_MAIN(TestCopyWindow)
#include "tst_copywindow.moc"
