// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/freshdeskjson.h"
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QTest>
#include <set>

using namespace desk;
using namespace desk::sandbox;

namespace {

const QString kAll
    = QStringLiteral("/api/v2/tickets?updated_since=1970-01-01T00:00:00Z&order_by=updated_at&order_type=asc");

/// The address of a link header, or nothing.
QString nextOf(const Answer& answer)
{
    const QString link = QString::fromLatin1(answer.header("link"));
    return link.section(QLatin1Char('<'), 1).section(QLatin1Char('>'), 0, 0);
}

} // namespace

class TestFreshdeskSandbox : public QObject {
    Q_OBJECT

private:
    SandboxOptions m_options;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Probe> m_probe;

    void restart()
    {
        m_probe.reset();
        m_sandbox = std::make_unique<Sandbox>(m_options);
        QVERIFY(m_sandbox->start());
        m_probe = std::make_unique<Probe>(m_sandbox->freshdeskUrl());
        m_probe->basic(key("api_key"));
    }
    QString key(const char* name) const
    {
        return m_sandbox->credentials().value(u"freshdesk").toObject().value(QLatin1String(name)).toString() + u":X";
    }

private slots:
    void init()
    {
        m_options = {};
        m_options.world.zendeskTickets = 10;
        m_options.world.freshdeskTickets = 150;
        m_options.speed = 100;
        m_options.freshdeskPageWall = 3;
        restart();
    }

