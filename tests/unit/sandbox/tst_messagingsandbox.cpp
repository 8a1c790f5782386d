// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/messaging.h"
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <set>

using namespace desk;
using namespace desk::sandbox;

namespace {

SandboxOptions small()
{
    SandboxOptions options;
    options.world.zendeskTickets = 600;
    options.world.freshdeskTickets = 10;
    return options;
}

QString base64Url(const QByteArray& text)
{
    return QString::fromLatin1(text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

class TestMessagingSandbox : public QObject {
    Q_OBJECT

    Sandbox m_box { small() };
    std::unique_ptr<Probe> m_probe;
    QJsonObject m_credentials;
    std::vector<std::int64_t> m_tickets; ///< that came by messaging and can be read
    std::int64_t m_long = 0; ///< with more than a page of events
    std::int64_t m_requester = 0;

    [[nodiscard]] QString credential(const char* name) const { return m_credentials[QLatin1String(name)].toString(); }
    [[nodiscard]] QString app(const QString& rest) const
    {
        return QStringLiteral("/sc/v2/apps/%1/conversations").arg(credential("sunshine_app")) + rest;
    }
    void asAgent() { m_probe->basic(credential("user") + QStringLiteral("/token:") + credential("api_token")); }
    void withKey() { m_probe->basic(credential("sunshine_key_id") + QLatin1Char(':') + credential("sunshine_secret")); }
    static QString log(std::int64_t ticket, const char* query = "page[size]=100")
    {
        return QStringLiteral("/api/v2/tickets/%1/conversation_log?").arg(ticket) + QLatin1String(query);
    }
    QStringList walk(std::int64_t ticket, int size)
    {
        QStringList ids;
        QString next = QStringLiteral("page[size]=%1").arg(size);
        for (bool more = true; more;) {
            const QJsonObject page = m_probe->get(log(ticket, next.toLatin1().constData())).object();
            for (const QJsonValue event : page[QLatin1String("events")].toArray())
                ids << event[QLatin1String("id")].toString();
            const QJsonValue meta = page[QLatin1String("meta")];
            more = meta[QLatin1String("has_more")].toBool();
            next = QStringLiteral("page[size]=%1&page[after]=%2")
                       .arg(size)
                       .arg(meta[QLatin1String("after_cursor")].toString());
        }
        return ids;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_box.start().ok());
        m_credentials = m_box.credentials()[QLatin1String("zendesk")].toObject();
        m_probe = std::make_unique<Probe>(m_box.zendeskUrl());
        m_box.withWorld(Provider::Zendesk, [&](World& world) {
            for (const TicketBrief& brief : world.tickets()) {
                const TicketStory story = world.story(brief.id);
                const bool gone = brief.status == StatusCategory::Deleted || brief.status == StatusCategory::Spam;
                const auto items = messagingOf(world, story, {});
                if (gone || items.empty())
                    continue;
                m_tickets.push_back(brief.id);
                if (items.size() > 100) {
                    m_long = brief.id;
                    m_requester = story.requester;
                }
            }
        });
        QVERIFY(m_tickets.size() > 20);
        QVERIFY(m_long != 0);
    }
    void init() { asAgent(); }

    void theLogTellsItsOwnLimit()
    {
        const Answer answer = m_probe->get(log(m_tickets.front()));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("zendesk-ratelimit-omnilog-index").startsWith("total=100; remaining="));
    }

    void aWalkByAnyPageSizeGivesEachEventOnceAndInOrder()
    {
        const QStringList all = walk(m_long, 100);
        QVERIFY(all.size() > 100);
        QStringList sorted = all;
        sorted.sort();
        QCOMPARE(sorted, all);
        QCOMPARE(walk(m_long, 30), all);
        QCOMPARE(m_probe->get(log(m_long, "page[size]=500")).object()[QLatin1String("events")].toArray().size(), 100);
    }

    void botsNotesAndWhatNobodyKnowsAreInIt()
    {
        std::set<QString> types, contents;
        bool bot = false, note = false;
        for (std::size_t i = 0; i < std::min<std::size_t>(m_tickets.size(), 40); ++i)
            for (const QJsonValue event : m_probe->get(log(m_tickets[i])).object()[QLatin1String("events")].toArray()) {
                types.insert(event[QLatin1String("type")].toString());
                contents.insert(event[QLatin1String("content")][QLatin1String("type")].toString());
                const QJsonValue author = event[QLatin1String("author")];
                bot = bot
                    || (author[QLatin1String("type")] == QStringLiteral("bot")
                        && author[QLatin1String("zen:support:user_id")] == -1);
                note = note || event[QLatin1String("metadata")][QLatin1String("public")] == QJsonValue(false);
            }
        for (const char* type : { "Comment", "Messaging::ConversationMessage", "Messaging::SomethingNew",
                 "ConversationOpened", "CustomerJoined", "AgentJoined" })
            QVERIFY2(types.count(QLatin1String(type)) == 1, type);
        for (const char* type :
            { "text", "html", "carousel", "list", "form", "formResponse", "location", "image", "template" })
            QVERIFY2(contents.count(QLatin1String(type)) == 1, type);
        QVERIFY(bot && note);
    }

    void theServiceAsksForAFilterAKeyAndTheApp()
    {
        m_probe->authorization.clear();
        const Answer refused = m_probe->get(app({}));
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.object()[QLatin1String("errors")][0][QLatin1String("code")].toString(),
            QStringLiteral("unauthorized"));
        withKey();
        QCOMPARE(m_probe->get(app({})).status, 400);
        QCOMPARE(m_probe->get(app(QStringLiteral("/nothing/messages"))).status, 404);
        QCOMPARE(m_probe->get(QStringLiteral("/sc/v2/apps/other/conversations?filter[userId]=x")).status, 404);
        QCOMPARE(
            m_probe
                ->postJson(
                    app(QStringLiteral("/%1/messages").arg(QString::fromStdString(messagingConversation(m_requester)))),
                    {})
                .status,
            423);
    }

