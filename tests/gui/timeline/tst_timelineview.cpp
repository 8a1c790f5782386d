// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/eventloopwatch.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/timeline/conversationheader.h"
#include "ui/timeline/conversationpane.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

constexpr Millis kStart = 1'767'600'000'000;

ConversationPtr threadOf(int messages)
{
    auto conversation = std::make_shared<Conversation>();
    conversation->accountId = "a";
    conversation->accountName = "Nordlys EU";
    conversation->messagesKnown = true;
    conversation->ticket.id = std::to_string(messages);
    conversation->ticket.subject = "Battery won’t charge";
    conversation->ticket.status = StatusCategory::Open;
    for (int i = 0; i < messages; ++i) {
        Conversation::Entry entry;
        entry.event.id = "m" + std::to_string(i);
        entry.event.at = kStart + i * 3'600'000LL;
        entry.event.kind = i % 7 == 3 ? EventKind::Note : EventKind::Message;
        entry.event.isPublic = i % 7 != 3;
        entry.author = { "p", i % 2 == 0 ? "Claire Dubois" : "Tom Okafor",
            i % 2 == 0 ? AuthorRole::Requester : AuthorRole::Agent };
        entry.event.html = "<p>Message number " + std::to_string(i)
            + " about the <b>charger</b>.</p><p>It blinks twice, then nothing.</p>";
        entry.event.text = "Message number " + std::to_string(i) + " about the charger.";
        conversation->entries.push_back(entry);
    }
    return conversation;
}

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT

