// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/conversationfilter.h"
#include "tests/unit/store/storesamples.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace desk;
using namespace desk::test;

namespace {

/// A chat of its own with two lines, as its export gives it.
RecordBatch chat(const std::string& id)
{
    RecordBatch batch;
    Ticket row = ticket(id, StatusCategory::Closed);
    row.kind = ConversationKind::Chat;
    row.channel = Channel::Chat;
    row.subject = "Where is my order?";
    batch.tickets.push_back(row);
    for (int i = 0; i < 2; ++i) {
        Event line = message(id + "." + std::to_string(i), id, i == 0 ? "1" : "2", i, "line " + std::to_string(i));
        line.kind = EventKind::ChatMessage;
        line.conversation = id;
        batch.events.push_back(line);
    }
    batch.marks.push_back(complete(id));
    batch.raw.push_back({ "chat", id, "{}" });
    return batch;
}

/// The same chat once it became a ticket.
RecordBatch linked(const std::string& id, const std::string& into)
{
    RecordBatch batch = chat(id);
    batch.tickets.front().id = into;
    batch.tickets.front().kind = ConversationKind::Ticket;
    batch.tickets.front().version = 0;
    for (Event& event : batch.events)
        event.ticketId = into;
    batch.marks.clear();
    batch.absorbed.push_back({ id, into });
    return batch;
}

Event said(const std::string& id, double atMinute, const std::string& text, AuthorRole role)
{
    Event event = message(id, "12", role == AuthorRole::Requester ? "1" : "", atMinute, text);
    event.kind = EventKind::ChatMessage;
    event.role = role;
    event.conversation = "c1";
    event.channel = Channel::Messaging;
    return event;
}

Ticket messagingTicket(Millis updated)
{
    Ticket row = ticket("12", StatusCategory::Open, updated);
    row.channel = Channel::Messaging;
    row.fromMessaging = true;
    row.updatedAt = updated;
    return row;
}

} // namespace

class TestMessages : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<StoreWriter> m_writer;
    QString m_file;
    int m_files = 0;

    std::unique_ptr<StoreReader> reader() const { return std::move(StoreReader::open(m_file)).value(); }
    [[nodiscard]] Result<Conversation> conversation(const char* id) const
    {
        Account account;
        account.id = account.name = QStringLiteral("zd");
        return reader()->conversation(account, id);
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList ids;
        (void)reader()->forEachTicket(
            [&](const TicketRow& row) { ids += QString::fromUtf8(row.id.data(), qsizetype(row.id.size())); });
        return ids;
    }
    void again() // as after a crash: another connection, what was committed is there
    {
        m_writer.reset();
        m_writer = std::move(StoreWriter::open(m_file)).value();
    }

