// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QNetworkRequest>
#include <QObject>
#include <QPair>
#include <QUrl>
#include <functional>

class QNetworkAccessManager;

namespace desk {

/// One request, as a value.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QByteArray body;
    QByteArray contentType; ///< with a body
    QByteArray authorization; ///< the header's value; never logged, dropped on a redirect to another host
    int timeoutMs = 60000; ///< without a byte arriving
};

/// A complete answer, any status.
struct HttpResponse {
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
};

/// Sends requests with QNetworkAccessManager: TLS errors refused, plain http to loopback only, gzip, at most 256 MiB a body,
/// redirects followed only within the same host. Knows no help desk and no rate limit. Lives on one thread (net).
class HttpClient : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpResponse>)>; ///< an error only where there is no complete answer
    explicit HttpClient(QObject* parent = nullptr);
    /// `done` is called exactly once, later, on this thread; with Cancelled when `cancel` is set or the client dies.
    void send(const HttpRequest& request, const CancelToken& cancel, Done done);
    /// Aborts all that is under way.
    void abortAll();

private:
    QNetworkAccessManager* m_network;
};

} // namespace desk
