// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/streamserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>
#include <algorithm>
#include <compare>
#include <map>
#include <tuple>

namespace desk::sandbox {

namespace {

const QString kChats = QStringLiteral("chats"), kAgents = QStringLiteral("agents");

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray content(const QString& topic, std::int64_t department, int window, const QJsonObject& data)
{
    QJsonObject inner { { QStringLiteral("topic"), topic }, { QStringLiteral("type"), QStringLiteral("update") },
        { QStringLiteral("department_id"), department == 0 ? QJsonValue() : QJsonValue(qint64(department)) },
        { QStringLiteral("data"), data } };
    if (window != 0)
        inner[QLatin1String("window")] = window;
    return json({ { QStringLiteral("content"), inner }, { QStringLiteral("status_code"), 200 } });
}

QJsonValue seconds(const std::optional<int>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::vector<LiveFloor::Team> teamsOf(const World& world)
{
    std::vector<LiveFloor::Team> teams;
    for (const Named& group : world.groups())
        teams.push_back({ group.id, std::clamp(static_cast<int>(group.members.size()), 2, 5) });
    return teams;
}

} // namespace

QByteArray StreamServer::message(int status, const QJsonValue& words)
{
    return json({ { QStringLiteral("status_code"), status }, { QStringLiteral("message"), words } });
}

/// One client's connection: what it wants to hear of, and what it was told last.
class StreamServer::Session : public QObject {
public:
    Session(StreamServer& server, QWebSocket* socket, Arriving arriving)
        : QObject(&server)
        , m_server(server)
        , m_socket(socket)
        , m_tcp(arriving.socket)
        , m_fault(std::move(arriving.fault))
        , m_log(*arriving.log)
    {
        m_socket->setParent(this);
        connect(socket, &QWebSocket::textMessageReceived, this, &Session::read);
        connect(socket, &QWebSocket::disconnected, this, [this] { gone(); });
        connect(m_tcp, &QTcpSocket::disconnected, this, [this] { gone(); });
    }

    /// Says whether the client is known; may end the session.
    void begin(bool known)
    {
        if (strikes("auth"))
            return;
        if (!known) {
            send(message(401, QStringLiteral("Unable to verify the identity of the client")));
            m_socket->close();
            return;
        }
        send(message(200, QJsonObject { { QStringLiteral("authenticated"), true } }));
        m_open = true;
    }

    /// Tells what has changed since it was told last, all of one topic and department in one frame.
    void tell()
    {
        if (!m_open)
            return;
        std::map<std::tuple<QString, std::int64_t, int>, QJsonObject> patches;
        for (auto& [place, last] : m_told) {
            const QJsonValue now = m_server.value(place.topic, place.metric, place.department, place.window);
            if (now == last)
                continue;
            last = now;
            patches[{ place.topic, place.department, place.window }][place.metric] = now;
        }
        if (patches.empty() || strikes("patch"))
            return;
        for (const auto& [place, data] : patches)
            send(content(std::get<0>(place), std::get<1>(place), std::get<2>(place), data));
    }

    void cut()
    {
        m_open = false;
        m_tcp->abort();
    }

private:
    struct Place {
        QString topic, metric;
        std::int64_t department = 0;
        int window = 0;
        std::strong_ordering operator<=>(const Place&) const = default;
    };

    void send(const QByteArray& frame) { m_socket->sendTextMessage(QString::fromUtf8(frame)); }

    void gone()
    {
        m_open = false;
        std::erase(m_server.m_sessions, this);
        deleteLater();
    }

