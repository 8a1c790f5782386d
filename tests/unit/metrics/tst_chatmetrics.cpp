// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/chat.h"
#include "app/metrics/metricrun.h"
#include "app/providers/timestamps.h"
#include "tests/testkit/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace desk;

namespace {

struct Chat {
    TicketHistory history;

    Chat() { history.kind = ConversationKind::Chat; }
    Chat& add(Millis at, HistoryKind kind, AuthorKind by, const char* who = "")
    {
        HistoryEvent event;
        event.at = at;
        event.kind = kind;
        event.by = by;
        event.actorId = who;
        event.isPublic = event.chat = kind == HistoryKind::Message;
        history.events.push_back(event);
        return *this;
    }
    Chat& visitor(int second) { return add(second * 1000, HistoryKind::Message, AuthorKind::EndUser); }
    Chat& agent(int second, const char* who = "a")
    {
        return add(second * 1000, HistoryKind::Message, AuthorKind::Agent, who);
    }
    Chat& bot(int second) { return add(second * 1000, HistoryKind::Message, AuthorKind::Bot); }
    Chat& leaves(int second) { return add(second * 1000, HistoryKind::ChatLeave, AuthorKind::EndUser); }
};

constexpr Millis kMinute = 60'000;

double valueOf(const TicketHistory& chat, std::string_view name)
{
    const MetricDefinition* definition = findMetric(name);
    const TicketDigest digest(chat);
    TicketMetric out;
    definition->function(digest, {}, out);
    return out.parts().size() == 1 ? out.parts().front().value : std::nan("");
}

} // namespace

