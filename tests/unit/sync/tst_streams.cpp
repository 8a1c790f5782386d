// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/freshdesk/ticketwalk.h"
#include "app/providers/zendesk/agenttickets.h"
#include "app/providers/zendesk/eventexport.h"
#include "app/providers/zendesk/liststream.h"
#include "app/providers/zendesk/ticketexport.h"
#include "app/providers/zendesk/zendeskendpoints.h"

#include <QTest>

using namespace desk;

namespace {

constexpr std::int64_t kNow = 1'700'000'000;

Page exportPage(const std::string& cursor, bool end, std::int64_t generated)
{
    Page page;
    page.paging.afterCursor = cursor;
    page.paging.endOfStream = end;
    page.paging.rows = 1;
    Ticket ticket;
    ticket.id = "1";
    ticket.version = generated * 1000;
    page.records.tickets.push_back(ticket);
    return page;
}

Page eventPage(std::int64_t end, bool last, std::size_t rows)
{
    Page page;
    page.paging.endTime = end;
    page.paging.endOfStream = last;
    page.paging.rows = rows;
    return page;
}

Page walkPage(Millis last, std::size_t rows)
{
    Page page;
    page.paging.rows = rows;
    page.paging.lastUpdated = last;
    return page;
}

zendesk::TicketExport::Range ticketRange(std::int64_t from, std::int64_t until, const std::string& stored = {})
{
    return { QStringLiteral("tickets"), "t", stored, from, until, kNow, {} };
}

zendesk::EventExport::Range eventRange(std::int64_t from, std::int64_t until, const std::string& stored = {})
{
    return { QStringLiteral("messages"), "e", stored, from, until, kNow, zendesk::endpoints::eventsSince };
}

freshdesk::TicketWalk::Range walkRange(Millis from, Millis until, const std::string& stored = {})
{
    return { QStringLiteral("tickets"), {}, "f", stored, from, until, kNow * 1000, {} };
}

Error refusal(int http)
{
    return { http == 403 ? Error::Kind::Forbidden : Error::Kind::Usage, {}, http };
}

} // namespace

class TestStreams : public QObject {
    Q_OBJECT

private slots:
    void ticketExportFollowsTheCursorAndKeepsItAtTheEnd()
    {
        zendesk::TicketExport stream(ticketRange(100, 0));
        QVERIFY(stream.next()->path.contains(QStringLiteral("start_time=100&per_page=1000")));
        auto page = exportPage("abc=", false, 200);
        QCOMPARE(stream.accept(page).front().value, std::string("200 abc="));
        QVERIFY(stream.next()->path.contains(QStringLiteral("cursor=abc%3D&")));
        page = exportPage("abd=", true, 300);
        QCOMPARE(stream.accept(page).front().value, std::string("300 abd="));
        QVERIFY(!stream.next());
    }

    void ticketBackfillEndsWhereTheFirstWindowBegan()
    {
        zendesk::TicketExport stream(ticketRange(0, 250));
        auto page = exportPage("a", false, 200);
        stream.accept(page);
        QVERIFY(stream.next());
        page = exportPage("b", false, 250);
        QVERIFY(zendesk::TicketExport::isDone(stream.accept(page).front().value));
        QVERIFY(!stream.next());
    }

    void ticketExportBeginsAMinuteEarlierWhenItsCursorIsNoLongerKnown()
    {
        zendesk::TicketExport stream(ticketRange(100, 0, "500 old"));
        QVERIFY(stream.next()->path.contains(QStringLiteral("cursor=old")));
        QVERIFY(stream.failed(refusal(400)) == Verdict::Again);
        QVERIFY(stream.next()->path.contains(QStringLiteral("start_time=440")));
    }

    void aStartTimeThatIsTooRecentMeansNothingNew()
    {
        zendesk::TicketExport tickets(ticketRange(kNow - 30, 0));
        QVERIFY(tickets.failed(refusal(400)) == Verdict::NothingNew);
        zendesk::EventExport events(eventRange(kNow - 30, 0), {});
        QVERIFY(events.failed(refusal(422)) == Verdict::NothingNew);
        zendesk::EventExport old(eventRange(1000, 0), {});
        QVERIFY(old.failed(refusal(400)) == Verdict::Fail);
    }

