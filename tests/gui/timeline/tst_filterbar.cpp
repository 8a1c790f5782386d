// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"
#include "ui/theme/theme.h"
#include "ui/timeline/contentlayout.h"
#include "ui/timeline/conversationpane.h"
#include "ui/timeline/filterbar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QTest>

using namespace desk;
using namespace desk::ui;

namespace {

constexpr Millis kStart = 1'767'600'000'000; // 2026-01-05T08:00:00Z
constexpr Millis kDay = 24 * 3'600'000LL;

/// Four events of a messaging conversation and two of the ticket itself, a day apart each.
ConversationPtr ticketWithMessaging()
{
    auto conversation = std::make_shared<Conversation>();
    conversation->accountId = "a";
    conversation->messagesKnown = true;
    conversation->ticket.id = "12";
    for (int i = 0; i < 6; ++i) {
        Conversation::Entry entry;
        entry.event.id = "e" + std::to_string(i);
        entry.event.at = kStart + i * kDay;
        const bool chat = i < 4;
        entry.event.kind = chat ? EventKind::ChatMessage : i == 4 ? EventKind::Message : EventKind::Note;
        entry.event.conversation = chat ? "6c0e" : "";
        entry.event.channel = chat ? Channel::Messaging : Channel::Email;
        entry.event.text = "Message " + std::to_string(i);
        entry.author = { "1", "Ada", AuthorRole::Requester };
        conversation->entries.push_back(entry);
    }
    return conversation;
}

MessageContent everything()
{
    MessageContent content;
    content.type = "carousel";
    for (const char* name : { "Aster 3", "Borealis E", "Cirrus Cargo" })
        content.cards.push_back({ name, "Electric, range 90 km", "https://x/a.jpg",
            { { "postback", "This one", name, false }, { "link", "More", "https://x", false } } });
    content.fields = { { "name", "Your name", "text", "Ada" }, { "mail", "Your e-mail", "email", "" } };
    content.place = MessagePlace { 50.8467, 4.3499, "Home", "Grand-Place 1" };
    content.buttons = { { "reply", "An order", "ORDER", true }, { "reply", "A repair", "REPAIR", false } };
    return content;
}

} // namespace

class TestFilterBar : public QObject {
    Q_OBJECT

    struct Scene {
        Scene()
        {
            pane.resize(700, 600);
            pane.show();
            pane.setConversation(ticketWithMessaging(), Qt::blue, kStart + 9 * kDay);
            bar = pane.findChild<FilterBar*>();
        }
        [[nodiscard]] std::size_t shown() const { return pane.timeline()->conversation()->entries.size(); }
        QComboBox* which() const { return bar->findChild<QComboBox*>(); }
        ConversationPane pane;
        FilterBar* bar = nullptr;
    };

private slots:
    void itIsHiddenUntilWantedAndGoesWithEscape()
    {
        Scene s;
        QVERIFY(s.bar->isHidden());
        s.pane.openFilter();
        QVERIFY(s.bar->isVisible());
        s.which()->setCurrentIndex(2);
        QCOMPARE(s.shown(), std::size_t(4));
        QTest::keyClick(s.bar, Qt::Key_Escape);
        QVERIFY(s.bar->isHidden());
        QCOMPARE(s.shown(), std::size_t(6));
    }

    void itOffersTheConversationsWithinTheTicket()
    {
        Scene s;
        QCOMPARE(s.which()->count(), 3); // all, the ticket itself, the one
        s.which()->setCurrentIndex(1);
        QCOMPARE(s.shown(), std::size_t(2));
        QCOMPARE(s.pane.conversation()->entries.size(), std::size_t(6)); // what others work with stays whole
        auto plain = std::make_shared<Conversation>(*ticketWithMessaging());
        plain->ticket.id = "13";
        plain->entries.erase(plain->entries.begin(), plain->entries.begin() + 4);
        s.pane.setConversation(plain, Qt::blue, kStart);
        QVERIFY(s.which()->isHidden());
        QCOMPARE(s.shown(), std::size_t(2)); // another ticket begins unfiltered
    }

    void kindsAndDaysLeaveOut()
    {
        Scene s;
        QList<QAction*> kinds = s.bar->findChild<QMenu*>()->actions();
        kinds[0]->setChecked(false); // messages and calls
        QCOMPARE(s.shown(), std::size_t(1));
        kinds[0]->setChecked(true);
        auto* since = s.bar->findChild<QDateEdit*>(QStringLiteral("filterSince"));
        auto* until = s.bar->findChild<QDateEdit*>(QStringLiteral("filterUntil"));
        since->setDate(QDate(2026, 1, 6));
        QCOMPARE(s.shown(), std::size_t(5));
        until->setDate(QDate(2026, 1, 7)); // that day included
        QCOMPARE(s.shown(), std::size_t(2));
        for (QAction* kind : kinds)
            kind->setChecked(false);
        QCOMPARE(s.shown(), std::size_t(0));
        s.pane.closeFilter();
        QCOMPARE(s.shown(), std::size_t(6));
    }

    void aFilterStaysWhenTheSameTicketComesAgain()
    {
        Scene s;
        s.which()->setCurrentIndex(2);
        auto next = std::make_shared<Conversation>(*ticketWithMessaging());
        next->entries.push_back(next->entries.front());
        next->entries.back().event.id = "e9";
        s.pane.setConversation(next, Qt::blue, kStart + 9 * kDay);
        QCOMPARE(s.shown(), std::size_t(5));
        QCOMPARE(s.which()->currentIndex(), 2);
    }

    void structuredContentFitsItsWidthAndIsSpoken()
    {
        for (const qreal width : { 180.0, 420.0, 680.0 }) {
            const ContentLayout layout(everything(), { 10, 20 }, width);
            QVERIFY(layout.height() > 100);
            QImage image(int(width) + 40, int(layout.height()) + 60, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            layout.paint(painter, Theme::current(), Qt::red);
            painter.end();
            for (int y = 0; y < image.height(); ++y) // nothing is drawn beyond its box
                for (int x = 0; x < image.width(); ++x)
                    if (x < 9 || x > 11 + width || y < 19 || y > 21 + layout.height())
                        QVERIFY2(qAlpha(image.pixel(x, y)) == 0, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            const QString spoken = layout.spoken();
            for (const char* word : { "Aster 3", "Your name Ada", "Home", "An order, chosen", "A repair" })
                QVERIFY2(spoken.contains(QLatin1String(word)), qPrintable(spoken));
        }
        QCOMPARE(ContentLayout({}, {}, 300).height(), 0.0);
    }

    void aLongWordOrManyButtonsBreakNothing()
    {
        MessageContent content;
        content.type = "text";
        for (int i = 0; i < 300; ++i)
            content.buttons.push_back({ "reply", std::string(2000, 'W'), "x", false });
        content.cards.resize(200);
        const ContentLayout layout(content, { 0, 0 }, 60);
        QVERIFY(layout.height() > 0);
    }
};

DESK_GUI_TEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
