// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>
#include <algorithm>
#include <optional>

namespace desk::sandbox {

namespace {

constexpr qsizetype kMaxRequest = 8 * 1024 * 1024, kMaxHead = 64 * 1024;
constexpr int kTrickleMs = 20;

QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 302: return "Found";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 409: return "Conflict";
    case 415: return "Unsupported Media Type";
    case 422: return "Unprocessable Entity";
    case 429: return "Too Many Requests";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    default: return "Status";
    }
}

/// The text of a chunked body at `at`, and moves `at` behind it; nothing while it is incomplete.
std::optional<QByteArray> readChunked(const QByteArray& buffer, qsizetype& at)
{
    QByteArray body;
    for (qsizetype pos = at;;) {
        const qsizetype end = buffer.indexOf("\r\n", pos);
        if (end < 0)
            return std::nullopt;
        bool ok = false;
        const qsizetype size = buffer.mid(pos, end - pos).split(';').front().trimmed().toLongLong(&ok, 16);
        if (!ok || size < 0 || size > kMaxRequest || buffer.size() < end + 2 + size + 2)
            return std::nullopt;
        body += buffer.mid(end + 2, size);
        pos = end + 2 + size + 2;
        if (size == 0) {
            at = pos;
            return body;
        }
    }
}

/// One client's connection; deletes itself with its socket.
class Connection : public QObject {
public:
    Connection(QTcpSocket* socket, HttpListener::Handler& handler, HttpListener::Upgrade& upgrade)
        : QObject(socket)
        , m_socket(socket)
        , m_handler(handler)
        , m_upgrade(upgrade)
    {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, this, [socket] { socket->deleteLater(); });
    }

private:
    void read()
    {
        if (m_buffer.isEmpty() && handedOver())
            return;
        m_buffer += m_socket->readAll();
        while (!m_finished) {
            const auto request = next();
            if (!request)
                break;
            write(m_handler(*request), *request);
        }
        if (m_buffer.size() > kMaxRequest)
            m_socket->abort();
    }

    /// Whether the socket is not ours any more, or may not be soon: a head that is not there in full is left unread,
    /// for who takes a socket over reads the request himself.
    bool handedOver()
    {
        const QByteArray head = m_socket->peek(kMaxHead);
        if (!head.contains("\r\n\r\n"))
            return head.size() < kMaxHead;
        if (!head.toLower().contains("\r\nupgrade: websocket\r\n"))
            return false;
        m_buffer = head;
        const auto request = next();
        m_buffer.clear();
        if (!request)
            return false;
        disconnect(m_socket, nullptr, this, nullptr);
        if (const auto refusal = m_upgrade(*request, m_socket)) {
            m_socket->readAll();
            connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
            write(*refusal, *request);
            m_socket->disconnectFromHost();
        }
        deleteLater();
        return true;
    }

    /// The next whole request of the buffer, if there is one.
    std::optional<HttpRequest> next()
    {
        const qsizetype headEnd = m_buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return std::nullopt;
        HttpRequest request;
        const QList<QByteArray> lines = m_buffer.left(headEnd).split('\n');
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        qsizetype at = headEnd + 4;
        if (!readBody(request, at))
            return std::nullopt;
        m_buffer.remove(0, at);
        readRequestLine(request, lines.front().trimmed());
        return request;
    }

    bool readBody(HttpRequest& request, qsizetype& at)
    {
        if (request.headers.value("expect").toLower() == "100-continue" && !m_continued) {
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            m_continued = true;
        }
        if (request.headers.value("transfer-encoding").toLower() == "chunked") {
            const auto body = readChunked(m_buffer, at);
            if (!body)
                return false;
            request.body = *body;
        } else {
            const qsizetype length = request.headers.value("content-length", "0").toLongLong();
            if (length < 0 || m_buffer.size() - at < length)
                return false;
            request.body = m_buffer.mid(at, length);
            at += length;
        }
        m_continued = false;
        return true;
    }

    static void readRequestLine(HttpRequest& request, const QByteArray& line)
    {
        const QList<QByteArray> parts = line.split(' ');
        request.method = parts.value(0);
        request.target = parts.value(1);
        const qsizetype mark = request.target.indexOf('?');
        request.path = QUrl::fromPercentEncoding(mark < 0 ? request.target : request.target.left(mark));
        if (mark >= 0)
            request.query = HttpQuery::parse(request.target.mid(mark + 1));
    }

    void write(const HttpResponse& response, const HttpRequest& request)
    {
        const bool close = request.headers.value("connection").toLower() == "close";
        QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
        const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(response.clockSkewSeconds);
        head += "Date: " + QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1() + "\r\n";
        if (!response.contentType.isEmpty())
            head += "Content-Type: " + response.contentType + "\r\n";
        for (const auto& [name, value] : response.headers)
            head += name + ": " + value + "\r\n";
        if (response.status != 204)
            head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
        head += close ? "Connection: close\r\n\r\n" : "\r\n";
        const bool whole = response.delivery == HttpResponse::Delivery::Whole;
        const QByteArray body = request.method == "HEAD" ? QByteArray() : response.body;
        if (whole) {
            m_socket->write(head);
            m_socket->write(body);
        } else {
            writePart(response, head, body);
        }
        m_finished = close || !whole;
        if (close || response.delivery == HttpResponse::Delivery::Cut)
            m_socket->disconnectFromHost();
    }

    void writePart(const HttpResponse& response, const QByteArray& head, const QByteArray& body)
    {
        using Part = HttpResponse::Part;
        const QByteArray all = head + body;
        qsizetype size = head.size() + body.size() / 2;
        switch (response.part) {
        case Part::Nothing: size = 0; break;
        case Part::HalfHead: size = head.size() / 2; break;
        case Part::Head: size = head.size(); break;
        case Part::Middle: break;
        case Part::AllButEnd: size = all.size() - 1; break;
        }
        m_socket->write(all.left(size));
        if (response.delivery != HttpResponse::Delivery::Trickle)
            return;
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, timer, rest = all.mid(size), at = qsizetype(0)]() mutable {
            if (at < rest.size())
                m_socket->write(rest.mid(at++, 1));
            else
                timer->stop();
        });
        timer->start(kTrickleMs);
    }

    QTcpSocket* m_socket;
    HttpListener::Handler& m_handler;
    HttpListener::Upgrade& m_upgrade;
    QByteArray m_buffer;
    bool m_finished = false, m_continued = false;
};

} // namespace

