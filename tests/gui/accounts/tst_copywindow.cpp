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
        QVERIFY2(said.contains(QStringLiteral("38 of 700 requests used this minute")), qPrintable(said));
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
