// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/series.h"
#include "app/metrics/touchclass.h"
#include "tests/unit/metrics/stories.h"

#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

using enum StatusCategory;
using Numbers = std::vector<double>;

/// G1: answered, asked again, answered and solved at 195.
Story firstStory(std::string id = "1")
{
    Story story(kMonday, std::move(id));
    story.says("customer").minute(30).says("agent").together().becomes(Pending);
    story.minute(150).says("customer").becomes(Open, "customer").minute(180).notes("agent");
    story.minute(195).says("agent").together().becomes(Solved);
    return story;
}

Story secondStory()
{
    Story story = firstStory();
    story.minute(360).says("customer").becomes(Open, "customer");
    story.minute(380).says("agent").together().becomes(Solved);
    return story;
}

MetricContext upTo(Millis now)
{
    MetricContext context;
    context.now = now;
    return context;
}

} // namespace

/// The worked examples of metrics.md §8 that need no schedule, SLA, rating or chat.
class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void golden1AnsweredAndSolved()
    {
        const TicketHistory ticket = firstStory().history();
        QCOMPARE(value(ticket, "first_reply_minutes"), std::optional(30.0));
        QCOMPARE(value(ticket, "next_reply_minutes"), std::optional(45.0));
        QCOMPARE(value(ticket, "requester_wait_minutes"), std::optional(75.0));
        QCOMPARE(value(ticket, "agent_wait_minutes"), std::optional(120.0));
        QCOMPARE(value(ticket, "first_resolution_minutes"), std::optional(195.0));
        QCOMPARE(value(ticket, "full_resolution_minutes"), std::optional(195.0));
        QCOMPARE(value(ticket, "agent_replies"), std::optional(2.0));
        QCOMPARE(touchClass(TicketDigest(ticket), TouchDefiner::Ours), std::optional(TouchClass::Two));
        QCOMPARE(over({ ticket }, "response_minutes").spread->mean, 37.5);
        QCOMPARE(over({ ticket }, "first_contact_one_response_percent").value, std::optional(0.0));
        QCOMPARE(over({ ticket }, "first_contact_no_customer_message_percent").value, std::optional(0.0));
    }

    void golden2ReopenedAndSolvedAgain()
    {
        const TicketHistory ticket = secondStory().history();
        QCOMPARE(over({ ticket }, "reopens").value, std::optional(1.0));
        QCOMPARE(over({ ticket }, "reopens_by_customers").value, std::optional(1.0));
        QCOMPARE(value(ticket, "first_resolution_minutes"), std::optional(195.0));
        QCOMPARE(value(ticket, "full_resolution_minutes"), std::optional(380.0));
        QCOMPARE(value(ticket, "requester_wait_minutes"), std::optional(95.0));
        QCOMPARE(over({ ticket }, "resolution_events").value, std::optional(2.0));
        QCOMPARE(touchClass(TicketDigest(ticket), TouchDefiner::Ours), std::optional(TouchClass::Multi));
    }

    void golden2SolvedTodayAsOf_data()
    {
        QTest::addColumn<int>("solved");
        QTest::addColumn<int>("stage");
        QTest::newRow("13:00") << 1 << 0;
        QTest::newRow("15:10") << 0 << 1;
        QTest::newRow("15:30") << 1 << 2;
    }
    void golden2SolvedTodayAsOf()
    {
        QFETCH(int, solved);
        QFETCH(int, stage);
        Story story = firstStory();
        if (stage > 0)
            story.minute(360).says("customer").becomes(Open, "customer");
        if (stage > 1)
            story.minute(380).says("agent").becomes(Solved);
        MetricContext today;
        today.period = Period { kMonday - 9 * kHour, kMonday + 15 * kHour };
        QCOMPARE(over({ story.history() }, "solved_tickets", today).value, std::optional(double(solved)));
    }

    void golden3OpenedByAnAgentInPublic()
    {
        Story story;
        story.row().submitterId = "agent";
        story.says("agent").minute(40).says("customer").minute(60).says("agent");
        const TicketHistory ticket = story.history();
        QCOMPARE(value(ticket, "first_reply_minutes"), std::optional(60.0));
        QCOMPARE(value(ticket, "next_reply_minutes"), std::optional(20.0));
        QCOMPARE(value(ticket, "agent_replies_native"), std::optional(1.0));
    }

    void golden4OpenedByAnAgentWithANote()
    {
        const TicketHistory ticket = Story().notes("agent").minute(15).says("agent").history();
        QCOMPARE(value(ticket, "first_reply_minutes"), std::optional(15.0));
        QCOMPARE(value(ticket, "agent_replies_native"), std::optional(1.0));
        QCOMPARE(over({ ticket }, "comments_agent_public").value, std::optional(1.0));
    }

    void golden5MergedAway()
    {
        const TicketHistory ticket = Story().says("customer").minute(10).mergeAway().history();
        QCOMPARE(over({ ticket }, "solved_tickets").value, std::optional(1.0));
        QCOMPARE(touchClass(TicketDigest(ticket), TouchDefiner::Explore), std::optional(TouchClass::One));
        QCOMPARE(value(ticket, "first_resolution_minutes"), std::optional(10.0));
        QCOMPARE(over({ ticket }, "merged_tickets").value, std::optional(1.0));
        QCOMPARE(touchClass(TicketDigest(ticket), TouchDefiner::Ours), std::optional(TouchClass::Merged));
        QCOMPARE(reason(ticket, "solved_work"), std::optional(Exclusion::Merged));
        MetricContext all;
        all.includeMerged = true;
        QCOMPARE(over({ ticket }, "solved_work", all).value, std::optional(1.0));
    }

    void golden6AnIntegrationAnswersFirst()
    {
        Story story;
        story.says("customer").minute(5.0 / 60).says("bot").minute(20).says("agent");
        const BotList bots { { "bot" }, {}, {} };
        const TicketHistory ticket = story.history(bots);
        const auto native = value(ticket, "first_reply_minutes");
        QVERIFY(native && *native < 0.5); // 0 in whole minutes
        QCOMPARE(value(ticket, "human_first_reply_minutes"), std::optional(20.0));
        QCOMPARE(value(ticket, "agent_replies_native"), std::optional(2.0));
        QCOMPARE(value(ticket, "agent_replies"), std::optional(1.0));
        QCOMPARE(over({ ticket }, "comments_bot_public").value, std::optional(1.0));
        QCOMPARE(value(ticket, "handoff_first_reply_minutes"), std::optional(20 - 5.0 / 60));
    }

    void golden7OnlyNotes()
    {
        const TicketHistory ticket
            = Story().says("customer").minute(20).notes("agent").minute(40).becomes(Solved).history();
        QCOMPARE(value(ticket, "agent_replies"), std::optional(0.0));
        QCOMPARE(reason(ticket, "first_reply_minutes"), std::optional(Exclusion::NoReply));
        QCOMPARE(touchClass(TicketDigest(ticket), TouchDefiner::Ours), std::optional(TouchClass::Zero));
        QCOMPARE(touchClass(TicketDigest(ticket), TouchDefiner::Explore), std::optional(TouchClass::One));
    }

    void golden9Backlog_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<double>("backlog");
        QTest::newRow("03-01 end") << QByteArray("2026-03-02T00:00:00Z") << 2.0;
        QTest::newRow("03-02 16:00") << QByteArray("2026-03-02T16:00:00Z") << 2.0;
        QTest::newRow("03-02 end") << QByteArray("2026-03-03T00:00:00Z") << 1.0;
        QTest::newRow("03-03 23:00") << QByteArray("2026-03-03T23:00:00Z") << 2.0;
        QTest::newRow("03-03 end") << QByteArray("2026-03-04T00:00:00Z") << 3.0;
    }
    void golden9Backlog()
    {
        QFETCH(QByteArray, at);
        QTEST(over(fiveTickets(), "backlog", upTo(instant(at.constData()))).value.value_or(-1), "backlog");
    }

    void golden9Identity()
    {
        const auto terms = [&](const char* from, const char* to) {
            MetricContext context;
            context.period = Period { instant(from) + 1, instant(to) + 1 };
            return over(fiveTickets(), "net_flow", context, true);
        };
        const MetricResult second = terms("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z");
        QCOMPARE(second.value, std::optional(-1.0)); // 2 created − 2 resolved − 1 deleted
        QCOMPARE(second.tickets.size(), std::size_t(5));
        QCOMPARE(terms("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z").value, std::optional(2.0));
    }

    void golden15HeatmapOverClockChanges()
    {
        MetricContext london;
        london.zone = QTimeZone("Europe/London");
        SeriesRun series(london);
        for (const char* created :
            { "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z" })
            series.add(TicketDigest(Story(instant(created)).history()));
        const auto all = series.finish();
        const auto heatmap = std::ranges::find(all, "created_by_weekday_and_hour", &MetricSeries::name);
        QCOMPARE(heatmap->points.size(), std::size_t(168));
        std::map<std::string, std::size_t> filled;
        for (const auto& [hour, count] : heatmap->points)
            if (count > 0)
                filled[hour] = count;
        QCOMPARE(filled, (std::map<std::string, std::size_t> { { "sun 00", 1 }, { "sun 01", 2 }, { "sun 02", 1 } }));
    }

    void handleTimeIsEstimatedFromGapsOfAQuarterOfAnHourAtMost()
    {
        Story story;
        story.says("customer").minute(10).notes("agent").minute(14).says("agent").minute(16).notes("second");
        const TicketHistory ticket = story.minute(60).says("agent").minute(61).notes("second").history();
        // agent: 4 minutes, then 46 that count 15; second: 45 that count 15.
        QCOMPARE(value(ticket, "handle_minutes_estimated"), std::optional(34.0));
        QCOMPARE(reason(ticket, "handle_minutes"), std::optional(Exclusion::NoTimeTracked));
        QCOMPARE(
            reason(Story().says("customer").history(), "handle_minutes_estimated"), std::optional(Exclusion::NoReply));
    }

    void golden16Touches_data()
    {
        QTest::addColumn<int>("story");
        QTest::addColumn<TouchClass>("explore");
        QTest::addColumn<TouchClass>("dbt");
        QTest::addColumn<TouchClass>("ours");
        using enum TouchClass;
        QTest::newRow("no reply") << 0 << One << Multi << TouchClass::Zero;
        QTest::newRow("one reply") << 1 << One << One << One;
        QTest::newRow("opened by an agent, no further reply") << 2 << One << One << TouchClass::Zero;
        QTest::newRow("opened by an agent and one reply") << 3 << One << Two << One;
    }
    void golden16Touches()
    {
        QFETCH(int, story);
        QFETCH(TouchClass, explore);
        QFETCH(TouchClass, dbt);
        QFETCH(TouchClass, ours);
        Story told;
        told.says(story < 2 ? "customer" : "agent").minute(10);
        if (story % 2 == 1)
            told.says("agent");
        const TicketHistory ticket = told.minute(20).becomes(Solved).history();
        const TicketDigest digest(ticket);
        QCOMPARE(touchClass(digest, TouchDefiner::Explore), std::optional(explore));
        QCOMPARE(touchClass(digest, TouchDefiner::Dbt), std::optional(dbt));
        QCOMPARE(touchClass(digest, TouchDefiner::Ours), std::optional(ours));
    }

    void golden18FreshdeskReports_data()
    {
        QTest::addColumn<int>("seenOn");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<double>("resolved");
        QTest::addColumn<double>("unresolved");
        QTest::addColumn<double>("reopened");
        QTest::newRow("8–10 seen on the 9th") << 9 << 8 << 10 << 1.0 << 0.0 << 0.0;
        QTest::newRow("the same seen on the 12th") << 12 << 8 << 10 << 0.0 << 1.0 << 0.0;
        QTest::newRow("11–15 seen on the 16th") << 16 << 11 << 15 << 1.0 << 0.0 << 1.0;
    }
    void golden18FreshdeskReports()
    {
        QFETCH(int, seenOn);
        QFETCH(int, from);
        QFETCH(int, to);
        const Millis first = instant("2026-01-01T12:00:00Z");
        const auto day = [&](int number) { return first + (number - 1) * kDay; };
        Story story(first);
        const std::pair<int, StatusCategory> changes[] = { { 8, Solved }, { 11, Open }, { 15, Solved } };
        for (const auto& [number, status] : changes)
            if (number <= seenOn)
                story.at(day(number)).becomes(status);
        MetricContext report;
        report.period = Period { day(from) - 12 * kHour, day(to) + 12 * kHour };
        const std::vector tickets { story.history() };
        QTEST(over(tickets, "solved_tickets", report).value.value_or(-1), "resolved");
        QTEST(over(tickets, "unsolved_tickets", report).value.value_or(-1), "unresolved");
        QTEST(over(tickets, "reopened_tickets", report).value.value_or(-1), "reopened");
    }

    void golden19ReopenRate()
    {
        std::vector<TicketHistory> tickets;
        for (int i = 0; i < 40; ++i) {
            Story story(kMonday + i * kHour, std::to_string(i + 1));
            if (i < 3)
                story.minute(10).becomes(Solved).minute(20).becomes(Open, "customer");
            tickets.push_back(story.minute(30).becomes(Solved).history());
        }
        QCOMPARE(over(tickets, "reopen_percent").value, std::optional(7.5));
        QCOMPARE(over(tickets, "resolution_events").value, std::optional(43.0));
    }

private:
    static std::vector<TicketHistory> fiveTickets()
    {
        const auto at = [](const char* time) { return instant(time); };
        Story a(at("2026-03-01T10:00:00Z"), "1"), b(at("2026-03-02T08:00:00Z"), "2"),
            c(at("2026-02-20T09:00:00Z"), "3"), d(at("2026-03-02T15:00:00Z"), "4"), e(at("2026-03-03T23:30:00Z"), "5");
        a.at(at("2026-03-02T09:00:00Z")).becomes(Solved).at(at("2026-03-03T12:00:00Z")).becomes(Open, "customer");
        b.at(at("2026-03-02T08:10:00Z")).mergeAway();
        c.at(at("2026-02-20T10:00:00Z")).becomes(Pending);
        d.at(at("2026-03-02T18:00:00Z")).becomes(Deleted);
        return { a.history(), b.history(), c.history(), d.history(), e.history() };
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
