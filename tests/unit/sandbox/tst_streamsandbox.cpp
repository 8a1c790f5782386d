// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/livefloor.h"
#include "app/sandbox/sandbox.h"
#include "tests/unit/sandbox/probe.h"

#include <QTcpSocket>
#include <QTest>
#include <QtEndian>

using namespace desk;
using namespace desk::sandbox;

namespace {

SandboxOptions small()
{
    SandboxOptions options;
    options.world.zendeskTickets = 50;
    options.world.freshdeskTickets = 10;
    options.floorSpeed = 120;
    options.patchMs = 20;
    return options;
}

constexpr Millis kNoon = 1'775'127'600'000 / kDay * kDay + 12 * kHour;

std::vector<LiveFloor::Team> teams()
{
    return { { 11, 4 }, { 12, 3 }, { 13, 2 } };
}

/// A WebSocket client by hand, to hear the server with other ears than our own client's.
class RawSocket {
public:
    RawSocket(const Sandbox& box, const QByteArray& token)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(box.zendeskUrl().port()));
        QVERIFY(m_socket.waitForConnected(5000));
        m_socket.write(
            "GET /stream HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer "
            + token + "\r\n\r\n");
    }
    /// The head of the answer to the request to upgrade.
    QByteArray head()
    {
        while (!m_bytes.contains("\r\n\r\n") && more()) { }
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        const QByteArray result = m_bytes.left(end);
        m_bytes.remove(0, end + 4);
        return result;
    }
    void send(const QByteArray& text)
    {
        Q_ASSERT(text.size() < 126);
        const char header[] = { '\x81', static_cast<char>(0x80 | text.size()), 0, 0, 0, 0 };
        m_socket.write(QByteArray(header, 6) + text); // the mask of zeros masks nothing
    }
    /// The next frame's text; empty where the connection ended.
    QByteArray frame()
    {
        for (;;) {
            if (m_bytes.size() >= 2) {
                qsizetype size = m_bytes[1] & 0x7f, at = 2;
                if (size == 126) {
                    size = m_bytes.size() >= 4 ? qFromBigEndian<quint16>(m_bytes.constData() + 2) : 1 << 20;
                    at = 4;
                }
                if (m_bytes.size() >= at + size) {
                    const bool text = (m_bytes[0] & 0x0f) == 1;
                    const QByteArray result = m_bytes.mid(at, size);
                    m_bytes.remove(0, at + size);
                    return text ? result : QByteArray();
                }
            }
            if (!more())
                return {};
        }
    }
    QJsonObject message() { return QJsonDocument::fromJson(frame()).object(); }

private:
    bool more()
    {
        const bool ready = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(5000);
        m_bytes += m_socket.readAll();
        return ready;
    }
    QTcpSocket m_socket;
    QByteArray m_bytes;
};

} // namespace

class TestStreamSandbox : public QObject {
    Q_OBJECT

    Sandbox m_box { small() };
    std::unique_ptr<Probe> m_probe;
    QByteArray m_token;

private slots:
    void initTestCase()
    {
        QVERIFY(m_box.start().ok());
        m_probe = std::make_unique<Probe>(m_box.zendeskUrl());
        m_token = m_box.credentials()[QLatin1String("zendesk")][QLatin1String("chat_token")].toString().toLatin1();
    }
    void init()
    {
        QVERIFY(m_box.setFaults({}).ok());
        m_probe->bearer(QString::fromLatin1(m_token));
    }

    void theFloorIsTheSameWheneverItWasLookedAtFirst()
    {
        LiveFloor often(7, teams()), once(7, teams());
        for (Millis at = kNoon - 26 * kHour; at <= kNoon; at += 17 * kMinute)
            often.advanceTo(at);
        often.advanceTo(kNoon);
        once.advanceTo(kNoon);
        for (const std::int64_t department : { 0, 11, 12, 13 })
            for (const int window : { 30, 60 }) {
                const FloorFigures a = often.figures(department, window), b = once.figures(department, window);
                QCOMPARE(a.incoming, b.incoming);
                QCOMPARE(a.assigned, b.assigned);
                QCOMPARE(a.active, b.active);
                QCOMPARE(a.missed, b.missed);
                QCOMPARE(a.good, b.good);
                QCOMPARE(a.waitMax, b.waitMax);
                QCOMPARE(a.durationAvg, b.durationAvg);
                QCOMPARE(a.online, b.online);
            }
        LiveFloor other(8, teams());
        other.advanceTo(kNoon);
        QVERIFY(other.figures(0, 60).durationAvg != once.figures(0, 60).durationAvg);
    }

