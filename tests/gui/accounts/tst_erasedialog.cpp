// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/accounts/erasedialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::ui;

class TestEraseDialog : public QObject {
    Q_OBJECT

private slots:
    void itErasesOnlyAnAddressAndNotOnEnter()
    {
        EraseDialog dialog(nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* address = dialog.findChild<QLineEdit*>();
        auto* erase = dialog.findChild<QPushButton*>(QStringLiteral("erasePersonButton"));
        QSignalSpy wanted(&dialog, &EraseDialog::eraseWanted);
        QVERIFY(!erase->isEnabled());
        QTest::keyClicks(address, QStringLiteral("claire"));
        QVERIFY(!erase->isEnabled());
        QTest::keyClicks(address, QStringLiteral("@velo.example"));
        QVERIFY(erase->isEnabled());
        QTest::keyClick(address, Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        dialog.show();
        QTest::mouseClick(erase, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("claire@velo.example"));
        QVERIFY(!erase->isEnabled() && !address->isEnabled());
    }

    void itSaysWhatWasDoneAndCanBeStopped()
    {
        EraseDialog dialog(nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto* address = dialog.findChild<QLineEdit*>();
        auto* outcome = dialog.findChild<QLabel*>(QStringLiteral("eraseOutcome"));
        auto* erase = dialog.findChild<QPushButton*>(QStringLiteral("erasePersonButton"));
        QSignalSpy stop(&dialog, &EraseDialog::stopWanted);
        address->setText(QStringLiteral("a@b"));
        QTest::mouseClick(erase, Qt::LeftButton);
        dialog.reject(); // Escape
        QCOMPARE(stop.count(), 1);
        QVERIFY2(dialog.isVisible(), "until it has stopped");
        dialog.setFailed({ Error::Kind::Cancelled, {} });
        QVERIFY2(outcome->text().contains(QStringLiteral("nothing was changed")), qPrintable(outcome->text()));
        QTest::mouseClick(erase, Qt::LeftButton);
        ErasureSummary summary;
        summary.people = 1;
        summary.tickets = 7;
        dialog.setErased(summary);
        QVERIFY2(outcome->text().contains(QStringLiteral("7 conversation")), qPrintable(outcome->text()));
        QVERIFY(!erase->isEnabled());
        address->setText(QStringLiteral("c@d"));
        QVERIFY2(outcome->isHidden() && erase->isEnabled(), "the next one");
        QTest::mouseClick(erase, Qt::LeftButton);
        dialog.setErased({});
        QVERIFY2(outcome->text().contains(QStringLiteral("No account knows")), qPrintable(outcome->text()));
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }
};

DESK_GUI_TEST_MAIN(TestEraseDialog)
#include "tst_erasedialog.moc"
