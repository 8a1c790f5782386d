// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messaging.h"
#include "tests/testkit/mirror.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <set>

using namespace desk;
using namespace desk::test;
using sandbox::MessagingItem;
using sandbox::Mutation;
using sandbox::Sandbox;
using sandbox::TicketBrief;
using sandbox::World;

namespace {

const QString kLog = QStringLiteral("zendesk:/api/v2/tickets/*/conversation_log");

/// The tickets that came by messaging and can be read, with what their conversations hold.
std::map<std::int64_t, std::vector<MessagingItem>> conversationsIn(Sandbox& box)
{
    std::map<std::int64_t, std::vector<MessagingItem>> all;
    box.withWorld(Provider::Zendesk, [&](World& world) {
        for (const TicketBrief& brief : world.tickets()) {
            const bool gone = brief.status == StatusCategory::Deleted || brief.status == StatusCategory::Spam;
            const auto story = world.story(brief.id);
            if (!gone && story.channel == Channel::Messaging)
                all[brief.id] = messagingOf(world, story, {});
        }
    });
    return all;
}

QStringList asked(const Sandbox& box, const char* what)
{
    return box.requests().filter(QLatin1String(what));
}

/// What was asked of the conversation log, "<ticket> <query>".
QStringList logRequests(const Sandbox& box)
{
    static const QRegularExpression path(QStringLiteral("^GET /api/v2/tickets/(\\d+)/conversation_log\\?(.*)$"));
    QStringList lines;
    for (const QString& line : box.requests())
        if (const auto match = path.match(line); match.hasMatch())
            lines += match.captured(1) + QLatin1Char(' ') + match.captured(2);
    return lines;
}

Conversation shown(const Mirror& mirror, std::int64_t ticket)
{
    auto found = mirror.reader()->conversation(mirror.account(), std::to_string(ticket));
    return found.ok() ? std::move(found).value() : Conversation {};
}

const Conversation::Entry* entry(const Conversation& conversation, const std::string& id)
{
    const auto it = std::ranges::find(conversation.entries, id, [](const auto& e) { return e.event.id; });
    return it == conversation.entries.end() ? nullptr : &*it;
}

/// An account with a key for its messaging service.
struct Keyed : Mirror {
    explicit Keyed(const Sandbox& box)
        : Keyed(box, withMessaging(box, accountOf(box, Provider::Zendesk)))
    {
    }
    Keyed(const Sandbox& box, const Account& account)
        : Mirror(account, secretsOf(box, account))
    {
    }
};

} // namespace

class TestMessagingSync : public QObject {
    Q_OBJECT

private slots:
    void theLogOfEachMessagingTicketIsAskedForOnceAndOnlyWhereItMovedAgain()
    {
        Sandbox box(smallWorlds(600, 1));
        QVERIFY(box.start().ok());
        const auto conversations = conversationsIn(box);
        Mirror mirror(box, Provider::Zendesk);
        QVERIFY(mirror.sync().complete);
        QStringList expected;
        for (const auto& [id, items] : conversations)
            expected += QStringLiteral("%1 page[size]=100").arg(id);
        QStringList seen = logRequests(box);
        const auto more = seen.filter(QStringLiteral("page[after]"));
        for (const QString& line : more)
            seen.removeOne(line);
        std::ranges::sort(seen);
        std::ranges::sort(expected);
        QCOMPARE(seen, expected);
        const auto isLong = [](const auto& one) { return one.second.size() > 100; };
        QVERIFY(more.size() >= std::ranges::count_if(conversations, isLong));
        QVERIFY(more.size() <= 2 * std::ranges::count_if(conversations, isLong));

        box.clearRequests();
        QVERIFY(mirror.sync().complete);
        QCOMPARE(logRequests(box), QStringList());

        const std::int64_t moved = conversations.begin()->first;
        box.withWorld(Provider::Zendesk, [&](World& world) {
            Mutation reply;
            reply.kind = Mutation::Kind::AddMessage;
            reply.ticket = moved;
            reply.actor = world.story(moved).requester;
            reply.text = "Is there any news?";
            reply.at = world.now() + 60'000;
            world.apply(reply);
        });
        QVERIFY(mirror.sync().complete);
        QVERIFY(logRequests(box).size() >= 1);
        for (const QString& line : logRequests(box))
            QVERIFY2(line.startsWith(QStringLiteral("%1 ").arg(moved)), qPrintable(line));
    }

