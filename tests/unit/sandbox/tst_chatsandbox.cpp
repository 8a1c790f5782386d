// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/zendesk/zendesknormaliser.h"
#include "app/providers/zendesk_chat/zendeskchatnormaliser.h"
#include "app/sandbox/chats.h"
#include "app/sandbox/oauthserver.h"
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QTest>
#include <QUrlQuery>
#include <set>

using namespace desk;
using namespace desk::sandbox;

namespace {

SandboxOptions small()
{
    SandboxOptions options;
    options.world.zendeskTickets = 200;
    options.world.freshdeskTickets = 10;
    options.world.chats = 400;
    return options;
}

const QString kExport = QStringLiteral("/api/v2/chat/incremental/chats?start_time=0");

} // namespace

class TestChatSandbox : public QObject {
    Q_OBJECT

    Sandbox m_box { small() };
    std::unique_ptr<Probe> m_probe;

    QUrlQuery approve(const QString& client, const QString& type)
    {
        QUrlQuery form;
        for (const auto& [key, value] :
            { std::pair(QStringLiteral("response_type"), type), std::pair(QStringLiteral("client_id"), client),
                std::pair(QStringLiteral("redirect_uri"), OAuthServer::redirectUris().front()),
                std::pair(QStringLiteral("scope"), QStringLiteral("read")),
                std::pair(QStringLiteral("state"), QStringLiteral("s1")),
                std::pair(QStringLiteral("decision"), QStringLiteral("approve")) })
            form.addQueryItem(key, value);
        const Answer answer = m_probe->post(QStringLiteral("/oauth2/authorizations"),
            form.toString(QUrl::FullyEncoded).toLatin1(), "application/x-www-form-urlencoded");
        const QUrl back(QString::fromLatin1(answer.header("location")));
        return QUrlQuery(type == u"code" ? back.query() : back.fragment());
    }

    Answer exchange(const QString& client, const QString& secret, const QString& code)
    {
        const QByteArray body = "grant_type=authorization_code&code=" + code.toLatin1()
            + "&client_id=" + client.toLatin1() + "&client_secret=" + secret.toLatin1()
            + "&redirect_uri=" + QUrl::toPercentEncoding(OAuthServer::redirectUris().front());
        return m_probe->post(QStringLiteral("/oauth2/token"), body, "application/x-www-form-urlencoded");
    }

