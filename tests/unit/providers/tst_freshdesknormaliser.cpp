// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/freshdesknormaliser.h"

#include <QTest>

using namespace desk;

namespace {

Page read(PageKind kind, std::string_view body, std::string ticketId = {})
{
    auto page = freshdesk::normalise({ kind, body, std::move(ticketId) });
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    return std::move(*page);
}

Ticket ticket(std::string_view body)
{
    return read(PageKind::FdTickets, body).records.tickets.at(0);
}

} // namespace

class TestFreshdeskNormaliser : public QObject {
    Q_OBJECT

private slots:
    void aTicketIsReadInFull()
    {
        const Page page = read(
            PageKind::FdTickets, R"([{"id":20,"subject":"S","description":"<b>hello</b>","description_text":"hello",
            "status":4,"priority":3,"source":3,"type":"Question","requester_id":1,"responder_id":2,"group_id":3,"company_id":4,
            "product_id":null,"tags":["a"],"due_by":"2015-08-24T11:59:05+05:30","custom_fields":{"cf_order":"A1","cf_n":1.50},
            "attachments":[{"id":1,"name":"a.txt","content_type":"text/plain","file_size":44}],
            "stats":{"first_responded_at":"2015-08-18T12:01:35Z","resolved_at":"2015-08-18T12:59:05Z","closed_at":null},
            "requester":{"id":1,"name":"Ann","email":"a@b.c","mobile":null,"phone":123},"company":{"id":4,"name":"Acme"},
            "conversations":[{"id":5,"body":"<p>x</p>","body_text":"x","incoming":false,"private":false,"user_id":2,"source":0,
            "created_at":"2015-08-18T12:01:35Z","attachments":[]}],
            "created_at":"2015-08-18T11:59:05Z","updated_at":"2015-08-20T11:59:05Z"}])");
        const Ticket& t = page.records.tickets.at(0);
        QCOMPARE(t.id, std::string("20"));
        QCOMPARE(t.status, StatusCategory::Solved);
        QCOMPARE(t.statusId, std::string("4"));
        QCOMPARE(t.priority, Priority::High);
        QCOMPARE(t.channel, Channel::Phone);
        QCOMPARE(t.channelRaw, std::string("3"));
        QCOMPARE(t.organizationId, std::string("4"));
        QCOMPARE(t.description, std::string("hello"));
        QCOMPARE(t.dueAt, std::optional<Millis>(1440397745000));
        QCOMPARE(t.custom, (std::vector<CustomValue> { { "cf_order", "\"A1\"" }, { "cf_n", "1.50" } }));
        QCOMPARE(t.facts.firstReplyMinutes, std::optional(3));
        QCOMPARE(t.facts.fullResolutionMinutes, std::optional(60));
        QCOMPARE(t.version, *t.updatedAt);
        QCOMPARE(page.records.people.at(0).phone, std::string("123"));
        QCOMPARE(page.records.people.at(0).version, Millis(0));
        QCOMPARE(page.records.organizations.at(0).name, std::string("Acme"));
        const Event& opening = page.records.events.at(0);
        QCOMPARE(opening.id, std::string("d20"));
        QCOMPARE(opening.html, std::string("<b>hello</b>"));
        QCOMPARE(opening.text, std::string("hello"));
        QCOMPARE(opening.attachments.at(0).size, std::int64_t(44));
        QCOMPARE(opening.at, *t.createdAt);
        QCOMPARE(page.records.events.at(1).ticketId, std::string("20"));
        QCOMPARE(page.paging.lastUpdated, t.updatedAt);
        QCOMPARE(page.paging.rows, std::size_t(1));
    }

    void listRowsWithoutDescriptionHaveNoOpeningMessage()
    {
        const Page page = read(PageKind::FdTickets, R"([{"id":1,"status":2,"priority":1,"requester_id":1}])");
        QVERIFY(page.records.events.empty());
    }

    void flagsAndUnknownNumbers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("deleted") << QByteArray(R"({"id":1,"status":2,"deleted":true})") << int(StatusCategory::Deleted)
                                 << QByteArray("2");
        QTest::newRow("spam") << QByteArray(R"({"id":1,"status":2,"spam":true})") << int(StatusCategory::Spam)
                              << QByteArray("2");
        QTest::newRow("a status of the account's own")
            << QByteArray(R"({"id":1,"status":42})") << int(StatusCategory::Unknown) << QByteArray("42");
        QTest::newRow("a number as text")
            << QByteArray(R"({"id":"1","status":"5"})") << int(StatusCategory::Closed) << QByteArray("5");
        QTest::newRow("another type") << QByteArray(R"({"id":1,"status":{"a":1}})") << int(StatusCategory::Unknown)
                                      << QByteArray("{\"a\":1}");
        QTest::newRow("null") << QByteArray(
            R"({"id":1,"status":null,"priority":null,"tags":null,"custom_fields":null})")
                              << int(StatusCategory::Unknown) << QByteArray();
    }
    void flagsAndUnknownNumbers()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, raw);
        const Ticket t = ticket(body.toStdString());
        QCOMPARE(int(t.status), status);
        QCOMPARE(t.statusRaw, raw.toStdString());
    }

    void conversationsSayWhoSpoke_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("isPublic");
        const auto row = [](const char* name, const char* body, EventKind kind, AuthorRole role, bool isPublic) {
            QTest::newRow(name) << QByteArray(body) << int(kind) << int(role) << isPublic;
        };
        row("a reply", R"([{"id":1,"source":0,"incoming":false,"private":false}])", EventKind::Message,
            AuthorRole::Agent, true);
        row("the customer's", R"([{"id":1,"source":0,"incoming":true,"private":false}])", EventKind::Message,
            AuthorRole::EndUser, true);
        row("a bot's", R"([{"id":1,"source":0,"incoming":false,"private":false,"auto_response":true}])",
            EventKind::Message, AuthorRole::Bot, true);
        row("a private note", R"([{"id":1,"source":2,"incoming":false,"private":true}])", EventKind::Note,
            AuthorRole::Agent, false);
        row("a survey's answer", R"([{"id":1,"source":6,"incoming":true,"private":false}])", EventKind::Rating,
            AuthorRole::EndUser, true);
        row("a call", R"([{"id":1,"source":9,"incoming":true,"private":false}])", EventKind::Call, AuthorRole::EndUser,
            true);
        row("a new source", R"([{"id":1,"source":77,"incoming":false,"private":false}])", EventKind::Message,
            AuthorRole::Agent, true);
    }
    void conversationsSayWhoSpoke()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(int, role);
        QFETCH(bool, isPublic);
        const std::string text = body.toStdString();
        const Event e = read(PageKind::FdConversations, text, "9").records.events.at(0);
        QCOMPARE(int(e.kind), kind);
        QCOMPARE(int(e.role), role);
        QCOMPARE(e.isPublic, std::optional(isPublic));
        QCOMPARE(e.ticketId, std::string("9"));
    }

    void choicesOfTheStatusFieldAreStatuses()
    {
        const Page page
            = read(PageKind::FdTicketFields, R"([{"id":1,"name":"status","label":"Status","type":"default_status",
            "choices":{"2":["Open","Being Processed"],"7":["Waiting on Third Party","x"],"12":["Escalated","x"]}},
            {"id":2,"name":"priority","label":"Priority","type":"default_priority","choices":{"Low":1,"Urgent":4}},
            {"id":3,"name":"cf_kind","label":"Kind","type":"custom_dropdown","choices":["A","B"]}])");
        const auto& statuses = page.records.statuses;
        QCOMPARE(statuses,
            (std::vector<Status> { { "2", "Open", StatusCategory::Open },
                { "7", "Waiting on Third Party", StatusCategory::Hold },
                { "12", "Escalated", StatusCategory::Open } }));
        QCOMPARE(page.records.fields.at(1).options.at(1), (std::pair<std::string, std::string> { "4", "Urgent" }));
        QCOMPARE(page.records.fields.at(2).options.at(0), (std::pair<std::string, std::string> { "A", "A" }));
    }

    void ratingsAgentsAndTimeAreRead()
    {
        const Page ratings = read(PageKind::FdRatings,
            R"([{"id":1,"ticket_id":2,"ratings":{"default_question":-103},"feedback":"bad"},{"id":2,"ticket_id":2,"ratings":{"default_question":100}}])");
        QCOMPARE(ratings.records.ratings.at(0).score, Csat::Bad);
        QCOMPARE(ratings.records.ratings.at(0).scoreRaw, std::string("-103"));
        QCOMPARE(ratings.records.ratings.at(1).score, Csat::Neutral);
        const Page agents
            = read(PageKind::FdAgents, R"([{"id":7,"ticket_scope":1,"contact":{"name":"Bo","email":"bo@b.c"}}])");
        QCOMPARE(agents.records.people.at(0).name, std::string("Bo"));
        QCOMPARE(agents.records.people.at(0).role, AuthorRole::Agent);
        const Page time
            = read(PageKind::FdTimeEntries, R"([{"id":1,"ticket_id":2,"time_spent":"01:30","billable":true}])");
        QCOMPARE(time.records.timeEntries.at(0).seconds, std::int64_t(5400));
    }

    void productsAreBrands()
    {
        const char* body = R"([{"id":103000000901,"name":"Bikes","description":null,"primary_email":"b@x.example"},
            {"name":"nameless"}])";
        const Page page = read(PageKind::FdProducts, body);
        QCOMPARE(page.records.brands, (std::vector<Brand> { { "103000000901", "Bikes" } }));
        QCOMPARE(page.records.problems.size(), std::size_t(1));
        QCOMPARE(freshdesk::detectKind(body, {}), PageKind::FdProducts);
        QCOMPARE(freshdesk::detectKind("[]", "https://x.example/api/v2/products?page=1"), PageKind::FdProducts);
    }

    void oneBadRecordCostsOneRecord()
    {
        const Page page = read(PageKind::FdTickets, R"([{"id":1},7,{"subject":"no id"},{"id":2}])");
        QCOMPARE(page.records.tickets.size(), std::size_t(2));
        QCOMPARE(page.records.problems.size(), std::size_t(2));
        QCOMPARE(page.records.raw.size(), std::size_t(4));
    }

    void whatIsNotJsonIsMalformed()
    {
        for (const std::string_view body : { "", "<html>", "[{\"id\":1", "[{\"id\":1}] x", "7" })
            QCOMPARE(freshdesk::normalise({ PageKind::FdTickets, body, {} }).error().kind, Error::Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestFreshdeskNormaliser)
#include "tst_freshdesknormaliser.moc"
