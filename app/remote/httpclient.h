// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QTimer>
#include <QUrl>
#include <functional>

class QNetworkAccessManager;

namespace desk {

/// What the detail of an Offline error begins with where the name has no address: a typing error, or no network.
inline constexpr QLatin1String kNoSuchHost("no such host");

/// One request, as a value.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QByteArray body;
    QByteArray contentType; ///< with a body
    QByteArray authorization; ///< the header's value; never logged, never sent to another origin
    QByteArray accept = "application/json";
    int timeoutMs = 60000; ///< in which at least a kilobyte arrives, or what is left
};

/// A complete answer, any status.
struct HttpResponse {
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< names in lower case
    [[nodiscard]] QByteArray header(QByteArrayView lowerCaseName) const;
};

/// Sends requests with QNetworkAccessManager: TLS errors refused, plain http to loopback only, gzip, at most 128 MiB a
/// body. A GET follows redirects within the same origin only; a redirect elsewhere is handed back as the answer (status
/// 3xx). Keeps no cookie and no cache. Knows no help desk and no rate limit. Lives on one thread (net).
class HttpClient : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<HttpResponse>)>; ///< an error only where there is no complete answer
    /// How much of the body has arrived, of how much; -1 where that is not said.
    using Progress = std::function<void(qint64 received, qint64 total)>;
    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override;
    /// `done` is called exactly once, later, on this thread; with Cancelled within 100 ms of `cancel`, and from the
    /// destructor when the client dies first. Do not destroy the client from inside `done`.
    void send(const HttpRequest& request, const CancelToken& cancel, Done done, Progress progress = {});
    /// Aborts all that is under way; each `done` is called with Cancelled, later.
    void abortAll();

private:
    class Exchange;
    void pollCancels();

    QNetworkAccessManager* m_network;
    QList<Exchange*> m_active;
    QTimer m_cancelPoll;
};

/// Whether two addresses have the same scheme, host and port.
bool sameOrigin(const QUrl& a, const QUrl& b);

} // namespace desk
