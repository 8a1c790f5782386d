// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/zonetable.h"
#include "app/providers/freshdesk/freshdesknormaliser.h"
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/store/store.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/mirror.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desk;

namespace {

RecordBatch ofZendesk(PageKind kind, std::string_view body, std::string owner = {})
{
    return std::move(zendesk::normalise({ kind, body, std::move(owner) })->records);
}

RecordBatch ofFreshdesk(PageKind kind, std::string_view body)
{
    return std::move(freshdesk::normalise({ kind, body, {} })->records);
}

} // namespace

/// Hours, holidays, policies and clocks on their way from an answer into the store and out again.
class TestServiceRecords : public QObject {
    Q_OBJECT

private slots:
    void zendeskSchedulesAreWeeks()
    {
        const auto batch = ofZendesk(PageKind::ZdSchedules,
            "{\"schedules\":[{\"id\":9,\"name\":\"S\",\"time_zone\":\"New Caledonia\","
            "\"intervals\":[{\"start_time\":1980,\"end_time\":2460}]},"
            "{\"id\":10,\"name\":\"T\",\"time_zone\":\"UTC\",\"intervals\":[]}]}");
        QCOMPARE(batch.schedules.size(), std::size_t { 2 });
        QCOMPARE(batch.schedules[0], (BusinessHours { "9", "S", "New Caledonia", { { 1980, 2460 } }, {}, true }));
        QVERIFY(!batch.schedules[1].isDefault);
    }

    void zendeskHolidaysBelongToTheirSchedule()
    {
        const auto batch = ofZendesk(PageKind::ZdHolidays,
            "{\"holidays\":[{\"id\":1,\"name\":\"Xmas\",\"start_date\":\"2024-12-25\",\"end_date\":\"2024-12-26\"}]}",
            "9");
        QCOMPARE(batch.holidays.size(), std::size_t { 1 });
        QCOMPARE(batch.holidays[0].scheduleId, "9");
        const Closure& closure = batch.holidays[0].closures.at(0);
        QCOMPARE(civilDate(closure.firstDay), (CivilDate { 2024, 12, 25 }));
        QCOMPARE(civilDate(closure.lastDay), (CivilDate { 2024, 12, 26 }));
    }

    void metricEventsTellOfClocks()
    {
        const auto events = ofZendesk(PageKind::ZdMetricEvents,
            "{\"ticket_metric_events\":[{\"id\":1,\"ticket_id\":155,\"metric\":\"reply_time\",\"instance_id\":2,"
            "\"type\":\"apply_sla\",\"time\":\"2020-10-26T12:53:12Z\","
            "\"sla\":{\"target\":60,\"business_hours\":true,\"policy\":{\"id\":213,\"title\":\"VIP\"}}},"
            "{\"id\":2,\"ticket_id\":155,\"metric\":\"reply_time\",\"instance_id\":2,\"type\":\"breach\","
            "\"time\":\"2020-10-26T13:53:12Z\",\"deleted\":true},"
            "{\"id\":3,\"ticket_id\":155,\"metric\":\"reply_time\",\"instance_id\":2,\"type\":\"update_status\","
            "\"time\":\"2020-10-26T13:53:12Z\",\"status\":{\"calendar\":60,\"business\":5}},"
            "{\"id\":4,\"ticket_id\":155,\"metric\":\"reply_time\",\"instance_id\":2,\"type\":\"measure\","
            "\"time\":\"2020-10-26T13:53:12Z\"}]}")
                                .slaEvents;
        QCOMPARE(events.size(), std::size_t { 4 });
        QCOMPARE(events[0].targetSeconds, std::optional<int>(3600));
        QCOMPARE(events[0].businessHours, std::optional<bool>(true));
        QCOMPARE(events[0].policy, "VIP");
        QCOMPARE(events[0].instance, 2);
        QVERIFY(events[1].kind == SlaEvent::Kind::Breach && events[1].undone);
        QCOMPARE(events[2].businessMinutes, std::optional<int>(5));
        QVERIFY(events[3].kind == SlaEvent::Kind::Unknown && events[3].kindRaw == "measure");
    }

    void aScheduleGivenToATicketIsAChange()
    {
        const auto batch = ofZendesk(PageKind::ZdAudits,
            "{\"audits\":[{\"id\":5,\"ticket_id\":1,\"created_at\":\"2024-01-01T00:00:00Z\",\"author_id\":-1,"
            "\"events\":["
            "{\"id\":6,\"type\":\"ScheduleAssignment\",\"previous_schedule_id\":9,\"new_schedule_id\":10}]}]}");
        QCOMPARE(batch.events.size(), std::size_t { 1 });
        QVERIFY(batch.events[0].kind == EventKind::Change);
        QCOMPARE(batch.events[0].field, "schedule_id");
        QCOMPARE(batch.events[0].from, "9");
        QCOMPARE(batch.events[0].to, "10");
    }

    void freshdeskHoursAreReadFromTheirClock()
    {
        const auto batch = ofFreshdesk(PageKind::FdBusinessHours,
            "[{\"id\":1,\"name\":\"D\",\"is_default\":true,\"time_zone\":\"Magadan\",\"business_hours\":{"
            "\"monday\":{\"start_time\":\"8:00 am\",\"end_time\":\"12:30 pm\"},"
            "\"saturday\":{\"start_time\":\"12:00 pm\",\"end_time\":\"12:00 am\"}},"
            "\"holidays\":[{\"name\":\"Leap\",\"date\":\"Feb 29\"},{\"name\":\"?\",\"date\":\"Never 1\"}]},"
            "{\"id\":2,\"name\":\"Always\",\"time_zone\":\"UTC\",\"business_hours\":{}}]");
        QCOMPARE(batch.schedules.at(0).week,
            (std::vector<WeekInterval> { { 1440 + 480, 1440 + 750 }, { 6 * 1440 + 720, 7 * 1440 } }));
        QVERIFY(batch.schedules[0].isDefault);
        QCOMPARE(batch.holidays.at(0).closures.size(), std::size_t { 1 });
        QVERIFY(batch.holidays[0].closures[0].everyYear);
        QCOMPARE(batch.schedules.at(1).week, (std::vector<WeekInterval> { { 0, 7 * 1440 } }));
    }

