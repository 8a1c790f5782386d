// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world.h"

#include <QTest>
#include <algorithm>
#include <array>
#include <numeric>
#include <set>

using namespace desk;
using namespace desk::sandbox;

namespace {

constexpr Millis kNow = 1'795'298'400'000; // 2026-11-21T22:00:00Z

WorldOptions options(int tickets = 2000)
{
    WorldOptions o;
    o.zendeskTickets = o.freshdeskTickets = tickets;
    o.now = kNow;
    return o;
}

bool sameBrief(const TicketBrief& a, const TicketBrief& b)
{
    return a.id == b.id && a.createdAt == b.createdAt && a.updatedAt == b.updatedAt && a.changedAt == b.changedAt
        && a.status == b.status && a.statusId == b.statusId && a.stepCount == b.stepCount && a.archived == b.archived
        && a.hostile == b.hostile;
}

bool anyStep(const TicketStory& story, Step::Kind kind)
{
    return std::any_of(story.steps.begin(), story.steps.end(), [&](const Step& s) { return s.kind == kind; });
}

} // namespace

class TestWorld : public QObject {
    Q_OBJECT

private slots:
    void theSameSeedTellsTheSameStories();
    void briefAndStoryAgree_data();
    void briefAndStoryAgree();
    void storiesHaveWordsAndUniqueSteps();
    void oneOfAKindTicketsExist();
    void someIdsAreBeyondADouble();
    void somethingHasJustComeInAndABacklogIsOpen();
    void theDeskKeepsUpAndItsBacklogGrowsSlowly_data() { briefAndStoryAgree_data(); }
    void theDeskKeepsUpAndItsBacklogGrowsSlowly();
    void twentyThousandTicketsStaySmall();
    void aCustomersMessageReopensASolvedTicket();
    void newTicketsAndDeletionsAreOverlaid();
};

void TestWorld::theSameSeedTellsTheSameStories()
{
    const World a(Provider::Zendesk, options(300)), b(Provider::Zendesk, options(300));
    for (const std::int64_t id : { 1, 77, 299 }) {
        const auto x = a.story(id), y = b.story(id);
        QVERIFY(sameBrief(x.brief, y.brief));
        QCOMPARE(x.subject, y.subject);
        QCOMPARE(x.steps.back().text, y.steps.back().text);
    }
    auto other = options(300);
    other.seed = 2;
    const World c(Provider::Zendesk, other);
    QVERIFY(a.story(77).steps.front().text != c.story(77).steps.front().text);
}

void TestWorld::briefAndStoryAgree_data()
{
    QTest::addColumn<int>("provider");
    QTest::newRow("Zendesk") << static_cast<int>(Provider::Zendesk);
    QTest::newRow("Freshdesk") << static_cast<int>(Provider::Freshdesk);
}

void TestWorld::briefAndStoryAgree()
{
    QFETCH(int, provider);
    const World world(static_cast<Provider>(provider), options());
    QCOMPARE(world.tickets().size(), std::size_t(2000));
    Millis before = 0;
    for (const TicketBrief& brief : world.tickets()) {
        const TicketStory story = world.story(brief.id);
        QVERIFY2(sameBrief(brief, story.brief), qPrintable(QString::number(brief.id)));
        QVERIFY(brief.createdAt >= before && brief.createdAt <= kNow);
        QCOMPARE(brief.updatedAt, story.steps.back().at);
        QVERIFY(brief.changedAt >= brief.updatedAt && brief.changedAt <= kNow);
        QVERIFY(std::is_sorted(
            story.steps.begin(), story.steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; }));
        QCOMPARE(story.steps.front().kind, Step::Kind::Message);
        QVERIFY(world.person(story.requester) && world.person(story.requester)->createdAt <= brief.createdAt);
        QVERIFY(!story.assignee || world.person(story.assignee)->agent);
        before = brief.createdAt;
    }
}

void TestWorld::storiesHaveWordsAndUniqueSteps()
{
    const World world(Provider::Freshdesk, options(600));
    std::set<std::int64_t> ids;
    std::set<std::string> openings;
    for (const TicketBrief& brief : world.tickets()) {
        const TicketStory story = world.story(brief.id);
        for (const Step& step : story.steps) {
            QVERIFY(ids.insert(step.id).second);
            QVERIFY2(step.text.find('{') == std::string::npos && step.text.find('|') == std::string::npos,
                step.text.c_str());
        }
        openings.insert(story.steps.front().text);
    }
    QVERIFY(openings.size() > 550);
}

void TestWorld::oneOfAKindTicketsExist()
{
    const World world(Provider::Zendesk, options());
    int reopened = 0, merged = 0, deleted = 0, hostile = 0, archived = 0, bots = 0, calls = 0, bare = 0, bySystem = 0,
        byGone = 0;
    int longest = 0;
    for (const TicketBrief& brief : world.tickets()) {
        const TicketStory story = world.story(brief.id);
        reopened += story.reopens > 0;
        merged += story.mergedInto == brief.id - 1;
        deleted += brief.status == StatusCategory::Deleted;
        hostile += brief.hostile;
        archived += brief.archived;
        bots += anyStep(story, Step::Kind::BotMessage);
        calls += anyStep(story, Step::Kind::Call);
        bare += story.subject.empty();
        for (const Step& step : story.steps) {
            bySystem += step.kind == Step::Kind::Message && step.actor == -1;
            byGone += step.actor > 0 && !world.person(step.actor)->active;
        }
        longest = std::max(longest, brief.stepCount);
    }
    QVERIFY(reopened > 50);
    QVERIFY(merged > 10);
    QVERIFY(deleted > 10);
    QVERIFY(hostile >= 4);
    QVERIFY(archived > 1000);
    QVERIFY(bots > 50);
    QVERIFY(calls > 20);
    QVERIFY(bare >= 2);
    QVERIFY(bySystem > 20);
    QVERIFY(byGone > 5);
    QVERIFY(longest > 500);
}

