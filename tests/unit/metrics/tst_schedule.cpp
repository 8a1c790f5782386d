// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/accountschedules.h"
#include "app/metrics/zonetable.h"
#include "app/providers/timestamps.h"
#include "tests/testkit/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace desk;

namespace {

using SchedulePtr = std::shared_ptr<const WeeklySchedule>;

Millis at(const char* text)
{
    return parseTime(text).value();
}

Millis at(const QByteArray& text)
{
    return parseTime(text.toStdString()).value();
}

int minuteOf(const QString& clock)
{
    return clock.section(u':', 0, 0).toInt() * 60 + clock.section(u':', 1, 1).toInt();
}

int dayOf(const QString& date)
{
    return dayNumber(
        { date.section(u'-', 0, 0).toInt(), date.section(u'-', 1, 1).toInt(), date.section(u'-', 2, 2).toInt() });
}

/// The same hours on the days from first to last, Sunday = 0.
BusinessHours hours(const char* zone, int first, int last, int fromMinute, int toMinute)
{
    BusinessHours h { "1", "test", zone, {}, {} };
    for (int day = first; day <= last; ++day)
        h.week.push_back({ day * 1440 + fromMinute, day * 1440 + toMinute });
    return h;
}

SchedulePtr made(const BusinessHours& hours)
{
    auto schedule = WeeklySchedule::make(hours);
    return schedule ? *schedule : SchedulePtr();
}

BusinessHours fromJson(const QJsonObject& json)
{
    BusinessHours h;
    h.name = json[u"name"].toString().toStdString();
    h.timeZone = json[u"time_zone"].toString().toStdString();
    const QString days = QStringLiteral("sun mon tue wed thu fri sat");
    const QJsonObject week = json[u"hours"].toObject();
    for (auto day = week.begin(); day != week.end(); ++day) {
        const int midnight = static_cast<int>(days.indexOf(day.key()) / 4) * 1440;
        const QJsonObject parts = day->toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            h.week.push_back({ midnight + minuteOf(part.key()), midnight + minuteOf(part->toString()) });
    }
    for (const auto& holiday : json[u"holidays"].toArray())
        h.closures.push_back({ {}, dayOf(holiday.toString()), dayOf(holiday.toString()) });
    const QJsonObject breaks = json[u"breaks"].toObject();
    for (auto day = breaks.begin(); day != breaks.end(); ++day) {
        const QJsonObject parts = day->toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            h.closures.push_back(
                { {}, dayOf(day.key()), dayOf(day.key()), minuteOf(part.key()), minuteOf(part->toString()) });
    }
    return h;
}

/// Rows of a table of the reference, without its head.
QList<QByteArrayList> rows(const QString& file)
{
    QList<QByteArrayList> out;
    for (const auto& line : test::readFile(file).trimmed().split('\n').mid(1))
        out.push_back(line.split(','));
    return out;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private:
    QString reference() const { return test::fixturesDir() + QStringLiteral("/metrics-reference/business-hours/"); }
    std::map<QByteArray, SchedulePtr> referenceSchedules() const
    {
        std::map<QByteArray, SchedulePtr> schedules;
        for (const auto& json :
            QJsonDocument::fromJson(test::readFile(reference() + QStringLiteral("schedules.json"))).array())
            schedules[json.toObject()[u"name"].toString().toUtf8()] = made(fromJson(json.toObject()));
        return schedules;
    }

private slots:
    void spansAgreeWithTheReference();
    void duesAgreeWithTheReference();
    void theGoldenWeekendsCount_data();
    void theGoldenWeekendsCount();
    void aScheduleThatChangesCountsByEventOrBySegment();
    void businessTimeAddsUpAndNeverPassesCalendarTime();
    void aDueInstantIsTheFirstWithThatMuchBusinessTime();
    void hoursPastTheEndOfTheWeekGoOnOnSunday();
    void aYearlyHolidayClosesEachYear();
    void namesOfRailsAreZones();
    void anUnknownZoneIsAnError();
    void withoutAScheduleThereIsNoBusinessTime();
    void aTicketRunsOnTheHoursOfItsGroup();
};

void TestSchedule::spansAgreeWithTheReference()
{
    if (test::fixturesDir().isEmpty())
        QSKIP("no ../shared/fixtures: the 525 spans of the reference were not compared");
    const auto schedules = referenceSchedules();
    int agreed = 0;
    for (const auto& row : rows(reference() + QStringLiteral("spans.csv"))) {
        const auto& schedule = schedules.at(row[0]);
        QVERIFY2(schedule, row[0].constData());
        const Millis from = at(row[1]), to = at(row[2]);
        QVERIFY2(schedule->seconds(from, to) == row[4].toLongLong(), row.join(' ').constData());
        QVERIFY2(schedule->isOpen(from) == (row[5] == "1"), row.join(' ').constData());
        ++agreed;
    }
    QCOMPARE(agreed, 525);
}

void TestSchedule::duesAgreeWithTheReference()
{
    if (test::fixturesDir().isEmpty())
        QSKIP("no ../shared/fixtures: the 210 due times of the reference were not compared");
    const auto schedules = referenceSchedules();
    int same = 0, atClosing = 0;
    for (const auto& row : rows(reference() + QStringLiteral("due.csv"))) {
        const auto& schedule = schedules.at(row[0]);
        const Millis start = at(row[1]), theirs = at(row[3]);
        const auto ours = schedule->due(start, row[2].toLongLong() * 60);
        QVERIFY2(ours, row.join(' ').constData());
        // Used up just at closing time the reference names the next opening, with no open second between the two.
        const bool closing = *ours < theirs && schedule->seconds(*ours, theirs) == 0 && schedule->isOpen(theirs)
            && !schedule->isOpen(*ours);
        QVERIFY2(*ours == theirs || closing, row.join(' ').constData());
        ++(closing ? atClosing : same);
    }
    QCOMPARE(same + atClosing, 210);
    QVERIFY2(same > atClosing, qPrintable(QString::number(atClosing)));
}

void TestSchedule::theGoldenWeekendsCount_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<bool>("night");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("calendar");
    QTest::addColumn<int>("business");
    const QByteArray utc("UTC"), london("Europe/London");
    QTest::newRow("G8a") << utc << false << QByteArray("2026-03-06T16:30:00Z") << QByteArray("2026-03-09T09:15:00Z")
                         << 3885 << 45;
    QTest::newRow("G8b clocks forward") << london << false << QByteArray("2026-03-27T16:30:00Z")
                                        << QByteArray("2026-03-30T08:15:00Z") << 3825 << 45;
    QTest::newRow("G8c clocks back") << london << false << QByteArray("2026-10-23T15:30:00Z")
                                     << QByteArray("2026-10-26T09:15:00Z") << 3945 << 45;
    QTest::newRow("G8d the short night") << london << true << QByteArray("2026-03-29T00:00:00Z")
                                         << QByteArray("2026-03-29T05:00:00Z") << 300 << 180;
    QTest::newRow("G8e the long night") << london << true << QByteArray("2026-10-24T23:00:00Z")
                                        << QByteArray("2026-10-25T06:00:00Z") << 420 << 300;
}

