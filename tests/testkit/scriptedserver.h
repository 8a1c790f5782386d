// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QTcpServer>
#include <QUrl>
#include <functional>

namespace desk::test {

/// An HTTP server on a loopback port that answers as the test says, also what a real server never would. For the shapes
/// of single answers; dialogues with a help desk are tested against the sandbox.
class ScriptedServer : public QTcpServer {
    Q_OBJECT

public:
    struct Request {
        QByteArray method, target, body;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
    };
    struct Answer {
        int status = 200;
        QByteArray body = "{}";
        QList<QPair<QByteArray, QByteArray>> headers {};
        bool silent = false; ///< never answers
        bool cut = false; ///< closes in the middle of the body
    };
    using Handler = std::function<Answer(const Request&)>;

    explicit ScriptedServer(Handler handler);
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    /// "GET /path" of each request, in order.
    [[nodiscard]] QStringList lines() const;

private:
    void serve(QTcpSocket* socket);

    Handler m_handler;
    QList<Request> m_requests;
};

} // namespace desk::test