    /// Whether the connection's fault is due at this moment; then it has done it.
    bool strikes(const char* moment)
    {
        if (!m_fault || m_fault->moment != QLatin1String(moment))
            return false;
        const QString what = std::exchange(m_fault, std::nullopt)->variant;
        if (what == u"stream-cut") {
            m_tcp->abort();
        } else if (what == u"stream-half") {
            m_tcp->write(QByteArray("\x81\x7e\x01\x00{\"content\":{\"topic\":\"cha", 28));
            m_tcp->disconnectFromHost();
        } else if (what == u"stream-close") {
            m_socket->close();
        } else if (what == u"stream-silence") {
            // Nothing is read any more: no ping is answered.
            QObject::disconnect(m_tcp, &QTcpSocket::readyRead, nullptr, nullptr);
        } else if (what == u"stream-refuse") {
            send(message(401, QStringLiteral("Unable to verify the identity of the client")));
            m_socket->close();
        } else {
            if (what == u"stream-binary")
                m_socket->sendBinaryMessage(QByteArray("\x00\xff\xfe{}", 5));
            else if (what == u"stream-huge")
                m_socket->sendTextMessage(QString(8 * 1024 * 1024, QLatin1Char(' ')));
            else
                m_socket->sendTextMessage(QStringLiteral("{\"content\":{\"topic\":\"chats\",\"data\":{\"inco"));
            return false; // and goes on
        }
        m_open = false;
        return true;
    }

    void read(const QString& text)
    {
        m_log.add(QStringLiteral("STREAM ") + text);
        if (!m_open)
            return;
        const QJsonObject asked = QJsonDocument::fromJson(text.toUtf8()).object();
        const QString topic = asked.value(QLatin1String("topic")).toString().section(QLatin1Char('.'), 0, 0);
        const QString metric = asked.value(QLatin1String("topic")).toString().section(QLatin1Char('.'), 1);
        const QString action = asked.value(QLatin1String("action")).toString();
        const std::int64_t department = asked.value(QLatin1String("department_id")).toInteger();
        const int window = asked.value(QLatin1String("window")).toInt();
        const QStringList& known = metricsOf(topic);
        const bool sense = !known.isEmpty() && (metric.isEmpty() || known.contains(metric))
            && (window == 0 || window == 30 || window == 60) && (action == u"subscribe" || action == u"unsubscribe");
        if (!sense)
            return send(message(500, QStringLiteral("Internal server error")));
        if (department != 0 && !m_server.m_floor.has(department))
            return send(message(400, QStringLiteral("Invalid department_id")));
        if (strikes("subscribe"))
            return;
        for (const QString& name : metric.isEmpty() ? known : QStringList { metric }) {
            if (action == u"unsubscribe")
                m_told.erase({ topic, name, department, window });
            else
                follow({ topic, name, department, window });
        }
    }

    void follow(const Place& place)
    {
        const QJsonValue now = m_server.value(place.topic, place.metric, place.department, place.window);
        m_told[place] = now;
        send(now.isNull() ? message(200, QStringLiteral("Not Computed!"))
                          : content(place.topic, place.department, place.window, { { place.metric, now } }));
    }

