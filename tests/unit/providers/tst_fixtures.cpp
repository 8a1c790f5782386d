// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"
#include "app/cli/inspection.h"
#include "tests/testkit/fixtures.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace desk;

namespace {

/// What must not end as "unknown".
const QHash<QString, PageKind>& mustKnow()
{
    using enum PageKind;
    static const QHash<QString, PageKind> all {
        { QStringLiteral("zendesk/brands"), ZdBrands },
        { QStringLiteral("zendesk/calls-comments"), ZdComments },
        { QStringLiteral("zendesk/comment"), ZdComments },
        { QStringLiteral("zendesk/custom-statuses"), ZdCustomStatuses },
        { QStringLiteral("zendesk/exports-tickets"), ZdTickets },
        { QStringLiteral("zendesk/groups"), ZdGroups },
        { QStringLiteral("zendesk/incremental-tickets"), ZdIncrementalTickets },
        { QStringLiteral("zendesk/incremental-tickets-cursor"), ZdIncrementalTickets },
        { QStringLiteral("zendesk/incremental-users"), ZdUsers },
        { QStringLiteral("zendesk/incremental-users-cursor"), ZdUsers },
        { QStringLiteral("zendesk/organizations"), ZdOrganizations },
        { QStringLiteral("zendesk/organizations-show-many"), ZdOrganizations },
        { QStringLiteral("zendesk/organizations-autocomplete"), ZdOrganizations },
        { QStringLiteral("zendesk/satisfaction-rating"), ZdSatisfactionRatings },
        { QStringLiteral("zendesk/satisfaction-ratings"), ZdSatisfactionRatings },
        { QStringLiteral("zendesk/search-export"), ZdUsers },
        { QStringLiteral("zendesk/search-ticket"), ZdTickets },
        { QStringLiteral("zendesk/ticket"), ZdTickets },
        { QStringLiteral("zendesk/ticket-audits"), ZdAudits },
        { QStringLiteral("zendesk/ticket-comments"), ZdComments },
        { QStringLiteral("zendesk/ticket-fields"), ZdTicketFields },
        { QStringLiteral("zendesk/ticket-metric"), ZdTicketMetrics },
        { QStringLiteral("zendesk/ticket-metrics"), ZdTicketMetrics },
        { QStringLiteral("zendesk/ticket-metric-events"), ZdMetricEvents },
        { QStringLiteral("zendesk/tickets"), ZdTickets },
        { QStringLiteral("zendesk/tickets-audits"), ZdAudits },
        { QStringLiteral("zendesk/tickets-show-many"), ZdTickets },
        { QStringLiteral("zendesk/user"), ZdUsers },
        { QStringLiteral("zendesk/users"), ZdUsers },
        { QStringLiteral("zendesk/users-groups"), ZdGroups },
        { QStringLiteral("zendesk/users-me"), ZdUsers },
        { QStringLiteral("zendesk/users-search"), ZdUsers },
        { QStringLiteral("zendesk/view"), ZdViews },
        { QStringLiteral("zendesk/views"), ZdViews },
        { QStringLiteral("zendesk/views-active"), ZdViews },
        { QStringLiteral("zendesk-chat/account"), ZcAccount },
        { QStringLiteral("zendesk-chat/agent"), ZcAgents },
        { QStringLiteral("zendesk-chat/agents"), ZcAgents },
        { QStringLiteral("zendesk-chat/agent-timeline"), ZcAgentTimeline },
        { QStringLiteral("zendesk-chat/chat"), ZcChats },
        { QStringLiteral("zendesk-chat/chats"), ZcChats },
        { QStringLiteral("zendesk-chat/department"), ZcDepartments },
        { QStringLiteral("zendesk-chat/departments"), ZcDepartments },
        { QStringLiteral("zendesk-chat/routing-settings"), ZcRoutingSettings },
        { QStringLiteral("zendesk-chat/shortcut"), ZcShortcuts },
        { QStringLiteral("zendesk-chat/shortcuts"), ZcShortcuts },
        { QStringLiteral("zendesk-chat/skills"), ZcSkills },
        { QStringLiteral("zendesk-chat/trigger"), ZcTriggers },
        { QStringLiteral("freshdesk/agents"), FdAgents },
        { QStringLiteral("freshdesk/agents-me"), FdAgents },
        { QStringLiteral("freshdesk/companies"), FdCompanies },
        { QStringLiteral("freshdesk/contacts"), FdContacts },
        { QStringLiteral("freshdesk/conversations"), FdConversations },
        { QStringLiteral("freshdesk/groups"), FdGroups },
        { QStringLiteral("freshdesk/satisfaction-ratings"), FdRatings },
        { QStringLiteral("freshdesk/ticket-fields"), FdTicketFields },
        { QStringLiteral("freshdesk/tickets"), FdTickets },
        { QStringLiteral("freshdesk/tickets-conversations"), FdConversations },
        { QStringLiteral("freshdesk/time-entries"), FdTimeEntries },
    };
    return all;
}

/// Envelope members that only lead from page to page.
bool isPaging(const QString& key)
{
    static const QSet<QString> all { QStringLiteral("count"), QStringLiteral("next_page"),
        QStringLiteral("previous_page"), QStringLiteral("meta"), QStringLiteral("links"), QStringLiteral("after_url"),
        QStringLiteral("after_cursor"), QStringLiteral("before_url"), QStringLiteral("before_cursor"),
        QStringLiteral("end_of_stream"), QStringLiteral("end_time"), QStringLiteral("page"), QStringLiteral("per_page"),
        QStringLiteral("page_count"), QStringLiteral("total") };
    return all.contains(key);
}

/// The records of a body, by the plainest possible reading of it.
QJsonArray recordsOf(const QJsonDocument& body, bool known)
{
    if (!known)
        return { body.isArray() ? QJsonValue(body.array()) : QJsonValue(body.object()) };
    if (body.isArray())
        return body.array();
    const QJsonObject root = body.object();
    for (const char* own : { "id", "account_key", "definition", "message" }) // the last three: records without an id
        if (root.contains(QLatin1String(own)))
            return { root };
    QJsonArray out;
    for (auto it = root.begin(); it != root.end(); ++it) {
        if (isPaging(it.key()) || it->isNull())
            continue;
        if (it->isArray())
            for (const QJsonValue each : it->toArray())
                out.append(each);
        else
            out.append(*it);
    }
    return out;
}

/// Every member inside a record, as a path below it: ".via.channel", ".tags[]".
void pathsOf(const QJsonValue& value, const QString& path, QSet<QString>& out)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            out.insert(path + QLatin1Char('.') + it.key());
            pathsOf(*it, path + QLatin1Char('.') + it.key(), out);
        }
    }
    if (value.isArray())
        for (const QJsonValue element : value.toArray())
            pathsOf(element, path + QStringLiteral("[]"), out);
}

