// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/sunshine/sunshinenormaliser.h"
#include "app/providers/zendesk/zendesknormaliser.h"

#include <QTest>
#include <algorithm>

using namespace desk;

namespace {

Page log(const std::string& events)
{
    const std::string body = R"({"events":[)" + events
        + R"(],"links":{"next":"x","prev":null},"meta":{"has_more":true,"after_cursor":"c1","before_cursor":"c0"}})";
    auto page = zendesk::normalise({ PageKind::ZdConversationLog, body, "12", {} }, { true, true });
    return page ? std::move(page).value() : Page {};
}

/// One event of the log with this type and content.
Event one(const std::string& type, const std::string& content)
{
    std::string event = R"({"id":"01HF","type":TYPE,"reference":"zen:sunco:conversation_message:65f0",
        "created_at":"2025-05-01T10:00:00Z","received_at":"2025-05-01T10:00:00.123Z","author":{"type":"bot",
        "display_name":"Helper","avatar_url":"x","zen:support:user_id":-1,"zen:sunco:user_id":"abc"},
        "content":CONTENT,"attachments":[],"metadata":{"whatsapp":{"profile_name":"Ann"}},"source":{"type":"whatsapp"}})";
    event.replace(event.find("CONTENT"), 7, content);
    event.replace(event.find("TYPE"), 4, '"' + type + '"');
    Page page = log(event);
    return page.records.events.size() == 1 ? page.records.events.front() : Event {};
}

const std::string kComment = R"({"id":"01HG","type":"Comment","reference":"zen:ticket_event:123456",
    "created_at":"2025-05-01T10:05:00Z","author":{"type":"agent","display_name":"Ann","avatar_url":null,
    "zen:support:user_id":42,"zen:sunco:user_id":null},"content":{"type":"html","body":"<p>Hello</p>"},"attachments":[],
    "metadata":{"public":false,"custom":{},"system":{"client":"x"},"ticket_version":"1"}})";

} // namespace

class TestConversationLog : public QObject {
    Q_OBJECT

private slots:
    void theKindIsToldFromTheBodyOrTheUrl()
    {
        QCOMPARE(zendesk::detectKind("{\"events\":[" + kComment + "]}"), PageKind::ZdConversationLog);
        QCOMPARE(zendesk::detectKind(R"({"events":[]})", "/api/v2/tickets/12/conversation_log?page[size]=100"),
            PageKind::ZdConversationLog);
        QCOMPARE(zendesk::detectKind(R"({"events":[{"id":"u","side_conversation_id":"s","type":"create"}]})"),
            PageKind::Unknown);
        QCOMPARE(sunshine::detectKind(R"({"messages":[],"meta":{}})"), PageKind::ScMessages);
    }

    void aCommentIsTheTicketsOwnEvent()
    {
        const Page page = log(kComment);
        QCOMPARE(page.paging.afterCursor, std::string("c1"));
        QVERIFY(page.paging.hasMore);
        const Event& event = page.records.events.front();
        QCOMPARE(event.id, std::string("123456"));
        QCOMPARE(event.ticketId, std::string("12"));
        QCOMPARE(event.kind, EventKind::Note);
        QCOMPARE(event.authorId, std::string("42"));
        QCOMPARE(event.html, std::string("<p>Hello</p>"));
        QVERIFY(event.content.empty());
        QVERIFY(event.conversation.empty());
    }

