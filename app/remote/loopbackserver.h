// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>
#include <optional>

namespace desk {

/// What the browser shows after the sign-in. Plain text; English unless the window gives its own.
struct BrowserTexts {
    QString title = QStringLiteral("Deskscope");
    QString done = QStringLiteral("You are signed in. You can close this window and go back to Deskscope.");
    QString refused = QStringLiteral("The sign-in was refused. You can close this window and go back to Deskscope.");
    QString stray = QStringLiteral("This page does not belong to a sign-in that Deskscope waits for.");
};

/// Waits on 127.0.0.1 for the browser to come back from the help desk's sign-in page. What does not carry our state is
/// refused, and the waiting goes on. Knows no OAuth beyond that.
class LoopbackServer : public QTcpServer {
    Q_OBJECT

public:
    explicit LoopbackServer(BrowserTexts texts, QObject* parent = nullptr);

    /// Listens on the first of these ports that is free; Conflict where none is. Gives the address to redirect to.
    Result<QUrl> start(const QList<quint16>& ports, const QString& state);

signals:
    void redirected(const QUrlQuery& query); ///< the first request with our state; nothing is listened to any more

private:
    void serve(QTcpSocket* socket);
    /// Answers one request line, and says what to send back.
    QByteArray answer(const QByteArray& requestLine);

    BrowserTexts m_texts;
    QString m_state;
    std::optional<QUrlQuery> m_answer;
};

} // namespace desk
