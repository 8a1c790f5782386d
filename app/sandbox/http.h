// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace desk::sandbox {

/// The items of a query or of a form, decoded ("+" is a blank), in their order. Value.
struct HttpQuery {
    std::vector<std::pair<QString, QString>> items;

    static HttpQuery parse(const QByteArray& encoded);
    [[nodiscard]] bool has(const char* key) const;
    /// The first value; empty where there is none.
    [[nodiscard]] QString value(const char* key) const;
    [[nodiscard]] QStringList values(const char* key) const;
};

/// One request as read from the wire. Value.
struct HttpRequest {
    QByteArray method; ///< "GET"
    QByteArray target; ///< path and query as received
    QString path; ///< decoded, without the query
    HttpQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    /// "http://127.0.0.1:port", as the client called us.
    [[nodiscard]] std::string origin() const;
};

/// One answer. Value.
struct HttpResponse {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8"; ///< empty = no such header
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    /// Stall sends a part and then nothing for ever; Cut sends a part and closes; Trickle sends a part, then a byte
    /// from time to time.
    enum class Delivery { Whole, Stall, Cut, Trickle } delivery = Delivery::Whole;
    /// The part: nothing, half of the headers, all of them, half of the body too, all but the last byte.
    enum class Part { Nothing, HalfHead, Head, Middle, AllButEnd } part = Part::Middle;
    int clockSkewSeconds = 0; ///< added to the Date header

    static HttpResponse json(std::string body, int status = 200);
    static HttpResponse html(QByteArray body, int status = 200);
    static HttpResponse empty(int status);
};

/// A small HTTP/1.1 server on one loopback port: keep-alive, pipelining, Content-Length and chunked request bodies. It
/// is ours, and not QHttpServer, because faults need the socket: a stalled or cut body, a Date header that is off. Qt
/// 6.4's QHttpServer writes an answer whole, and its writer for parts is another one since Qt 6.8. Never serves
/// anything but the loopback interface. Lives on one thread; the handler is called there, one request at a time.
class HttpListener : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;
    /// A client wants to go on as a WebSocket: the answer where that is not to be, else nothing, and the socket, from
    /// which the request was not read yet, is the callee's.
    using Upgrade = std::function<std::optional<HttpResponse>(const HttpRequest&, QTcpSocket*)>;
    explicit HttpListener(Handler handler, Upgrade upgrade, QObject* parent = nullptr);

    /// False where the port is taken; 0 = any free one.
    bool listen(quint16 port);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString errorString() const;

private:
    void accept();

    QTcpServer* m_server;
    Handler m_handler;
    Upgrade m_upgrade;
};

} // namespace desk::sandbox