    void bothVocabulariesAreRead_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* type, EventKind kind) {
            QTest::addRow("%s", type) << QString::fromLatin1(type) << static_cast<int>(kind);
        };
        row("Messaging::ConversationMessage", EventKind::ChatMessage);
        row("MessageSent", EventKind::ChatMessage);
        row("MessageReceived", EventKind::ChatMessage);
        row("ConversationOpened", EventKind::System);
        row("Messaging::ConversationClosed", EventKind::System);
        row("CustomerJoined", EventKind::Join);
        row("AgentLeft", EventKind::Leave);
        row("Messaging::SomethingNew", EventKind::Unknown);
    }
    void bothVocabulariesAreRead()
    {
        QFETCH(QString, type);
        QFETCH(int, kind);
        const Event event = one(type.toStdString(), R"({"type":"text","text":"hi"})");
        QCOMPARE(event.id, std::string("65f0"));
        QCOMPARE(static_cast<int>(event.kind), kind);
        QCOMPARE(event.kindRaw, type.toStdString());
        QCOMPARE(event.at, Millis(1746093600123));
        QCOMPARE(event.role, AuthorRole::Bot);
        QCOMPARE(event.authorId, std::string());
        QCOMPARE(event.authorName, std::string("Helper"));
        QCOMPARE(event.channel, Channel::Messaging);
        QCOMPARE(event.channelRaw, std::string("whatsapp"));
        QCOMPARE(event.text, std::string("hi"));
        QVERIFY(event.extra.find("profile_name") != std::string::npos);
        QVERIFY(event.extra.find("\"zen:sunco:user_id\":\"abc\"") != std::string::npos);
    }

    void buttonsAreReadInBothShapes()
    {
        const Event event = one("MessageSent", R"({"type":"text","text":"Pick one","actions":[
            {"reply":{"text":"Order","payload":"ORDER"}},{"type":"link","text":"More","uri":"x"},null,"?"]})");
        QCOMPARE(event.content.buttons.size(), std::size_t(2));
        QVERIFY((event.content.buttons[0] == MessageButton { "reply", "Order", "ORDER", false }));
        QVERIFY((event.content.buttons[1] == MessageButton { "link", "More", "x", false }));
    }

    void cardsFieldsAndPlacesAreKeptAndHaveWords()
    {
        const Event cards = one("MessageSent", R"({"type":"carousel","items":[{"title":"A","description":"b",
            "mediaUrl":"x/a.jpg","actions":[{"type":"postback","text":"This","payload":"P"}]},{"title":"C"}]})");
        QCOMPARE(cards.content.cards.size(), std::size_t(2));
        QCOMPARE(cards.content.cards[0].imageUrl, std::string("x/a.jpg"));
        QCOMPARE(cards.text, std::string("A: b\nC"));
        const Event form = one("MessageReceived", R"({"type":"formResponse","fields":[
            {"type":"text","name":"n","label":"Name","text":"Ann"},
            {"type":"select","name":"c","label":"Country","select":[{"name":"be","label":"Belgium"}]}]})");
        QCOMPARE(form.content.fields.size(), std::size_t(2));
        QCOMPARE(form.text, std::string("Name: Ann\nCountry: Belgium"));
        const Event place = one("MessageReceived",
            R"({"type":"location","coordinates":{"lat":50.5,"long":"4.25"},"location":{"name":"Home"}})");
        QVERIFY(place.content.place.has_value());
        QCOMPARE(place.content.place->longitude, 4.25);
        QCOMPARE(place.text, std::string("Home"));
    }

    void filesBecomeAttachments()
    {
        const Event event = one("MessageReceived",
            R"({"type":"image","mediaUrl":"p/frame.jpg?t=1","mediaType":"image/jpeg","mediaSize":12})");
        QCOMPARE(event.attachments.size(), std::size_t(1));
        QCOMPARE(event.attachments[0].name, std::string("frame.jpg"));
        QCOMPARE(event.attachments[0].size, std::int64_t(12));
    }

    void whatIsNotUnderstoodIsKept()
    {
        const Page page = log(R"({"id":"01A","type":"X","content":{"type":"hologram","depth":3},"new":1},
            {"type":"MessageSent"},7,{"id":null,"content":[],"author":"?","reference":5})");
        QCOMPARE(page.records.events.front().kind, EventKind::Unknown);
        QVERIFY(page.records.events.front().extra.find("\"depth\":3") != std::string::npos);
        QCOMPARE(page.records.problems.size(), std::size_t(2));
        QVERIFY(page.records.raw.size() >= 3);
    }

    void messagesOfTheServiceAreDetailsOfTheTicket()
    {
        const std::string body = R"({"messages":[{"id":"65f0","received":"2025-05-01T10:00:00.123Z",
            "author":{"type":"business","subtypes":["AI"],"displayName":"Helper"},
            "content":{"type":"text","text":"Pick","actions":[{"type":"reply","text":"Order","payload":"O"}]},
            "source":{"type":"zd:answerBot"},"metadata":{"k":1}}],
            "meta":{"hasMore":true,"beforeCursor":"b1"},"links":{"prev":"x"}})";
        const auto page = sunshine::normalise({ PageKind::ScMessages, body, "12", "conv" });
        QVERIFY(page.ok());
        QVERIFY(page->records.events.empty());
        const Event& event = page->records.details.front();
        QCOMPARE(event.id, std::string("65f0"));
        QCOMPARE(event.ticketId, std::string("12"));
        QCOMPARE(event.conversation, std::string("conv"));
        QCOMPARE(event.role, AuthorRole::Bot);
        QCOMPARE(event.content.buttons.size(), std::size_t(1));
        QCOMPARE(page->paging.beforeCursor, std::string("b1"));
        QVERIFY(!sunshine::normalise({ PageKind::ScMessages, R"({"errors":[]})", "12", {} }).ok());
    }
};

QTEST_GUILESS_MAIN(TestConversationLog)
#include "tst_conversationlog.moc"