void TestSchedule::theGoldenWeekendsCount()
{
    QFETCH(QByteArray, zone);
    QFETCH(bool, night);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, calendar);
    QFETCH(int, business);
    const auto schedule
        = made(night ? hours(zone.constData(), 0, 6, 0, 4 * 60) : hours(zone.constData(), 1, 5, 9 * 60, 17 * 60));
    QCOMPARE((at(to) - at(from)) / 60000, calendar);
    QCOMPARE(schedule->seconds(at(from), at(to)), business * 60);
}

void TestSchedule::aScheduleThatChangesCountsByEventOrBySegment()
{
    BusinessHours first { "1", "first", "UTC", {}, {} }, second { "2", "second", "UTC", {}, {} };
    for (int day = 0; day < 7; ++day)
        first.week.push_back({ 720 + day * 1440, 1560 + day * 1440 });
    second.week = { { 2340, 2910 }, { 3780, 4350 }, { 5220, 5790 }, { 6660, 7230 }, { 8100, 8670 } };
    const Millis created = at("2020-09-29T17:01:38Z"), changed = at("2020-09-30T19:01:25Z"),
                 reply = at("2020-09-30T19:01:46Z");
    AccountSchedules schedules;
    QVERIFY(schedules.add("acme", first).ok() && schedules.add("acme", second).ok());
    TicketHistory ticket;
    ticket.accountId = "acme";
    HistoryEvent change;
    change.kind = HistoryKind::Field;
    change.at = changed;
    change.field = "schedule_id";
    change.from = "1";
    change.to = "2";
    ticket.events = { change };
    QCOMPARE(reply - created, 93608 * 1000); // 1560.13 min
    QCOMPARE(businessBySegment(&schedules, ticket, created, reply).value(), 57608); // 960.13 min
    QCOMPARE(businessAtEvent(&schedules, ticket, created, reply).value(), 41408); // 690.13 min
}

void TestSchedule::businessTimeAddsUpAndNeverPassesCalendarTime()
{
    QRandomGenerator random(8);
    for (const char* zone : { "UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe" }) {
        auto h = hours(zone, 0, 5, 8 * 60, 18 * 60 + 30);
        h.week.push_back({ 6 * 1440 + 22 * 60, 7 * 1440 + 3 * 60 });
        h.closures.push_back(
            { "half a day", dayOf(QStringLiteral("2024-03-29")), dayOf(QStringLiteral("2024-04-02")), 12 * 60, 1440 });
        const auto schedule = made(h);
        const Millis start = at("2023-12-20T00:00:00Z");
        for (int i = 0; i < 2000; ++i) {
            const Millis a = start + random.bounded(400 * 86400) * Millis { 1000 };
            const Millis b = a + random.bounded(20 * 86400) * Millis { 1000 };
            const Millis middle = a + (b - a) / 2000 * 1000;
            const auto whole = schedule->seconds(a, b);
            QVERIFY(whole >= 0 && whole <= (b - a) / 1000);
            QCOMPARE(schedule->seconds(a, middle) + schedule->seconds(middle, b), whole);
            QCOMPARE(schedule->seconds(b, a), 0);
        }
    }
}

