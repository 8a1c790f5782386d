// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QTest>

using namespace desk;
using namespace desk::sandbox;

class TestFreshdeskWrites : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Probe> m_probe;
    qint64 m_open = 0;

    static QString pathOf(qint64 id, const char* rest = "")
    {
        return QStringLiteral("/api/v2/tickets/%1%2").arg(id).arg(QLatin1String(rest));
    }
    QJsonObject ticket(qint64 id) { return m_probe->get(pathOf(id)).object(); }
    static QString codeOf(const Answer& answer)
    {
        return answer.object().value(u"errors").toArray().at(0).toObject().value(u"code").toString();
    }

private slots:
    void init()
    {
        SandboxOptions options;
        options.world.zendeskTickets = 1;
        options.world.freshdeskTickets = 150;
        options.speed = 100;
        m_sandbox = std::make_unique<Sandbox>(options);
        QVERIFY(m_sandbox->start());
        m_probe = std::make_unique<Probe>(m_sandbox->freshdeskUrl());
        m_probe->basic(m_sandbox->credentials().value(u"freshdesk").toObject().value(u"api_key").toString() + u":X");
        m_sandbox->withWorld(Provider::Freshdesk, [this](World& world) {
            for (const TicketBrief& brief : world.tickets())
                if (isUnsolved(brief.status))
                    m_open = brief.id;
        });
    }

    void aTicketIsMadeAndChanged()
    {
        const Answer made = m_probe->send("POST", QStringLiteral("/api/v2/tickets"),
            { { QStringLiteral("subject"), QStringLiteral("Flat tyre") },
                { QStringLiteral("description"), QStringLiteral("It lost air.") },
                { QStringLiteral("email"), QStringLiteral("ann@example.com") }, { QStringLiteral("status"), 2 },
                { QStringLiteral("priority"), 3 } });
        QCOMPARE(made.status, 201);
        QCOMPARE(made.object().value(u"description_text").toString(), QStringLiteral("It lost air."));
        const qint64 id = made.object().value(u"id").toInteger();
        QCOMPARE(m_probe->put(pathOf(id), { { QStringLiteral("status"), 4 } }).object().value(u"status").toInt(), 4);
        QCOMPARE(ticket(id).value(u"priority").toInt(), 3);
        QCOMPARE(
            codeOf(m_probe->put(pathOf(id), { { QStringLiteral("status"), 99 } })), QStringLiteral("invalid_value"));
        QCOMPARE(codeOf(m_probe->send("POST", QStringLiteral("/api/v2/tickets"), {})), QStringLiteral("missing_field"));
    }

    void aTicketIsDeletedOnce()
    {
        QCOMPARE(m_probe->del(pathOf(m_open)).status, 204);
        QCOMPARE(m_probe->del(pathOf(m_open)).status, 405);
        QCOMPARE(m_probe->get(pathOf(m_open, "/conversations")).status, 403);
        QCOMPARE(m_probe->put(pathOf(m_open, "/restore"), {}).status, 204);
        QCOMPARE(m_probe->get(pathOf(m_open, "/conversations")).status, 200);
    }

    void notesCanBeEditedAndRepliesCannot()
    {
        const QJsonObject words { { QStringLiteral("body"), QStringLiteral("first") } };
        const QJsonObject note = m_probe->send("POST", pathOf(m_open, "/notes"), words).object();
        const QJsonObject reply = m_probe->send("POST", pathOf(m_open, "/reply"), words).object();
        QVERIFY(note.value(u"private").toBool() && !reply.value(u"private").toBool());
        const auto target = [](const QJsonObject& conversation) {
            return QStringLiteral("/api/v2/conversations/%1").arg(conversation.value(u"id").toInteger());
        };
        const QJsonObject other { { QStringLiteral("body"), QStringLiteral("second") } };
        QCOMPARE(m_probe->put(target(note), other).object().value(u"body_text").toString(), QStringLiteral("second"));
        QCOMPARE(codeOf(m_probe->put(target(reply), other)), QStringLiteral("inconsistent_state"));
        QCOMPARE(m_probe->del(target(note)).status, 204);
        QCOMPARE(m_probe->del(target(note)).status, 404);
        const QByteArray left = m_probe->get(pathOf(m_open, "/conversations?per_page=100")).body;
        QVERIFY(left.contains("first") && !left.contains("second"));
    }

    void aBulkUpdateIsAJobAtOneInstant()
    {
        QJsonArray ids { m_open };
        for (int id = 1; ids.size() < 20; ++id)
            if (ticket(id).value(u"id").toInteger() == id && !ticket(id).contains(u"deleted"))
                ids.append(id);
        const Answer started = m_probe->send("POST", QStringLiteral("/api/v2/tickets/bulk_update"),
            { { QStringLiteral("bulk_action"),
                QJsonObject { { QStringLiteral("ids"), ids },
                    { QStringLiteral("properties"), QJsonObject { { QStringLiteral("priority"), 4 } } } } } });
        QCOMPARE(started.status, 202);
        const QString job = QUrl(started.object().value(u"href").toString()).path();
        QTRY_COMPARE(m_probe->get(job).object().value(u"status").toString(), QStringLiteral("completed"));
        QCOMPARE(ticket(m_open).value(u"priority").toInt(), 4);
        QCOMPARE(ticket(ids.last().toInt()).value(u"updated_at"), ticket(m_open).value(u"updated_at"));
    }

    void aSecondContactWithOneAddressIsRefused()
    {
        const QJsonObject ann { { QStringLiteral("name"), QStringLiteral("Ann") },
            { QStringLiteral("email"), QStringLiteral("ann@example.com") } };
        QCOMPARE(m_probe->send("POST", QStringLiteral("/api/v2/contacts"), ann).status, 201);
        const Answer second = m_probe->send("POST", QStringLiteral("/api/v2/contacts"), ann);
        QCOMPARE(second.status, 409);
        QCOMPARE(codeOf(second), QStringLiteral("duplicate_value"));
    }

    void aBotIsMarked()
    {
        qint64 ticketId = 0, step = 0;
        m_sandbox->withWorld(Provider::Freshdesk, [&](World& world) {
            for (const TicketBrief& brief : world.tickets())
                for (const Step& s : world.story(brief.id).steps)
                    if (s.kind == Step::Kind::BotMessage && !brief.archived) {
                        ticketId = brief.id;
                        step = s.id;
                    }
        });
        QVERIFY(ticketId);
        bool marked = false;
        for (const QJsonValue& row : m_probe->get(pathOf(ticketId, "/conversations")).array())
            marked = marked || (row[u"id"].toInteger() == step && row[u"auto_response"].toBool());
        QVERIFY(marked);
    }
};

QTEST_GUILESS_MAIN(TestFreshdeskWrites)
#include "tst_freshdeskwrites.moc"