    void exportRefusedToARoleIsTold()
    {
        bool told = false;
        zendesk::TicketExport stream(ticketRange(100, 0), [&] { told = true; });
        QVERIFY(stream.failed(refusal(403)) == Verdict::Unavailable);
        QVERIFY(told);
        QVERIFY(!stream.next());
    }

    void eventExportStepsOverASecondThatFillsAPage()
    {
        zendesk::EventExport stream(eventRange(100, 0), {});
        auto page = eventPage(100, false, 1000);
        QCOMPARE(stream.accept(page).back().value, std::string("101"));
        QVERIFY(stream.next()->path.contains(QStringLiteral("start_time=101")));
        page = eventPage(101, false, 10);
        stream.accept(page);
        QVERIFY(!stream.next());
    }

    void eventExportAsksAgainForCommentsThatWereRedacted()
    {
        std::set<std::string> back;
        zendesk::EventExport stream(eventRange(100, 0), [&](const std::set<std::string>& ids) {
            back = ids;
            return std::vector<Cursor> { { "again", "7" } };
        });
        auto page = eventPage(200, true, 1);
        Event event;
        event.ticketId = "7";
        event.kindRaw = "CommentRedactionEvent";
        page.records.events.push_back(event);
        QCOMPARE(stream.accept(page).size(), std::size_t { 2 });
        QVERIFY(back.contains("7"));
    }

    void freshdeskWalkBeginsEachPageAtTheLastRow()
    {
        freshdesk::TicketWalk walk(walkRange(1'000'000, 0));
        auto page = walkPage(2'000'500, 100);
        QCOMPARE(walk.accept(page).front().value, std::string("2000000 1"));
        QVERIFY(walk.next()->path.contains(QStringLiteral("updated_since=1970-01-01T00:33:20Z")));
        QVERIFY(walk.next()->path.contains(QStringLiteral("&page=1&")));
        page = walkPage(2'000'900, 100); // the whole page in one second
        walk.accept(page);
        QVERIFY(walk.next()->path.contains(QStringLiteral("&page=2&")));
        page = walkPage(3'000'000, 12);
        QCOMPARE(walk.accept(page).front().value, std::string("3000000"));
        QVERIFY(!walk.next());
    }

    void freshdeskWalkLooksAMinuteBackTheNextTime()
    {
        freshdesk::TicketWalk walk(walkRange(0, 0, "3000000"));
        QVERIFY(walk.next()->path.contains(QStringLiteral("updated_since=1970-01-01T00:49:00Z")));
    }

    void freshdeskWalkReportsTheWallInsideOneSecondAndGoesOn()
    {
        freshdesk::TicketWalk walk(walkRange(0, 0, "3000000 301"));
        QVERIFY(walk.failed(refusal(400)) == Verdict::Again);
        QVERIFY(!walk.remark().isEmpty());
        QVERIFY(walk.next()->path.contains(QStringLiteral("updated_since=1970-01-01T00:50:01Z")));
    }

    void agentListStopsAtWhatIsKnown()
    {
        zendesk::AgentTickets first("l", {}, 0);
        Page page = exportPage("next", false, 900);
        page.paging.hasMore = true;
        QCOMPARE(first.accept(page).front().value, std::string("900000 0 next"));
        zendesk::AgentTickets resumed("l", "900000 0 next", 0);
        QVERIFY(resumed.next()->path.endsWith(QStringLiteral("page[after]=next")));
        zendesk::AgentTickets again("l", "900000", 0);
        page = exportPage("x", false, 800);
        page.paging.hasMore = true;
        QCOMPARE(again.accept(page).front().value, std::string("840000"));
        QVERIFY(!again.next());
    }

    void aListEndsByHasMoreAndNotByItsLinks()
    {
        zendesk::ListStream list(QStringLiteral("reference"), QStringLiteral("/api/v2/groups.json"), PageKind::ZdGroups,
            zendesk::ListStream::Paged::ByCursor);
        Page page;
        page.paging.afterCursor = "c";
        page.paging.nextUrl = "https://x/next";
        list.accept(page);
        QVERIFY(!list.next());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
