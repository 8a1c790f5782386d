// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "app/sandbox/zendeskjson.h"
#include "tests/unit/sandbox/probe.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUrlQuery>
#include <set>

using namespace desk;
using namespace desk::sandbox;

namespace {

const QString kVerifier(60, QLatin1Char('v'));
const QString kRedirect = QStringLiteral("http://127.0.0.1:49632/callback");

QByteArray formOf(const QList<std::pair<QString, QString>>& items)
{
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

class TestZendeskSandbox : public QObject {
    Q_OBJECT

private:
    SandboxOptions m_options;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Probe> m_probe;

    QString credential(const char* key) const
    {
        return m_sandbox->credentials().value(u"zendesk").toObject().value(QLatin1String(key)).toString();
    }
    void restart()
    {
        m_probe.reset();
        m_sandbox = std::make_unique<Sandbox>(m_options);
        QVERIFY(m_sandbox->start());
        m_probe = std::make_unique<Probe>(m_sandbox->zendeskUrl());
    }
    void signInAsAdmin() { m_probe->basic(credential("user") + u"/token:" + credential("api_token")); }

    /// Approves on the sandbox's page as a person would; gives the code.
    QString code(const QString& scope, const QString& decision = QStringLiteral("approve"))
    {
        const QByteArray challenge = QCryptographicHash::hash(kVerifier.toUtf8(), QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QByteArray form = formOf({ { QStringLiteral("response_type"), QStringLiteral("code") },
            { QStringLiteral("client_id"), credential("client_id") }, { QStringLiteral("redirect_uri"), kRedirect },
            { QStringLiteral("scope"), scope }, { QStringLiteral("state"), QStringLiteral("s/1") },
            { QStringLiteral("code_challenge"), QString::fromLatin1(challenge) },
            { QStringLiteral("code_challenge_method"), QStringLiteral("S256") },
            { QStringLiteral("decision"), decision } });
        if (m_probe->get(QStringLiteral("/oauth/authorizations/new?") + QString::fromLatin1(form)).status != 200)
            return {};
        const Answer answer
            = m_probe->post(QStringLiteral("/oauth/authorizations"), form, "application/x-www-form-urlencoded");
        const QUrl location(QString::fromLatin1(answer.header("location")));
        const QUrlQuery query(location);
        const bool right = answer.status == 302 && location.port() == 49632
            && query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded) == u"s/1";
        return right ? query.queryItemValue(QStringLiteral("code")) + query.queryItemValue(QStringLiteral("error"))
                     : QString();
    }
    Answer exchange(const QString& code, const QString& verifier)
    {
        return m_probe->postJson(QStringLiteral("/oauth/tokens"),
            { { QStringLiteral("grant_type"), QStringLiteral("authorization_code") }, { QStringLiteral("code"), code },
                { QStringLiteral("client_id"), credential("client_id") }, { QStringLiteral("redirect_uri"), kRedirect },
                { QStringLiteral("code_verifier"), verifier }, { QStringLiteral("expires_in"), 172'800 } });
    }
    Answer refresh(const QString& token)
    {
        const QByteArray form = formOf({ { QStringLiteral("grant_type"), QStringLiteral("refresh_token") },
            { QStringLiteral("refresh_token"), token }, { QStringLiteral("client_id"), credential("client_id") } });
        return m_probe->post(QStringLiteral("/oauth/tokens"), form, "application/x-www-form-urlencoded");
    }

private slots:
    void init()
    {
        m_options = {};
        m_options.world.zendeskTickets = 150;
        m_options.world.freshdeskTickets = 10;
        m_options.speed = 100;
        restart();
    }

    void nobodyGetsAnAnonymousUser()
    {
        const Answer answer = m_probe->get(QStringLiteral("/api/v2/users/me.json"));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.object().value(u"user").toObject().value(u"id").isNull());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets.json")).status, 401);
        QCOMPARE(m_sandbox->requests().first(), QStringLiteral("GET /api/v2/users/me.json"));
    }

    void signInGivesTokensThatRotate()
    {
        const QString first = code(QStringLiteral("read"));
        QVERIFY(!first.isEmpty());
        const QJsonObject pair = exchange(first, kVerifier).object();
        QCOMPARE(pair.value(u"expires_in").toInt(), 172'800);
        QCOMPARE(pair.value(u"scope").toString(), QStringLiteral("read"));
        QCOMPARE(exchange(first, kVerifier).status, 400); // a code is good once
        m_probe->bearer(pair.value(u"access_token").toString());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/users/me"))
                     .object()
                     .value(u"user")
                     .toObject()
                     .value(u"role")
                     .toString(),
            QStringLiteral("admin"));

        const QJsonObject next = refresh(pair.value(u"refresh_token").toString()).object();
        QVERIFY(!next.value(u"access_token").toString().isEmpty());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/users/me")).object().value(u"error").toString(),
            QStringLiteral("invalid_token"));
        const Answer replay = refresh(pair.value(u"refresh_token").toString());
        QCOMPARE(replay.status, 400);
        QCOMPARE(replay.object().value(u"error").toString(), QStringLiteral("invalid_grant"));

        m_probe->bearer(next.value(u"access_token").toString());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/oauth/tokens/current"))
                     .object()
                     .value(u"token")
                     .toObject()
                     .value(u"token")
                     .toString()
                     .size(),
            10);
        QCOMPARE(m_probe->del(QStringLiteral("/api/v2/oauth/tokens/current.json")).status, 204);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/users/me")).status, 401);
    }

    void aWrongVerifierIsRefused()
    {
        const Answer answer = exchange(code(QStringLiteral("read")), QString(60, QLatin1Char('w')));
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.object().value(u"error").toString(), QStringLiteral("invalid_grant"));
    }

    void aDenialIsToldInTheRedirect()
    {
        QCOMPARE(code(QStringLiteral("read"), QStringLiteral("deny")), QStringLiteral("access_denied"));
    }

    void anUnregisteredRedirectIsNeverFollowed()
    {
        const QString query
            = QStringLiteral("/oauth/authorizations/new?response_type=code&scope=read&client_id=%1&redirect_uri=http://"
                             "localhost:49632/callback");
        QCOMPARE(m_probe->get(query.arg(credential("client_id"))).status, 400);
    }

    void aMissingScopeIsNamed()
    {
        m_probe->bearer(
            exchange(code(QStringLiteral("users:read")), kVerifier).object().value(u"access_token").toString());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/users/me")).status, 200);
        const Answer answer = m_probe->get(QStringLiteral("/api/v2/groups"));
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.object().value(u"description").toString().endsWith(u"groups:read, read"));
    }

