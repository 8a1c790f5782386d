// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/liveservice.h"
#include "app/remote/credentials.h"
#include "tests/testkit/mirror.h"
#include "tests/testkit/scriptedserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace desk;
using namespace desk::test;

namespace {

using Phase = LiveState::Phase;

LiveTimes quick()
{
    LiveTimes times;
    times.open = 400;
    times.ping = 40;
    times.silence = 300;
    times.firstRetry = 10;
    times.lastRetry = 80;
    times.steady = 50;
    times.jitter = 0;
    times.poll = 60;
    times.tell = 5;
    times.sample = 20;
    times.share = 1;
    return times;
}

sandbox::SandboxOptions lively()
{
    sandbox::SandboxOptions options = smallWorlds(40, 10);
    options.floorSpeed = 120;
    options.patchMs = 10;
    return options;
}

const QString kStream = QStringLiteral("zendesk:/stream:");

} // namespace

class TestLiveLink : public QObject {
    Q_OBJECT

    sandbox::Sandbox m_box { lively() };
    Account m_account;
    MemorySecretStore m_secrets;
    HttpClient m_http;

    std::unique_ptr<LiveLink> link(const Account& account, LiveTimes times = quick())
    {
        return std::make_unique<LiveLink>(
            account, m_http, chatCredentialsFor(account, m_secrets), times, SystemClock::instance());
    }
    /// Live, with all that there is to know of every department.
    static bool isWhole(const LiveLink& link)
    {
        const LiveState& state = link.state();
        const auto one = [&](const QString& department) {
            return state.values.number(live::kChats, live::kWaiting, department)
                && state.values.number(live::kChats, live::kMissed, department, 60)
                && state.values.number(live::kAgents, live::kInvisible, department);
        };
        return state.phase == Phase::Live && !state.departments.isEmpty() && one({})
            && std::ranges::all_of(state.departments, [&](const LiveDepartment& d) { return one(d.id); });
    }
    /// What was sent over the last connection, sorted.
    QStringList lastSubscriptions() const
    {
        const QStringList requests = m_box.requests();
        QStringList result;
        for (const QString& line : requests.mid(requests.lastIndexOf(QStringLiteral("GET /stream"))))
            if (line.startsWith(u"STREAM "))
                result += line.mid(7);
        result.sort();
        return result;
    }
    static QStringList expectedSubscriptions(const LiveState& state)
    {
        QStringList result;
        QList<LiveDepartment> all = state.departments;
        all.prepend({});
        for (const LiveDepartment& department : std::as_const(all))
            for (const char* topic : { live::kChats, live::kAgents })
                for (const char* metric : live::metricsOf(topic)) {
                    const QString id = department.id.isEmpty()
                        ? QString()
                        : QStringLiteral(",\"department_id\":%1").arg(department.id);
                    result += QStringLiteral(R"({"action":"subscribe"%1,"topic":"%2.%3"})")
                                  .arg(id, QLatin1String(topic), QLatin1String(metric));
                }
        result.sort();
        return result;
    }
    qsizetype connections() const { return m_box.requests().count(QStringLiteral("GET /stream")); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_box.start().ok());
        m_account = withChats(m_box, accountOf(m_box, Provider::Zendesk));
        const QHash<QString, QString> secrets = secretsOf(m_box, m_account);
        for (auto it = secrets.begin(); it != secrets.end(); ++it)
            m_secrets.write(it.key(), it.value(), [](const Result<void>&) {});
    }
    void init()
    {
        QVERIFY(m_box.setFaults({}).ok());
        m_box.clearRequests();
    }

    void itAsksForEverythingOnceAndHearsChanges()
    {
        const auto one = link(m_account);
        one->start();
        QTRY_VERIFY(isWhole(*one));
        QCOMPARE(connections(), 1);
        QCOMPARE(lastSubscriptions(), expectedSubscriptions(one->state()));
        const LiveValues before = one->state().values;
        QTRY_VERIFY(one->state().values != before);
        QCOMPARE(one->state().odd, 0);
        // Nothing was asked beside: who the departments are, the stream, what it tells.
        QStringList rest = m_box.requests();
        rest.removeIf([](const QString& line) { return line.startsWith(u"STREAM "); });
        rest.sort();
        QCOMPARE(rest, QStringList({ QStringLiteral("GET /api/v2/chat/departments"), QStringLiteral("GET /stream") }));
    }

    void itComesBackFromEveryCut_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault : { "cut", "stall", "503", "429?retry-after=1", "stream-cut?at=auth",
                 "stream-close?at=auth", "stream-silence?at=auth", "stream-half?at=auth", "stream-cut?at=subscribe",
                 "stream-half?at=subscribe", "stream-silence?at=subscribe", "stream-close?at=subscribe", "stream-cut",
                 "stream-half", "stream-close", "stream-silence", "stream-huge" })
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void itComesBackFromEveryCut()
    {
        QFETCH(QString, fault);
        const QString once = fault + (fault.contains(u'?') ? QStringLiteral("&times=1") : QStringLiteral("?times=1"));
        QVERIFY(m_box.setFaults({ kStream + once }).ok());
        const auto one = link(m_account);
        one->start();
        QTRY_VERIFY(connections() == 2);
        QTRY_VERIFY(isWhole(*one));
        QTRY_COMPARE(lastSubscriptions(), expectedSubscriptions(one->state()));
        QCOMPARE(connections(), 2);
        QCOMPARE(one->state().error, std::nullopt);
    }

    void aCutSaysSinceWhenAndBeginsAnew()
    {
        LiveTimes times = quick();
        times.firstRetry = times.lastRetry = 400;
        const auto one = link(m_account, times);
        one->start();
        QTRY_VERIFY(isWhole(*one));
        m_box.cutStreams();
        QTRY_COMPARE(one->state().phase, Phase::Cut);
        const LiveState cut = one->state();
        QVERIFY(cut.cutSince > 0 && cut.cutSince <= SystemClock::instance().now());
        QVERIFY(cut.retryAt - cut.cutSince >= 300);
        QVERIFY(cut.error && !cut.values.isEmpty()); // as last heard
        QVERIFY(m_box.setFaults({ kStream + QStringLiteral("stream-silence?at=subscribe&times=1") }).ok());
        QTRY_COMPARE(one->state().phase, Phase::Live);
        QVERIFY(one->state().values.isEmpty()); // known again, but of nothing yet
    }

    void framesWithoutSenseChangeNothing_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("no JSON") << QStringLiteral("stream-garbage");
        QTest::newRow("binary") << QStringLiteral("stream-binary");
    }
    void framesWithoutSenseChangeNothing()
    {
        QFETCH(QString, fault);
        QVERIFY(m_box.setFaults({ kStream + fault }).ok());
        const auto one = link(m_account);
        one->start();
        QTRY_COMPARE(one->state().odd, 1);
        QTRY_VERIFY(isWhole(*one));
        QCOMPARE(connections(), 1);
    }

    void whereSocketsDoNotGetThroughItAsks()
    {
        QVERIFY(m_box.setFaults({ kStream + QStringLiteral("502") }).ok());
        const auto one = link(m_account);
        one->start();
        QTRY_COMPARE(one->state().phase, Phase::Polling);
        QTRY_VERIFY(one->state().values.number(live::kChats, live::kMissed, {}, 30));
        QTRY_VERIFY(std::ranges::all_of(one->state().departments, [&](const LiveDepartment& d) {
            return one->state().values.number(live::kAgents, live::kOnline, d.id).has_value();
        }));
        QVERIFY(connections() > 1); // the socket is tried on
        QVERIFY(m_box.setFaults({}).ok());
        QTRY_VERIFY(isWhole(*one));
        m_box.clearRequests();
        QVERIFY(!QTest::qWaitFor([&] { return !m_box.requests().isEmpty(); }, 200)); // it hears; it asks no more
    }

    void valuesThatAreNotThereYetAreGaps()
    {
        QVERIFY(m_box.setFaults({ kStream + QStringLiteral("502"), QStringLiteral("zendesk:/stream/*:not-computed") })
                    .ok());
        const auto one = link(m_account);
        one->start();
        QTRY_COMPARE(one->state().phase, Phase::Polling);
        QVERIFY(one->state().values.isEmpty());
        QCOMPARE(one->state().odd, 0);
    }

    void aRefusedTokenEndsIt()
    {
        Account stranger = m_account;
        stranger.id = QStringLiteral("stranger");
        m_secrets.write(chatSecretKey(stranger), QStringLiteral("old-token"), [](const Result<void>&) {});
        const auto one = link(stranger);
        one->start();
        QTRY_COMPARE(one->state().phase, Phase::Refused);
        QCOMPARE(one->state().error->kind, Error::Kind::Unauthorised);
        QVERIFY(!one->state().error->detail.contains(u"old-token"));
        m_box.clearRequests();
        QVERIFY(!QTest::qWaitFor([&] { return !m_box.requests().isEmpty(); }, 200));
        // Somebody signs in again.
        m_secrets.write(
            chatSecretKey(stranger), m_secrets.secrets().value(chatSecretKey(m_account)), [](const Result<void>&) {});
        one->retryNow();
        QTRY_VERIFY(isWhole(*one));
    }

    void whereThePlanLacksItNothingMoreIsAsked()
    {
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream*:403") }).ok());
        const auto one = link(m_account);
        one->start();
        QTRY_COMPARE(one->state().phase, Phase::Refused);
        QCOMPARE(one->state().error->kind, Error::Kind::Forbidden);
        m_box.clearRequests();
        QVERIFY(!QTest::qWaitFor([&] { return !m_box.requests().isEmpty(); }, 200));
    }

    void withoutAKeyNothingIsAsked()
    {
        Account keyless = m_account;
        keyless.id = QStringLiteral("keyless");
        const auto one = link(keyless);
        one->start();
        QTRY_COMPARE(one->state().phase, Phase::Refused);
        QVERIFY(m_box.requests().isEmpty());
    }

    void pausesDoubleUpToTheLongest()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Account away = m_account;
        away.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort()));
        away.chatUrl = away.url.resolved(QUrl(QStringLiteral("/api/v2/chat")));
        server.close();
        LiveTimes times = quick();
        times.firstRetry = 40;
        times.lastRetry = 160;
        const auto one = link(away, times);
        QList<Millis> pauses;
        Millis last = 0;
        connect(one.get(), &LiveLink::changed, this, [&] {
            if (const LiveState& state = one->state(); state.phase == Phase::Cut && state.retryAt != last) {
                last = state.retryAt;
                pauses.append(state.retryAt - SystemClock::instance().now());
            }
        });
        one->start();
        QTRY_VERIFY(pauses.size() >= 5);
        QVERIFY(pauses.at(0) <= 40);
        for (int i = 1; i < 5; ++i)
            QVERIFY2(
                pauses.at(i) <= std::min(40 << i, 160) && pauses.at(i) > 0, qPrintable(QString::number(pauses.at(i))));
        QVERIFY(pauses.at(4) > 80); // it grew
        QCOMPARE(one->state().error->kind, Error::Kind::Offline);
    }

    void itEndsAtOnceWhateverItDoes()
    {
        for (const char* fault :
            { "stall", "stream-silence?at=auth", "stream-silence?at=subscribe", "502", "404?times=0" }) {
            QVERIFY(m_box.setFaults({ kStream + QLatin1String(fault) }).ok());
            m_box.clearRequests();
            auto one = link(m_account);
            one->start();
            QTRY_VERIFY(connections() >= 1);
            QElapsedTimer clock;
            clock.start();
            one.reset();
            QVERIFY(clock.elapsed() < 200);
        }
    }

    void theServiceSamplesWhatIsLive()
    {
        LiveService service(m_secrets, quick());
        int samples = 0, silent = 0;
        LiveState last;
        connect(&service, &LiveService::changed, this, [&](const LiveState& state) { last = state; });
        connect(&service, &LiveService::sampled, this,
            [&](const QString&, const std::vector<LiveSample>& all) { samples += int(all.size()); });
        connect(&service, &LiveService::wentSilent, this, [&](const QString&, Millis) { ++silent; });
        QVERIFY(m_box.setFaults({ kStream + QStringLiteral("stream-silence?times=1") }).ok());
        service.watch(m_account);
        QTRY_COMPARE(silent, 1);
        QTRY_VERIFY(samples > 0);
        service.leave(m_account.id);
        QCOMPARE(last.phase, Phase::Off);
        samples = 0;
        QVERIFY(!QTest::qWaitFor([&] { return samples > 0; }, 100));
    }
};

QTEST_GUILESS_MAIN(TestLiveLink)
#include "tst_livelink.moc"
