// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/conversationjson.h"
#include "app/export/personaldata.h"
#include "app/export/pseudonyms.h"
#include "app/export/transcriptscope.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;

namespace {

const PseudonymWords kWords { QStringLiteral("Customer %1"), QStringLiteral("Agent %1"), QStringLiteral("Bot %1"),
    QStringLiteral("Organization %1"), QStringLiteral("[e-mail %1]"), QStringLiteral("[phone %1]"),
    QStringLiteral("[IP %1]") };

Person person(const char* id, const char* name, const char* email, const char* phone, AuthorRole role)
{
    Person p;
    p.id = id;
    p.name = name;
    p.email = email;
    p.phone = phone;
    p.role = role;
    return p;
}

std::vector<Person> people()
{
    return { person(
                 "90071992547", "Zoé van den Berg", "zoe.berg@mail.example", "+33 6 12 34 56 78", AuthorRole::EndUser),
        person("12", "Tom Okafor", "tom@nordlys.example", "", AuthorRole::Agent) };
}

Conversation::Entry entry(EventKind kind, const char* id, const char* author, AuthorRole role, std::string text)
{
    Conversation::Entry e;
    e.event.kind = kind;
    e.event.id = id;
    e.event.authorId = author;
    e.event.isPublic = kind == EventKind::Note ? std::optional(false) : std::optional(true);
    e.event.text = std::move(text);
    e.author = { author, std::string(author) == "12" ? "Tom Okafor" : "Zoé van den Berg", role };
    return e;
}

Conversation sample()
{
    Conversation c;
    c.accountId = "acme-1";
    c.accountName = "Acme";
    c.ticket.id = "7";
    c.ticket.subject = "Battery of Zoé van den Berg";
    c.ticket.requesterId = c.ticket.submitterId = "90071992547";
    c.ticket.assigneeId = "12";
    c.ticket.organizationId = "5";
    c.requesterName = "Zoé van den Berg";
    c.requesterEmail = "zoe.berg@mail.example";
    c.assigneeName = "Tom Okafor";
    c.organizationName = "Fjord Cycles";
    c.ticket.tags = { "vip", "zoe_berg" };
    c.ticket.custom = { { "1", "\"call zoe.berg@mail.example\"" }, { "2", "33612345678" }, { "3", "[\"Berg\",4]" } };
    c.messagesKnown = true;
    c.entries = { entry(EventKind::Message, "1", "90071992547", AuthorRole::Requester,
                      "Hello Tom,\nmy number is 06 12 34 56 78, write to ZOE.BERG@mail.example or zoe@other.example.\n"
                      "From 203.0.113.9 and 2001:db8::17. ZOÉ BERG, Fjord Cycles. Order 4711, 02.03.2026 10:45, v4.2"),
        entry(EventKind::Note, "2", "12", AuthorRole::Agent, "Secret remark about the battery"),
        entry(EventKind::Change, "3", "12", AuthorRole::Agent, "") };
    c.entries[0].event.html = "<p>Hello <b>T</b>om</p>";
    c.entries[0].event.attachments
        = { { "1", "Zoé Berg invoice.pdf", "application/pdf", "https://x.example/t/9", 10, false, false } };
    c.entries[2].event.field = "requester_id";
    c.entries[2].event.isPublic.reset();
    c.entries[2].event.to = "90071992547";
    c.entries[2].toLabel = "Zoé van den Berg";
    return c;
}

} // namespace

class TestPseudonyms : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    Profile profile() { return *Profile::open(m_dir.path()); }
    Conversation replaced(const Conversation& c)
    {
        const auto book = PseudonymBook::open(profile());
        Q_ASSERT(book);
        Pseudonyms pseudonyms(**book, kWords);
        auto done = pseudonyms.replaced(c, people());
        Q_ASSERT(done);
        return *done;
    }