    void everyMessageIsThereOnceAndInOrder()
    {
        Sandbox box(smallWorlds(600, 1));
        QVERIFY(box.start().ok());
        Mirror mirror(box, Provider::Zendesk);
        QVERIFY(mirror.sync().complete);
        std::set<std::string> types;
        for (const auto& [id, items] : conversationsIn(box)) {
            const Conversation conversation = shown(mirror, id);
            std::map<std::string, int> ids;
            for (const auto& each : conversation.entries)
                ++ids[each.event.id];
            for (const auto& [event, count] : ids)
                QVERIFY2(count == 1, event.c_str());
            for (const MessagingItem& item : items) {
                const auto* found = entry(conversation, item.id);
                QVERIFY2(found, item.id.c_str());
                QCOMPARE(found->event.at, item.at);
                types.insert(found->event.content.type);
                types.insert(found->event.kindRaw);
            }
            QVERIFY(!conversation.logPending);
        }
        for (const char* type : { "carousel", "form", "formResponse", "location", "image", "template", "list",
                 "Messaging::SomethingNew", "ConversationOpened" })
            QVERIFY2(types.contains(type), type);
    }

    void aStopInTheMiddleLosesNothingAndRepeatsNothing()
    {
        Sandbox box(smallWorlds(600, 1));
        QVERIFY(box.start().ok());
        Mirror whole(box, Provider::Zendesk);
        QVERIFY(whole.sync().complete);
        Mirror stopped(box, Provider::Zendesk);
        for (int part = 1; part <= 6; ++part)
            stopped.syncUntil([&](const SyncStatus& status) {
                const auto log
                    = std::ranges::find(status.streams, QStringLiteral("conversation-log"), &StreamProgress::name);
                return log != status.streams.end() && log->done >= 3;
            });
        QVERIFY(stopped.sync().complete);
        QCOMPARE(stopped.content(), whole.content());
    }

