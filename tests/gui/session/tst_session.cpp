// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program but its main(): the window on the demo accounts, real HTTP, real SQLite, real threads.
#include "app/demo/demo.h"
#include "tests/testkit/demowindow.h"
#include "tests/testkit/eventloopwatch.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/charts/chartcard.h"
#include "ui/filters/filteredit.h"
#include "ui/filters/filterline.h"
#include "ui/list/inforow.h"
#include "ui/list/ticketlist.h"
#include "ui/list/timestrip.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/timeline/conversationpane.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace desk;
using namespace desk::ui;

class TestSession : public QObject {
    Q_OBJECT

    test::DemoWindow m_demo { 300, 200 };

    [[nodiscard]] int rows() const { return m_demo.part<TicketList>()->tickets().rowCount(); }
    [[nodiscard]] std::size_t inStrip() const
    {
        std::size_t count = 0;
        for (const TimeStrip::Bin& bin : m_demo.part<TimeStrip>()->bins())
            count += bin.count;
        return count;
    }
    void press(const char* keys) const
    {
        for (QAction* action : m_demo.window().actions())
            if (action->shortcut() == QKeySequence(QLatin1String(keys)))
                action->trigger();
    }
    void filter(const QString& text) const
    {
        press("Ctrl+L");
        auto* edit = m_demo.part<FilterEdit>();
        edit->replaceText({});
        QTest::keyClicks(edit, text);
    }

private slots:
    void initTestCase()
    {
        m_demo.open();
        m_demo.set(QStringLiteral("en"), Settings::ThemeChoice::Light);
    }

    void theWindowFillsAndNeverStands()
    {
        QVERIFY(QTest::qWaitForWindowExposed(&m_demo.window()));
        const test::EventLoopWatch watch;
        QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, 20'000);
        QVERIFY(m_demo.fill());
        QTRY_COMPARE(m_demo.part<Sidebar>()->state().views.first().count, std::size_t(rows()));
        const SidebarState state = m_demo.part<Sidebar>()->state();
        QCOMPARE(state.accounts.size(), 2);
        for (const AccountLine& account : state.accounts) {
            QVERIFY2(account.detail.contains(QLatin1String("synced")), qPrintable(account.detail));
            QVERIFY(!account.progress);
        }
        QCOMPARE(state.issues, 0);
        qInfo("longest block of the GUI thread: %d ms", watch.longestBlockMs());
        QVERIFY2(watch.longestBlockMs() <= 50, qPrintable(QString::number(watch.longestBlockMs())));
    }

    void typingNarrowsListAndCharts()
    {
        const int all = rows();
        const QString facts = m_demo.part<InfoRow>()->accessibleName();
        filter(QStringLiteral("status:solved,closed "));
        QTRY_VERIFY(rows() < all);
        const int solved = rows();
        QVERIFY(solved > 0);
        QCOMPARE(inStrip(), std::size_t(solved));
        QVERIFY(m_demo.part<InfoRow>()->accessibleName() != facts);
        QTest::keyClicks(m_demo.part<FilterEdit>(), QStringLiteral("priority:urgent"));
        QTRY_VERIFY(rows() < solved);
        filter({});
        QTRY_COMPARE(rows(), all);
    }

    void aWordOfAMessageFindsItsConversation()
    {
        const int all = rows();
        filter(QStringLiteral("battery "));
        QTRY_VERIFY(rows() > 0 && rows() < all);
        filter({});
        QTRY_COMPARE(rows(), all);
    }

    void aClickOnABarFiltersAndAltLeftUndoesIt()
    {
        const int all = rows();
        press("Alt+2");
        auto* card = m_demo.part<ChartCard>(QStringLiteral("chart-status"));
        QVERIFY(card);
        QTRY_VERIFY(card->isVisible() && card->scene() && !card->scene()->spots().empty());
        const ChartScene::Spot spot = card->scene()->spots().front();
        QTest::mouseClick(card, Qt::LeftButton, {}, spot.area.center().toPoint());
        QCOMPARE(m_demo.part<FilterLine>()->text(), QStringLiteral("status:") + spot.queryValue);
        QTRY_VERIFY(rows() < all);
        press("Alt+Left");
        QCOMPARE(m_demo.part<FilterLine>()->text(), QString());
        QTRY_COMPARE(rows(), all);
        press("Alt+1");
    }

