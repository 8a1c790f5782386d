// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ticketfacts.h"

#include "tests/unit/store/storesamples.h"

#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

using Events = std::vector<FactEvent>;
using enum StatusCategory;

FactEvent says(AuthorRole role, double atMinute)
{
    return { minute(atMinute), EventKind::Message, role, true, {}, {}, {} };
}

FactEvent notes(double atMinute)
{
    return { minute(atMinute), EventKind::Note, AuthorRole::Agent, false, {}, {}, {} };
}

FactEvent changes(double atMinute, StatusCategory from, StatusCategory to)
{
    return { minute(atMinute), EventKind::Change, AuthorRole::Agent, false, "status", std::string(nameOf(from)),
        std::string(nameOf(to)) };
}

FactBasis basis(StatusCategory status)
{
    FactBasis b;
    b.status = status;
    b.createdAt = kStart;
    b.messagesKnown = true;
    return b;
}

const AuthorRole kCustomer = AuthorRole::Requester;
const AuthorRole kAgent = AuthorRole::Agent;

/// G1 of metrics.md up to its solve at 195.
Events firstGoldenStory()
{
    return { says(kCustomer, 0), changes(0, New, New), says(kAgent, 30), changes(30, New, Pending),
        says(kCustomer, 150), changes(150, Pending, Open), notes(180), says(kAgent, 195), changes(195, Open, Solved) };
}

} // namespace

class TestTicketFacts : public QObject {
    Q_OBJECT

private slots:
    void golden1AnsweredAndSolved()
    {
        const TicketFacts facts = ticketFacts(basis(Solved), firstGoldenStory());
        QCOMPARE(facts.firstReplyMinutes, std::optional(30));
        QCOMPARE(facts.replies, std::optional(2));
        QCOMPARE(facts.resolutionMinutes, std::optional(195));
        QCOMPARE(facts.reopens, std::optional(0));
        QCOMPARE(facts.solvedAt, std::optional(minute(195)));
        QVERIFY(!facts.waitingSince);
    }

    void golden2ReopenedAndSolvedAgain()
    {
        Events events = firstGoldenStory();
        events.push_back(says(kCustomer, 360));
        events.push_back(changes(360, Solved, Open));
        const TicketFacts open = ticketFacts(basis(Open), events);
        QCOMPARE(open.reopens, std::optional(1));
        QVERIFY(!open.solvedAt && !open.resolutionMinutes);
        QCOMPARE(open.waitingSince, std::optional(minute(360)));
        events.push_back(says(kAgent, 380));
        events.push_back(changes(380, Open, Solved));
        const TicketFacts facts = ticketFacts(basis(Solved), events);
        QCOMPARE(facts.reopens, std::optional(1));
        QCOMPARE(facts.resolutionMinutes, std::optional(380));
        QCOMPARE(facts.replies, std::optional(3));
    }

    void golden3OpenedByAnAgentInPublic()
    {
        const TicketFacts facts
            = ticketFacts(basis(Open), Events { says(kAgent, 0), says(kCustomer, 40), says(kAgent, 60) });
        QCOMPARE(facts.firstReplyMinutes, std::optional(60));
        QCOMPARE(facts.replies, std::optional(1));
    }

    void golden4OpenedByAnAgentWithANote()
    {
        const TicketFacts facts = ticketFacts(basis(Open), Events { notes(0), says(kAgent, 15) });
        QCOMPARE(facts.firstReplyMinutes, std::optional(15));
        QCOMPARE(facts.replies, std::optional(1));
    }

    void golden6ABotIsNoHuman()
    {
        const TicketFacts facts = ticketFacts(
            basis(Open), Events { says(kCustomer, 0), says(AuthorRole::Bot, 5.0 / 60), says(kAgent, 20) });
        QCOMPARE(facts.firstReplyMinutes, std::optional(20));
        QCOMPARE(facts.replies, std::optional(1));
    }

