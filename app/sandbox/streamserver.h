// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/faults.h"
#include "app/sandbox/livefloor.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/sandbox.h"

#include <QJsonValue>
#include <QObject>
#include <QTimer>

class QTcpSocket;
class QWebSocket;
class QWebSocketServer;

namespace desk::sandbox {

/// Real-time chat over a living floor, as reference/zendesk-chat-messaging.md §3 has it: `GET /stream/…` and the
/// WebSocket `/stream`. Who may ask, and how often, its caller decides. Lives on the servers' thread.
class StreamServer : public QObject {
    Q_OBJECT

public:
    StreamServer(const World& world, const SandboxOptions& options);
    ~StreamServer() override;

    /// The answer to `GET /stream/chats`, `/stream/agents` and one metric of them.
    HttpResponse answer(const HttpRequest& request);
    /// Goes on with a socket whose request to upgrade is unread: the handshake, then the first frame, which says
    /// whether the client is known. `fault`: how this connection misbehaves. What the client sends is noted in `log`,
    /// as "STREAM {…}".
    void accept(QTcpSocket* socket, bool known, const std::optional<FaultRule>& fault, RequestLog& log);
    /// Ends all connections without a word, as a network does.
    void cutAll();

    /// {"status_code":…,"message":…}.
    static QByteArray message(int status, const QJsonValue& words);

private:
    class Session;
    friend class Session;
    void opened();
    void tick();
    /// The value of a metric now; undefined where there is no such metric.
    [[nodiscard]] QJsonValue value(
        const QString& topic, const QString& metric, std::int64_t department, int window) const;
    [[nodiscard]] static const QStringList& metricsOf(const QString& topic);
    [[nodiscard]] Millis floorNow() const;

    LiveFloor m_floor;
    double m_speed;
    Millis m_born;
    QWebSocketServer* m_server;
    QTimer m_tick;
    struct Arriving {
        QTcpSocket* socket;
        bool known;
        std::optional<FaultRule> fault;
        RequestLog* log;
    };
    std::vector<Arriving> m_arriving;
    std::vector<Session*> m_sessions;
};

} // namespace desk::sandbox
