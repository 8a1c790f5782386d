// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mainwindow/windowscene.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/namespopup.h"
#include "ui/dashboards/dashboardpage.h"
#include "ui/filters/completionpopup.h"
#include "ui/filters/filteredit.h"
#include "ui/filters/filterline.h"
#include "ui/list/listpage.h"
#include "ui/list/ticketlist.h"
#include "ui/list/timestrip.h"
#include "ui/mainwindow/firststart.h"
#include "ui/mainwindow/issuelist.h"
#include "ui/mainwindow/keysdialog.h"
#include "ui/mainwindow/messagestrip.h"

#include <QApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

SyncStatus status(const QString& account, SyncStatus::State state)
{
    SyncStatus result;
    result.accountId = account;
    result.state = state;
    result.streams = { { QStringLiteral("tickets"), 639, 1000, false } };
    return result;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

    using Scene = test::WindowScene;

private slots:
    void aWindowThatWasSmallGivesTheListItsRoomBack()
    {
        Scene s;
        s.addAccounts();
        s.window->setReader(new QWidget);
        s.window->resize(1440, 900);
        auto* list = s.part<ListPage>();
        QTRY_COMPARE(list->width(), 632);
        s.window->resize(1024, 700);
        QTRY_VERIFY(list->width() < 632);
        s.window->resize(1440, 900);
        QTRY_COMPARE(list->width(), 632);
    }

    void withoutAnAccountItOffersTwoWaysToBegin()
    {
        Scene s;
        QVERIFY(s.part<FirstStart>()->isVisible());
        QVERIFY(!s.part<FilterEdit>()->isEnabled());
        QSignalSpy add(s.window.get(), &MainWindow::addAccountWanted);
        QSignalSpy demo(s.window.get(), &MainWindow::demoWanted);
        QTest::mouseClick(s.window->findChild<QPushButton*>(QStringLiteral("addAccountButton")), Qt::LeftButton);
        QTest::mouseClick(s.window->findChild<QPushButton*>(QStringLiteral("openDemoButton")), Qt::LeftButton);
        QCOMPARE(add.count(), 1);
        QCOMPARE(demo.count(), 1);
    }

    void accountsViewsAndCountsAreListed()
    {
        Scene s;
        s.addAccounts();
        QVERIFY(!s.part<FirstStart>()->isVisible());
        const QString text = s.sidebarText();
        QVERIFY2(text.contains(QLatin1String("acme")) && text.contains(QLatin1String("Globex")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("All conversations, 3,000")), qPrintable(text));
        QCOMPARE(s.part<TicketList>()->model()->rowCount(), 3000);
        QVERIFY(s.part<TicketList>()->currentIndex().isValid());
    }

    void typingFiltersTheList()
    {
        Scene s;
        s.addAccounts();
        QTest::keyClick(s.window.get(), Qt::Key_L, Qt::ControlModifier);
        s.part<FilterEdit>()->setFocus();
        QTest::keyClicks(s.part<FilterEdit>(), QStringLiteral("status:open "));
        QCOMPARE(s.asked.query.terms.size(), 1U);
        const int rows = s.part<TicketList>()->model()->rowCount();
        QVERIFY(rows > 0 && rows < 3000);
        s.part<FilterEdit>()->replaceText(QStringLiteral("status:open tag:"));
        QCOMPARE(s.part<TicketList>()->model()->rowCount(), rows); // a mistake keeps the last good result
    }

    void ctrlAndANumberSwitchAccounts()
    {
        Scene s;
        s.addAccounts();
        const auto press = [&](Qt::Key key) {
            for (QAction* action : s.window->actions())
                if (action->shortcut() == QKeySequence(Qt::CTRL | key))
                    action->trigger();
        };
        press(Qt::Key_2);
        QCOMPARE(s.asked.accountIds, std::vector<QString> { QStringLiteral("globex-1") });
        QCOMPARE(s.part<Sidebar>()->state().account, QStringLiteral("globex-1"));
        press(Qt::Key_0);
        QVERIFY(s.asked.accountIds.empty());
    }

    void aViewWritesTheFilterAndIsMarked()
    {
        Scene s;
        s.addAccounts();
        emit s.part<Sidebar>()->viewChosen(QStringLiteral("waits"));
        QCOMPARE(s.part<FilterLine>()->text(), QStringLiteral("waiting:>24h"));
        QCOMPARE(s.part<Sidebar>()->state().view, QStringLiteral("waits"));
        s.part<FilterLine>()->goBack();
        QCOMPARE(s.part<Sidebar>()->state().view, QStringLiteral("all"));
    }

    void brushingNarrowsAndTheChipIsTheCharts()
    {
        Scene s;
        s.addAccounts();
        emit s.part<TimeStrip>()->rangeChosen(QDate(2026, 3, 1), QDate(2026, 3, 31));
        QCOMPARE(s.part<FilterLine>()->text(), QStringLiteral("created:2026-03-01..2026-03-31"));
        QVERIFY(s.part<TicketList>()->model()->rowCount() < 3000);
        emit s.part<TimeStrip>()->rangeCleared();
        QCOMPARE(s.part<FilterLine>()->text(), QString());
    }

    void syncStatesAreSaidInWords()
    {
        Scene s;
        s.addAccounts();
        s.window->setSyncStatus(status(QStringLiteral("acme-1"), SyncStatus::State::Running));
        QVERIFY2(s.sidebarText().contains(QLatin1String("63% copied")), qPrintable(s.sidebarText()));
        SyncStatus failed = status(QStringLiteral("globex-1"), SyncStatus::State::Failed);
        failed.error = Error { Error::Kind::Unauthorised, {}, 401, {} };
        s.window->setSyncStatus(failed);
        QVERIFY(s.sidebarText().contains(QLatin1String("sign in again")));
        QVERIFY(s.part<Sidebar>()->state().accounts.at(1).needsUser);
    }

    void anIssueIsCountedOfferedAndCleared()
    {
        Scene s;
        s.addAccounts();
        Issue issue;
        issue.accountId = QStringLiteral("acme-1");
        issue.key = QStringLiteral("auth");
        issue.action = Issue::Action::SignInAgain;
        issue.error = Error { Error::Kind::Unauthorised, {}, 401, {} };
        issue.lastAt = test::kSampleNow;
        s.window->raiseIssue(issue);
        s.window->raiseIssue(issue);
        QCOMPARE(s.part<Sidebar>()->state().issues, 1);
        emit s.part<Sidebar>()->pageChosen(Page::Issues);
        QVERIFY(s.part<IssueList>()->isVisible());
        QSignalSpy signIn(s.window.get(), &MainWindow::signInWanted);
        const auto buttons = s.part<IssueList>()->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->isVisible())
                button->click();
        QVERIFY(signIn.count() >= 1);
        QCOMPARE(signIn.first().first().toString(), QStringLiteral("acme-1"));
        s.window->clearIssue(QStringLiteral("acme-1"), QStringLiteral("auth"));
        QCOMPARE(s.part<Sidebar>()->state().issues, 0);
    }

    void languageAndThemeChangeLive()
    {
        Scene s;
        s.addAccounts();
        Settings dark;
        dark.theme = Settings::ThemeChoice::Dark;
        dark.compact = true;
        s.window->applyNewSettings(dark);
        QTRY_VERIFY(s.window->palette().color(QPalette::Window).lightness() < 100);
        QCOMPARE(s.part<TicketList>()->rowHeight(), 28);
        Settings french = dark;
        french.language = QStringLiteral("fr");
        s.window->applyNewSettings(french);
        QCOMPARE(QLocale().language(), QLocale::French);
        Settings english;
        english.language = QStringLiteral("en");
        english.theme = Settings::ThemeChoice::Light;
        s.window->applyNewSettings(english);
    }

    void whatWasSetIsRemembered()
    {
        Scene s;
        s.addAccounts();
        Settings compact;
        compact.compact = true;
        compact.limitPercent = 30;
        s.window->applyNewSettings(compact);
        s.part<TicketList>()->setColumnShown(ui::Column::Group, true);
        emit s.part<TicketList>()->sortRequested({ SortKey::Waits, true });
        s.window->resize(1300, 800);
        s.window->close();
        s.open();
        s.addAccounts();
        QCOMPARE(s.window->settings().limitPercent, 30);
        QVERIFY(s.window->settings().compact);
        QVERIFY(s.part<TicketList>()->columnShown(ui::Column::Group));
        QCOMPARE(s.asked.sort, (SortOrder { SortKey::Waits, true }));
        QCOMPARE(s.window->size(), QSize(1300, 800));
    }

    void aNarrowWindowOpensTheConversationOverTheList()
    {
        Scene s;
        s.addAccounts();
        auto* reader = new QWidget;
        reader->setFocusPolicy(Qt::StrongFocus);
        s.window->setReader(reader);
        s.window->resize(1200, 700);
        QTRY_VERIFY(reader->isVisible() && s.part<TicketList>()->isVisible());
        s.window->resize(900, 700);
        QTRY_VERIFY(!reader->isVisible());
        QVERIFY(s.part<Sidebar>()->isRail());
        emit s.part<TicketList>()->activated(s.part<TicketList>()->currentIndex());
        QVERIFY(reader->isVisible() && !s.part<TicketList>()->isVisible());
        QTest::keyClick(s.window.get(), Qt::Key_Escape);
        QVERIFY(!reader->isVisible() && s.part<TicketList>()->isVisible());
    }

    void savedViewsAreRenamedMovedAndRemovedWithAWayBack()
    {
        Scene s;
        s.addAccounts();
        const auto name = [&](const char* text) {
            auto* dialog = s.part<QInputDialog>();
            QVERIFY(dialog);
            dialog->setTextValue(QLatin1String(text));
            dialog->accept();
            delete dialog;
        };
        auto* sidebar = s.part<Sidebar>();
        const auto saved = [&] {
            QStringList names;
            for (const ViewLine& view : sidebar->state().views)
                if (view.saved)
                    names.append(view.name);
            return names.join(QLatin1Char(' '));
        };
        emit sidebar->saveViewChosen();
        name("One");
        emit sidebar->saveViewChosen();
        name("Two");
        emit sidebar->viewRenameWanted(QStringLiteral("saved-One"));
        name("Uno");
        QCOMPARE(saved(), QStringLiteral("Uno Two"));
        emit sidebar->viewRenameWanted(QStringLiteral("saved-Two"));
        name("Uno"); // taken
        QCOMPARE(saved(), QStringLiteral("Uno Two"));

        const auto* model = qobject_cast<SidebarModel*>(sidebar->model());
        const auto current = [&] { return model->row(sidebar->currentIndex().row()).id; };
        for (int i = 0; i < model->rowCount(); ++i)
            if (model->row(i).id == QLatin1String("saved-Two"))
                sidebar->setCurrentIndex(model->index(i));
        QTest::keyClick(sidebar, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(saved(), QStringLiteral("Two Uno"));
        QCOMPARE(current(), QStringLiteral("saved-Two"));
        QTest::keyClick(sidebar, Qt::Key_Delete);
        QCOMPARE(saved(), QStringLiteral("Uno"));
        QVERIFY(model->row(sidebar->currentIndex().row()).selectable());
        QVERIFY(s.part<MessageStrip>()->isVisible());
        s.part<MessageStrip>()->findChild<QPushButton*>()->click();
        QCOMPARE(saved(), QStringLiteral("Two Uno"));
        QVERIFY(!s.part<MessageStrip>()->isVisible());
        s.window->close();
        s.open();
        s.addAccounts();
        sidebar = s.part<Sidebar>();
        QCOMPARE(saved(), QStringLiteral("Two Uno"));
    }

    void aNameWithoutABarIsTypedInTheFilter()
    {
        Scene s;
        s.addAccounts();
        s.part<FilterLine>()->setText(QStringLiteral("status:open,pending"), FilterLine::Source::View);
        s.window->findChild<QAction*>(QStringLiteral("dashboards"))->trigger();
        auto* page = s.part<DashboardPage>();
        page->book().show(QStringLiteral("topics"));
        ChartCard& card = *page->card(ChartId::Requester);
        QVERIFY(QTest::qWaitForWindowActive(s.window.get()));
        QTRY_VERIFY(card.scene() && card.scene()->spots().back().others);
        card.setFocus();
        card.listSpot(card.spotCount() - 1);
        auto* search = card.findChild<NamesPopup*>()->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("nobody has this name"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!card.findChild<NamesPopup*>());
        s.window->activateWindow(); // offscreen nobody gives it back
        QVERIFY(QTest::qWaitForWindowActive(s.window.get()));
        QCOMPARE(s.part<FilterLine>()->text(), QStringLiteral("status:open,pending requester:"));
        QCOMPARE(s.asked.query.toText(), QStringLiteral("status:open,pending")); // the last good one stays in force
        QVERIFY(s.part<FilterEdit>()->hasFocus());
        QVERIFY(s.part<CompletionPopup>()->isVisible());
        QTRY_VERIFY(s.part<CompletionPopup>()->items().size() > 2); // the account's own names came
        QTest::keyClick(s.part<FilterEdit>(), Qt::Key_Return);
        QVERIFY(s.asked.query.narrows(QueryField::Requester));
    }

    void anEmptyResultSaysWhichTermToDrop()
    {
        Scene s;
        s.addAccounts();
        s.part<FilterLine>()->setText(QStringLiteral("status:open id:nosuch"), FilterLine::Source::View);
        auto* link = s.part<ListPage>()->findChild<QLabel*>(QStringLiteral("emptyLink"));
        QTRY_VERIFY(link->isVisible());
        QVERIFY2(link->text().contains(QStringLiteral("Without id:nosuch")), qPrintable(link->text()));
        emit link->linkActivated({});
        QCOMPARE(s.part<FilterLine>()->text(), QStringLiteral("status:open"));
        QVERIFY(!link->isVisible());
    }

    void theKeysAreListed()
    {
        Scene s;
        s.addAccounts();
        s.window->findChild<QAction*>(QStringLiteral("keys"))->trigger();
        auto* dialog = s.part<KeysDialog>();
        QVERIFY(dialog && dialog->isVisible());
        QStringList words;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("Ctrl+K")) && words.contains(QStringLiteral("F6")));
    }

    void theSidebarIsOneTabStopWithArrows()
    {
        Scene s;
        s.addAccounts();
        auto* sidebar = s.part<Sidebar>();
        sidebar->setFocus(Qt::TabFocusReason);
        QSignalSpy chosen(sidebar, &Sidebar::accountChosen);
        for (int i = 0; i < 20 && chosen.isEmpty(); ++i) {
            QTest::keyClick(sidebar, Qt::Key_Down);
            const auto* model = qobject_cast<SidebarModel*>(sidebar->model());
            QVERIFY(model->row(sidebar->currentIndex().row()).selectable());
            if (model->row(sidebar->currentIndex().row()).id == QLatin1String("globex-1"))
                QTest::keyClick(sidebar, Qt::Key_Return);
        }
        QCOMPARE(chosen.count(), 1);
    }
};

DESK_GUI_TEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
