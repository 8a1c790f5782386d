// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/conversationprinter.h"

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

QByteArray print(ConversationFormat format)
{
    return QByteArray::fromStdString(printConversation(sample(), format));
}

} // namespace

class TestConversationPrinter : public QObject {
    Q_OBJECT

private slots:
    void jsonHasTheKeysOfTheContract()
    {
        QJsonParseError error;
        const QByteArray json = print(ConversationFormat::Json);
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
        for (const char* key :
            { "id", "at", "kind", "author", "public", "channel", "text", "html", "attachments", "change" })
            QVERIFY2(events.first().toObject().contains(QLatin1String(key)), key);
        QVERIFY(events.last().toObject().value(QStringLiteral("public")).isNull());
        QCOMPARE(
            events.last().toObject().value(QStringLiteral("change")).toObject().value(QStringLiteral("to")).toString(),
            QStringLiteral("open"));
        QCOMPARE(events.first().toObject().value(QStringLiteral("text")).toString().toStdString(), kHostile);
    }

    void htmlCanDoNothing()
    {
        const QByteArray html = print(ConversationFormat::Html);
        for (const char* bad : { "<script", "<img", "<b>.pdf", " src=\"", "href", "url(" })
            QVERIFY2(!html.contains(bad), bad);
        QVERIFY(html.contains("&lt;script&gt;"));
        QVERIFY(html.contains("default-src 'none'"));
    }

    void privateNotesAreMarkedInEveryDocument()
    {
        for (const auto format : { ConversationFormat::Text, ConversationFormat::Markdown, ConversationFormat::Html })
            QCOMPARE(print(format).count("Private note"), 1);
    }

    void textCannotSteerATerminal()
    {
        QVERIFY(!print(ConversationFormat::Text).contains('\x1b'));
        QVERIFY(!print(ConversationFormat::Markdown).contains("<script"));
        QVERIFY(!print(ConversationFormat::Markdown).contains("](javascript"));
    }

    void changesSayFromAndTo() { QVERIFY(print(ConversationFormat::Text).contains("Status: none → open")); }
};

QTEST_GUILESS_MAIN(TestConversationPrinter)
#include "tst_conversationprinter.moc"
