// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"
#include "tests/testkit/fixtures.h"

#include <QTest>
#include <algorithm>

using namespace desk;

namespace {

Page read(PageKind kind, std::string_view body)
{
    auto page = zendesk_chat::normalise({ kind, body, {} });
    return page ? std::move(page).value() : Page {};
}

Page recorded(const char* file, PageKind kind)
{
    const QByteArray body
        = test::readFile(test::fixturesDir() + QStringLiteral("/zendesk-chat/") + QLatin1String(file));
    return read(kind, { body.constData(), std::size_t(body.size()) });
}

const Event* withId(const Page& page, std::string_view id)
{
    const auto it = std::ranges::find(page.records.events, id, &Event::id);
    return it == page.records.events.end() ? nullptr : &*it;
}

const char* const kLinked
    = R"({"chats":[{"id":"2109.c","type":"chat","zendesk_ticket_id":77,"timestamp":"2021-09-24T08:39:43Z",
    "update_timestamp":"2021-09-24T09:00:00Z","visitor":{"id":"v1","name":"Ann"},"agent_ids":["7"],"agent_names":["Bo"],
    "history":[{"type":"chat.memberjoin","index":0,"name":"Ann","timestamp":"2021-09-24T08:39:43.218000Z"},
    {"type":"chat.msg","index":1,"name":"Ann","msg":"hello","timestamp":"2021-09-24T08:39:44Z"}]}],
    "count":1,"end_time":1632474000,"end_id":"2109.c","next_page":"x"})";

} // namespace

class TestZendeskChatNormaliser : public QObject {
    Q_OBJECT

private slots:
    void aRecordedChatIsAConversationWithItsWholeHistory()
    {
        if (test::fixturesDir().isEmpty())
            QSKIP("no ../shared/fixtures: the recorded chats were not read");
        const Page page = recorded("chat/zspec-sample-chat.json", PageKind::ZcChats);
        QCOMPARE(page.records.tickets.size(), std::size_t(1));
        const Ticket& chat = page.records.tickets.front();
        QCOMPARE(chat.id, std::string("1704.2314815.QHgVx6SOrRuSx"));
        QCOMPARE(chat.kind, ConversationKind::Chat);
        QCOMPARE(chat.subject, std::string("so many things"));
        QCOMPARE(chat.channel, Channel::Chat);
        QCOMPARE(chat.requesterId, std::string("2314815.gCgOWZRtqVKquB"));
        QCOMPARE(chat.assigneeId, std::string("4120927"));
        QCOMPARE(chat.csat, Csat::None);
        QCOMPARE(chat.csatComment, std::string("Hell yea!"));
        QCOMPARE(chat.tags.size(), std::size_t(2));
        QCOMPARE(page.records.events.size(), std::size_t(28)); // 26 lines, begin and end
        QCOMPARE(std::ranges::count(page.records.events, EventKind::ChatMessage, &Event::kind), 19);
        const Event* asked = withId(page, chat.id + ".1");
        QVERIFY(asked);
        QCOMPARE(asked->role, AuthorRole::Requester);
        QCOMPARE(asked->at % 1000, Millis(165));
        const Event* answer = withId(page, chat.id + ".3");
        QVERIFY(answer);
        QCOMPARE(answer->role, AuthorRole::Agent);
        QCOMPARE(answer->authorId, std::string("4120927"));
        const Event* tag = withId(page, chat.id + ".5");
        QCOMPARE(tag->kind, EventKind::Change);
        QCOMPARE(tag->field, std::string("tags"));
        const Event* comment = withId(page, chat.id + ".23");
        QCOMPARE(comment->kind, EventKind::Rating);
        QCOMPARE(comment->text, std::string("Hell yea!"));
        QCOMPARE(page.records.people.size(), std::size_t(2)); // the visitor and the agent
    }

    void offlineMessagesAreConversationsOfTheirOwnKind()
    {
        if (test::fixturesDir().isEmpty())
            QSKIP("no ../shared/fixtures: the recorded chats were not read");
        const Page page = recorded("chats/airbyte-records.json", PageKind::ZcChats);
        QCOMPARE(page.records.tickets.size(), std::size_t(3));
        for (const Ticket& ticket : page.records.tickets) {
            QCOMPARE(ticket.kind, ConversationKind::OfflineMessage);
            QCOMPARE(ticket.subject, std::string("Hi there!"));
            QVERIFY(withId(page, ticket.id + ".message"));
        }
    }

    void agentsAndDepartmentsAreThePeopleAndGroupsOfTheHelpDesk()
    {
        if (test::fixturesDir().isEmpty())
            QSKIP("no ../shared/fixtures: the recorded chats were not read");
        const Page agents = recorded("agents/airbyte-records.json", PageKind::ZcAgents);
        QCOMPARE(agents.records.people.size(), std::size_t(3));
        QCOMPARE(agents.records.people.front().name, std::string("Team Airbyte"));
        QCOMPARE(agents.records.people.front().role, AuthorRole::Agent);
        QCOMPARE(agents.paging.afterCursor, std::string("361089721035"));
        const Page departments = recorded("departments/airbyte-records.json", PageKind::ZcDepartments);
        QCOMPARE(departments.records.groups.size(), std::size_t(3));
        QCOMPARE(departments.records.groups.front().name, std::string("Airbyte Department 1"));
    }

