// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/zendesknormaliser.h"

#include <QTest>

using namespace desk;

namespace {

Page read(PageKind kind, std::string_view body, std::string ticketId = {})
{
    auto page = zendesk::normalise({ kind, body, std::move(ticketId) });
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    return std::move(*page);
}

Ticket ticket(std::string_view body)
{
    return read(PageKind::ZdTickets, body).records.tickets.at(0);
}

} // namespace

class TestZendeskNormaliser : public QObject {
    Q_OBJECT

private slots:
    void aTicketOfTheExportIsReadInFull()
    {
        const Page page = read(PageKind::ZdIncrementalTickets,
            R"({"tickets":[{"id":9007199254740993,"subject":"Caf\u00e9 \ud83d\ude00","description":"a\nb","status":"hold",
            "custom_status_id":77,"priority":"urgent","type":null,"via":{"channel":"native_messaging"},"requester_id":1,
            "submitter_id":2,"assignee_id":null,"group_id":3,"organization_id":4,"brand_id":5,"ticket_form_id":6,
            "tags":["a","b"],"satisfaction_rating":{"score":"good","comment":"thanks"},"created_at":"2023-09-18T23:25:12Z",
            "updated_at":"2023-09-18T23:25:13Z","due_at":null,"generated_timestamp":1695079520,"comment_count":4,
            "custom_fields":[{"id":360,"value":1.10},{"id":361,"value":["x"]}],"from_messaging_channel":true,
            "metric_set":{"reply_time_in_minutes":{"calendar":12,"business":5},"reopens":1,"replies":2,
            "solved_at":"2023-09-19T00:00:00Z"},"brand_new_key":1}],"after_cursor":"abc","end_of_stream":true,
            "users":[{"id":1,"name":"Ann","role":"end-user"}],"groups":[{"id":3,"name":"G"}]})");
        const Ticket& t = page.records.tickets.at(0);
        QCOMPARE(t.id, std::string("9007199254740993"));
        QCOMPARE(t.subject, std::string("Café 😀"));
        QCOMPARE(t.description, std::string("a\nb"));
        QCOMPARE(t.status, StatusCategory::Hold);
        QCOMPARE(t.statusId, std::string("77"));
        QCOMPARE(t.priority, Priority::Urgent);
        QCOMPARE(t.channel, Channel::Messaging);
        QVERIFY(t.assigneeId.empty());
        QCOMPARE(t.tags, (std::vector<std::string> { "a", "b" }));
        QCOMPARE(t.csat, Csat::Good);
        QCOMPARE(t.createdAt, std::optional<Millis>(1695079512000));
        QCOMPARE(t.version, Millis(1695079520000));
        QCOMPARE(t.commentCount, std::optional(4));
        QCOMPARE(t.custom, (std::vector<CustomValue> { { "360", "1.10" }, { "361", "[\"x\"]" } }));
        QVERIFY(t.fromMessaging);
        QCOMPARE(t.facts.firstReplyMinutes, std::optional(12));
        QCOMPARE(t.facts.firstReplyBusinessMinutes, std::optional(5));
        QCOMPARE(t.facts.solvedAt, std::optional<Millis>(1695081600000));
        QCOMPARE(page.paging.afterCursor, std::string("abc"));
        QVERIFY(page.paging.endOfStream);
        QCOMPARE(page.paging.rows, std::size_t(1));
        QCOMPARE(page.records.people.at(0).role, AuthorRole::EndUser);
        QCOMPARE(page.records.groups.at(0).name, std::string("G"));
        QVERIFY(page.records.raw.at(0).json.ends_with("\"brand_new_key\":1}"));
    }

    void unknownValuesAreKeptAsReceived()
    {
        const Ticket t = ticket(R"({"ticket":{"id":"7","status":"parked","priority":"ultra","via":{"channel":987},
            "satisfaction_rating":{"score":"meh"},"subject":42,"requester_id":"abc","created_at":"0000-00-00","updated_at":{}}})");
        QCOMPARE(t.status, StatusCategory::Unknown);
        QCOMPARE(t.statusRaw, std::string("parked"));
        QCOMPARE(t.priority, Priority::Unknown);
        QCOMPARE(t.priorityRaw, std::string("ultra"));
        QCOMPARE(t.channel, Channel::Other);
        QCOMPARE(t.channelRaw, std::string("987"));
        QCOMPARE(t.csat, Csat::Unknown);
        QCOMPARE(t.subject, std::string("42"));
        QCOMPARE(t.requesterId, std::string("abc"));
        QVERIFY(!t.createdAt);
        QVERIFY(!t.updatedAt);
    }

    void deletedRowsAreDeletedTickets()
    {
        QCOMPARE(ticket(R"({"tickets":[{"id":1,"status":"deleted"}]})").status, StatusCategory::Deleted);
    }

    void oneBadRecordCostsOneRecord()
    {
        const Page page
            = read(PageKind::ZdTickets, R"({"tickets":[{"id":1},{"subject":"no id"},"text",null,{"id":2}]})");
        QCOMPARE(page.records.tickets.size(), std::size_t(2));
        QCOMPARE(page.records.problems.size(), std::size_t(2));
        QCOMPARE(page.records.raw.size(), std::size_t(4));
    }

    void aTicketEventBecomesItsChanges()
    {
        const Page page
            = read(PageKind::ZdTicketEvents, R"({"ticket_events":[{"id":10,"ticket_id":541,"timestamp":1695079512,
            "created_at":"2023-09-18T23:25:12Z","updater_id":3502,"via":"Web form","event_type":"Audit","child_events":[
            {"id":11,"type":"Comment","author_id":3503,"body":"b","html_body":"<p>b</p>","plain_body":"p","public":false,
             "attachments":[{"id":5,"file_name":"a.txt","size":3}],"audit_id":10,"via":{"channel":"email"},"event_type":"Comment"},
            {"id":12,"via":"Web form","status":"open","previous_value":"new","event_type":"Change"},
            {"id":13,"via":"Web form","tags":["a","b"],"added_tags":["b"],"removed_tags":[],"previous_value":["a"],"event_type":"Change"},
            {"id":14,"type":"incident","event_type":"Create"},
            {"id":15,"custom_ticket_fields":{"360":"x"},"previous_value":null,"event_type":"Change"},
            {"id":16,"event_type":"Comment","comment_present":true,"comment_public":true},
            {"id":17,"event_type":"BrandNew","foo":{"bar":1}}]}],"end_time":5})");
        const auto& events = page.records.events;
        QCOMPARE(events.size(), std::size_t(6));
        QCOMPARE(events[0].id, std::string("11"));
        QCOMPARE(events[0].kind, EventKind::Note);
        QCOMPARE(events[0].ticketId, std::string("541"));
        QCOMPARE(events[0].groupKey, std::string("10"));
        QCOMPARE(events[0].text, std::string("p"));
        QCOMPARE(events[0].html, std::string("<p>b</p>"));
        QCOMPARE(events[0].channel, Channel::Email);
        QCOMPARE(events[0].attachments.at(0).name, std::string("a.txt"));
        QCOMPARE(events[0].at, Millis(1695079512000));
        QCOMPARE(events[1].field, std::string("status"));
        QCOMPARE(events[1].from, std::string("new"));
        QCOMPARE(events[1].to, std::string("open"));
        QCOMPARE(events[1].authorId, std::string("3502"));
        QVERIFY(!events[1].isPublic);
        QCOMPARE(events[2].to, std::string("[\"a\",\"b\"]"));
        QCOMPARE(events[2].from, std::string("[\"a\"]"));
        QCOMPARE(events[3].field, std::string("type"));
        QCOMPARE(events[4].field, std::string("360"));
        QCOMPARE(events[5].kind, EventKind::Unknown);
        QCOMPARE(events[5].kindRaw, std::string("BrandNew"));
        QCOMPARE(events[5].extra, std::string(R"({"foo":{"bar":1}})"));
        QCOMPARE(page.paging.endTime, std::optional<std::int64_t>(5));
    }

    void commentsBelongToTheTicketAskedFor()
    {
        const Page page = read(PageKind::ZdComments,
            R"({"comments":[{"id":1,"type":"VoiceComment","author_id":-1,"body":"call","public":true,"data":{"call_duration":60}}]})",
            "9");
        const Event& e = page.records.events.at(0);
        QCOMPARE(e.ticketId, std::string("9"));
        QCOMPARE(e.kind, EventKind::Call);
        QCOMPARE(e.role, AuthorRole::System);
        QCOMPARE(e.extra, std::string(R"({"data":{"call_duration":60}})"));
    }

    void aChatInAnAuditBecomesItsMessages()
    {
        const Page page = read(
            PageKind::ZdAudits, R"({"audits":[{"id":1,"ticket_id":2,"created_at":"2023-09-18T23:25:12Z","author_id":-1,
            "events":[{"id":3,"type":"ChatStartedEvent","value":{"chat_id":"c","user_id":50,"history":[
            {"type":"ChatJoin","actor_type":"agent","actor_id":"agent:7","actor_name":"Bo","timestamp":1695079513000,"chat_index":0},
            {"type":"ChatMessage","actor_type":"end-user","actor_id":"x","actor_name":"Ann","message":"hi","timestamp":1695079514000,"message_id":"m1"},
            {"type":"ChatFileAttachment","actor_type":"end-user","filename":"a.png","url":"a","mime_type":"image/png","size":9,"timestamp":1695079515000},
            {"type":"ChatLeave","actor_type":"agent","actor_id":"agent:7","timestamp":1695079516000}]}}]}]})");
        const auto& e = page.records.events;
        QCOMPARE(e.size(), std::size_t(5));
        QCOMPARE(e[0].kind, EventKind::System);
        QCOMPARE(e[1].kind, EventKind::Join);
        QCOMPARE(e[1].authorId, std::string("7"));
        QCOMPARE(e[1].role, AuthorRole::Agent);
        QCOMPARE(e[2].id, std::string("m1"));
        QCOMPARE(e[2].kind, EventKind::ChatMessage);
        QCOMPARE(e[2].text, std::string("hi"));
        QCOMPARE(e[2].authorId, std::string("50"));
        QCOMPARE(e[2].at, Millis(1695079514000));
        QCOMPARE(e[2].channel, Channel::Chat);
        QCOMPARE(e[3].kind, EventKind::File);
        QCOMPARE(e[3].attachments.at(0).size, std::int64_t(9));
        QCOMPARE(e[4].kind, EventKind::Leave);
    }

    void bareRecordsAndListsAreRead()
    {
        QCOMPARE(read(PageKind::ZdTickets, R"([{"id":1},{"id":2}])").records.tickets.size(), std::size_t(2));
        QCOMPARE(read(PageKind::ZdTickets, R"({"id":1,"satisfaction_rating":{"id":2,"score":"bad"}})")
                     .records.tickets.at(0)
                     .csat,
            Csat::Bad);
    }

    void everyFieldIsAccountedFor()
    {
        const auto page = zendesk::normalise(
            { PageKind::ZdTickets,
                R"({"ticket":{"id":1,"custom_fields":[{"id":3,"value":1}],"new":{"a":1},"via":{"channel":"web","x":1}}})",
                {} },
            { true, true });
        const auto& fields = page.value().fields;
        QCOMPARE(fields.at("ticket.id"), FieldFate::Used);
        QCOMPARE(fields.at("ticket.custom_fields"), FieldFate::Custom);
        QCOMPARE(fields.at("ticket.custom_fields[].value"), FieldFate::Custom);
        QCOMPARE(fields.at("ticket.new"), FieldFate::Raw);
        QCOMPARE(fields.at("ticket.new.a"), FieldFate::Raw);
        QCOMPARE(fields.at("ticket.via.channel"), FieldFate::Used);
        QCOMPARE(fields.at("ticket.via.x"), FieldFate::Raw);
    }

    void whatIsNotJsonIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page of HTML") << QByteArray("<html>502</html>");
        QTest::newRow("cut in a string") << QByteArray("{\"tickets\":[{\"id\":1,\"subject\":\"ab");
        QTest::newRow("cut between records") << QByteArray(R"({"tickets":[{"id":1},)");
        QTest::newRow("a text") << QByteArray("\"text\"");
        QTest::newRow("rubbish behind") << QByteArray(R"({"tickets":[]} x)");
        QTest::newRow("a broken word") << QByteArray(R"({"tickets":[{"id":tru}]})");
        QTest::newRow("nested without end") << QByteArray(100000, '[');
    }
    void whatIsNotJsonIsMalformed()
    {
        QFETCH(QByteArray, body);
        const auto page = zendesk::normalise(
            { PageKind::ZdTickets, std::string_view(body.constData(), std::size_t(body.size())), {} });
        QVERIFY(!page);
        QCOMPARE(page.error().kind, Error::Kind::Malformed);
    }

    void brokenTextCostsOnlyItsCharacters()
    {
        QCOMPARE(ticket("{\"ticket\":{\"id\":1,\"subject\":\"a\\ud83d b\"}}").subject, std::string("a\uFFFD b"));
        QCOMPARE(ticket("{\"ticket\":{\"id\":1,\"subject\":\"a\xff b\"}}").subject, std::string("a\uFFFD b"));
    }
};

QTEST_GUILESS_MAIN(TestZendeskNormaliser)
#include "tst_zendesknormaliser.moc"
