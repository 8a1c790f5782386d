// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/scriptedserver.h"

#include <QTcpSocket>

namespace desk::test {

namespace {

/// Takes one whole request off the buffer; nothing while it is incomplete.
bool takeRequest(QByteArray& buffer, ScriptedServer::Request& request)
{
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const auto lines = buffer.left(end).split('\n');
    const auto first = lines.first().trimmed().split(' ');
    request = { first.value(0), first.value(1), {}, {} };
    for (const QByteArray& line : lines.mid(1))
        if (const auto colon = line.indexOf(':'); colon > 0)
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    const auto length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

QByteArray bytesOf(const ScriptedServer::Answer& answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
    for (const auto& [name, value] : answer.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    return bytes + (answer.cut ? answer.body.left(answer.body.size() / 2) : answer.body);
}

} // namespace

ScriptedServer::ScriptedServer(Handler handler)
    : m_handler(std::move(handler))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection())
            serve(socket);
    });
}

QUrl ScriptedServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort()));
}

QStringList ScriptedServer::lines() const
{
    QStringList lines;
    for (const Request& request : m_requests)
        lines += QString::fromLatin1(request.method + ' ' + request.target);
    return lines;
}

void ScriptedServer::serve(QTcpSocket* socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer = QByteArray()]() mutable {
        buffer += socket->readAll();
        Request request;
        while (takeRequest(buffer, request)) {
            m_requests.append(request);
            const Answer answer = m_handler(request);
            if (answer.silent)
                continue;
            socket->write(bytesOf(answer));
            if (answer.cut)
                socket->disconnectFromHost();
        }
    });
}

} // namespace desk::test