HttpQuery HttpQuery::parse(const QByteArray& encoded)
{
    HttpQuery query;
    for (QByteArray part : encoded.split('&')) {
        if (part.isEmpty())
            continue;
        part.replace('+', ' ');
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        query.items.emplace_back(QUrl::fromPercentEncoding(name), QUrl::fromPercentEncoding(value));
    }
    return query;
}

bool HttpQuery::has(const char* key) const
{
    return std::ranges::any_of(items, [&](const auto& item) { return item.first == QLatin1String(key); });
}

QString HttpQuery::value(const char* key) const
{
    const auto it = std::ranges::find_if(items, [&](const auto& item) { return item.first == QLatin1String(key); });
    return it == items.end() ? QString() : it->second;
}

QStringList HttpQuery::values(const char* key) const
{
    QStringList all;
    for (const auto& [name, value] : items)
        if (name == QLatin1String(key))
            all.append(value);
    return all;
}

std::string HttpRequest::origin() const
{
    return "http://" + headers.value("host", "127.0.0.1").toStdString();
}

HttpResponse HttpResponse::json(std::string body, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = QByteArray(body.data(), static_cast<qsizetype>(body.size()));
    return response;
}

HttpResponse HttpResponse::html(QByteArray body, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = std::move(body);
    response.contentType = "text/html; charset=utf-8";
    return response;
}

HttpResponse HttpResponse::empty(int status)
{
    HttpResponse response;
    response.status = status;
    response.contentType.clear();
    return response;
}

HttpListener::HttpListener(Handler handler, Upgrade upgrade, QObject* parent)
    : QObject(parent)
    , m_server(new QTcpServer(this))
    , m_handler(std::move(handler))
    , m_upgrade(std::move(upgrade))
{
    m_server->setListenBacklogSize(256);
    connect(m_server, &QTcpServer::newConnection, this, &HttpListener::accept);
}

bool HttpListener::listen(quint16 port)
{
    return m_server->listen(QHostAddress::LocalHost, port);
}

quint16 HttpListener::port() const
{
    return m_server->serverPort();
}

QString HttpListener::errorString() const
{
    return m_server->errorString();
}

void HttpListener::accept()
{
    while (QTcpSocket* socket = m_server->nextPendingConnection())
        new Connection(socket, m_handler, m_upgrade);
}

} // namespace desk::sandbox