    void aWrongKeyIsRefused()
    {
        m_probe->basic(QStringLiteral("nonsense:X"));
        const Answer answer = m_probe->get(QStringLiteral("/api/v2/agents/me"));
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.object().value(u"code").toString(), QStringLiteral("invalid_credentials"));
        m_probe->basic(key("agent_api_key"));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/agents/me")).object().value(u"ticket_scope").toInt(), 2);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/admin/ticket_fields")).status, 403);
    }

    void aRestrictedKeySeesFewerTickets()
    {
        const auto all = m_probe->get(kAll + u"&per_page=100").array().size();
        m_probe->basic(key("agent_api_key"));
        const auto own = m_probe->get(kAll + u"&per_page=100").array().size();
        QVERIFY(own > 0 && own < all);
    }

    void includesCostCredits()
    {
        QCOMPARE(m_probe->get(kAll).header("X-RateLimit-Used-CurrentRequest"), QByteArray("1"));
        const Answer dear = m_probe->get(kAll + u"&include=description,requester,stats");
        QCOMPARE(dear.header("X-RateLimit-Used-CurrentRequest"), QByteArray("7"));
        QVERIFY(dear.array().first().toObject().contains(u"description_text"));
        QVERIFY(!m_probe->get(kAll).array().first().toObject().contains(u"description_text"));
    }

    void theListWalksByLinkToAllThatIsNotGone()
    {
        m_options.freshdeskPageWall = 300;
        restart();
        std::set<qint64> seen;
        for (QString target = kAll; !target.isEmpty();) {
            const Answer answer = m_probe->get(target);
            QCOMPARE(answer.status, 200);
            for (const QJsonValue& ticket : answer.array())
                seen.insert(ticket.toObject().value(u"id").toInteger());
            target = nextOf(answer);
        }
        std::set<qint64> expected;
        m_sandbox->withWorld(Provider::Freshdesk, [&](World& world) {
            for (const TicketBrief& ticket : world.tickets())
                if (!ticket.archived && ticket.status != StatusCategory::Deleted
                    && ticket.status != StatusCategory::Spam)
                    expected.insert(ticket.id);
        });
        QVERIFY(seen == expected);
    }

    void wallsAreWhereTheyAreSaidToBe()
    {
        QCOMPARE(m_probe->get(kAll + u"&per_page=101").status, 400);
        QCOMPARE(m_probe->get(kAll + u"&page=3").status, 200);
        const Answer wall = m_probe->get(kAll + u"&page=4");
        QCOMPARE(wall.status, 400);
        QCOMPARE(wall.object().value(u"errors").toArray().first().toObject().value(u"field").toString(),
            QStringLiteral("page"));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/search/tickets?query=\"status:2\"&page=11")).status, 400);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets?order_by=subject")).status, 400);
    }

    void withoutADateOnlyThirtyDaysAreListed()
    {
        const auto recent = m_probe->get(QStringLiteral("/api/v2/tickets?per_page=100")).array();
        const QString limit = QDateTime::currentDateTimeUtc().addDays(-30).toString(Qt::ISODate);
        for (const QJsonValue& ticket : recent)
            QVERIFY(ticket.toObject().value(u"created_at").toString() >= limit);
        QVERIFY(recent.size() < m_probe->get(kAll + u"&per_page=100").array().size());
    }

    void deletedTicketsShowOnlyByTheirFilter()
    {
        qint64 id = 0;
        m_sandbox->withWorld(Provider::Freshdesk, [&](World& world) {
            for (const TicketBrief& ticket : world.tickets())
                if (ticket.status == StatusCategory::Open && !ticket.archived)
                    id = ticket.id;
            world.apply({ Mutation::Kind::Delete, id, 0, {}, StatusCategory::Deleted, world.now() });
        });
        std::set<qint64> gone;
        for (const QJsonValue& ticket : m_probe->get(kAll + u"&filter=deleted&per_page=100").array()) {
            QVERIFY(ticket.toObject().value(u"deleted").toBool());
            gone.insert(ticket.toObject().value(u"id").toInteger());
        }
        QVERIFY(gone.contains(id));
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets/%1/conversations").arg(id)).status, 403);
    }

    void conversationsLeaveOutTheOpeningMessage()
    {
        std::pair<qint64, std::size_t> longest;
        m_sandbox->withWorld(Provider::Freshdesk, [&](World& world) {
            for (const TicketBrief& ticket : world.tickets())
                if (const auto count = conversationsOf(world.story(ticket.id)).size();
                    !ticket.archived && ticket.status == StatusCategory::Open)
                    longest = std::max(longest, { ticket.id, count },
                        [](const auto& a, const auto& b) { return a.second < b.second; });
        });
        std::size_t count = 0;
        for (QString target = QStringLiteral("/api/v2/tickets/%1/conversations?per_page=2").arg(longest.first);
             !target.isEmpty();) {
            const Answer answer = m_probe->get(target);
            count += static_cast<std::size_t>(answer.array().size());
            target = nextOf(answer);
        }
        QVERIFY(count > 0);
        QCOMPARE(count, longest.second);
        const Answer view = m_probe->get(QStringLiteral("/api/v2/tickets/%1?include=conversations").arg(longest.first));
        QCOMPARE(static_cast<std::size_t>(view.object().value(u"conversations").toArray().size()),
            std::min<std::size_t>(10, count));
    }

    void archivedTicketsAreOnlyThereById()
    {
        qint64 id = 0;
        m_sandbox->withWorld(Provider::Freshdesk, [&](World& world) {
            for (const TicketBrief& ticket : world.tickets())
                if (ticket.archived)
                    id = ticket.id;
        });
        QVERIFY(id != 0);
        const Answer absent = m_probe->get(QStringLiteral("/api/v2/tickets/%1").arg(id));
        QCOMPARE(absent.status, 404);
        QVERIFY(absent.body.isEmpty());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/tickets/archived/%1").arg(id)).status, 200);
    }

    void listsHaveALimitOfTheirOwn()
    {
        m_options.speed = 1;
        m_options.freshdeskListPerMinute = 2;
        restart();
        QCOMPARE(m_probe->get(kAll).status, 200);
        QCOMPARE(m_probe->get(kAll).status, 200);
        const Answer refused = m_probe->get(kAll);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QVERIFY(refused.header("X-RateLimit-Remaining").toInt() > 600);
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/agents/me")).status, 200);
    }

    void searchCombinesTerms()
    {
        const QJsonObject two
            = m_probe->get(QStringLiteral("/api/v2/search/tickets?query=\"status:2 OR status:3\"")).object();
        const QJsonObject one
            = m_probe->get(QStringLiteral("/api/v2/search/tickets?query=\"(status:2 OR status:3) AND status:2\""))
                  .object();
        QVERIFY(one.value(u"total").toInt() > 0);
        QVERIFY(one.value(u"total").toInt() < two.value(u"total").toInt());
        QCOMPARE(m_probe->get(QStringLiteral("/api/v2/search/tickets?query=\"status:2 AND\"")).status, 400);
    }

    void everyEndpointAnswersWithRows_data()
    {
        QTest::addColumn<QString>("target");
        for (const char* target :
            { "contacts?_updated_since=2000-01-01T00:00:00Z", "companies", "agents", "groups", "ticket_fields",
                "admin/ticket_fields", "surveys", "surveys/satisfaction_ratings?created_since=2000-01-01T00:00:00Z",
                "time_entries", "products", "roles", "sla_policies" })
            QTest::newRow(target) << QString::fromLatin1(target);
    }
    void everyEndpointAnswersWithRows()
    {
        QFETCH(QString, target);
        const Answer answer = m_probe->get(QStringLiteral("/api/v2/") + target);
        QCOMPARE(answer.status, 200);
        QVERIFY2(!answer.array().isEmpty(), answer.body.constData());
    }
};

QTEST_GUILESS_MAIN(TestFreshdeskSandbox)
#include "tst_freshdesksandbox.moc"