QJsonValue parsed(const std::string& json)
{
    const auto wrapped = QJsonDocument::fromJson("[" + QByteArray::fromStdString(json) + "]");
    return wrapped.array().isEmpty() ? QJsonValue(QJsonValue::Undefined) : wrapped.array().first();
}

cli::Inspection inspect(const QString& file, const QByteArray& body, const QByteArray& url = {})
{
    const std::string_view bytes(body.constData(), std::size_t(body.size()));
    const std::string_view from(url.constData(), std::size_t(url.size()));
    if (file.startsWith(QLatin1String("zendesk-chat")))
        return cli::inspectChat(bytes, from);
    return cli::inspect(
        file.startsWith(QLatin1String("freshdesk")) ? Provider::Freshdesk : Provider::Zendesk, bytes, from);
}

} // namespace

class TestFixtures : public QObject {
    Q_OBJECT

    QString m_root = test::fixturesDir();
    QStringList m_files;
    QHash<QString, QByteArray> m_urls;

    void readIndex()
    {
        const QJsonArray index
            = QJsonDocument::fromJson(test::readFile(m_root + QStringLiteral("/index.json"))).array();
        for (const QJsonValue entry : index)
            m_urls.insert(entry[QLatin1String("file")].toString(), entry[QLatin1String("url")].toString().toUtf8());
    }

private slots:
    void initTestCase()
    {
        if (m_root.isEmpty())
            QSKIP("no ../shared/fixtures: the recorded answers were not normalised");
        for (const QString& provider :
            { QStringLiteral("zendesk"), QStringLiteral("zendesk-chat"), QStringLiteral("freshdesk") }) {
            QDirIterator it(m_root + QLatin1Char('/') + provider, { QStringLiteral("*.json") }, QDir::Files,
                QDirIterator::Subdirectories);
            while (it.hasNext())
                m_files << it.next().mid(m_root.size() + 1);
        }
        m_files.sort();
        QVERIFY(!m_files.isEmpty());
        readIndex();
    }