    void aWalkGoesOnFromTheLastPage()
    {
        Sandbox box(smallWorlds(600, 1));
        QVERIFY(box.start().ok());
        std::int64_t wide = 0;
        for (const auto& [id, items] : conversationsIn(box))
            if (items.size() > 100)
                wide = id;
        QVERIFY(wide != 0);
        Mirror mirror(box, Provider::Zendesk);
        QVERIFY(mirror.sync().complete);
        // As if the program had been killed between the two pages.
        {
            auto writer = StoreWriter::open(mirror.storeFile());
            QVERIFY(writer.ok());
            RecordBatch moved;
            Ticket row = shown(mirror, wide).ticket;
            row.updatedAt = *row.updatedAt + 1000;
            row.version += 1000;
            moved.tickets.push_back(row);
            const Cursor cursor { "conversation-log." + std::to_string(wide), "MTAwfDEwMA==" }; // 100|100
            QVERIFY((*writer)->commit(moved, std::span(&cursor, 1)).ok());
        }
        box.clearRequests();
        QVERIFY(mirror.sync().complete);
        const QStringList lines = logRequests(box);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].startsWith(QStringLiteral("%1 page[size]=100&page[after]=").arg(wide)), qPrintable(lines[0]));
        QVERIFY(mirror.reader()->cursor("conversation-log." + std::to_string(wide))->empty());
    }

    void aTicketThatSomebodyOpensIsReadFirst()
    {
        Sandbox box(smallWorlds(200, 1));
        QVERIFY(box.start().ok());
        const std::int64_t id = conversationsIn(box).begin()->first;
        Mirror mirror(box, Provider::Zendesk);
        mirror.syncUntil([](const SyncStatus& status) { return status.tickets > 150; });
        box.clearRequests();
        mirror.service().fetchConversation(mirror.account(), QString::number(id));
        QTRY_VERIFY(!shown(mirror, id).logPending);
        const QStringList lines = logRequests(box);
        const qsizetype own = lines.filter(QRegularExpression(QStringLiteral("^%1 ").arg(id))).size();
        QVERIFY(own > 0);
        QVERIFY2(lines.size() - own <= 2, qPrintable(lines.join(u'\n'))); // on their way when the sync was stopped
    }

    void tooManyQuestionsSlowOnlyTheLog()
    {
        Sandbox box(smallWorlds(200, 1));
        QVERIFY(box.start().ok());
        QVERIFY(box.setFaults({ kLog + QStringLiteral(":429?times=2&retry-after=1") }).ok());
        Mirror mirror(box, Provider::Zendesk);
        const SyncStatus status = mirror.sync();
        QVERIFY(status.complete);
        QVERIFY(logRequests(box).size() >= qsizetype(conversationsIn(box).size()) + 2);
    }

    void whereThereIsNoLogItIsNotAskedForEveryTicket()
    {
        Sandbox box(smallWorlds(600, 1));
        QVERIFY(box.start().ok());
        QVERIFY(box.setFaults({ kLog + QStringLiteral(":403") }).ok());
        Mirror mirror(box, Provider::Zendesk);
        const SyncStatus status = mirror.sync();
        QVERIFY(status.complete);
        QVERIFY(logRequests(box).size() <= 7);
        QVERIFY(std::ranges::any_of(mirror.issues(),
            [](const Issue& issue) { return issue.key == QStringLiteral("conversation-log-unavailable"); }));
    }

    void aKeyBringsWhatTheLogLeavesOutWithoutTwins()
    {
        Sandbox box(smallWorlds(400, 1));
        QVERIFY(box.start().ok());
        Mirror plain(box, Provider::Zendesk);
        QVERIFY(plain.sync().complete);
        QVERIFY(asked(box, "/sc/v2/").isEmpty());
        Keyed keyed(box);
        QVERIFY(keyed.sync().complete);
        int richer = 0;
        for (const auto& [id, items] : conversationsIn(box)) {
            const Conversation with = shown(keyed, id), without = shown(plain, id);
            QCOMPARE(with.entries.size(), without.entries.size());
            for (const MessagingItem& item : items) {
                const auto *a = entry(without, item.id), *b = entry(with, item.id);
                QVERIFY(a && b);
                QVERIFY(b->event.content.size() >= a->event.content.size());
                richer += b->event.content.size() > a->event.content.size() ? 1 : 0;
                QCOMPARE(b->author.role, a->author.role);
            }
        }
        QVERIFY(richer > 5);
        box.clearRequests();
        QVERIFY(keyed.sync().complete);
        QVERIFY(asked(box, "/sc/v2/").isEmpty());
    }

    void aRefusedKeyIsSaidAndTheTicketsGoOn()
    {
        Sandbox box(smallWorlds(100, 1));
        QVERIFY(box.start().ok());
        const Account account = withMessaging(box, accountOf(box, Provider::Zendesk));
        auto secrets = secretsOf(box, account);
        secrets[QStringLiteral("zd/sunshine")] = QStringLiteral("wrong");
        Mirror mirror(account, secrets);
        const SyncStatus status = mirror.sync();
        QCOMPARE(status.state, SyncStatus::State::Idle);
        QVERIFY(!status.complete);
        const auto issue = std::ranges::find(mirror.issues(), QStringLiteral("messaging-sign-in"), &Issue::key);
        QVERIFY(issue != mirror.issues().end());
        QCOMPARE(issue->action, Issue::Action::EnterMessagingKey);
        QVERIFY(asked(box, "/sc/v2/").size() <= 2);
        QVERIFY(!logRequests(box).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMessagingSync)
#include "tst_messagingsync.moc"