    void agentsMayNotExport()
    {
        m_probe->basic(credential("agent_user") + u"/token:" + credential("agent_token"));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/incremental/tickets/cursor?start_time=0")).status, 403);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets?page[size]=2")).status, 200);
    }

    void theEleventhExportInAMinuteWaits()
    {
        m_options.speed = 1;
        restart();
        signInAsAdmin();
        const QString target = QStringLiteral("/api/v2/incremental/tickets/cursor?start_time=0&per_page=1");
        for (int i = 0; i < 10; ++i) {
            const Answer answer = m_probe->get(target);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.header("X-Rate-Limit"), QByteArray("700"));
            QVERIFY(answer.header("zendesk-ratelimit-incremental-exports")
                        .startsWith(QByteArray("total=10; remaining=").append(QByteArray::number(9 - i))));
        }
        const Answer refused = m_probe->get(target);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/users/me")).status, 200); // only that class waits
    }

    void theExportWalksEveryTicketAndSaysWhenItEnds()
    {
        signInAsAdmin();
        std::set<qint64> seen;
        int rows = 0;
        QString target = QStringLiteral(
            "/api/v2/incremental/tickets/cursor.json?start_time=0&per_page=20&include=users,metric_sets");
        QJsonObject page;
        do {
            page = m_probe->get(target).object();
            for (const QJsonValue& ticket : page.value(u"tickets").toArray()) {
                seen.insert(ticket.toObject().value(u"id").toInteger());
                QVERIFY(ticket.toObject().value(u"metric_set").isObject());
                ++rows;
            }
            target = page.value(u"after_url").toString();
        } while (!page.value(u"end_of_stream").toBool());
        std::size_t expected = 0;
        m_sandbox->withWorld(Provider::Zendesk, [&](World& world) { expected = world.tickets().size(); });
        QCOMPARE(seen.size(), expected);
        QVERIFY(rows > static_cast<int>(expected)); // duplicates now and then
        const QJsonObject again = m_probe->get(target).object();
        QVERIFY(again.value(u"tickets").toArray().isEmpty());
        QVERIFY(again.value(u"after_cursor").isString());
    }

    void theLastMinuteIsWithheld()
    {
        signInAsAdmin();
        const QString target = m_probe->get(QStringLiteral("/api/v2/incremental/tickets/cursor?start_time=0"))
                                   .object()
                                   .value(u"after_url")
                                   .toString();
        const Millis now = SystemClock::instance().now();
        std::vector<std::int64_t> open;
        m_sandbox->withWorld(Provider::Zendesk, [&](World& world) {
            for (const TicketBrief& ticket : world.tickets())
                if (ticket.status == StatusCategory::Open)
                    open.push_back(ticket.id);
            world.apply({ Mutation::Kind::AddNote, open.at(0), world.people().front().id, "early", StatusCategory::Open,
                now - 90'000 });
            world.apply({ Mutation::Kind::AddNote, open.at(1), world.people().front().id, "late", StatusCategory::Open,
                now - 5'000 });
        });
        std::set<qint64> changed;
        for (const QJsonValue& ticket : m_probe->get(target).object().value(u"tickets").toArray())
            changed.insert(ticket.toObject().value(u"id").toInteger());
        QVERIFY(changed.contains(open.at(0)));
        QVERIFY(!changed.contains(open.at(1)));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/incremental/tickets/cursor?start_time=%1").arg(now / 1000))
                     .object()
                     .value(u"error")
                     .toString(),
            QStringLiteral("StartTimeTooRecent"));
    }

    void theEventsCarryEveryMessage()
    {
        signInAsAdmin();
        std::set<qint64> comments;
        QString target = QStringLiteral("/api/v2/incremental/ticket_events.json?start_time=0&include=comment_events");
        QJsonObject page;
        do {
            page = m_probe->get(target).object();
            for (const QJsonValue& event : page.value(u"ticket_events").toArray())
                for (const QJsonValue& child : event.toObject().value(u"child_events").toArray())
                    if (child.toObject().contains(u"html_body"))
                        comments.insert(child.toObject().value(u"id").toInteger());
            target = page.value(u"next_page").toString();
        } while (!page.value(u"end_of_stream").toBool());
        QVERIFY(!target.isEmpty());
        std::size_t expected = 0;
        m_sandbox->withWorld(Provider::Zendesk, [&](World& world) {
            for (const TicketBrief& ticket : world.tickets()) {
                const TicketStory story = world.story(ticket.id);
                expected += static_cast<std::size_t>(std::ranges::count_if(story.steps, isComment));
            }
        });
        QCOMPARE(comments.size(), expected);
    }

    void archivedAndDeletedTicketsHide()
    {
        signInAsAdmin();
        qint64 archived = 0, deleted = 0;
        m_sandbox->withWorld(Provider::Zendesk, [&](World& world) {
            world.apply(
                { Mutation::Kind::Delete, world.tickets().back().id, 0, {}, StatusCategory::Deleted, world.now() });
            deleted = world.tickets().back().id;
            for (const TicketBrief& ticket : world.tickets())
                if (ticket.archived && ticket.status == StatusCategory::Closed)
                    archived = ticket.id;
        });
        std::set<qint64> listed;
        QString target = QStringLiteral("/api/v2/tickets?page[size]=100");
        QJsonObject page;
        do {
            page = m_probe->get(target).object();
            for (const QJsonValue& ticket : page.value(u"tickets").toArray())
                listed.insert(ticket.toObject().value(u"id").toInteger());
            target = page.value(u"links").toObject().value(u"next").toString();
            QVERIFY(!target.isEmpty()); // also on the last page
        } while (page.value(u"meta").toObject().value(u"has_more").toBool());
        QVERIFY(archived != 0 && !listed.contains(archived) && !listed.contains(deleted));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets/%1/comments").arg(archived)).status, 200);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets/%1/comments").arg(deleted))
                     .object()
                     .value(u"error")
                     .toString(),
            QStringLiteral("RecordNotFound"));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets?page=102&per_page=100")).status, 400);
    }

    void metricsTellOfTargetsAndBreaches()
    {
        signInAsAdmin();
        std::set<QString> types;
        for (const QJsonValue& event :
            m_probe->get(QStringLiteral("/api/v2/incremental/ticket_metric_events?start_time=0"))
                .object()
                .value(u"ticket_metric_events")
                .toArray())
            types.insert(event[u"type"].toString());
        QVERIFY(types.contains(QStringLiteral("apply_sla")) && types.contains(QStringLiteral("breach"))
            && types.contains(QStringLiteral("pause")) && types.contains(QStringLiteral("update_status")));
        const QJsonArray tickets
            = m_probe->get(QStringLiteral("/api/v2/tickets?include=slas")).object().value(u"tickets").toArray();
        QVERIFY(std::ranges::any_of(
            tickets, [](const QJsonValue& t) { return !t[u"slas"][u"policy_metrics"].toArray().isEmpty(); }));
    }

    void aViewIsNotLookedAtTooOften()
    {
        m_options.speed = 1;
        restart();
        signInAsAdmin();
        QList<int> statuses;
        for (int i = 0; i < 6; ++i)
            statuses.append(m_probe->get(QStringLiteral("/api/v2/views/4170600000025/count")).status);
        QCOMPARE(statuses, QList<int>({ 200, 200, 200, 200, 200, 429 }));
        const Answer side = m_probe->get(QStringLiteral("/api/v2/tickets/1/side_conversations"));
        QCOMPARE(side.status, 403);
        QVERIFY(side.body.isEmpty() && side.header("content-type").startsWith("text/html"));
    }

    void everyEndpointAnswersWithItsRecords_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("key");
        for (const auto& [target, key] : std::initializer_list<std::pair<const char*, const char*>> {
                 { "users?role[]=agent", "users" }, { "incremental/users/cursor?start_time=0", "users" },
                 { "organizations", "organizations" }, { "incremental/organizations?start_time=0", "organizations" },
                 { "groups", "groups" }, { "group_memberships", "group_memberships" }, { "brands", "brands" },
                 { "ticket_fields", "ticket_fields" }, { "ticket_forms", "ticket_forms" },
                 { "custom_statuses", "custom_statuses" }, { "views", "views" }, { "slas/policies", "sla_policies" },
                 { "incremental/tickets?start_time=0", "tickets" },
                 { "incremental/ticket_metric_events?start_time=0", "ticket_metric_events" },
                 { "ticket_metrics?page[size]=5", "ticket_metrics" },
                 { "search?query=type:ticket status<solved", "results" }, { "tickets/recent", "tickets" },
                 { "users/search?query=a", "users" }, { "incremental/users?start_time=0", "users" },
                 { "incremental/tickets/sample?start_time=0", "tickets" }, { "views/4170600000025/execute", "rows" },
                 { "views/4170600000025/tickets", "tickets" },
                 { "search/export?query=status<solved&filter[type]=ticket", "results" },
                 { "satisfaction_ratings", "satisfaction_ratings" } })
            QTest::newRow(target) << QString::fromLatin1(target) << QString::fromLatin1(key);
    }
    void everyEndpointAnswersWithItsRecords()
    {
        QFETCH(QString, target);
        QFETCH(QString, key);
        signInAsAdmin();
        const Answer answer = m_probe->get(QStringLiteral("/api/v2/") + target);
        QCOMPARE(answer.status, 200);
        QVERIFY2(!answer.object().value(key).toArray().isEmpty(), answer.body.constData());
    }
};

QTEST_GUILESS_MAIN(TestZendeskSandbox)
#include "tst_zendesksandbox.moc"