    void aSignedTokenIsTakenUnlessItIsAUsers_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("status");
        QTest::newRow("app") << QByteArray("app") << 400; // signed in, and without a filter
        QTest::newRow("user") << QByteArray("user") << 401;
    }
    void aSignedTokenIsTakenUnlessItIsAUsers()
    {
        QFETCH(QByteArray, scope);
        QFETCH(int, status);
        const QString head = base64Url(QByteArray(
            "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + credential("sunshine_key_id").toUtf8() + "\"}"));
        const QString signedPart = head + QLatin1Char('.') + base64Url("{\"scope\":\"" + scope + "\"}");
        const QByteArray signature = QMessageAuthenticationCode::hash(
            signedPart.toLatin1(), credential("sunshine_secret").toUtf8(), QCryptographicHash::Sha256);
        m_probe->bearer(signedPart + QLatin1Char('.') + base64Url(signature));
        QCOMPARE(m_probe->get(app({})).status, status);
    }

    void messagesComeNewestPageFirst()
    {
        withKey();
        const QString user = QString::fromStdString(messagingUser(m_requester));
        const QJsonObject list = m_probe->get(app(QStringLiteral("?filter[userId]=") + user)).object();
        const QString id = list[QLatin1String("conversations")][0][QLatin1String("id")].toString();
        QCOMPARE(id, QString::fromStdString(messagingConversation(m_requester)));
        QStringList times;
        QString before;
        for (bool more = true; more;) {
            const QJsonObject page = m_probe->get(app(QStringLiteral("/%1/messages").arg(id) + before)).object();
            const QJsonArray messages = page[QLatin1String("messages")].toArray();
            QStringList part;
            for (const QJsonValue message : messages)
                part << message[QLatin1String("received")].toString();
            times = part + times;
            more = page[QLatin1String("meta")][QLatin1String("hasMore")].toBool();
            QVERIFY(!more || messages.size() == 100);
            before = QStringLiteral("?page[before]=")
                + page[QLatin1String("meta")][QLatin1String("beforeCursor")].toString();
        }
        QStringList sorted = times;
        sorted.sort();
        QCOMPARE(times, sorted);
        QVERIFY(times.size() > 100);
    }

    // Last, because it uses up the minute.
    void theHundredAndFirstQuestionIsTooMany()
    {
        int status = 200, asked = 0;
        for (; status == 200 && asked < 101; ++asked)
            status = m_probe->get(log(m_tickets.front(), "page[size]=1")).status;
        QCOMPARE(status, 429);
        QVERIFY(m_probe->get(log(m_tickets.front())).header("retry-after").toInt() > 0);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/users/me.json")).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestMessagingSandbox)
#include "tst_messagingsandbox.moc"
