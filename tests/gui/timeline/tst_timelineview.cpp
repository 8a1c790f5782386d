// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/eventloopwatch.h"
#include "tests/testkit/watchedapplication.h"
#include "ui/timeline/conversationheader.h"
#include "ui/timeline/conversationpane.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
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
        TimelineView view;
        view.resize(560, 400);
        view.setConversation(threadOf(8), kStart + 8 * 3'600'000LL);
        QTest::keyClick(&view, Qt::Key_P);
        QVERIFY(view.copyText().contains(QStringLiteral("Claire Dubois")));
        const QString last = view.copyText();
        QTest::keyClick(&view, Qt::Key_P);
        QVERIFY(view.copyText() != last);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.copyText(), last);
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
