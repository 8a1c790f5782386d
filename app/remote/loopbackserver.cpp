// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/loopbackserver.h"

#include <QTcpSocket>
#include <QTimer>

namespace desk {

namespace {

constexpr qsizetype kMaxHead = 16 * 1024;
constexpr int kMaxRequestMs = 10'000;

QByteArray page(const QByteArray& status, const QString& title, const QString& text)
{
    const QByteArray body = QStringLiteral("<!doctype html><html><head><meta charset=\"utf-8\"><title>%1</title>"
                                           "<style>body{font:18px sans-serif;margin:15vh auto;max-width:32em;"
                                           "padding:0 1em;color-scheme:light dark}</style></head>"
                                           "<body><h1>%1</h1><p>%2</p></body></html>")
                                .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
                                .toUtf8();
    return "HTTP/1.1 " + status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
          "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: "
          "close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

LoopbackServer::LoopbackServer(BrowserTexts texts, QObject* parent)
    : QTcpServer(parent)
    , m_texts(std::move(texts))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection())
            serve(socket);
    });
}

Result<QUrl> LoopbackServer::start(const QList<quint16>& ports, const QString& state)
{
    m_state = state;
    for (const quint16 port : ports)
        if (listen(QHostAddress(QHostAddress::LocalHost), port))
            return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(serverPort()));
    const QString range = QStringLiteral("%1 to %2").arg(ports.first()).arg(ports.last());
    return Error { Error::Kind::Conflict, QStringLiteral("other programs use all of the ports %1").arg(range) };
}

void LoopbackServer::serve(QTcpSocket* socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kMaxRequestMs, socket, &QTcpSocket::abort);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, head = QByteArray()]() mutable {
        head += socket->readAll();
        if (head.size() > kMaxHead)
            return socket->abort();
        if (!head.contains("\r\n\r\n"))
            return;
        socket->disconnect(this);
        socket->write(answer(head.left(head.indexOf('\r'))));
        // The browser gets its page before anybody acts on it: whoever listens may delete this server.
        if (const auto query = std::exchange(m_answer, std::nullopt))
            connect(socket, &QTcpSocket::disconnected, this, [this, query] { emit redirected(*query); });
        socket->disconnectFromHost();
    });
}

QByteArray LoopbackServer::answer(const QByteArray& requestLine)
{
    const auto words = requestLine.split(' ');
    const QUrl url = QUrl::fromEncoded(words.value(1), QUrl::StrictMode);
    const QUrlQuery query(url);
    const auto value = [&](const char* key) { return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded); };
    if (words.value(0) != "GET" || url.path() != QLatin1String("/callback"))
        return page("404 Not Found", m_texts.title, m_texts.stray);
    const bool complete = !value("code").isEmpty() || !value("error").isEmpty();
    if (!isListening() || value("state") != m_state || !complete)
        return page("400 Bad Request", m_texts.title, m_texts.stray);
    close();
    m_answer = query;
    return page("200 OK", m_texts.title, value("code").isEmpty() ? m_texts.refused : m_texts.done);
}

} // namespace desk
