// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QTest>

using namespace desk;
using namespace desk::sandbox;

namespace {

QJsonObject ticketOf(const QJsonObject& inner)
{
    return { { QStringLiteral("ticket"), inner } };
}

QString errorOf(const Answer& answer)
{
    return answer.object().value(u"error").toString();
}

const QJsonObject kFlat { { QStringLiteral("subject"), QStringLiteral("Flat tyre") },
    { QStringLiteral("comment"), QJsonObject { { QStringLiteral("body"), QStringLiteral("It lost air again.") } } },
    { QStringLiteral("requester"),
        QJsonObject { { QStringLiteral("name"), QStringLiteral("Ann") },
            { QStringLiteral("email"), QStringLiteral("ann@example.com") } } },
    { QStringLiteral("priority"), QStringLiteral("high") } };

} // namespace

class TestZendeskWrites : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<Probe> m_probe;
    qint64 m_open = 0, m_closed = 0;

    static QString pathOf(qint64 id) { return QStringLiteral("/api/v2/tickets/%1.json").arg(id); }
    QJsonObject ticket(qint64 id) { return m_probe->get(pathOf(id)).object().value(u"ticket").toObject(); }
    Answer change(qint64 id, const QJsonObject& inner) { return m_probe->put(pathOf(id), ticketOf(inner)); }

    void start(double speed)
    {
        SandboxOptions options;
        options.world.zendeskTickets = 150;
        options.world.freshdeskTickets = 1;
        options.speed = speed;
        m_sandbox = std::make_unique<Sandbox>(options);
        QVERIFY(m_sandbox->start());
        m_probe = std::make_unique<Probe>(m_sandbox->zendeskUrl());
        const QJsonObject who = m_sandbox->credentials().value(u"zendesk").toObject();
        m_probe->basic(who.value(u"user").toString() + u"/token:" + who.value(u"api_token").toString());
        m_sandbox->withWorld(Provider::Zendesk, [this](World& world) {
            for (const TicketBrief& brief : world.tickets())
                if (isUnsolved(brief.status))
                    m_open = brief.id;
                else if (brief.status == StatusCategory::Closed)
                    m_closed = brief.id;
        });
    }