private slots:
    void nobodyIsNamedAnywhere()
    {
        const QByteArray all = QByteArray::fromStdString(conversationJson(replaced(sample())));
        const QByteArray folded = QString::fromUtf8(all).toLower().toUtf8();
        for (const char* personal : { "zoé", "zoe", "berg", "hello tom", "okafor", "mail.example", "other.example",
                 "12 34 56", "612345678", "203.0.113", "2001:db8", "fjord", "90071992547", "x.example" })
            QVERIFY2(!folded.contains(personal), QByteArray(QByteArray(personal) + " in " + all).constData());
        for (const char* kept : { "Order 4711", "02.03.2026 10:45", "v4.2", "Hello Agent 1", "Battery of Customer 1",
                 "Organization 1", "[phone 1]", "Customer 1 invoice.pdf", "\"vip\"", "Secret remark" })
            QVERIFY2(all.contains(kept), QByteArray(QByteArray(kept) + " not in " + all).constData());
    }

    void theSamePersonIsAlwaysCalledTheSame()
    {
        const Conversation first = replaced(sample());
        Conversation other = sample();
        other.accountId = "other-2"; // another account knows the same address
        other.entries.erase(other.entries.begin());
        const Conversation second = replaced(other);
        QCOMPARE(second.requesterName, first.requesterName);
        QCOMPARE(replaced(sample()).entries[0].event.text, first.entries[0].event.text);
    }

    void theFileNamesNobody()
    {
        replaced(sample());
        QByteArray bytes;
        for (const QString& name : QDir(m_dir.path()).entryList(QDir::Files)) {
            QFile file(m_dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
            bytes += file.readAll();
        }
        QVERIFY(bytes.size() > 1000);
        for (const char* personal : { "berg", "mail.example", "90071992547", "acme-1" })
            QVERIFY2(!bytes.toLower().contains(personal), personal);
    }

    void whoIsForgottenIsSomebodyNew()
    {
        const auto book = PseudonymBook::open(profile());
        QVERIFY(book);
        const std::vector<std::string> names { "id:a/1", "mail:a@b.example" };
        const auto before = (*book)->number(Pseudonym::Customer, names);
        QVERIFY(before && *(*book)->number(Pseudonym::Customer, names) == *before);
        QVERIFY((*book)->forget(names));
        QVERIFY(*(*book)->number(Pseudonym::Customer, names) != *before);
    }

    void formsOfPersonalData_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* text, const QStringList& found) {
            QTest::newRow(text) << QString::fromUtf8(text) << found;
        };
        row("mailto:a.b+c@d-e.example.", { QStringLiteral("a.b+c@d-e.example") });
        row("x?to=a%40b.example", { QStringLiteral("a@b.example") });
        row("tel +44 20 7946 0958 now", { QStringLiteral("442079460958") });
        row("(555) 010-4477 or 555-010-4478", { QStringLiteral("5550104477"), QStringLiteral("5550104478") });
        row("01.02.2026 and 2026-03-02 09:00 and 10:45:30", {});
        row("order #0012345678, 1234567890, 4.2.0", {});
        row("at ::1 or fe80::1%eth0", { QStringLiteral("::1"), QStringLiteral("fe80::1") });
        row("300.1.1.1 is none, 10.0.0.1 is", { QStringLiteral("10.0.0.1") });
    }
    void formsOfPersonalData()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QStringList values;
        for (const PersonalStretch& stretch : personalStretches(text))
            values += QString::fromStdString(stretch.value);
        QCOMPARE(values, found);
    }

    void notesLeaveNoTrace()
    {
        Conversation c = sample();
        c.ticket.submitterId = "12";
        c.ticket.description = c.entries[1].event.text;
        c.entries[2].event.field = "360001";
        c.entries[2].event.to = "was: Secret remark about the battery";
        Conversation::Entry unknown = entry(EventKind::Unknown, "4", "12", AuthorRole::Agent, "Secret of another kind");
        unknown.event.isPublic.reset();
        c.entries.push_back(unknown);
        c = withoutNotes(c);
        QCOMPARE(c.entries.size(), std::size_t { 1 });
        QVERIFY(c.ticket.description.empty());
        QVERIFY(!QByteArray::fromStdString(conversationJson(c)).contains("Secret"));
    }
};

QTEST_GUILESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