    void freshdeskTicketsTellTheirDeadlines()
    {
        const auto batch = ofFreshdesk(PageKind::FdTickets,
            "[{\"id\":7,\"status\":2,\"priority\":1,\"requester_id\":1,\"created_at\":\"2024-01-01T00:00:00Z\","
            "\"due_by\":\"2024-01-04T00:00:00Z\",\"fr_due_by\":\"2024-01-02T00:00:00Z\",\"nr_due_by\":null,"
            "\"fr_escalated\":true,\"is_escalated\":false}]");
        const Ticket& ticket = batch.tickets.at(0);
        QCOMPARE(ticket.facts.firstReplyDue, std::optional<Millis>(*ticket.createdAt + 86'400'000));
        QVERIFY(!ticket.facts.nextReplyDue);
        QCOMPARE(ticket.facts.firstReplyEscalated, std::optional<bool>(true));
        QCOMPARE(ticket.facts.resolutionEscalated, std::optional<bool>(false));
    }

    void theRecordedAnswersAreRead()
    {
        const QString dir = test::fixturesDir();
        if (dir.isEmpty())
            QSKIP("no ../shared/fixtures: the recorded schedules and policies were not read");
        const auto body = [&](const char* file) {
            return test::readFile(dir + QLatin1Char('/') + QLatin1String(file)).toStdString();
        };
        QCOMPARE(ofZendesk(PageKind::ZdSchedules, body("zendesk/schedules/airbyte-records.json"))
                     .schedules.at(0)
                     .week.size(),
            std::size_t { 5 });
        QCOMPARE(ofZendesk(PageKind::ZdSlaPolicies, body("zendesk/sla-policies/airbyte-records.json"))
                     .slaPolicies.at(0)
                     .targets.at(0),
            (SlaTarget { "first_reply_time", "high", 3660, false }));
        QCOMPARE(ofZendesk(PageKind::ZdMetricEvents, body("zendesk/ticket-metric-events/airbyte-records.json"))
                     .slaEvents.size(),
            std::size_t { 3 });
        QCOMPARE(ofFreshdesk(PageKind::FdBusinessHours, body("freshdesk/business-hours/airbyte-records.json"))
                     .schedules.at(0)
                     .timeZone,
            "Magadan");
    }

    void theStoreGivesBackWhatItGot()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        RecordBatch batch;
        batch.schedules = { { "9", "S", "Europe/Paris", { { 60, 120 } }, {}, true } };
        batch.holidays = { { "9", { { "Xmas", 20000, 20001, 0, 1440, false } } } };
        batch.groups = { { "g", "Tier 1", 1, false, "9" }, { "h", "Tier 2", 1, false, {} } };
        batch.slaPolicies = { { "213", "VIP", true, { { "first_reply_time", "high", 3600, true } } } };
        SlaEvent event;
        event.id = "1";
        event.ticketId = "155";
        event.at = 5;
        event.kind = SlaEvent::Kind::Apply;
        event.kindRaw = "apply_sla";
        event.metric = "reply_time";
        event.targetSeconds = 3600;
        event.businessHours = false;
        event.policy = "VIP";
        batch.slaEvents = { event };
        {
            auto writer = StoreWriter::open(file);
            QVERIFY((*writer)->commit(batch, {}).ok());
            event.undone = true; // told again, and changed
            batch.slaEvents = { event };
            batch.holidays.clear();
            QVERIFY((*writer)->commit(batch, {}).ok());
        }
        auto reader = StoreReader::open(file);
        auto expected = batch.schedules[0];
        expected.closures = { { "Xmas", 20000, 20001, 0, 1440, false } };
        const auto hours = (*reader)->hours();
        QVERIFY(hours.ok());
        QCOMPARE(hours->schedules, std::vector { expected });
        QCOMPARE(hours->groups, (std::vector<std::pair<std::string, std::string>> { { "g", "9" } }));
        QCOMPARE((*reader)->slaPolicies().value(), batch.slaPolicies);
        QCOMPARE((*reader)->slaEvents("155").value(), std::vector { event });
    }

    void aSyncBringsHoursPoliciesAndClocks()
    {
        sandbox::Sandbox sandbox(test::smallWorlds(20, 20));
        QVERIFY(sandbox.start().ok());
        for (const Provider provider : { Provider::Zendesk, Provider::Freshdesk }) {
            test::Mirror mirror(sandbox, provider);
            QVERIFY(mirror.sync().complete);
            auto reader = StoreReader::open(mirror.storeFile());
            QCOMPARE((*reader)->hours().value().schedules.size(), std::size_t { 2 });
            QVERIFY(!(*reader)->slaPolicies().value().empty());
            if (provider == Provider::Zendesk)
                QVERIFY(!(*reader)->slaEvents("1").value().empty());
            else
                QVERIFY(!(*reader)->hours().value().groups.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestServiceRecords)
#include "tst_servicerecords.moc"