    void theFloorLives()
    {
        LiveFloor floor(1, teams());
        int waited = 0, talked = 0, missed = 0, rated = 0, away = 0;
        for (Millis at = kNoon - 6 * kHour; at <= kNoon + 6 * kHour; at += kMinute) {
            floor.advanceTo(at);
            const FloorFigures all = floor.figures(0, 60), half = floor.figures(0, 30);
            waited += all.incoming;
            talked += all.active;
            missed += all.missed;
            rated += all.good + all.bad;
            away += all.away;
            QVERIFY(half.missed <= all.missed);
            int incoming = 0;
            for (const std::int64_t department : { 11, 12, 13 })
                incoming += floor.figures(department, 60).incoming;
            QCOMPARE(incoming, all.incoming);
        }
        for (const int seen : { waited, talked, missed, rated, away })
            QVERIFY(seen > 0);
    }

    void itAnswersSingleRequests()
    {
        const QJsonObject chats = m_probe->get(QStringLiteral("/stream/chats")).object();
        QCOMPARE(chats[QLatin1String("status_code")].toInt(), 200);
        const QJsonValue content = chats[QLatin1String("content")];
        QCOMPARE(content[QLatin1String("topic")].toString(), QStringLiteral("chats"));
        QVERIFY(content[QLatin1String("department_id")].isNull());
        const QJsonObject data = content[QLatin1String("data")].toObject();
        QCOMPARE(data.size(), 12);
        QVERIFY(data[QLatin1String("missed_chats")].toObject().contains(QStringLiteral("30")));
        const QJsonObject half = m_probe->get(QStringLiteral("/stream/chats/missed_chats?window=30")).object();
        QVERIFY(half[QLatin1String("content")][QLatin1String("data")][QLatin1String("missed_chats")].isDouble());
        const QJsonArray departments = m_probe->get(QStringLiteral("/api/v2/chat/departments")).array();
        const QString id = QString::number(departments.at(0)[QLatin1String("id")].toInteger());
        const QJsonObject agents = m_probe->get(QStringLiteral("/stream/agents?department_id=") + id).object();
        QCOMPARE(agents[QLatin1String("content")][QLatin1String("department_id")].toInteger(), id.toLongLong());
        QCOMPARE(m_probe->get(QStringLiteral("/stream/chats/none")).status, 404);
        QCOMPARE(m_probe->get(QStringLiteral("/stream/chats?window=45")).status, 400);
        QCOMPARE(m_probe->get(QStringLiteral("/stream/chats?department_id=1")).status, 400);
        m_probe->bearer(QStringLiteral("wrong"));
        const Answer refused = m_probe->get(QStringLiteral("/stream/chats"));
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.object()[QLatin1String("message")].toString(),
            QStringLiteral("Unable to verify the identity of the client"));
    }

    void aValueThatIsNotThereYetHasNoContent()
    {
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream/*:not-computed") }).ok());
        const Answer answer = m_probe->get(QStringLiteral("/stream/chats/waiting_time_avg"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray(R"({"status_code":200,"message":"Not Computed!"})"));
    }

    void theStreamTellsWhatWasAskedFor()
    {
        m_box.clearRequests();
        RawSocket socket(m_box, m_token);
        QVERIFY(socket.head().startsWith("HTTP/1.1 101"));
        QCOMPARE(socket.frame(), QByteArray(R"({"message":{"authenticated":true},"status_code":200})"));
        socket.send("{oops");
        QCOMPARE(socket.message()[QLatin1String("status_code")].toInt(), 500);
        socket.send(R"({"topic":"chats.incoming_chats","action":"subscribe","department_id":5})");
        QCOMPARE(socket.message()[QLatin1String("status_code")].toInt(), 400);
        const QByteArray ask = R"({"topic":"chats.active_chats","action":"subscribe"})";
        socket.send(ask);
        for (int i = 0; i < 3; ++i) { // the first value, then the changes; of nothing else
            const QJsonValue content = socket.message()[QLatin1String("content")];
            QCOMPARE(content[QLatin1String("data")].toObject().keys(), QStringList { QStringLiteral("active_chats") });
        }
        QCOMPARE(
            m_box.requests().mid(0, 2), QStringList({ QStringLiteral("GET /stream"), QStringLiteral("STREAM {oops") }));
        QVERIFY(m_box.requests().contains(QStringLiteral("STREAM ") + QString::fromLatin1(ask)));
    }

    void windowsAreAskedForOneByOne()
    {
        RawSocket socket(m_box, m_token);
        socket.head();
        socket.frame();
        socket.send(R"({"topic":"chats.missed_chats","action":"subscribe","window":30})");
        const QJsonValue content = socket.message()[QLatin1String("content")];
        QCOMPARE(content[QLatin1String("window")].toInt(), 30);
        QVERIFY(content[QLatin1String("data")][QLatin1String("missed_chats")].isDouble());
        socket.send(R"({"topic":"chats.missed_chats","action":"unsubscribe","window":30})");
        socket.send(R"({"topic":"chats.missed_chats","action":"subscribe","window":45})");
        QJsonObject last;
        do // changes that were under way
            last = socket.message();
        while (last.contains(QStringLiteral("content")));
        QCOMPARE(last[QLatin1String("status_code")].toInt(), 500);
    }

    void whoIsNotKnownIsToldSoAndLeft()
    {
        RawSocket socket(m_box, "wrong");
        QVERIFY(socket.head().startsWith("HTTP/1.1 101"));
        QCOMPARE(socket.message()[QLatin1String("status_code")].toInt(), 401);
        QCOMPARE(socket.frame(), QByteArray());
    }

    void connectionsCountAgainstTheChatsLimit()
    {
        SandboxOptions narrow = small();
        narrow.speed = 0.02; // four a minute
        Sandbox box(narrow);
        QVERIFY(box.start().ok());
        Probe probe(box.zendeskUrl());
        probe.bearer(QString::fromLatin1(m_token));
        QCOMPARE(probe.get(QStringLiteral("/stream/chats")).status, 200);
        QCOMPARE(probe.get(QStringLiteral("/api/v2/chat/departments")).status, 200);
        QVERIFY(RawSocket(box, m_token).head().startsWith("HTTP/1.1 101"));
        QVERIFY(RawSocket(box, m_token).head().startsWith("HTTP/1.1 101"));
        const QByteArray refused = RawSocket(box, m_token).head();
        QVERIFY2(refused.startsWith("HTTP/1.1 429"), refused.constData());
        QVERIFY(refused.contains("Retry-After: "));
    }

    void itMisbehavesAsTold()
    {
        QVERIFY(m_box.setFaults({ QStringLiteral("zendesk:/stream:stream-close?at=subscribe&times=1") }).ok());
        RawSocket socket(m_box, m_token);
        socket.head();
        socket.frame();
        socket.send(R"({"topic":"chats","action":"subscribe"})");
        QCOMPARE(socket.frame(), QByteArray());
        QVERIFY(RawSocket(m_box, m_token).head().startsWith("HTTP/1.1 101"));
        QVERIFY(!m_box.setFaults({ QStringLiteral("zendesk:/stream:stream-cut?at=noon") }).ok());
    }

    void aHeadInTwoPiecesIsStillARequest()
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_box.zendeskUrl().port()));
        QVERIFY(socket.waitForConnected(5000));
        socket.write("GET /stream/chats HTTP/1.1\r\nHost: x\r\nAuth");
        socket.flush();
        QVERIFY(!socket.waitForReadyRead(50));
        socket.write("orization: Bearer " + m_token + "\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(5000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }
};

QTEST_GUILESS_MAIN(TestStreamSandbox)
#include "tst_streamsandbox.moc"