    void openingATicketShowsItsConversation()
    {
        auto* list = m_demo.part<TicketList>();
        auto* pane = m_demo.part<ConversationPane>();
        list->setFocus();
        QString before;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(list, Qt::Key_J);
            const QString wanted = list->currentIndex().data(TicketListModel::TicketIdRole).toString();
            QVERIFY(wanted != before);
            before = wanted;
            QTRY_VERIFY(pane->conversation() && QString::fromStdString(pane->conversation()->ticket.id) == wanted);
            QTRY_VERIFY(pane->conversation()->messagesKnown);
            QVERIFY(!pane->timeline()->items().empty());
            QVERIFY(!pane->timeline()->allText().isEmpty());
        }
    }

    void numbersSwitchAccounts()
    {
        const int all = rows();
        press("Ctrl+1");
        QTRY_VERIFY(rows() < all);
        const int zendesk = rows();
        press("Ctrl+2");
        QTRY_COMPARE(rows(), all - zendesk);
        press("Ctrl+0");
        QTRY_COMPARE(rows(), all);
    }

    void languageAndThemeChangeLive()
    {
        auto* pane = m_demo.part<ConversationPane>();
        const auto words = [&] {
            return QStringList { m_demo.part<QAction>(QStringLiteral("filterBack"))->text(),
                m_demo.part<InfoRow>()->accessibleName(),
                m_demo.part<QWidget>(QStringLiteral("metricStrip"))->accessibleName(),
                // without the filter's time, which is another each time
                m_demo.part<QWidget>(QStringLiteral("statusStrip"))
                    ->accessibleName()
                    .remove(QRegularExpression(QStringLiteral("[0-9.,]+.ms"))),
                m_demo.part<Sidebar>()->state().accounts.first().detail, m_demo.part<ChartCard>()->accessibleName() };
        };
        QTRY_VERIFY(pane->conversation());
        const QStringList english = words();
        m_demo.set(QStringLiteral("fr"), Settings::ThemeChoice::Dark);
        QTRY_VERIFY(m_demo.window().palette().color(QPalette::Window).lightness() < 100);
        QCOMPARE(QLocale().language(), QLocale::French);
        QTRY_VERIFY(words().first() != english.first());
        const QStringList french = words();
        for (qsizetype i = 0; i < english.size(); ++i)
            QVERIFY2(french[i] != english[i], qPrintable(english[i]));
        m_demo.set(QStringLiteral("en"), Settings::ThemeChoice::Light);
        QTRY_COMPARE(words(), english);
        QTRY_VERIFY(m_demo.window().palette().color(QPalette::Window).lightness() > 200);
    }

    void aSecondStartRemembersTheWindowAndAsksOnlyForNews()
    {
        const int all = rows();
        const qsizetype asked = m_demo.session().demo()->requests().size();
        m_demo.window().resize(1250, 760);
        m_demo.part<TicketList>()->setColumnShown(ui::Column::Group, true);
        emit m_demo.part<TicketList>()->sortRequested({ SortKey::Priority, true });
        m_demo.open();
        QTRY_COMPARE(rows(), all); // from the disk, before anything is asked
        QVERIFY(m_demo.fill());
        QCOMPARE(m_demo.window().size(), QSize(1250, 760));
        QVERIFY(m_demo.part<TicketList>()->columnShown(ui::Column::Group));
        QCOMPARE(m_demo.part<TicketList>()->tickets().view()->request.sort, (SortOrder { SortKey::Priority, true }));
        const QStringList again = m_demo.session().demo()->requests();
        QVERIFY2(again.size() * 3 < asked, qPrintable(again.join(QLatin1Char('\n'))));
        QVERIFY(again.filter(QRegularExpression(QStringLiteral("/tickets/\\d+/conversations"))).isEmpty());
    }

    void endingItInTheMiddleOfCopyingIsQuick()
    {
        test::DemoWindow demo(2000, 1000);
        demo.open();
        QTRY_VERIFY_WITH_TIMEOUT(demo.part<TicketList>()->tickets().rowCount() > 0, 20'000);
        QElapsedTimer clock;
        clock.start();
        demo.close();
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }

    void cleanupTestCase() { m_demo.close(); }
};

DESK_GUI_TEST_MAIN(TestSession)
#include "tst_session.moc"