    /// Walks the export as a client does; gives the ids in their order.
    QStringList walk(int limit, int* pages = nullptr)
    {
        QStringList ids;
        QString next = kExport + QStringLiteral("&fields=chats(*)&limit=%1").arg(limit);
        for (int count = limit; count == limit;) {
            const QJsonObject page = m_probe->get(next).object();
            for (const QJsonValue chat : page[QLatin1String("chats")].toArray())
                ids << chat[QLatin1String("id")].toString();
            count = page[QLatin1String("count")].toInt();
            next = page[QLatin1String("next_page")].toString();
            if (pages)
                ++*pages;
        }
        return ids;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_box.start().ok());
        m_probe = std::make_unique<Probe>(m_box.zendeskUrl());
    }
    void init()
    {
        m_probe->bearer(m_box.credentials()[QLatin1String("zendesk")][QLatin1String("chat_token")].toString());
    }

    void itsSignInIsOfItsOwn()
    {
        const QJsonObject credentials = m_box.credentials()[QLatin1String("zendesk")].toObject();
        const QString client = credentials[QLatin1String("chat_client_id")].toString();
        const QString secret = credentials[QLatin1String("chat_client_secret")].toString();
        const QString code = approve(client, QStringLiteral("code")).queryItemValue(QStringLiteral("code"));
        QCOMPARE(exchange(client, QStringLiteral("wrong"), code).status, 400);
        const Answer granted = exchange(client, secret, code);
        QCOMPARE(granted.status, 200);
        QVERIFY(!granted.object().contains(QLatin1String("expires_in")));
        QVERIFY(!granted.object().contains(QLatin1String("refresh_token")));
        m_probe->bearer(granted.object()[QLatin1String("access_token")].toString());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/chat/agents/me")).status, 200);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets")).status, 401); // no token of the help desk
        QCOMPARE(exchange(client, secret, code).status, 400); // a code serves once
    }

    void withoutASecretTheTokenIsInTheFragment()
    {
        const QString token = approve(QStringLiteral("deskscope_chat_public"), QStringLiteral("token"))
                                  .queryItemValue(QStringLiteral("access_token"));
        m_probe->bearer(token);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/chat/agents/me")).status, 200);
    }

    void strangersAndTheOldAddressAreRefused()
    {
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/agents")).status, 404);
        m_probe->bearer(QStringLiteral("nobody"));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/chat/agents")).status, 401);
    }

    void withoutFieldsTheExportGivesIdsOnly()
    {
        const QJsonArray chats
            = m_probe->get(kExport + QStringLiteral("&limit=3")).object()[QLatin1String("chats")].toArray();
        QCOMPARE(chats.size(), 3);
        QCOMPARE(chats[0].toObject().keys(), QStringList { QStringLiteral("id") });
    }

    void theExportGivesEveryChatOnceThoughManyShareASecond()
    {
        int pages = 0;
        const QStringList ids = walk(30, &pages);
        QCOMPARE(ids.size(), 400);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 400);
        QCOMPARE(pages, 14);
        std::map<Millis, int> seconds;
        m_box.withWorld(Provider::Zendesk, [&](World& world) {
            for (const ChatBrief& brief : world.chats())
                ++seconds[brief.updatedAt / 1000];
        });
        QVERIFY(std::ranges::max_element(seconds, {}, [](const auto& s) { return s.second; })->second > 30);
    }

    void theLastFiveMinutesAreWithheld()
    {
        const qint64 now = SystemClock::instance().now() / 1000;
        const QString from = QStringLiteral("/api/v2/chat/incremental/chats?start_time=%1");
        QCOMPARE(m_probe->get(from.arg(now - 200)).status, 422);
        QCOMPARE(m_probe->get(from.arg(now - 400)).status, 200);
    }

    void aChatComesAgainAfterAnEdit()
    {
        const QString last = walk(1000).last();
        QString edited;
        m_box.withWorld(Provider::Zendesk, [&](World& world) {
            edited = QString::fromStdString(world.chats()[10].id);
            world.apply(
                ChatMutation { 11, SystemClock::instance().now() - 301'000, std::vector<std::string> { "vip" } });
        });
        QVERIFY(edited != last);
        QCOMPARE(walk(1000).last(), edited);
    }

    void everyKindOfChatIsThereAndIsRead()
    {
        const Answer page = m_probe->get(kExport + QStringLiteral("&fields=chats(*)"));
        const auto read = zendesk_chat::normalise(
            { PageKind::ZcChats, { page.body.constData(), std::size_t(page.body.size()) }, {} });
        QVERIFY(read.ok());
        QVERIFY(read->records.problems.empty());
        std::set<ConversationKind> kinds;
        for (const Ticket& ticket : read->records.tickets)
            kinds.insert(ticket.kind);
        QCOMPARE(kinds.size(), std::size_t(3)); // with those that became tickets
        QVERIFY(!read->records.absorbed.empty());
        std::set<EventKind> events;
        for (const Event& event : read->records.events) {
            events.insert(event.kind);
            QVERIFY2(event.kind != EventKind::Unknown || event.field == "group_id", event.kindRaw.c_str());
            QVERIFY2(event.kind != EventKind::ChatMessage || event.role != AuthorRole::Unknown, event.id.c_str());
        }
        for (const EventKind kind : { EventKind::Message, EventKind::ChatMessage, EventKind::Join, EventKind::Leave,
                 EventKind::File, EventKind::Rating, EventKind::Change, EventKind::System })
            QVERIFY(events.contains(kind));
    }

    void aTicketsAuditsTellOfItsChatInTheOtherDialect()
    {
        ChatStory chat;
        m_box.withWorld(Provider::Zendesk, [&](World& world) {
            for (const ChatBrief& brief : world.chats())
                if (ChatStory one = world.chat(brief.number); one.ticket != 0 && !one.missed)
                    chat = one;
        });
        const QString id = QString::fromStdString(chat.brief.id);
        const auto own = zendesk_chat::normalise(
            { PageKind::ZcChats, m_probe->get(QStringLiteral("/api/v2/chat/chats/") + id).body.toStdString(), {} });
        const QJsonObject credentials = m_box.credentials()[QLatin1String("zendesk")].toObject();
        m_probe->basic(credentials[QLatin1String("user")].toString() + u"/token:"
            + credentials[QLatin1String("api_token")].toString());
        const std::string body
            = m_probe->get(QStringLiteral("/api/v2/tickets/%1/audits.json").arg(chat.ticket)).body.toStdString();
        const auto audits = zendesk::normalise({ PageKind::ZdAudits, body, {} });
        QVERIFY(own.ok() && audits.ok());
        int same = 0;
        for (const Event& event : audits->records.events) {
            if (!event.id.starts_with(chat.brief.id))
                continue;
            const auto it = std::ranges::find(own->records.events, event.id, &Event::id);
            QVERIFY(it != own->records.events.end());
            QCOMPARE(it->kind, event.kind);
            QCOMPARE(it->text, event.text);
            QCOMPARE(it->ticketId, event.ticketId);
            ++same;
        }
        QVERIFY(same > 5);
    }

    void chatsByIdNameTheMissingOnes()
    {
        const QString id = walk(1000).first();
        const QJsonObject answer = m_probe->get(QStringLiteral("/api/v2/chat/chats?ids=%1,none").arg(id)).object();
        QVERIFY(answer[QLatin1String("docs")].toObject().contains(id));
        QVERIFY(answer[QLatin1String("errors")].toObject().contains(QLatin1String("none")));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/chat/chats/none")).status, 404);
    }

    void listsHaveFortyAPageAndSearchEndsAtPage250()
    {
        const QJsonObject first = m_probe->get(QStringLiteral("/api/v2/chat/chats")).object();
        QCOMPARE(first[QLatin1String("chats")].toArray().size(), 40);
        const QJsonObject second = m_probe->get(first[QLatin1String("next_url")].toString()).object();
        QVERIFY(second[QLatin1String("chats")][0][QLatin1String("id")]
            != first[QLatin1String("chats")][0][QLatin1String("id")]);
        const QString search = QStringLiteral("/api/v2/chat/chats/search?q=type:chat&page=%1");
        QVERIFY(m_probe->get(search.arg(1)).object()[QLatin1String("count")].toInt() > 300);
        QCOMPARE(m_probe->get(search.arg(251)).status, 400);
    }

    void zTheLimitIs200AMinute()
    {
        Answer answer;
        for (int i = 0; i <= 200 && answer.status != 429; ++i)
            answer = m_probe->get(QStringLiteral("/api/v2/chat/departments"));
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.header("retry-after").toInt() > 0);
    }
};

QTEST_GUILESS_MAIN(TestChatSandbox)
#include "tst_chatsandbox.moc"
