// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"
#include "app/store/store.h"
#include "tests/testkit/fixtures.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

constexpr Millis kDay = 86'400'000, kMarch = 1'772'323'200'000; // 2026-03-01

/// A profile with two synced accounts and one that never was.
class SampleProfile {
public:
    SampleProfile()
    {
        const auto profile = Profile::open(m_dir.path());
        AccountRegistry registry(*profile);
        addAccount(registry, "acme", Provider::Zendesk,
            { ticket("1", "Late delivery", StatusCategory::Open, 1),
                ticket("2", "=Refund\x1b[2J", StatusCategory::Closed, 2) });
        addAccount(registry, "Globex", Provider::Freshdesk,
            { ticket("1", "Remboursement tardif", StatusCategory::Pending, 3) });
        addAccount(registry, "new", Provider::Zendesk, {});
    }
    [[nodiscard]] QString path() const { return m_dir.path(); }

private:
    static Ticket ticket(const char* id, const char* subject, StatusCategory status, int day)
    {
        Ticket t;
        t.id = id;
        t.subject = subject;
        t.status = status;
        t.statusRaw = nameOf(status);
        t.priority = Priority::High;
        t.channel = Channel::Email;
        t.createdAt = kMarch;
        t.updatedAt = kMarch + day * kDay;
        t.version = *t.updatedAt;
        t.tags = { "a b", "vip" };
        return t;
    }

    static void addAccount(AccountRegistry& registry, const char* name, Provider provider, std::vector<Ticket> tickets)
    {
        Account account;
        account.name = QString::fromUtf8(name);
        account.provider = provider;
        account.url = QUrl(QStringLiteral("https://example.com"));
        const auto added = registry.add(account);
        QVERIFY(added);
        if (tickets.empty())
            return;
        RecordBatch batch;
        batch.tickets = std::move(tickets);
        auto store = StoreWriter::open(registry.profile().storeFile(added->id));
        QVERIFY(store && (*store)->commit(batch, {}));
    }

    QTemporaryDir m_dir;
};

struct Answer {
    int code = -1;
    QByteArray out;
    QString err;
};

Answer run(const QString& profile, const QString& command, const QStringList& args)
{
    Answer answer;
    QBuffer buffer(&answer.out);
    buffer.open(QIODevice::WriteOnly);
    QTextStream out(&buffer), err(&answer.err);
    cli::Context context { args, profile, out, err };
    answer.code = cli::run(command, context);
    out.flush();
    return answer;
}