void TestWorld::someIdsAreBeyondADouble()
{
    const World world(Provider::Zendesk, options());
    const auto isLarge = [](const Person& p) { return p.id > (std::int64_t(1) << 53); };
    QVERIFY(std::any_of(world.people().begin(), world.people().end(), isLarge));
    QVERIFY(world.people().front().admin);
}

void TestWorld::somethingHasJustComeInAndABacklogIsOpen()
{
    const World world(Provider::Zendesk, options());
    QVERIFY(world.tickets().back().createdAt > kNow - 10 * 60'000);
    const auto open = std::count_if(
        world.tickets().begin(), world.tickets().end(), [](const TicketBrief& b) { return isUnsolved(b.status); });
    QVERIFY2(open > 30 && open < 300, qPrintable(QString::number(open)));
}

void TestWorld::theDeskKeepsUpAndItsBacklogGrowsSlowly()
{
    QFETCH(int, provider);
    const World world(static_cast<Provider>(provider), options());
    constexpr Millis kWeek = 7LL * 86'400'000;
    std::array<int, 8> created {}, solved {};
    const auto count = [](std::array<int, 8>& weeks, Millis at) {
        if (kNow - at < 8 * kWeek)
            ++weeks[static_cast<std::size_t>((kNow - at) / kWeek)];
    };
    double solvedOnes = 0, unsolved = 0;
    for (const TicketBrief& brief : world.tickets()) {
        if (brief.status > StatusCategory::Closed)
            continue;
        count(created, brief.createdAt);
        if (const auto at = world.outline(brief.id).solvedAt)
            count(solved, *at);
        solvedOnes += brief.status == StatusCategory::Solved;
        unsolved += isUnsolved(brief.status);
    }
    const double in8 = std::accumulate(created.begin(), created.end(), 0),
                 out8 = std::accumulate(solved.begin(), solved.end(), 0);
    const auto told
        = QStringLiteral("%1 solved, %2 unsolved, %3 of %4").arg(solvedOnes).arg(unsolved).arg(out8).arg(in8);
    for (std::size_t week = 0; week < 8; ++week)
        QVERIFY2(solved[week] > created[week] / 2 && solved[week] < created[week] * 3 / 2,
            qPrintable(QStringLiteral("%1: %2 / %3").arg(week).arg(solved[week]).arg(created[week])));
    QVERIFY2(out8 > 0.72 * in8 && out8 < 0.95 * in8, qPrintable(told));
    QVERIFY2(solvedOnes > 0.02 * 2000 && solvedOnes < 0.07 * 2000, qPrintable(told));
    QVERIFY2(unsolved > 0.035 * 2000 && unsolved < 0.07 * 2000, qPrintable(told));
}

void TestWorld::twentyThousandTicketsStaySmall()
{
    static_assert(sizeof(TicketBrief) <= 80);
    const World world(Provider::Zendesk, options(20000));
    QCOMPARE(world.tickets().size(), std::size_t(20000));
    QVERIFY(sameBrief(world.story(19999).brief, *world.ticket(19999)));
    QVERIFY(!world.ticket(20001));
}

void TestWorld::aCustomersMessageReopensASolvedTicket()
{
    World world(Provider::Zendesk, options());
    const auto solved = std::find_if(world.tickets().begin(), world.tickets().end(),
        [](const TicketBrief& b) { return b.status == StatusCategory::Solved; });
    QVERIFY(solved != world.tickets().end());
    const auto before = world.story(solved->id);
    QCOMPARE(
        world.apply({ Mutation::Kind::AddMessage, before.brief.id, before.requester, "Still broken", {}, kNow + 1000 }),
        before.brief.id);
    const auto after = world.story(before.brief.id);
    QCOMPARE(after.brief.status, StatusCategory::Open);
    QCOMPARE(after.reopens, before.reopens + 1);
    QCOMPARE(after.brief.changedAt, kNow + 1000);
    QCOMPARE(after.brief.stepCount, before.brief.stepCount + 2);
    QVERIFY(sameBrief(after.brief, *world.ticket(before.brief.id)));
}

void TestWorld::newTicketsAndDeletionsAreOverlaid()
{
    World world(Provider::Freshdesk, options(100));
    const auto customer = world.people().back().id;
    const auto id = world.apply({ Mutation::Kind::NewTicket, 0, customer, "Flat tyre", {}, kNow + 5000 });
    QCOMPARE(id, std::int64_t(101));
    QCOMPARE(world.story(id).subject, std::string("Flat tyre"));
    world.apply({ Mutation::Kind::MakeSpam, id, world.people().front().id, {}, {}, kNow + 9000 });
    QCOMPARE(world.ticket(id)->status, StatusCategory::Spam);
    world.apply({ Mutation::Kind::Touch, 5, 0, {}, {}, kNow + 9000 });
    QCOMPARE(world.ticket(5)->updatedAt, kNow + 9000);
}

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
