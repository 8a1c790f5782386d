// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/chatsignin.h"
#include "app/metrics/chat.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"
#include "app/remote/credentials.h"
#include "app/remote/httpclient.h"
#include "app/sandbox/chats.h"
#include "app/store/historyreader.h"
#include "tests/testkit/fixtures.h"
#include "tests/testkit/mirror.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace desk;
using namespace desk::test;
using sandbox::ChatBrief;
using sandbox::ChatStory;
using sandbox::Sandbox;
using sandbox::World;

namespace {

sandbox::SandboxOptions withChatsIn(int tickets, int chats)
{
    sandbox::SandboxOptions options = smallWorlds(tickets, 1);
    options.world.chats = chats;
    return options;
}

/// An account of the sandbox with its chats, mirrored.
struct Copy : Mirror {
    explicit Copy(const Sandbox& box)
        : Copy(box, withChats(box, accountOf(box, Provider::Zendesk)))
    {
    }
    Copy(const Sandbox& box, const Account& account)
        : Mirror(account, secretsOf(box, account))
    {
    }
};

/// What was asked of the chat service.
QStringList chatRequests(const Sandbox& box)
{
    QStringList lines;
    for (QString line : box.requests())
        if (line.contains(u"/api/v2/chat/"))
            lines += line.remove(QStringLiteral("GET /api/v2/chat/"));
    return lines;
}

int count(const Conversation& conversation, EventKind kind)
{
    return static_cast<int>(std::ranges::count(conversation.entries, kind, [](const auto& e) { return e.event.kind; }));
}

/// A chat of the world that is a conversation of its own and was served.
ChatStory loneChat(Sandbox& box)
{
    ChatStory found;
    box.withWorld(Provider::Zendesk, [&](World& world) {
        for (const ChatBrief& brief : world.chats())
            if (ChatStory chat = world.chat(brief.number); !chat.offline && !chat.missed && chat.ticket == 0)
                found = chat;
    });
    return found;
}

} // namespace

class TestChatSync : public QObject {
    Q_OBJECT

private slots:
    void itAsksForAgentsDepartmentsAndAThousandChatsARequest()
    {
        Sandbox box(withChatsIn(60, 2100));
        QVERIFY(box.start().ok());
        Copy copy(box);
        const SyncStatus status = copy.sync();
        QVERIFY(status.complete);
        QCOMPARE(status.chats, qint64(2100));
        QStringList asked = chatRequests(box);
        QCOMPARE(asked.size(), 5);
        QCOMPARE(asked[0], QStringLiteral("agents?limit=100"));
        QCOMPARE(asked[1], QStringLiteral("departments"));
        QCOMPARE(asked[2], QStringLiteral("incremental/chats?fields=chats(*)&limit=1000&start_time=0"));
        static const QRegularExpression next(QStringLiteral(
            "^incremental/"
            "chats\\?fields=chats\\(\\*\\)&limit=1000&start_time=\\d{10}&start_id=\\d{4}\\.10502823\\.S\\w{12}$"));
        QVERIFY2(next.match(asked[3]).hasMatch(), qPrintable(asked[3]));
        QVERIFY2(next.match(asked[4]).hasMatch(), qPrintable(asked[4]));
        // Nothing new: one question, with both halves of the bookmark.
        box.clearRequests();
        QVERIFY(copy.sync().complete);
        asked = chatRequests(box);
        QCOMPARE(asked.size(), 1);
        QVERIFY2(next.match(asked[0]).hasMatch(), qPrintable(asked[0]));
    }

