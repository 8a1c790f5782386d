// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accounts/botlists.h"
#include "app/accounts/accountregistry.h"
#include "app/cli/commands.h"
#include "app/metrics/metricdefinition.h"
#include "tests/testkit/mirror.h"

#include <QBuffer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace desk;
using namespace desk::test;

namespace {

struct Answer {
    int code = -1;
    QByteArray out;
    QString err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QJsonObject metric(const QJsonObject& stats, const char* name)
{
    return stats[u"metrics"].toObject()[QLatin1String(name)].toObject();
}

} // namespace

/// What `deskscope stats` prints, of a sandbox's mirror.
class TestStats : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_sandbox = std::make_unique<sandbox::Sandbox>(smallWorlds(200, 0));
        QVERIFY(m_sandbox->start().ok());
        m_mirror = std::make_unique<Mirror>(*m_sandbox, Provider::Zendesk);
        m_mirror->sync();
        m_dir = QFileInfo(m_mirror->storeFile()).path();
        AccountRegistry registry(Profile::open(m_dir).value());
        Account account = m_mirror->account();
        account.name = QStringLiteral("Acme");
        QVERIFY(registry.add(account).ok());
        m_all = run({ QStringLiteral("--zone"), QStringLiteral("UTC") });
        QCOMPARE(m_all.code, 0);
    }

    void everyMetricIsThereWithItsDefinition()
    {
        const QJsonObject metrics = m_all.json()[u"metrics"].toObject();
        for (const MetricDefinition& each : metricDefinitions()) {
            const QJsonObject found = metrics[QLatin1String(each.name.data())].toObject();
            QVERIFY2(!found.isEmpty(), each.name.data());
            QCOMPARE(found[u"id"].toString(), QLatin1String(each.id.data()));
            QVERIFY(found.contains(u"excluded"));
        }
        QCOMPARE(metrics.size(), static_cast<qsizetype>(metricDefinitions().size()) + 1);
        QVERIFY(metrics.contains(u"chat_concurrency"));
    }

    void headSeriesBoardsAndChecksAreThere()
    {
        const QJsonObject stats = m_all.json();
        QCOMPARE(stats[u"tickets"].toInt(), 200);
        QCOMPARE(stats[u"zone"].toString(), QStringLiteral("UTC"));
        QVERIFY(stats[u"data_up_to"].isString());
        QVERIFY(stats[u"checks"].toObject()[u"backlog_identity"].toBool());
        QVERIFY(!stats[u"leaderboards"].toObject()[u"agents"].toArray().isEmpty());
        double created = 0;
        for (const QJsonValue& point : stats[u"series"].toObject()[u"created"].toArray())
            created += point.toArray()[1].toDouble();
        QCOMPARE(created, metric(stats, "tickets_created")[u"value"].toDouble());
    }

    void sharesHaveTheirInterval()
    {
        const QJsonObject share = metric(m_all.json(), "reopen_percent");
        QVERIFY(share[u"low"].toDouble() < share[u"value"].toDouble());
        QVERIFY(share[u"value"].toDouble() < share[u"high"].toDouble());
        QVERIFY(!metric(m_all.json(), "tickets_created").contains(u"low"));
    }

    void aPeriodIsLaidBesideTheOneBefore()
    {
        const QDate last = QDateTime::currentDateTimeUtc().date().addDays(-1), middle = last.addDays(-30),
                    first = middle.addDays(-30);
        const auto of = [&](QDate from, QDate to, const QStringList& more = {}) {
            return run(QStringList { QStringLiteral("--zone"), QStringLiteral("UTC"), QStringLiteral("--period"),
                           from.toString(Qt::ISODate) + QStringLiteral("..") + to.toString(Qt::ISODate) }
                + more)
                .json();
        };
        const QJsonObject both
            = of(middle, last.addDays(-1), { QStringLiteral("--compare"), QStringLiteral("previous") });
        const QJsonObject earlier = of(first, middle.addDays(-1));
        const QJsonObject before = both[u"before"].toObject();
        QCOMPARE(before[u"to"].toString().left(10), middle.toString(Qt::ISODate));
        int counted = 0;
        for (const char* name : { "tickets_created", "resolution_events", "first_reply_minutes", "reopen_percent" }) {
            QCOMPARE(metric(before, name), metric(earlier, name));
            counted += metric(before, name)[u"value"].toInt() + metric(before, name)[u"count"].toInt();
        }
        QVERIFY(counted > 0);
        QVERIFY(metric(both, "tickets_created") != metric(before, "tickets_created"));
        QVERIFY(!m_all.json().contains(u"before"));
    }

    void aComparisonNeedsAPeriod()
    {
        const Answer answer = run({ QStringLiteral("--compare"), QStringLiteral("year") });
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.err.contains(u"--period"));
    }

    void theBotsOfAnAccountAreKeptAndCountAsBots()
    {
        const QString bot = QString::number(botOfTheSandbox());
        const double before = metric(m_all.json(), "comments_bot_public")[u"value"].toDouble();
        const Answer named = run({ QStringLiteral("--bot"), bot });
        const Answer kept = command(QStringLiteral("account"),
            { QStringLiteral("bots"), QStringLiteral("Acme"), QStringLiteral("--person"), bot });
        QCOMPARE(kept.code, 0);
        QCOMPARE(kept.json()[u"people"].toArray().at(0).toString(), bot);
        const double after = metric(run({}).json(), "comments_bot_public")[u"value"].toDouble();
        QVERIFY(after > before);
        QCOMPARE(after, metric(named.json(), "comments_bot_public")[u"value"].toDouble());
        // Other changes of the account leave the list alone; it goes when it is told to.
        AccountRegistry registry(Profile::open(m_dir).value());
        QVERIFY(registry.load().ok());
        Account account = registry.accounts().front();
        account.timeZone = QStringLiteral("Europe/Paris");
        QVERIFY(registry.update(account).ok());
        QCOMPARE(botListOf(registry.profile(), account.id)->people.size(), std::size_t(1));
        QCOMPARE(command(QStringLiteral("account"),
                     { QStringLiteral("bots"), QStringLiteral("Acme"), QStringLiteral("--none") })
                     .code,
            0);
        QCOMPARE(*botListOf(registry.profile(), account.id), BotList());
    }

    void botsOfNoAccountAreRefused()
    {
        const Answer answer = command(QStringLiteral("account"), { QStringLiteral("bots"), QStringLiteral("nobody") });
        QVERIFY(answer.code != 0);
        QVERIFY(answer.err.contains(u"nobody"));
    }

private:
    static qint64 botOfTheSandbox()
    {
        const sandbox::World world(Provider::Zendesk, smallWorlds(1, 0).world);
        const auto bot = std::ranges::find_if(world.people(), &sandbox::Person::bot);
        return bot == world.people().end() ? 0 : static_cast<qint64>(bot->id);
    }

    [[nodiscard]] Answer command(const QString& name, const QStringList& args) const
    {
        Answer answer;
        QBuffer buffer(&answer.out);
        buffer.open(QIODevice::WriteOnly);
        QTextStream out(&buffer), err(&answer.err);
        cli::Context context { args, m_dir, out, err };
        answer.code = cli::run(name, context);
        out.flush();
        return answer;
    }
    [[nodiscard]] Answer run(const QStringList& args) const { return command(QStringLiteral("stats"), args); }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Mirror> m_mirror;
    QString m_dir;
    Answer m_all;
};

QTEST_GUILESS_MAIN(TestStats)
#include "tst_stats.moc"