    void aChatThatBecameATicketGoesToThatTicket()
    {
        const Page page = read(PageKind::ZcChats, kLinked);
        QCOMPARE(page.records.tickets.front().id, std::string("77"));
        QCOMPARE(page.records.tickets.front().version, Millis(0)); // never over the ticket's own row
        QVERIFY((page.records.absorbed == std::vector<Absorbed> { { "2109.c", "77" } }));
        for (const Event& event : page.records.events)
            QCOMPARE(event.ticketId, std::string("77"));
        QVERIFY(page.records.marks.empty());
        QCOMPARE(page.paging.endTime, std::optional<std::int64_t>(1632474000));
        QCOMPARE(page.paging.afterCursor, std::string("2109.c"));
    }

    void bothDialectsGiveALineTheSameId()
    {
        const Page chats = read(PageKind::ZcChats, kLinked);
        const auto audits = zendesk::normalise({ PageKind::ZdAudits,
            R"({"audits":[{"id":1,"ticket_id":77,"author_id":-1,"events":[{"id":3,"type":"ChatStartedEvent","value":
            {"chat_id":"2109.c","visitor_id":"v1","history":[
            {"chat_index":0,"type":"ChatJoin","actor_name":"Ann","actor_type":"end-user","timestamp":1632472783218},
            {"chat_index":1,"type":"ChatMessage","message":"hello","message_id":"m9","actor_type":"end-user","timestamp":1632472784000}]}}]}]})",
            {} });
        QVERIFY(audits.ok());
        for (const char* id : { "2109.c.0", "2109.c.1" }) {
            const Event* one = withId(chats, id);
            const Event* other = withId(audits.value(), id);
            QVERIFY(one && other);
            QCOMPARE(one->at, other->at);
            QCOMPARE(one->kind, other->kind);
            QCOMPARE(one->text, other->text);
            QCOMPARE(one->groupKey, other->groupKey);
        }
    }

    void theQuirksOfTheServiceAreRead()
    {
        const Page page = read(PageKind::ZcChats,
            R"([{"id":"q","type":"chat","timestamp":1493008605,"end_timestamp":"2017-04-24T12:45:32+00:00Z","unread":1,
            "response_time":null,"department_id":"12","agent_ids":[4],"agent_names":["Bo"],"visitor":{"id":"v","name":"V"},
            "webpath":[[1714682486,"to","from","title"]],"count":{"visitor":1},"history":[
            {"type":"chat.rating","name":"V","rating":"good","new_rating":null,"timestamp":"1493008606000"},
            {"type":"chat.file","name":"V","attachment":{"name":"a.png","size":9,"mime_type":"image/png","url":"u"},"timestamp":1493008607000000},
            {"type":"chat.msg","nick":"agent:trigger","name":"Helper","msg":"Hi","options":"A/B","timestamp":1493008608},
            {"type":"chat.transfer","name":"Bo","prev_department_id":11,"department_id":12,"timestamp":1493008609},
            {"type":"chat.new_thing","name":"Bo","secret_sauce":1,"timestamp":1493008610}]}])");
        const auto& events = page.records.events;
        QVERIFY(page.records.problems.empty());
        QCOMPARE(page.records.tickets.front().groupId, std::string("12"));
        QCOMPARE(page.records.tickets.front().createdAt, std::optional<Millis>(1493008605000));
        QCOMPARE(events.back().at, Millis(1493037932000)); // the end, in spite of "+00:00Z"
        QCOMPARE(withId(page, "q.0")->from, std::string("good"));
        QVERIFY(withId(page, "q.0")->to.empty());
        QCOMPARE(withId(page, "q.1")->at, Millis(1493008607000));
        QCOMPARE(withId(page, "q.1")->attachments.at(0).size, std::int64_t(9));
        QCOMPARE(withId(page, "q.2")->role, AuthorRole::Bot);
        QCOMPARE(withId(page, "q.2")->extra, std::string(R"({"options":"A/B"})"));
        QCOMPARE(withId(page, "q.3")->field, std::string("group_id"));
        QCOMPARE(withId(page, "q.4")->kind, EventKind::Unknown);
        QCOMPARE(withId(page, "q.4")->role, AuthorRole::Agent);
        QCOMPARE(withId(page, "q.4")->extra, std::string(R"({"secret_sauce":1})"));
    }

    void chatsByIdAreReadFromAMapOrAList()
    {
        for (const char* body :
            { R"({"docs":{"a":{"id":"a","type":"chat"},"b":{"id":"b","type":"chat"}},"errors":{"c":"not found"},"count":2})",
                R"({"docs":[{"id":"a","type":"chat"},{"id":"b","type":"chat"}],"errors":{"c":"not found"}})" }) {
            QCOMPARE(zendesk_chat::detectKind(body), PageKind::ZcChats);
            const Page page = read(PageKind::ZcChats, body);
            QCOMPARE(page.records.tickets.size(), std::size_t(2));
            QVERIFY(std::ranges::any_of(page.records.raw, [](const RawRecord& raw) { return raw.type == "errors"; }));
        }
    }

    void aDeletedChatSaysSo()
    {
        const Page page = read(
            PageKind::ZcChats, R"({"chats":[{"id":"d","deleted":true,"update_timestamp":"2021-04-27T15:09:17Z"}]})");
        QCOMPARE(page.records.tickets.front().status, StatusCategory::Deleted);
    }
};

QTEST_APPLESS_MAIN(TestZendeskChatNormaliser)
#include "tst_zendeskchatnormaliser.moc"