    void everyRecordedAnswerNormalisesWithoutLoss_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : std::as_const(m_files))
            QTest::newRow(qPrintable(file)) << file;
    }
    void everyRecordedAnswerNormalisesWithoutLoss()
    {
        QFETCH(QString, file);
        const QByteArray body = test::readFile(m_root + QLatin1Char('/') + file);
        const cli::Inspection seen = inspect(file, body, m_urls.value(file));
        QVERIFY2(!seen.error, qPrintable(seen.error ? seen.error->detail : QString()));
        for (const Problem& problem : seen.page.records.problems)
            QFAIL(problem.what.c_str());

        const QJsonDocument document = QJsonDocument::fromJson(body);
        const QJsonArray records = recordsOf(document, seen.kind != PageKind::Unknown);
        QJsonArray kept;
        for (const RawRecord& raw : seen.page.records.raw)
            kept.append(parsed(raw.json));
        for (const QJsonValue record : records)
            QVERIFY2(kept.contains(record), "a record was not kept as received");

        QSet<QString> accounted;
        for (const auto& [name, fate] : seen.page.fields)
            accounted.insert(text(name).mid(text(name).indexOf(QRegularExpression(QStringLiteral("[.\\[]")))));
        QSet<QString> paths;
        for (const QJsonValue record : records)
            pathsOf(record, QString(), paths);
        for (const QString& path : std::as_const(paths))
            QVERIFY2(accounted.contains(path), qPrintable(path + QStringLiteral(" is not accounted for")));
    }

    void whatTheProgramShowsIsKnown()
    {
        const QJsonArray index
            = QJsonDocument::fromJson(test::readFile(m_root + QStringLiteral("/index.json"))).array();
        QStringList wrong;
        for (const QString& file : std::as_const(m_files)) {
            const auto expected = mustKnow().constFind(file.section(QLatin1Char('/'), 0, 1));
            const QByteArray body = test::readFile(m_root + QLatin1Char('/') + file);
            const QJsonDocument document = QJsonDocument::fromJson(body);
            const bool isError = document.object().contains(QStringLiteral("error"));
            if (expected == mustKnow().constEnd() || isError || (document.isArray() && document.array().isEmpty()))
                continue;
            const PageKind kind = inspect(file, body, m_urls.value(file)).kind;
            if (kind != *expected)
                wrong << file + QStringLiteral(": ") + text(pageKindName(kind));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void tornAndFlippedBodiesNeverCrash()
    {
        QRandomGenerator random(20261121);
        int malformed = 0;
        for (const QString& file : std::as_const(m_files)) {
            const QByteArray body = test::readFile(m_root + QLatin1Char('/') + file).left(20000);
            for (int round = 0; round < 20; ++round) {
                QByteArray broken = body;
                if (round % 2 == 0)
                    broken.truncate(random.bounded(int(body.size())));
                for (int flips = 0; !broken.isEmpty() && flips < round; ++flips) {
                    const auto at = random.bounded(int(broken.size()));
                    broken[at] = char(broken[at] ^ (1 << random.bounded(8)));
                }
                malformed += inspect(file, broken).error.has_value();
            }
        }
        QVERIFY(malformed > 0);
    }

    void inspectPrintsOneObjectAFile()
    {
        QProcess process;
        const QString file = m_root + QStringLiteral("/zendesk/tickets/go-get-tickets.json");
        process.start(qEnvironmentVariable("DESKSCOPE_BIN"),
            { QStringLiteral("inspect"), QStringLiteral("--provider"), QStringLiteral("zendesk"), file, file });
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject seen = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(seen.keys(),
            (QStringList { QStringLiteral("fields"), QStringLiteral("file"), QStringLiteral("kind"),
                QStringLiteral("problems"), QStringLiteral("records") }));
        QCOMPARE(seen[QLatin1String("file")].toString(), file);
        QCOMPARE(seen[QLatin1String("kind")].toString(), QStringLiteral("zendesk.tickets"));
        QCOMPARE(seen[QLatin1String("records")][QLatin1String("ticket")].toInt(), 2);
        QVERIFY(
            seen[QLatin1String("fields")][QLatin1String("used")].toArray().contains(QStringLiteral("ticket.subject")));
    }

    void inspectSaysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<int>("code");
        QTest::newRow("no provider") << QStringList { QStringLiteral("x.json") } << 2;
        QTest::newRow("no file") << QStringList { QStringLiteral("--provider"), QStringLiteral("zendesk") } << 2;
        QTest::newRow("no such provider")
            << QStringList { QStringLiteral("--provider"), QStringLiteral("zenchat"), QStringLiteral("x.json") } << 2;
        QTest::newRow("a file that is not there") << QStringList { QStringLiteral("--provider"),
            QStringLiteral("freshdesk"), QStringLiteral("/nonexistent.json") }
                                                  << 1;
        QTest::newRow("a file that is not JSON") << QStringList { QStringLiteral("--provider"),
            QStringLiteral("freshdesk"), QStringLiteral("/proc/self/status") }
                                                 << 1;
    }
    void inspectSaysWhatIsWrong()
    {
        QFETCH(QStringList, args);
        QFETCH(int, code);
        QProcess process;
        process.start(qEnvironmentVariable("DESKSCOPE_BIN"), QStringList { QStringLiteral("inspect") } + args);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), code);
        QCOMPARE(process.readAllStandardError().trimmed().count('\n'), 0);
    }
};

QTEST_GUILESS_MAIN(TestFixtures)
#include "tst_fixtures.moc"