    void everyChatIsShownOnceAndWithAllItsLines()
    {
        Sandbox box(withChatsIn(400, 300));
        QVERIFY(box.start().ok());
        Copy copy(box);
        QVERIFY(copy.sync().complete);
        std::vector<ChatStory> chats;
        box.withWorld(Provider::Zendesk, [&](World& world) {
            for (const ChatBrief& brief : world.chats())
                chats.push_back(world.chat(brief.number));
        });
        const auto reader = copy.reader();
        int linked = 0;
        for (const ChatStory& chat : chats) {
            const bool lone = chat.ticket == 0;
            const auto own = reader->conversation(copy.account(), chat.brief.id);
            QCOMPARE(own.ok(), lone);
            const auto shown = lone ? own : reader->conversation(copy.account(), std::to_string(chat.ticket));
            QVERIFY(shown.ok());
            linked += lone ? 0 : 1;
            using Kind = sandbox::ChatLine::Kind;
            const auto said = std::ranges::count_if(
                chat.lines, [](const auto& l) { return l.kind == Kind::Message || l.kind == Kind::Trigger; });
            QCOMPARE(count(*shown, EventKind::ChatMessage), int(said));
            QCOMPARE(count(*shown, EventKind::Join),
                int(std::ranges::count(chat.lines, Kind::Join, &sandbox::ChatLine::kind)));
            if (!lone) {
                QCOMPARE(shown->ticket.kind, ConversationKind::Ticket);
                QVERIFY(shown->ticket.version > 0); // the ticket's own row
                continue;
            }
            QCOMPARE(shown->ticket.kind, chat.offline ? ConversationKind::OfflineMessage : ConversationKind::Chat);
            QVERIFY(shown->messagesKnown);
            QCOMPARE(shown->ticket.csat,
                chat.rating.empty()         ? Csat::None
                    : chat.rating == "good" ? Csat::Good
                                            : Csat::Bad);
            if (!chat.agents.empty())
                QVERIFY(!shown->assigneeName.empty());
        }
        QVERIFY(linked > 10);
    }

    void aSyncThatWasStoppedGoesOnFromItsBookmark()
    {
        Sandbox box(withChatsIn(20, 2500));
        QVERIFY(box.start().ok());
        Copy whole(box);
        whole.sync();
        Copy stopped(box);
        stopped.syncUntil([](const SyncStatus& status) { return status.chats > 0; });
        box.clearRequests();
        QVERIFY(stopped.sync().complete);
        QVERIFY(
            !chatRequests(box).contains(QStringLiteral("incremental/chats?fields=chats(*)&limit=1000&start_time=0")));
        QCOMPARE(stopped.content(), whole.content());
    }