QStringList idsOf(const QByteArray& json)
{
    QStringList ids;
    for (const auto& ticket : QJsonDocument::fromJson(json).array())
        ids += ticket[u"account"].toString() + QLatin1Char('/') + ticket[u"id"].toString();
    return ids;
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestList : public QObject {
    Q_OBJECT

    SampleProfile m_profile;

private slots:
    void tickets_data()
    {
        QTest::addColumn<QString>("args");
        QTest::addColumn<QString>("ids");
        QTest::newRow("all, the last updated first") << ""
                                                     << "Globex/1 acme/2 acme/1";
        QTest::newRow("by status") << "status:open,pending"
                                   << "Globex/1 acme/1";
        QTest::newRow("a negated term is no option") << "-status:open"
                                                     << "Globex/1 acme/2";
        QTest::newRow("a word of a subject, in any case") << "DELIVERY"
                                                          << "acme/1";
        QTest::newRow("the beginning of a word") << "re*"
                                                 << "Globex/1 acme/2";
        QTest::newRow("one account") << "--account acme"
                                     << "acme/2 acme/1";
        QTest::newRow("two accounts") << "--account acme --account Globex --limit 1"
                                      << "Globex/1";
        QTest::newRow("an account that was never synced") << "--account new"
                                                          << "";
        QTest::newRow("the oldest update first") << "--sort updated"
                                                 << "acme/1 acme/2 Globex/1";
        QTest::newRow("the best match first") << "late OR refund OR delivery --sort relevance --account acme"
                                              << "acme/1 acme/2";
        QTest::newRow("without words the newest are the best") << "--sort relevance"
                                                               << "Globex/1 acme/2 acme/1";
        QTest::newRow("nothing") << "tag:nobody"
                                 << "";
    }
    void tickets()
    {
        QFETCH(QString, args);
        QFETCH(QString, ids);
        const Answer answer = run(
            m_profile.path(), QStringLiteral("list"), args.split(u' ', Qt::SkipEmptyParts) + words("--format json"));
        QVERIFY2(answer.code == cli::kSuccess, qPrintable(answer.err));
        QVERIFY(QJsonDocument::fromJson(answer.out).isArray());
        QCOMPARE(idsOf(answer.out).join(u' '), ids);
    }

    void aNameThatNobodyHasIsSaidAndMatchesNothing()
    {
        const Answer answer
            = run(m_profile.path(), QStringLiteral("list"), words("(tag:nobody OR \"Product\":any) --format json"));
        QCOMPARE(answer.code, cli::kSuccess);
        QCOMPARE(answer.err,
            QString::fromUtf8("deskscope: no account knows the tag “nobody”\n"
                              "deskscope: no account knows the field “Product”\n"));
        QVERIFY(QJsonDocument::fromJson(answer.out).array().isEmpty());
    }

    void jsonHasTheKeysThatWerePromised()
    {
        const Answer answer = run(m_profile.path(), QStringLiteral("list"), words("Late --format json"));
        const QJsonObject ticket = QJsonDocument::fromJson(answer.out).array().at(0).toObject();
        for (const char* key : { "account", "provider", "kind", "id", "subject", "status", "priority", "type",
                 "channel", "requester", "assignee", "group", "organization", "brand", "tags", "created_at",
                 "updated_at", "solved_at", "first_reply_minutes", "resolution_minutes", "reopens", "replies", "csat" })
            QVERIFY2(ticket.contains(QString::fromLatin1(key)), key);
        QCOMPARE(ticket[u"provider"].toString(), QStringLiteral("zendesk"));
        QCOMPARE(ticket[u"created_at"].toString(), QStringLiteral("2026-03-01T00:00:00Z"));
        QCOMPARE(ticket[u"tags"].toArray().size(), 2);
        QVERIFY(ticket[u"csat"].isNull());
    }

    void aTableHoldsNothingThatMovesTheCursor()
    {
        const Answer answer = run(m_profile.path(), QStringLiteral("list"), {});
        QCOMPARE(answer.out.count('\n'), 4);
        QVERIFY(!answer.out.contains('\x1b'));
        QVERIFY(answer.out.contains("Late delivery"));
    }

    void csvGoesToAFileWhole()
    {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("t.csv"));
        const Answer answer
            = run(m_profile.path(), QStringLiteral("list"), words("status:closed --format csv -o") + QStringList(file));
        QCOMPARE(answer.code, cli::kSuccess);
        QVERIFY(answer.out.isEmpty());
        const QByteArray csv = readFile(file);
        QVERIFY(csv.startsWith("account,provider,kind,id,subject,"));
        QVERIFY(csv.contains("acme,zendesk,ticket,2,'=Refund"));
        QVERIFY(csv.contains("\"a b, vip\""));
    }

    void wrongUsageIsSaidOnErr_data()
    {
        QTest::addColumn<QString>("args");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        QTest::newRow("a workbook on stdout") << "--format xlsx" << 2 << "-o FILE.xlsx";
        QTest::newRow("an unknown format") << "--format pdf" << 2 << "table, json, csv or xlsx";
        QTest::newRow("an unknown column") << "--sort colour" << 2 << "first-reply";
        QTest::newRow("an unknown option") << "--colour" << 2 << "--account";
        QTest::newRow("an option without its value") << "--limit" << 2 << "needs a value";
        QTest::newRow("a mistake in the query") << "stats:open" << 2 << "^^^^^";
        QTest::newRow("an unknown account") << "--account nobody" << 1 << "nobody";
    }
    void wrongUsageIsSaidOnErr()
    {
        QFETCH(QString, args);
        QFETCH(int, code);
        QFETCH(QString, says);
        const Answer answer = run(m_profile.path(), QStringLiteral("list"), args.split(u' '));
        QCOMPARE(answer.code, code);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(says), qPrintable(answer.err));
    }

    void aQueryIsPrintedAsItIsUnderstood()
    {
        const Answer right = run(m_profile.path(), QStringLiteral("query"),
            { QStringLiteral("check"), QStringLiteral("Status:OPEN  tag:\"vip\"") });
        QCOMPARE(right.code, cli::kSuccess);
        QCOMPARE(right.out, QByteArray("status:open tag:vip\n"));
        const Answer groups = run(m_profile.path(), QStringLiteral("query"),
            { QStringLiteral("check"), QStringLiteral("(a OR (b OR c)) -(-tag:x) \"Order no\":>5 body:/x y/i") });
        QCOMPARE(groups.out, QByteArray("(a OR b OR c) tag:x \"Order no\":>5 body:/x y/i\n"));
        const Answer wrong = run(m_profile.path(), QStringLiteral("query"),
            { QStringLiteral("check"), QStringLiteral("late priorty:high") });
        QCOMPARE(wrong.code, cli::kFailure);
        QCOMPARE(wrong.err,
            QString::fromUtf8("deskscope: There is no field “priorty”. Did you mean priority:?\n"
                              "  late priorty:high\n"
                              "       ^^^^^^^\n"));
        QCOMPARE(run(m_profile.path(), QStringLiteral("query"), {}).code, cli::kUsage);
    }
};

QTEST_GUILESS_MAIN(TestList)
#include "tst_list.moc"