    StreamServer& m_server;
    QWebSocket* m_socket;
    QTcpSocket* m_tcp;
    std::optional<FaultRule> m_fault;
    RequestLog& m_log;
    bool m_open = false;
    std::map<Place, QJsonValue> m_told;
};

StreamServer::StreamServer(const World& world, const SandboxOptions& options)
    : m_floor(options.world.seed, teamsOf(world))
    , m_speed(options.floorSpeed > 0 ? options.floorSpeed : options.speed)
    , m_born(SystemClock::instance().now())
    , m_server(new QWebSocketServer(QStringLiteral("sandbox"), QWebSocketServer::NonSecureMode, this))
{
    connect(m_server, &QWebSocketServer::newConnection, this, &StreamServer::opened);
    m_tick.setInterval(options.patchMs);
    connect(&m_tick, &QTimer::timeout, this, &StreamServer::tick);
}

StreamServer::~StreamServer() = default;

Millis StreamServer::floorNow() const
{
    return m_born + static_cast<Millis>(static_cast<double>(SystemClock::instance().now() - m_born) * m_speed);
}

const QStringList& StreamServer::metricsOf(const QString& topic)
{
    static const QStringList chats { QStringLiteral("incoming_chats"), QStringLiteral("assigned_chats"),
        QStringLiteral("active_chats"), QStringLiteral("missed_chats"), QStringLiteral("satisfaction_good"),
        QStringLiteral("satisfaction_bad"), QStringLiteral("waiting_time_avg"), QStringLiteral("waiting_time_max"),
        QStringLiteral("response_time_avg"), QStringLiteral("response_time_max"), QStringLiteral("chat_duration_avg"),
        QStringLiteral("chat_duration_max") };
    static const QStringList agents { QStringLiteral("agents_online"), QStringLiteral("agents_away"),
        QStringLiteral("agents_invisible") };
    static const QStringList none;
    return topic == kChats ? chats : topic == kAgents ? agents : none;
}

QJsonValue StreamServer::value(const QString& topic, const QString& metric, std::int64_t department, int window) const
{
    const FloorFigures now = m_floor.figures(department, window == 30 ? 30 : 60);
    const auto windowed = [&](int FloorFigures::*count) -> QJsonValue {
        if (window != 0)
            return now.*count;
        return QJsonObject { { QStringLiteral("30"), m_floor.figures(department, 30).*count },
            { QStringLiteral("60"), now.*count } };
    };
    switch (metricsOf(topic).indexOf(metric) + (topic == kAgents ? 100 : 0)) {
    case 0: return now.incoming;
    case 1: return now.assigned;
    case 2: return now.active;
    case 3: return windowed(&FloorFigures::missed);
    case 4: return windowed(&FloorFigures::good);
    case 5: return windowed(&FloorFigures::bad);
    case 6: return seconds(now.waitAvg);
    case 7: return seconds(now.waitMax);
    case 8: return seconds(now.responseAvg);
    case 9: return seconds(now.responseMax);
    case 10: return seconds(now.durationAvg);
    case 11: return seconds(now.durationMax);
    case 100: return now.online;
    case 101: return now.away;
    case 102: return now.invisible;
    default: return QJsonValue(QJsonValue::Undefined);
    }
}

HttpResponse StreamServer::answer(const HttpRequest& request)
{
    m_floor.advanceTo(floorNow());
    const auto plain
        = [](const QByteArray& body, int status = 200) { return HttpResponse::json(body.toStdString(), status); };
    const QString topic = request.path.section(QLatin1Char('/'), 2, 2);
    const QString metric = request.path.section(QLatin1Char('/'), 3);
    const QStringList& known = metricsOf(topic);
    if (known.isEmpty() || (!metric.isEmpty() && !known.contains(metric)))
        return plain(message(404, QStringLiteral("Not found")), 404);
    const std::int64_t department = request.query.value("department_id").toLongLong();
    const int window = request.query.value("window").toInt();
    if ((request.query.has("department_id") && !m_floor.has(department))
        || (request.query.has("window") && window != 30 && window != 60))
        return plain(message(400, QStringLiteral("Invalid parameter")), 400);
    if (!metric.isEmpty() && value(topic, metric, department, window).isNull())
        return plain(message(200, QStringLiteral("Not Computed!")));
    QJsonObject data;
    for (const QString& name : metric.isEmpty() ? known : QStringList { metric })
        data[name] = value(topic, name, department, window);
    return plain(content(topic, department, 0, data));
}

void StreamServer::accept(QTcpSocket* socket, bool known, const std::optional<FaultRule>& fault, RequestLog& log)
{
    m_arriving.push_back({ socket, known, fault, &log });
    m_server->handleConnection(socket);
}

void StreamServer::opened()
{
    while (QWebSocket* socket = m_server->nextPendingConnection()) {
        const auto it = std::ranges::find_if(
            m_arriving, [&](const Arriving& arriving) { return arriving.socket->peerPort() == socket->peerPort(); });
        if (it == m_arriving.end()) {
            socket->deleteLater();
            continue;
        }
        Arriving arriving = std::move(*it);
        m_arriving.erase(it);
        m_floor.advanceTo(floorNow());
        const bool known = arriving.known;
        m_sessions.push_back(new Session(*this, socket, std::move(arriving)));
        m_sessions.back()->begin(known);
    }
    if (!m_tick.isActive())
        m_tick.start();
}

void StreamServer::tick()
{
    if (m_sessions.empty())
        return m_tick.stop();
    m_floor.advanceTo(floorNow());
    for (Session* session : std::vector<Session*>(m_sessions))
        session->tell();
}

void StreamServer::cutAll()
{
    for (Session* session : std::vector<Session*>(m_sessions))
        session->cut();
}

} // namespace desk::sandbox