    void faultsCostNothingButTime_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("limit") << QStringLiteral("zendesk:/api/v2/chat/*:429?retry-after=0&times=2");
        QTest::newRow("bad gateway") << QStringLiteral("zendesk:/api/v2/chat/*:502?times=1");
        QTest::newRow("cut") << QStringLiteral("zendesk:/api/v2/chat/incremental/*:cut?times=1");
        QTest::newRow("wrong JSON") << QStringLiteral("zendesk:/api/v2/chat/incremental/*:wrong-json?times=1");
    }
    void faultsCostNothingButTime()
    {
        QFETCH(QString, fault);
        Sandbox box(withChatsIn(20, 60));
        QVERIFY(box.start().ok());
        Copy whole(box);
        whole.sync();
        QVERIFY(box.setFaults({ fault }).ok());
        Copy hurt(box);
        QVERIFY(hurt.sync().complete);
        QCOMPARE(hurt.content(), whole.content());
    }

    void theTicketsGoOnWhereTheChatSignInHasEnded()
    {
        Sandbox box(withChatsIn(40, 60));
        QVERIFY(box.start().ok());
        QVERIFY(box.setFaults({ QStringLiteral("zendesk:/api/v2/chat/*:401") }).ok());
        Copy copy(box);
        const SyncStatus status = copy.sync();
        QVERIFY(!status.complete);
        QCOMPARE(status.chats, qint64(0));
        QVERIFY(status.tickets >= 40);
        QVERIFY(std::ranges::any_of(copy.issues(), [](const Issue& issue) {
            return issue.key == u"chat-sign-in" && issue.action == Issue::Action::SignInToChats;
        }));
        QVERIFY(box.setFaults({}).ok());
        QVERIFY(copy.sync().complete);
    }

    void aChatThatBecomesATicketLaterMovesThere()
    {
        Sandbox box(withChatsIn(40, 60));
        QVERIFY(box.start().ok());
        Copy copy(box);
        QVERIFY(copy.sync().complete);
        const ChatStory chat = loneChat(box);
        const auto before = copy.reader()->conversation(copy.account(), chat.brief.id);
        QVERIFY(before.ok());
        box.withWorld(Provider::Zendesk, [&](World& world) {
            world.apply(sandbox::ChatMutation { chat.brief.number, SystemClock::instance().now() - 302'000, {}, 12 });
        });
        QVERIFY(copy.sync().complete);
        QVERIFY(!copy.reader()->conversation(copy.account(), chat.brief.id).ok());
        QStringList rows;
        QVERIFY(copy.reader()
                    ->forEachTicket([&](const TicketRow& row) {
                        rows += QString::fromUtf8(row.id.data(), qsizetype(row.id.size()));
                    })
                    .ok());
        QVERIFY(!rows.contains(QString::fromStdString(chat.brief.id)));
        const auto ticket = copy.reader()->conversation(copy.account(), "12");
        QCOMPARE(count(*ticket, EventKind::ChatMessage), count(*before, EventKind::ChatMessage));
    }

    void aDeletedChatStaysReadable()
    {
        Sandbox box(withChatsIn(20, 40));
        QVERIFY(box.start().ok());
        Copy copy(box);
        QVERIFY(copy.sync().complete);
        const ChatStory chat = loneChat(box);
        box.withWorld(Provider::Zendesk, [&](World& world) {
            world.apply(
                sandbox::ChatMutation { chat.brief.number, SystemClock::instance().now() - 302'000, {}, 0, true });
        });
        QVERIFY(copy.sync().complete);
        const auto gone = copy.reader()->conversation(copy.account(), chat.brief.id);
        QCOMPARE(gone->ticket.status, StatusCategory::Deleted);
        QVERIFY(count(*gone, EventKind::ChatMessage) > 0);
    }

    void theRecordedChatMeasuresAsTheHelpDeskSays()
    {
        if (fixturesDir().isEmpty())
            QSKIP("no ../shared/fixtures: the recorded chats were not read");
        const QByteArray body = readFile(fixturesDir() + QStringLiteral("/zendesk-chat/chat/zspec-sample-chat.json"));
        const auto page
            = zendesk_chat::normalise({ PageKind::ZcChats, { body.constData(), std::size_t(body.size()) }, {} });
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("a.sqlite"));
        QVERIFY(StoreWriter::open(file).value()->commit(page->records, {}).ok());
        std::vector<ChatFacts> seen;
        const auto reader = StoreReader::open(file);
        HistoryScope scope;
        QVERIFY(
            (*reader)->forEachHistory(scope, [&](const TicketHistory& chat) { seen.push_back(chatFacts(chat)); }).ok());
        QCOMPARE(seen.size(), std::size_t(1));
        QCOMPARE(seen[0].firstResponse, std::optional<Millis>(10'332));
        QCOMPARE(seen[0].longestResponse, std::optional<Millis>(346'983));
        QCOMPARE(std::llround(*seen[0].averageResponse), 136'036); // its 136.03566670417786 s
        QCOMPARE(seen[0].duration / 1000, Millis(717));
        QCOMPARE(seen[0].visitorMessages, 8);
        QCOMPARE(seen[0].agentMessages, 11);
        QCOMPARE(seen[0].outcome, ChatOutcome::Dropped); // he wrote once more after the agent had left
    }

    void theProbeFindsTheAddressThatServesTheChats_data()
    {
        QTest::addColumn<bool>("old");
        QTest::newRow("the account's own") << false;
        QTest::newRow("that of before 2025") << true;
    }
    void theProbeFindsTheAddressThatServesTheChats()
    {
        QFETCH(bool, old);
        sandbox::SandboxOptions options = withChatsIn(20, 30);
        options.oldChatAddress = old;
        Sandbox box(options);
        QVERIFY(box.start().ok());
        Account account = accountOf(box, Provider::Zendesk);
        const QString token = secretsOf(box, withChats(box, account))[QStringLiteral("zd/chat")];
        HttpClient http;
        std::optional<ChatCheck> check;
        checkChatSignIn(account, http, fixedCredentials(chatAuthorization(token)), {}, [&](ChatCheck c) { check = c; });
        QTRY_VERIFY(check);
        QVERIFY(check->works());
        account.chatUrl = check->url;
        Copy copy(box, account);
        QVERIFY(copy.sync().complete);
        QCOMPARE(copy.reader()->counts()->chats, qint64(30));
        check.reset();
        checkChatSignIn(account, http, fixedCredentials(chatAuthorization(QStringLiteral("no"))), {},
            [&](ChatCheck c) { check = c; });
        QTRY_VERIFY(check);
        QCOMPARE(check->state, SignInState::WrongKey);
    }
};

QTEST_GUILESS_MAIN(TestChatSync)
#include "tst_chatsync.moc"
