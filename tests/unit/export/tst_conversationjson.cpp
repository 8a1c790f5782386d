// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/conversationjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;

namespace {

const std::string kHostile
    = "<script>alert(1)</script>\n\n<img src=https://evil.example/x.png onerror=a()> [a](javascript:b) \x1b[31m";

Conversation sample()
{
    Conversation c;
    c.accountName = "Acme";
    c.ticket.id = "9223372036854775807";
    c.ticket.subject = kHostile;
    c.ticket.status = StatusCategory::Unknown;
    c.ticket.statusRaw = "42";
    c.ticket.createdAt = 1'772'442'000'000;
    c.ticket.custom = { { "360", "9007199254740993" }, { "361", "1,2" }, { "362", "[\"a\"]" } };
    c.messagesKnown = true;
    Conversation::Entry message;
    message.event.id = "1";
    message.event.at = 1'772'442'000'000;
    message.event.kind = EventKind::Message;
    message.event.isPublic = true;
    message.event.text = kHostile;
    message.event.html = kHostile;
    message.author = { "5", "Zoë <b>", AuthorRole::Requester };
    message.event.attachments = { { "1", "a\"<b>.pdf", "application/pdf", "https://x.example/a", 2048, false, false } };
    Conversation::Entry note = message;
    note.event.id = "2";
    note.event.kind = EventKind::Note;
    note.event.isPublic = false;
    Conversation::Entry change;
    change.event.id = "3";
    change.event.kind = EventKind::Change;
    change.event.field = "status";
    change.event.to = "open";
    change.fieldLabel = "Status";
    c.entries = { message, note, change };
    return c;
}

} // namespace

class TestConversationJson : public QObject {
    Q_OBJECT

private slots:
    void jsonHasTheKeysOfTheContract()
    {
        QJsonParseError error;
        const QByteArray json = QByteArray::fromStdString(conversationJson(sample()));
        const QJsonObject all = QJsonDocument::fromJson(json, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        const QJsonObject ticket = all.value(QStringLiteral("ticket")).toObject();
        QCOMPARE(ticket.value(QStringLiteral("id")).toString(), QStringLiteral("9223372036854775807"));
        QCOMPARE(ticket.value(QStringLiteral("status")).toString(), QStringLiteral("42"));
        QCOMPARE(ticket.value(QStringLiteral("created_at")).toString(), QStringLiteral("2026-03-02T09:00:00Z"));
        QVERIFY(ticket.value(QStringLiteral("solved_at")).isNull());
        const QJsonObject custom = ticket.value(QStringLiteral("custom_fields")).toObject();
        QVERIFY(json.contains("\"360\":9007199254740993"));
        QCOMPARE(custom.value(QStringLiteral("361")).toString(), QStringLiteral("1,2"));
        QCOMPARE(custom.value(QStringLiteral("362")).toArray().size(), 1);
        const QJsonArray events = all.value(QStringLiteral("events")).toArray();
        QCOMPARE(events.size(), 3);
        for (const char* key : { "id", "at", "kind", "author", "public", "channel", "text", "html", "attachments",
                 "change", "conversation", "content" })
            QVERIFY2(events.first().toObject().contains(QLatin1String(key)), key);
        QVERIFY(events.last().toObject().value(QStringLiteral("public")).isNull());
        QCOMPARE(
            events.last().toObject().value(QStringLiteral("change")).toObject().value(QStringLiteral("to")).toString(),
            QStringLiteral("open"));
        QCOMPARE(events.first().toObject().value(QStringLiteral("text")).toString().toStdString(), kHostile);
    }

    void eachLineIsAnEventWithTheSameKeys()
    {
        const QList<QByteArray> lines = QByteArray::fromStdString(eventJsonLines(sample())).trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        const QJsonArray events = QJsonDocument::fromJson(QByteArray::fromStdString(conversationJson(sample())))
                                      .object()
                                      .value(QStringLiteral("events"))
                                      .toArray();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(line.take(QStringLiteral("account")).toString(), QStringLiteral("Acme"));
            QCOMPARE(line.take(QStringLiteral("ticket")).toString(), QStringLiteral("9223372036854775807"));
            QCOMPARE(line, events.at(i).toObject());
        }
    }

    void theTicketIsALineOfItsOwn()
    {
        const QByteArray line = QByteArray::fromStdString(ticketJsonLine(sample(), "a/7.jsonl"));
        QCOMPARE(line.count('\n'), 1);
        const QJsonObject ticket = QJsonDocument::fromJson(line).object();
        QCOMPARE(ticket.value(QStringLiteral("file")).toString(), QStringLiteral("a/7.jsonl"));
        QVERIFY(line.contains("\"360\":9007199254740993"));
    }
};

QTEST_GUILESS_MAIN(TestConversationJson)
#include "tst_conversationjson.moc"