private slots:
    void aLongThreadOpensAtItsEndAndAtOnce()
    {
        TimelineView view;
        view.resize(560, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        test::EventLoopWatch watch;
        view.setConversation(threadOf(500), kStart + 600 * 3'600'000LL);
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 10'000);
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&view, Qt::Key_PageUp);
            QCoreApplication::processEvents();
        }
        QVERIFY2(watch.longestBlockMs() <= 50, qPrintable(QString::number(watch.longestBlockMs())));
    }

    void aNarrowHeaderLeavesOutTheDateThenTagsAndCountsThem()
    {
        auto conversation = std::make_shared<Conversation>(*threadOf(1));
        conversation->ticket.createdAt = kStart;
        conversation->ticket.tags = { "battery", "recall", "firmware" };
        ConversationHeader header;
        header.setConversation(conversation, Qt::black);
        const QStringList all = header.shownFacts(2000);
        QCOMPARE(all.last(), QStringLiteral("firmware"));
        const auto widest = [&](const QString& missing) {
            int width = 2000;
            while (width > 0 && header.shownFacts(width).contains(missing))
                --width;
            return width;
        };
        const QString date = *std::ranges::find_if(all, [](const QString& s) { return s.contains(u"2026"); });
        const int withoutDate = widest(date), withoutTag = widest(QStringLiteral("firmware"));
        QVERIFY(withoutTag > 0 && withoutTag < withoutDate);
        QCOMPARE(header.shownFacts(withoutTag).last(), QStringLiteral("+1"));
        QCOMPARE(header.shownFacts(1).size(), all.size() - 4); // never fewer than what is no date and no tag
        QVERIFY(header.toolTip().contains(date) && header.toolTip().contains(QStringLiteral("firmware")));
    }

    void keysGoFromOneCustomerMessageToTheNext()
    {
        ConversationPane pane;
        pane.resize(560, 400);
        pane.setConversation(threadOf(8), Qt::blue, kStart + 8 * 3'600'000LL);
        pane.show();
        pane.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        TimelineView* view = pane.timeline();
        QTRY_VERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_P);
        QVERIFY(view->copyText().contains(QStringLiteral("Claire Dubois")));
        const QString last = view->copyText();
        QTest::keyClick(view, Qt::Key_P);
        QVERIFY(view->copyText() != last);
        QTest::keyClick(view, Qt::Key_N);
        QCOMPARE(view->copyText(), last);
        QSignalSpy steps(&pane, &ConversationPane::stepWanted);
        QTest::keyClick(view, Qt::Key_J);
        QTest::keyClick(view, Qt::Key_K);
        QCOMPARE(steps, (QList<QVariantList> { { 1 }, { -1 } }));
    }

    void unansweredMessagesAreThoseAfterTheLastAnswer()
    {
        auto conversation = std::make_shared<Conversation>(*threadOf(8)); // 7 is an agent's
        for (int i = 0; i < 2; ++i) {
            conversation->entries.push_back(conversation->entries.front());
            conversation->entries.back().event.id = "late" + std::to_string(i);
            conversation->entries.back().event.at = kStart + (10 + i) * 3'600'000LL;
            conversation->entries.back().event.html = "<p>Late " + std::to_string(i) + "</p>";
        }
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(conversation, kStart + 20 * 3'600'000LL);
        view.revealEvent("m0");
        view.nextUnanswered(1);
        QVERIFY(view.copyText().contains(QStringLiteral("Late 0")));
        view.nextUnanswered(1);
        QVERIFY(view.copyText().contains(QStringLiteral("Late 1")));
        view.nextUnanswered(-1);
        view.nextUnanswered(-1); // there is none before
        QVERIFY(view.copyText().contains(QStringLiteral("Late 0")));
    }

    void spaceReadsToTheEndAndThenTheNextFromItsBeginning()
    {
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(threadOf(30), kStart);
        view.verticalScrollBar()->setValue(0);
        QSignalSpy on(&view, &TimelineView::readOn);
        int pages = 0;
        for (; on.isEmpty() && pages < 200; ++pages) {
            const int before = view.verticalScrollBar()->value();
            QTest::keyClick(&view, Qt::Key_Space);
            QVERIFY(view.verticalScrollBar()->value() - before < view.viewport()->height()); // nothing is passed over
        }
        QVERIFY(pages > 5);
        QCOMPARE(on.size(), 1);
        view.setConversation(threadOf(31), kStart);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        view.setConversation(threadOf(32), kStart); // chosen in the list: from its end
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    }

    void aDateLeadsToItsDayOrTheNext()
    {
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(threadOf(200), kStart);
        const QList<QDate> days = view.days();
        QVERIFY(days.size() > 5);
        view.goToDay(days.at(3));
        QCOMPARE(view.dayInView(), days.at(3));
        view.goToDay(days.first().addDays(-10));
        QCOMPARE(view.dayInView(), days.first());
    }

    void quotedTextIsFoldedAndAHitInsideOpensIt()
    {
        auto conversation = std::make_shared<Conversation>(*threadOf(3));
        conversation->entries[1].event.html = "<p>Please try again.</p><blockquote>the red lamp</blockquote>";
        conversation->entries[1].event.text = "Please try again.\n> the red lamp";
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(conversation, kStart);
        view.revealEvent("m1");
        QVERIFY(!view.copyText().contains(QStringLiteral("red lamp")));
        view.find(QStringLiteral("RED lamp"));
        QCOMPARE(view.hitCount(), 1);
        view.revealEvent("m1");
        QVERIFY(view.copyText().contains(QStringLiteral("red lamp")));
        view.find({});
        view.revealEvent("m1");
        QVERIFY(!view.copyText().contains(QStringLiteral("red lamp")));
        QTest::keyClick(&view, Qt::Key_Return); // opened by hand it stays so
        QVERIFY(view.copyText().contains(QStringLiteral("red lamp")));
        view.setConversation(threadOf(4), kStart);
        view.setConversation(conversation, kStart);
        view.revealEvent("m1");
        QVERIFY(view.copyText().contains(QStringLiteral("red lamp")));
    }

    void aLinkThatDeceivesIsOpenedOnlyAfterAQuestion()
    {
        ConversationPane pane;
        pane.resize(560, 400);
        pane.setConversation(threadOf(3), Qt::blue, kStart);
        pane.show();
        QSignalSpy opened(&pane, &ConversationPane::urlActivated);
        const QUrl evil(QStringLiteral("https://evil.example/x"));
        emit pane.timeline()->linkActivated(evil, {});
        QCOMPARE(opened.size(), 1);
        emit pane.timeline()->linkActivated(evil, QStringLiteral("www.mybank.example"));
        QCOMPARE(opened.size(), 1);
        auto* question = pane.findChild<QMessageBox*>(QStringLiteral("linkQuestion"));
        QVERIFY(question && question->text().contains(QStringLiteral("evil.example")));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        for (QAbstractButton* button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        QCOMPARE(opened.size(), 2);
    }

    void theTargetOfTheLinkUnderThePointerIsShown()
    {
        ConversationPane pane;
        pane.resize(560, 400);
        pane.setConversation(threadOf(3), Qt::blue, kStart);
        pane.show();
        auto* target = pane.findChild<QLabel*>(QStringLiteral("linkTarget"));
        QVERIFY(!target->isVisible());
        emit pane.timeline()->linkHovered(QUrl(QStringLiteral("https://xn--80ak6aa92e.example/a")));
        QVERIFY(target->isVisible());
        QVERIFY(target->text().startsWith(QStringLiteral("https://xn--80ak6aa92e.example/a")));
        emit pane.timeline()->linkHovered({});
        QVERIFY(!target->isVisible());
    }

    void aScreenReaderSeesEveryBlockAndTheOneWithTheFocus()
    {
        TimelineView view;
        view.resize(560, 400);
        view.show();
        view.setConversation(threadOf(8), kStart + 8 * 3'600'000LL);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), static_cast<int>(view.items().size()));
        QStringList words;
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface* block = list->child(i);
            QCOMPARE(block->role(), QAccessible::ListItem);
            QCOMPARE(block->parent(), list);
            QCOMPARE(list->indexOfChild(block), i);
            QVERIFY(!block->text(QAccessible::Name).isEmpty());
            words.append(block->text(QAccessible::Name));
        }
        const QString all = words.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("Tom Okafor, Private note")), qPrintable(all)); // not by colour alone
        QVERIFY(all.contains(QStringLiteral("for us")) && all.contains(QStringLiteral("Message number 5")));
        view.setFocus();
        view.revealEvent("m5");
        QVERIFY(list->focusChild());
        QVERIFY(list->focusChild()->text(QAccessible::Name).contains(QStringLiteral("Message number 5")));
        QVERIFY(list->focusChild()->state().focused && !list->focusChild()->state().offscreen);
        const QRect place = list->focusChild()->rect();
        QCOMPARE(list->childAt(place.center().x(), place.center().y()), list->focusChild());
        view.setConversation(threadOf(2), kStart); // what was is no more
        QVERIFY(!list->child(list->childCount()));
    }

    void onlyWhatIsNearIsLaidOutHoweverLongTheThread()
    {
        TimelineView view;
        view.resize(560, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setConversation(threadOf(5000), kStart);
        view.viewport()->repaint();
        QVERIFY(view.laidOutCount() > 2 && view.laidOutCount() < 60);
        QScrollBar* bar = view.verticalScrollBar();
        int most = 0;
        for (int frame = 0; frame < 300 && bar->value() > 0; ++frame) {
            bar->setValue(bar->value() - 600);
            view.viewport()->repaint();
            most = std::max(most, view.laidOutCount());
        }
        QVERIFY2(most < 1200, qPrintable(QString::number(most)));
        view.find(QStringLiteral("charger"));
        QTRY_COMPARE_WITH_TIMEOUT(view.hitCount(), 5000, 60'000);
        QVERIFY2(view.laidOutCount() < 1200, qPrintable(QString::number(view.laidOutCount())));
    }

    void aVeryLongThreadIsSearchedInSteps()
    {
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(threadOf(3000), kStart);
        QSignalSpy changes(&view, &TimelineView::hitsChanged);
        view.find(QStringLiteral("charger"));
        QVERIFY(view.hitCount() > 0 && view.hitCount() < 3000); // the newest at once
        QCOMPARE(view.currentHit(), view.hitCount() - 1);
        QTRY_COMPARE(view.hitCount(), 3000);
        QCOMPARE(view.currentHit(), 2999);
        QVERIFY(changes.size() > 1);
    }

    void aCopiedMessageSaysWhereItIsFromAndThatItIsPrivate()
    {
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(threadOf(5), kStart);
        view.revealEvent("m3");
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(QStringLiteral("Private note, Tom Okafor")), qPrintable(copied));
        QVERIFY(copied.contains(QStringLiteral("Nordlys EU #5")));
        QVERIFY(copied.contains(QStringLiteral("Message number 3 about the charger.")));
    }

    void theFiltersWordsAreMarkedFromTheFirstOn()
    {
        ConversationPane pane;
        pane.resize(560, 400);
        pane.setSearchTerms({ { "CHÂRG", false, true, TextField::Any } });
        pane.show();
        pane.setConversation(threadOf(20), Qt::blue, kStart);
        TimelineView* view = pane.timeline();
        QCOMPARE(view->hitCount(), 20); // folded as the search folds
        QCOMPARE(view->currentHit(), 0);
        QVERIFY(view->verticalScrollBar()->value() < view->verticalScrollBar()->maximum() / 4);
        auto* needle = pane.findChild<QLineEdit*>(QStringLiteral("conversationSearch"));
        QVERIFY(needle->isVisible());
        const int top = view->verticalScrollBar()->value();
        for (int i = 0; i < 12; ++i)
            view->findNext(1);
        QCOMPARE(view->currentHit(), 12);
        QVERIFY(view->verticalScrollBar()->value() > top);
        needle->setText(QStringLiteral("number 7")); // what is typed goes before
        QCOMPARE(view->hitCount(), 1);
        pane.closeSearch();
        QCOMPARE(view->hitCount(), 0);
        QVERIFY(!needle->isVisible());
        pane.setConversation(threadOf(20), Qt::blue, kStart + 1); // the same one again
        QCOMPARE(view->hitCount(), 0);
        pane.setConversation(threadOf(3), Qt::blue, kStart);
        QCOMPARE(view->hitCount(), 3);
        pane.setSearchTerms({ { "charger", false, false, TextField::Note } });
        QCOMPARE(view->hitCount(), 0);
        QVERIFY(!needle->isVisible());
    }

    void theSearchCountsItsHitsAndGoesRound()
    {
        ConversationPane pane;
        pane.resize(560, 700);
        pane.setConversation(threadOf(6), Qt::blue, kStart);
        TimelineView* view = pane.timeline();
        view->find(QStringLiteral("CHARGER"));
        QCOMPARE(view->hitCount(), 6);
        QCOMPARE(view->currentHit(), 5);
        view->findNext(1);
        QCOMPARE(view->currentHit(), 0);
        view->find(QStringLiteral("no such word"));
        QCOMPARE(view->hitCount(), 0);
    }

    void ctrlFOpensTheSearch()
    {
        ConversationPane pane;
        pane.resize(560, 700);
        pane.setConversation(threadOf(6), Qt::blue, kStart);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        QTest::keyClick(&pane, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit*>(pane.focusWidget()));
        QTest::keyClicks(pane.focusWidget(), QStringLiteral("charger"));
        QCOMPARE(pane.timeline()->hitCount(), 6);
    }
};

DESK_GUI_TEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