class TestChatMetrics : public QObject {
    Q_OBJECT

private slots:
    void theGoldenChatIsMeasured() // G12
    {
        Chat chat;
        chat.visitor(0).bot(2).agent(25).visitor(60).agent(100).visitor(130).leaves(170);
        const ChatFacts facts = chatFacts(chat.history);
        QCOMPARE(facts.firstResponse, std::optional<Millis>(25'000));
        QCOMPARE(facts.averageResponse, std::optional<double>(32'500));
        QCOMPARE(facts.longestResponse, std::optional<Millis>(40'000));
        QCOMPARE(facts.unanswered, 40'000);
        QVERIFY(facts.outcome == ChatOutcome::Dropped);
        QCOMPARE(facts.duration, 130'000);
        QCOMPARE(facts.wait, std::optional<Millis>(25'000));
        QCOMPARE(valueOf(chat.history, "chat_average_response_seconds"), 32.5);
        QCOMPARE(valueOf(chat.history, "chats_dropped"), 1.0);
        QVERIFY(std::isnan(valueOf(chat.history, "chats_missed")));
    }

    void theGoldenAgentIsBusy() // G17
    {
        const std::vector<Engagement> chats { { "a", 600 * kMinute, 620 * kMinute },
            { "a", 610 * kMinute, 640 * kMinute }, { "a", 650 * kMinute, 665 * kMinute } };
        const Concurrency ten = concurrency(chats, 600 * kMinute, 660 * kMinute);
        QCOMPARE(ten.active, 3);
        QCOMPARE(ten.peak, 2);
        QCOMPARE(ten.chatTime, 60 * kMinute);
        QCOMPARE(ten.busy, 50 * kMinute);
        QCOMPARE(ten.meanWhileBusy(), 1.2);
        QCOMPARE(ten.mean(), 1.0);
        QCOMPARE(concurrency(chats, 660 * kMinute, 720 * kMinute).active, 1);
        QCOMPARE(concurrency(chats, 720 * kMinute, 780 * kMinute).meanWhileBusy(), 0.0);
    }

    void manyAgentsAreBusyEachForHimself() // G17, and another agent beside
    {
        ConcurrencyRun run;
        const auto add = [&](const char* agent, int from, int to) {
            Chat chat;
            chat.add(from * kMinute, HistoryKind::ChatJoin, AuthorKind::Agent, agent);
            chat.add(to * kMinute, HistoryKind::ChatLeave, AuthorKind::Agent, agent);
            run.add(chat.history);
        };
        add("a", 600, 620);
        add("a", 610, 640);
        add("a", 650, 665);
        add("b", 600, 610);
        const ConcurrencyResult result = run.finish();
        QCOMPARE(result.agents, std::size_t(2));
        QCOMPARE(result.peak, 2);
        QCOMPARE(result.chatTime, (65 + 10) * kMinute);
        QCOMPARE(result.busy, (55 + 10) * kMinute);
        QCOMPARE(result.agentHours, std::size_t(3)); // a in the hours 10 and 11, b in 10
        QCOMPARE(result.activeInHours, std::size_t(3 + 1 + 1));
        QCOMPARE(ConcurrencyRun().finish().peak, 0);
    }

    void anAssignmentIsAcceptedByWhoeverComesIntoTheChat()
    {
        Chat chat;
        chat.history.createdAt = 0;
        chat.history.assigneeId = "b";
        const auto assign = [&](int second, const char* from, const char* to) {
            chat.add(second * 1000, HistoryKind::Assignee, AuthorKind::System);
            chat.history.events.back().from = from;
            chat.history.events.back().to = to;
        };
        chat.visitor(0);
        assign(5, "", "a");
        chat.agent(20, "a");
        assign(60, "a", "b");
        TicketMetric out;
        findMetric("chat_assignments_accepted")->function(TicketDigest(chat.history), {}, out);
        QCOMPARE(out.parts().size(), std::size_t(2));
        QVERIFY(out.parts()[0].counts && !out.parts()[1].counts);
    }

    void chatsThatFollowEachOtherAreNotAtOnce()
    {
        const std::vector<Engagement> chats { { "a", 0, kMinute }, { "a", kMinute, 2 * kMinute } };
        QCOMPARE(concurrency(chats, 0, 2 * kMinute).peak, 1);
    }

    void theRecordedChatAgreesWithItsOwnNumbers()
    {
        if (test::fixturesDir().isEmpty())
            QSKIP("no ../shared/fixtures: the recorded chat was not compared with its response times");
        const QByteArray body
            = test::readFile(test::fixturesDir() + QStringLiteral("/zendesk-chat/chat/zspec-sample-chat.json"));
        QJsonObject recorded = QJsonDocument::fromJson(body).object();
        if (recorded.contains(u"chat"))
            recorded = recorded[u"chat"].toObject();
        Chat chat;
        for (const auto& value : recorded[u"history"].toArray()) {
            const QJsonObject entry = value.toObject();
            const Millis at = parseTime(entry[u"timestamp"].toString().toStdString()).value();
            const AuthorKind by
                = entry[u"name"].toString().startsWith(u"Visitor") ? AuthorKind::EndUser : AuthorKind::Agent;
            const QString type = entry[u"type"].toString();
            if (type == u"chat.msg")
                chat.add(at, HistoryKind::Message, by);
            else if (type == u"chat.memberjoin")
                chat.add(at, HistoryKind::ChatJoin, by);
            else if (type == u"chat.memberleave")
                chat.add(at, HistoryKind::ChatLeave, by);
        }
        const ChatFacts facts = chatFacts(chat.history);
        const QJsonObject theirs = recorded[u"response_time"].toObject();
        QCOMPARE(std::lround(static_cast<double>(*facts.firstResponse) / 1000), theirs[u"first"].toInt());
        QCOMPARE(std::lround(static_cast<double>(*facts.longestResponse) / 1000), theirs[u"max"].toInt());
        // Their times have microseconds, ours milliseconds.
        QVERIFY(std::abs(*facts.averageResponse / 1000 - theirs[u"avg"].toDouble()) < 0.001);
        QCOMPARE(std::lround(static_cast<double>(facts.duration) / 1000), recorded[u"duration"].toInt());
        QCOMPARE(facts.visitorMessages, recorded[u"count"][u"visitor"].toInt());
        QCOMPARE(facts.agentMessages, recorded[u"count"][u"agent"].toInt());
        QCOMPARE(facts.outcome == ChatOutcome::Missed, recorded[u"missed"].toBool());
        QCOMPARE(engagementsOf(chat.history).size(), std::size_t { 1 });
    }

    void aChatThatNobodyAnsweredIsMissed()
    {
        Chat chat;
        chat.visitor(0).bot(1).visitor(20).leaves(90);
        const ChatFacts facts = chatFacts(chat.history);
        QVERIFY(facts.outcome == ChatOutcome::Missed);
        QCOMPARE(facts.wait, std::optional<Millis>(90'000));
        QVERIFY(!facts.firstResponse && !facts.averageResponse);
        QCOMPARE(valueOf(chat.history, "chats_missed"), 1.0);
    }

    void anAnswerToAProactiveMessageStartsTheWait()
    {
        Chat chat;
        chat.agent(0).visitor(30).agent(42).agent(50, "b").leaves(60);
        const ChatFacts facts = chatFacts(chat.history);
        QVERIFY(facts.outbound);
        QCOMPARE(facts.firstResponse, std::optional<Millis>(12'000));
        QCOMPARE(facts.agentWait, 30'000);
        QCOMPARE(facts.transfers, 1);
        QVERIFY(facts.outcome == ChatOutcome::Completed);
    }

    void aTicketWithoutAChatIsLeftOut()
    {
        TicketHistory ticket;
        const TicketDigest digest(ticket);
        for (const auto& definition : metricDefinitions()) {
            if (definition.population != MetricPopulation::Chats)
                continue;
            TicketMetric out;
            definition.function(digest, {}, out);
            QVERIFY2(out.parts().empty() && out.excluded() == Exclusion::NotAChat, definition.name.data());
        }
    }

    void servedAndMissedMakeAllChats()
    {
        std::vector<TicketHistory> chats;
        chats.push_back(Chat().visitor(0).leaves(9).history);
        chats.push_back(Chat().visitor(0).agent(5).leaves(9).history);
        chats.push_back(Chat().visitor(0).agent(5).visitor(6).leaves(9).history);
        chats.push_back(Chat().history);
        for (const auto& chat : chats) {
            int outcomes = 0;
            for (const char* name : { "chats_missed", "chats_completed", "chats_dropped" })
                outcomes += std::isnan(valueOf(chat, name)) ? 0 : 1;
            QCOMPARE(outcomes, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestChatMetrics)
#include "tst_chatmetrics.moc"