private slots:
    void init() { start(100); }

    void aTicketIsMadeOnce()
    {
        m_probe->more = { { "Idempotency-Key", "k1" } };
        const QString target = QStringLiteral("/api/v2/tickets");
        const Answer first = m_probe->send("POST", target, ticketOf(kFlat)),
                     again = m_probe->send("POST", target, ticketOf(kFlat)),
                     other = m_probe->send("POST", target, ticketOf({ { QStringLiteral("subject"), 1 } }));
        QCOMPARE(first.status, 201);
        QCOMPARE(first.header("x-idempotency-lookup"), QByteArray("miss"));
        QCOMPARE(again.header("x-idempotency-lookup"), QByteArray("hit"));
        QCOMPARE(again.body, first.body);
        QCOMPARE(errorOf(other), QStringLiteral("IdempotentRequestError"));
        const QJsonObject made = first.object().value(u"ticket").toObject();
        QCOMPARE(made.value(u"id").toInt(), 151);
        QCOMPARE(made.value(u"priority").toString(), QStringLiteral("high"));
        QCOMPARE(made.value(u"description").toString(), QStringLiteral("It lost air again."));
        QVERIFY(first.header("Location").endsWith("/tickets/151.json"));
        QVERIFY(m_probe->get(pathOf(152)).status == 404);
    }

    void anUpdateTellsItsAudit()
    {
        const Answer answer = change(m_open,
            { { QStringLiteral("status"), QStringLiteral("solved") }, { QStringLiteral("colour"), 1 },
                { QStringLiteral("comment"),
                    QJsonObject {
                        { QStringLiteral("body"), QStringLiteral("Done.") }, { QStringLiteral("public"), false } } } });
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object().value(u"ticket").toObject().value(u"status").toString(), QStringLiteral("solved"));
        const QJsonArray events = answer.object().value(u"audit").toObject().value(u"events").toArray();
        QCOMPARE(events.at(0).toObject().value(u"body").toString(), QStringLiteral("Done."));
        QCOMPARE(events.at(0).toObject().value(u"public").toBool(), false);
        QVERIFY(answer.header("X-Zendesk-API-Warn").contains(":unpermitted_keys=>[\"ticket.colour\"]"));
        QCOMPARE(ticket(m_open).value(u"status").toString(), QStringLiteral("solved"));
    }

    void aClosedTicketIsLeftAlone()
    {
        const Answer answer = change(m_closed, { { QStringLiteral("priority"), QStringLiteral("low") } });
        QCOMPARE(answer.status, 422);
        QCOMPARE(errorOf(answer), QStringLiteral("RecordInvalid"));
    }

    void aSafeUpdateNeedsTheLastStamp()
    {
        QJsonObject inner { { QStringLiteral("safe_update"), true },
            { QStringLiteral("updated_stamp"), ticket(m_open).value(u"updated_at") },
            { QStringLiteral("priority"), QStringLiteral("low") } };
        QCOMPARE(change(m_open, inner).status, 200);
        inner[u"updated_stamp"] = QStringLiteral("2020-01-01T00:00:00Z");
        const Answer late = change(m_open, inner);
        QCOMPARE(late.status, 409);
        QCOMPARE(errorOf(late), QStringLiteral("UpdateConflict"));
    }

    void tagsAreSetAddedAndRemoved()
    {
        const QString target = QStringLiteral("/api/v2/tickets/%1/tags").arg(m_open);
        const auto tags = [](const QStringList& list) {
            return QJsonObject { { QStringLiteral("tags"), QJsonArray::fromStringList(list) } };
        };
        QCOMPARE(m_probe->send("POST", target, tags({ QStringLiteral("a") })).status, 201);
        QCOMPARE(m_probe->put(target, tags({ QStringLiteral("b") })).object(),
            tags({ QStringLiteral("a"), QStringLiteral("b") }));
        QCOMPARE(
            m_probe->send("DELETE", target, tags({ QStringLiteral("a") })).object(), tags({ QStringLiteral("b") }));
        QCOMPARE(ticket(m_open).value(u"tags").toArray(), QJsonArray { QStringLiteral("b") });
    }

    void oneTicketIsNotUpdatedTooOften()
    {
        start(0.1); // three instead of thirty
        QList<int> statuses;
        for (int i = 0; i < 4; ++i)
            statuses.append(change(m_open, { { QStringLiteral("type"), QStringLiteral("task") } }).status);
        QCOMPARE(statuses, QList<int>({ 200, 200, 200, 429 }));
    }

    void aBulkChangeIsAJob()
    {
        const Answer started
            = m_probe->put(QStringLiteral("/api/v2/tickets/update_many.json?ids=%1,%2").arg(m_open).arg(m_closed),
                ticketOf({ { QStringLiteral("additional_tags"), QJsonArray { QStringLiteral("bulk") } } }));
        QCOMPARE(started.status, 200);
        QJsonObject job = started.object().value(u"job_status").toObject();
        QCOMPARE(job.value(u"status").toString(), QStringLiteral("queued"));
        const QString target = QUrl(job.value(u"url").toString()).path();
        const auto completed = [&] {
            job = m_probe->get(target).object().value(u"job_status").toObject();
            return job.value(u"status").toString() == u"completed";
        };
        QTRY_VERIFY(completed());
        const QJsonArray results = job.value(u"results").toArray();
        QCOMPARE(results.at(0).toObject().value(u"success").toBool(), true);
        QCOMPARE(results.at(1).toObject().value(u"success").toBool(), false);
        QVERIFY(ticket(m_open).value(u"tags").toArray().contains(QStringLiteral("bulk")));
        QStringList many;
        for (int i = 0; i < 101; ++i)
            many.append(QString::number(i));
        QCOMPARE(m_probe->del(QStringLiteral("/api/v2/tickets/destroy_many?ids=") + many.join(u',')).status, 400);
    }

    void aDeletedTicketCanComeBack()
    {
        QCOMPARE(m_probe->del(pathOf(m_open)).status, 204);
        QCOMPARE(m_probe->get(pathOf(m_open)).status, 404);
        QCOMPARE(m_probe->put(QStringLiteral("/api/v2/deleted_tickets/%1/restore").arg(m_open), {}).status, 200);
        QCOMPARE(m_probe->get(pathOf(m_open)).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestZendeskWrites)
#include "tst_zendeskwrites.moc"