void TestSchedule::aDueInstantIsTheFirstWithThatMuchBusinessTime()
{
    const auto schedule = made(hours("Europe/Paris", 1, 5, 9 * 60, 18 * 60));
    QRandomGenerator random(9);
    for (int i = 0; i < 2000; ++i) {
        const Millis start = at("2024-01-01T00:00:00Z") + random.bounded(700 * 86400) * Millis { 1000 };
        const int target = 1 + random.bounded(80 * 3600);
        const Millis due = schedule->due(start, target).value();
        QCOMPARE(schedule->seconds(start, due), target);
        QCOMPARE(schedule->seconds(start, due - 1000), target - 1);
    }
    QCOMPARE(schedule->due(1234567, 0), std::optional<Millis>(1234567));
    QCOMPARE(made(BusinessHours { "1", "never", "UTC", {}, {} })->due(0, 60), std::optional<Millis>());
    QCOMPARE(schedule->due(at("2059-12-31T00:00:00Z"), 1000 * 3600), std::optional<Millis>());
}

void TestSchedule::hoursPastTheEndOfTheWeekGoOnOnSunday()
{
    const auto schedule = made(BusinessHours { "1", "", "UTC", { { 6 * 1440 + 1200, 7 * 1440 + 240 } }, {} });
    QCOMPARE(schedule->seconds(at("2024-03-09T00:00:00Z"), at("2024-03-12T00:00:00Z")), 8 * 3600);
    QVERIFY(schedule->isOpen(at("2024-03-10T03:59:59Z")));
    QVERIFY(!schedule->isOpen(at("2024-03-10T04:00:00Z")));
}

void TestSchedule::aYearlyHolidayClosesEachYear()
{
    auto h = hours("UTC", 0, 6, 0, 1440);
    h.closures.push_back(
        { "May Day", dayOf(QStringLiteral("2020-05-01")), dayOf(QStringLiteral("2020-05-01")), 0, 1440, true });
    const auto schedule = made(h);
    QCOMPARE(schedule->seconds(at("2024-04-30T00:00:00Z"), at("2024-05-03T00:00:00Z")), 2 * 86400);
    QCOMPARE(schedule->seconds(at("2031-04-30T00:00:00Z"), at("2031-05-03T00:00:00Z")), 2 * 86400);
}

void TestSchedule::namesOfRailsAreZones()
{
    QCOMPARE(ianaZone("New Caledonia"), "Pacific/Noumea");
    QCOMPARE(ianaZone("Eastern Time (US & Canada)"), "America/New_York");
    QCOMPARE(ianaZone("Europe/Paris"), "Europe/Paris");
    QVERIFY(ianaZone("Atlantis").empty());
    QVERIFY(ianaZone("Atlantis/Nowhere").empty());
    QCOMPARE(ianaZone("Etc/UTC"), "Etc/UTC");
    QVERIFY(made(hours("Magadan", 1, 5, 480, 1020)));
}

void TestSchedule::anUnknownZoneIsAnError()
{
    const auto result = WeeklySchedule::make(hours("Atlantis", 1, 5, 480, 1020));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Error::Kind::Malformed);
}

void TestSchedule::withoutAScheduleThereIsNoBusinessTime()
{
    TicketHistory ticket;
    const AccountSchedules none;
    QVERIFY(!businessAtEvent(&none, ticket, 0, 1000));
    QVERIFY(!businessBySegment(&none, ticket, 0, 1000));
    QVERIFY(!businessAtEvent(nullptr, ticket, 0, 1000));
}

void TestSchedule::aTicketRunsOnTheHoursOfItsGroup()
{
    AccountSchedules schedules;
    auto day = hours("UTC", 0, 6, 8 * 60, 16 * 60), night = hours("UTC", 0, 6, 0, 8 * 60),
         standard = hours("UTC", 0, 6, 0, 1440);
    night.id = "2";
    standard.id = "3";
    standard.isDefault = true;
    for (const auto& each : { day, night, standard })
        QVERIFY(schedules.add("acme", each).ok());
    schedules.setGroup("acme", "days", "1");
    schedules.setGroup("acme", "nights", "2");
    const Millis start = at("2024-03-05T00:00:00Z"), noon = start + 12 * 3'600'000;
    TicketHistory ticket;
    ticket.accountId = "acme";
    ticket.groupId = "days";
    QCOMPARE(businessBySegment(&schedules, ticket, start, noon).value(), 4 * 3600);
    HistoryEvent moved;
    moved.kind = HistoryKind::Group;
    moved.at = start + 2 * 3'600'000;
    moved.from = "nights";
    moved.to = "days";
    ticket.events = { moved };
    QCOMPARE(businessBySegment(&schedules, ticket, start, noon).value(), 6 * 3600);
    QCOMPARE(schedules.inForce(ticket, start)->id(), "2");
    ticket.events.clear();
    ticket.groupId = "nobody's";
    QCOMPARE(schedules.inForce(ticket, noon)->id(), "3");
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