    void golden7OnlyNotesAreNoReply()
    {
        const TicketFacts facts
            = ticketFacts(basis(Solved), Events { says(kCustomer, 0), notes(20), changes(40, Open, Solved) });
        QCOMPARE(facts.replies, std::optional(0));
        QVERIFY(!facts.firstReplyMinutes);
        QCOMPARE(facts.resolutionMinutes, std::optional(40));
    }

    void neitherNotesNorBotsEndAWait()
    {
        Events events { says(kCustomer, 0), says(kAgent, 5), says(kCustomer, 10), says(kCustomer, 12), notes(15),
            says(AuthorRole::Bot, 16) };
        QCOMPARE(ticketFacts(basis(Open), events).waitingSince, std::optional(minute(10)));
        QVERIFY(!ticketFacts(basis(Closed), events).waitingSince);
        events.push_back(says(kAgent, 20));
        QVERIFY(!ticketFacts(basis(Open), events).waitingSince);
    }

    void solvedThenClosedIsOneSolve()
    {
        const TicketFacts facts
            = ticketFacts(basis(Closed), Events { changes(10, Open, Solved), changes(5000, Solved, Closed) });
        QCOMPARE(facts.resolutionMinutes, std::optional(10));
        QCOMPARE(facts.reopens, std::optional(0));
    }

    void secondsRoundHalfUp_data()
    {
        QTest::addColumn<double>("minutes");
        QTest::addColumn<int>("rounded");
        QTest::newRow("just under a half") << 1.49 << 1;
        QTest::newRow("a half") << 1.5 << 2;
        QTest::newRow("at once") << 0.0 << 0;
    }
    void secondsRoundHalfUp()
    {
        QFETCH(double, minutes);
        QFETCH(int, rounded);
        const TicketFacts facts = ticketFacts(basis(Open), Events { says(kCustomer, 0), says(kAgent, minutes) });
        QCOMPARE(facts.firstReplyMinutes, std::optional(rounded));
    }

    void whereMessagesAreMissingTheHelpDeskSaysIt()
    {
        FactBasis b = basis(Solved);
        b.messagesKnown = false;
        b.published.firstReplyMinutes = 12;
        b.published.replies = 3;
        b.published.reopens = 1;
        b.published.solvedAt = minute(90);
        const TicketFacts facts = ticketFacts(b, Events { says(kCustomer, 0), says(kAgent, 80) });
        QCOMPARE(facts.firstReplyMinutes, std::optional(12));
        QCOMPARE(facts.replies, std::optional(3));
        QCOMPARE(facts.reopens, std::optional(1));
        QCOMPARE(facts.resolutionMinutes, std::optional(90));
    }

    void withoutChangesTheHelpDeskSaysWhenItWasSolved()
    {
        FactBasis b = basis(Solved);
        b.published.solvedAt = minute(90);
        const TicketFacts facts = ticketFacts(b, Events { says(kCustomer, 0), says(kAgent, 80) });
        QCOMPARE(facts.firstReplyMinutes, std::optional(80));
        QCOMPARE(facts.resolutionMinutes, std::optional(90));
    }

    void rolesAreToldByBotsThenRequesterThenEventThenPerson()
    {
        using enum AuthorRole;
        QCOMPARE(resolvedRole(Bot, "1", "1", EndUser), Bot);
        QCOMPARE(resolvedRole(Agent, "1", "1", Agent), Requester);
        QCOMPARE(resolvedRole(EndUser, "2", "1", Agent), EndUser);
        QCOMPARE(resolvedRole(Unknown, "2", "1", Agent), Agent);
        QCOMPARE(resolvedRole(EndUser, "2", "1", Unknown), EndUser);
        QCOMPARE(resolvedRole(Unknown, "-1", "1", Unknown), System);
    }
};

QTEST_GUILESS_MAIN(TestTicketFacts)
#include "tst_ticketfacts.moc"