private slots:
    void init()
    {
        m_file = m_dir.filePath(QStringLiteral("%1.sqlite").arg(++m_files));
        again();
        RecordBatch all;
        all.people = people();
        put(*m_writer, all);
    }

    void aChatThatBecameATicketIsShownOnce_data()
    {
        QTest::addColumn<QString>("order");
        QTest::newRow("the ticket before its chat says so") << QStringLiteral("chat ticket linked");
        QTest::newRow("the chat says so before the ticket") << QStringLiteral("chat linked ticket");
        QTest::newRow("an old copy of the chat comes late") << QStringLiteral("ticket linked chat");
        QTest::newRow("only the ticket's history tells, early") << QStringLiteral("history chat ticket");
        QTest::newRow("only the ticket's history tells, late") << QStringLiteral("chat ticket history chat");
    }
    void aChatThatBecameATicketIsShownOnce()
    {
        QFETCH(QString, order);
        for (const QString& step : order.split(QLatin1Char(' '))) {
            RecordBatch batch;
            if (step == u"chat")
                batch = chat("2109.c");
            else if (step == u"linked")
                batch = linked("2109.c", "12");
            else if (step == u"ticket")
                batch.tickets.push_back(ticket("12"));
            else
                batch.absorbed.push_back({ "2109.c", "12", false });
            put(*m_writer, batch);
            again();
        }
        QCOMPARE(rows(), QStringList { QStringLiteral("12") });
        QVERIFY(!conversation("2109.c").ok());
        const auto shown = conversation("12");
        QVERIFY(shown.ok());
        QCOMPARE(shown->entries.size(), std::size_t(2));
        QCOMPARE(shown->entries[0].event.text, std::string("line 0"));
        QCOMPARE(shown->entries[0].event.conversation, std::string("2109.c"));
        QCOMPARE(shown->ticket.kind, ConversationKind::Ticket);
        QCOMPARE(m_writer->counts()->chats, qint64(1));
        // Its words are found in the ticket and nowhere else.
        TextTerm term;
        term.text = "line";
        const auto hits = reader()->hits(term, TextOrder::Newest, 10);
        QVERIFY(hits.ok());
        for (const TextHit& hit : *hits)
            QCOMPARE(hit.ticketId, std::string("12"));
    }

    void theLogIsWantedForMessagingTicketsAndWhereUpdatedAtMoved()
    {
        RecordBatch batch;
        batch.tickets = { messagingTicket(minute(5)), ticket("13") };
        put(*m_writer, batch);
        using Named = std::vector<std::pair<std::string, Millis>>;
        QVERIFY((*m_writer->ticketsWithout(MessageSource::Log, 10) == Named { { "12", minute(5) } }));
        QVERIFY(m_writer->ticketsWithout(MessageSource::Details, 10)->empty()); // they follow the log
        QCOMPARE(m_writer->pendingMessages("12")->log, std::optional(minute(5)));
        QVERIFY(!m_writer->pendingMessages("13")->log);
        RecordBatch read;
        read.marks.push_back({ "12", minute(5), false, false, MessageSource::Log });
        put(*m_writer, read);
        QVERIFY(m_writer->ticketsWithout(MessageSource::Log, 10)->empty());
        QVERIFY((*m_writer->ticketsWithout(MessageSource::Details, 10) == Named { { "12", minute(5) } }));
        // The system touched it: the version moves, updated_at does not.
        RecordBatch touched;
        touched.tickets = { messagingTicket(minute(5)) };
        touched.tickets.front().version = minute(9);
        put(*m_writer, touched);
        QVERIFY(m_writer->ticketsWithout(MessageSource::Log, 10)->empty());
        touched.tickets.front() = messagingTicket(minute(10));
        put(*m_writer, touched);
        QCOMPARE(m_writer->ticketsWithout(MessageSource::Log, 10)->size(), std::size_t(1));
        RecordBatch missing;
        missing.marks.push_back({ "12", minute(10), false, true, MessageSource::Log });
        put(*m_writer, missing);
        QVERIFY(m_writer->ticketsWithout(MessageSource::Log, 10)->empty());
    }

    void detailsEnrichWhatIsThereAndAddOnlyBetweenItsMessages()
    {
        RecordBatch log;
        log.tickets = { messagingTicket(minute(9)) };
        log.events = { said("m1", 1, "Which bike?", AuthorRole::Bot), said("m3", 3, "Thanks", AuthorRole::Requester) };
        log.events[0].extra = R"({"zen:sunco:user_id":"u1"})";
        log.events[0].conversation.clear();
        log.events[1].conversation.clear();
        put(*m_writer, log);
        QCOMPARE(m_writer->messagingPlaces("12")->users, std::vector<std::string> { "u1" });
        QCOMPARE(m_writer->messagingPlaces("12")->first, minute(1));
        RecordBatch more;
        more.details = { said("m0", 0, "an older ticket's", AuthorRole::EndUser),
            said("m1", 1, "A: b", AuthorRole::Agent), said("m2", 2, "between", AuthorRole::EndUser),
            said("m9", 9, "a later ticket's", AuthorRole::EndUser) };
        more.details[1].content = { "carousel", {}, { { "A", "b", "https://x/a.jpg", {} } }, {}, {}, {} };
        for (int i = 0; i < 2; ++i) { // twice is the same as once
            put(*m_writer, more);
            const auto shown = conversation("12");
            QCOMPARE(shown->entries.size(), std::size_t(3));
            QCOMPARE(shown->entries[0].event.text, std::string("Which bike?"));
            QCOMPARE(shown->entries[0].author.role, AuthorRole::Bot);
            QCOMPARE(shown->entries[0].event.content.cards.size(), std::size_t(1));
            QCOMPARE(shown->entries[1].event.id, std::string("m2"));
            QCOMPARE(m_writer->messagingPlaces("12")->conversations, std::vector<std::string> { "c1" });
        }
        put(*m_writer, log); // the plain copy again takes nothing away
        QCOMPARE(conversation("12")->entries[0].event.content.cards.size(), std::size_t(1));
    }

    void theChosenReplyIsMarkedWhenItIsRead()
    {
        RecordBatch log;
        log.tickets = { messagingTicket(minute(9)) };
        Event offer = said("m1", 1, "What is it about?", AuthorRole::Bot);
        offer.content.type = "text";
        offer.content.buttons = { { "reply", "An order", "ORDER", false }, { "reply", "A repair", "REPAIR", false } };
        Event choice = said("m2", 2, "A repair, please", AuthorRole::Requester);
        choice.content.payload = "REPAIR";
        Event later = said("m3", 3, "An order", AuthorRole::Requester);
        log.events = { offer, choice, later };
        put(*m_writer, log);
        const auto shown = conversation("12");
        const auto& buttons = shown->entries[0].event.content.buttons;
        QCOMPARE(buttons.size(), std::size_t(2));
        QVERIFY(!buttons[0].chosen && buttons[1].chosen);
    }

    void eventsAreFilteredByConversationTimeAndType()
    {
        RecordBatch batch;
        batch.tickets = { messagingTicket(minute(9)) };
        batch.events
            = { said("m1", 1, "hi", AuthorRole::Requester), message("5", "12", "2", 4), note("6", "12", "2", 5) };
        put(*m_writer, batch);
        const auto all = conversation("12");
        QCOMPARE(conversationsOf(*all), std::vector<std::string> { "c1" });
        const auto ids = [&](const ConversationFilter& filter) {
            QStringList left;
            for (const auto& entry : filtered(*all, filter).entries)
                left += QString::fromStdString(entry.event.id);
            return left.join(QLatin1Char(' '));
        };
        QCOMPARE(ids({}), QStringLiteral("m1 5 6"));
        QCOMPARE(ids({ "c1", {}, {}, {} }), QStringLiteral("m1"));
        QCOMPARE(ids({ kTicketThread, {}, {}, {} }), QStringLiteral("5 6"));
        QCOMPARE(ids({ {}, minute(4), minute(5), {} }), QStringLiteral("5"));
        QCOMPARE(ids({ {}, {}, {}, { "note", "chat-message" } }), QStringLiteral("m1 6"));
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
