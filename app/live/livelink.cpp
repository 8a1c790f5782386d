// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livelink.h"

#include "app/remote/credentials.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QWebSocket>
#include <algorithm>

namespace desk {

namespace {

constexpr quint64 kLargestMessage = 1024 * 1024;
constexpr qsizetype kMostDepartments = 100;

QUrl socketUrl(const Account& account)
{
    QUrl url = liveOrigin(account).resolved(QUrl(QStringLiteral("/stream")));
    url.setScheme(url.scheme() == QLatin1String("http") ? QStringLiteral("ws") : QStringLiteral("wss"));
    return url;
}

} // namespace

LiveLink::LiveLink(Account account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials,
    const LiveTimes& times, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_account(std::move(account))
    , m_credentials(std::move(credentials))
    , m_times(times)
    , m_clock(clock)
    , m_poll(m_account, http, m_credentials, times.share, clock)
{
    m_state.accountId = m_account.id;
    m_state.pollSeconds = (m_times.poll + 999) / 1000;
    for (QTimer* timer : { &m_open, &m_silence, &m_retry, &m_tell })
        timer->setSingleShot(true);
    m_open.setInterval(m_times.open);
    m_ping.setInterval(m_times.ping);
    m_silence.setInterval(m_times.silence);
    m_pollTimer.setInterval(m_times.poll);
    m_tell.setInterval(m_times.tell);
    connect(&m_open, &QTimer::timeout, this, [this] {
        lost({ Error::Kind::Timeout, QStringLiteral("real-time chat did not answer in time") });
    });
    connect(&m_silence, &QTimer::timeout, this, [this] {
        emit wentSilent(m_state.heardAt);
        lost({ Error::Kind::Timeout, QStringLiteral("real-time chat went silent") });
    });
    connect(&m_ping, &QTimer::timeout, this, [this] {
        if (m_socket)
            m_socket->ping();
    });
    connect(&m_retry, &QTimer::timeout, this, &LiveLink::connectSocket);
    connect(&m_pollTimer, &QTimer::timeout, this, &LiveLink::poll);
    connect(&m_tell, &QTimer::timeout, this, &LiveLink::changed);
}

LiveLink::~LiveLink()
{
    m_poll.cancel();
    dropSocket();
}

void LiveLink::start()
{
    setPhase(LiveState::Phase::Connecting);
    askDepartments();
    connectSocket();
}

void LiveLink::retryNow()
{
    m_failures = 0;
    if (m_state.phase == LiveState::Phase::Live)
        return;
    if (m_state.departments.isEmpty())
        askDepartments();
    if (m_state.phase == LiveState::Phase::Refused || m_state.phase == LiveState::Phase::Cut)
        setPhase(LiveState::Phase::Connecting);
    connectSocket();
}

void LiveLink::askDepartments()
{
    m_poll.departments([this](const Result<QList<LiveDepartment>>& found) {
        if (!found.ok() || *found == m_state.departments)
            return;
        m_state.departments = found->mid(0, kMostDepartments);
        if (m_known)
            for (const LiveDepartment& department : std::as_const(m_state.departments))
                subscribe(department.id);
        tellSoon();
    });
}

void LiveLink::connectSocket()
{
    dropSocket();
    m_retry.stop();
    m_open.start();
    m_credentials->authorization([this, attempt = ++m_attempt](const Result<QByteArray>& header) {
        if (attempt != m_attempt)
            return;
        if (header.ok())
            openSocket(*header);
        else
            giveUp(header.error());
    });
}

void LiveLink::openSocket(const QByteArray& authorization)
{
    m_authorization = authorization;
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingFrameSize(kLargestMessage);
    m_socket->setMaxAllowedIncomingMessageSize(kLargestMessage);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &LiveLink::read);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] {
        ++m_state.odd;
        heard();
    });
    connect(m_socket, &QWebSocket::pong, this, &LiveLink::heard);
    // Not every failure is told as a disconnection; every one ends in this state. Later, for it may still be inside a
    // call of ours.
    connect(
        m_socket, &QWebSocket::stateChanged, this,
        [this, attempt = m_attempt](QAbstractSocket::SocketState state) {
            if (state == QAbstractSocket::UnconnectedState && attempt == m_attempt && m_socket)
                lost(socketError());
        },
        Qt::QueuedConnection);
    QNetworkRequest request(socketUrl(m_account));
    request.setRawHeader("Authorization", authorization);
    request.setRawHeader("User-Agent", "Deskscope/" + QCoreApplication::applicationVersion().toUtf8());
    m_socket->open(request);
}

Error LiveLink::socketError() const
{
    const bool tls = m_socket->error() == QAbstractSocket::SslHandshakeFailedError;
    return { tls ? Error::Kind::Tls : Error::Kind::Offline,
        QStringLiteral("real-time chat: %1").arg(m_socket->errorString()) };
}

void LiveLink::heard()
{
    m_state.heardAt = m_clock.now();
    if (m_known)
        m_silence.start();
    tellSoon();
}

void LiveLink::read(const QString& text)
{
    const LiveMessage message = LiveMessage::read(text.toUtf8());
    heard();
    switch (message.kind) {
    case LiveMessage::Kind::Authenticated: return known();
    case LiveMessage::Kind::Refused: return refused();
    case LiveMessage::Kind::Patch:
        if (m_known)
            m_state.values.merge(message.patch);
        return;
    case LiveMessage::Kind::Malformed: ++m_state.odd; return;
    case LiveMessage::Kind::Said: m_state.odd += message.status == 200 ? 0 : 1; return;
    case LiveMessage::Kind::NotComputed: return;
    }
}

void LiveLink::known()
{
    if (std::exchange(m_known, true))
        return;
    m_knownAt = m_clock.now();
    m_open.stop();
    m_pollTimer.stop();
    m_poll.cancel();
    if (m_state.departments.isEmpty())
        askDepartments();
    m_state.values.clear();
    m_state.error.reset();
    m_ping.start();
    m_silence.start();
    setPhase(LiveState::Phase::Live);
    subscribe({});
    for (const LiveDepartment& department : std::as_const(m_state.departments))
        subscribe(department.id);
}

void LiveLink::subscribe(const QString& department)
{
    for (const char* topic : { live::kChats, live::kAgents })
        for (const char* metric : live::metricsOf(topic)) {
            QJsonObject frame {
                { QStringLiteral("topic"), QStringLiteral("%1.%2").arg(QLatin1String(topic), QLatin1String(metric)) },
                { QStringLiteral("action"), QStringLiteral("subscribe") },
            };
            bool number = false;
            const qint64 id = department.toLongLong(&number);
            if (!department.isEmpty())
                frame[QLatin1String("department_id")] = number ? QJsonValue(id) : QJsonValue(department);
            m_socket->sendTextMessage(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
        }
}

/// The token is not taken: a person may have entered a new one meanwhile, which is tried.
void LiveLink::refused()
{
    dropSocket();
    m_open.start();
    m_credentials->renew(m_authorization, [this, attempt = ++m_attempt](const Result<QByteArray>& newer) {
        if (attempt != m_attempt)
            return;
        if (newer.ok())
            lost({ Error::Kind::Unauthorised, QStringLiteral("real-time chat refused the token"), 401 });
        else
            giveUp(newer.error());
    });
}

void LiveLink::lost(const Error& error)
{
    const bool wasKnown = m_known, steady = wasKnown && m_clock.now() - m_knownAt >= m_times.steady;
    dropSocket();
    ++m_attempt;
    m_failures = steady ? 1 : m_failures + 1;
    m_state.error = error;
    if (m_state.phase == LiveState::Phase::Live) {
        m_state.cutSince = m_state.heardAt;
        setPhase(LiveState::Phase::Cut);
    }
    retryIn(pause());
    if (!wasKnown && !m_pollTimer.isActive())
        startPolling();
    else
        tellSoon();
}

void LiveLink::dropSocket()
{
    for (QTimer* timer : { &m_open, &m_ping, &m_silence })
        timer->stop();
    m_known = false;
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket->deleteLater();
    m_socket.clear();
}

Millis LiveLink::pause() const
{
    const int doublings = std::clamp(m_failures - 1, 0, 16);
    const double full = std::min<double>(m_times.lastRetry, double(m_times.firstRetry) * (1 << doublings));
    return static_cast<Millis>(full * (1 - m_times.jitter * QRandomGenerator::global()->generateDouble()));
}

void LiveLink::retryIn(Millis pause)
{
    m_state.retryAt = m_clock.now() + pause;
    m_retry.start(static_cast<int>(pause));
}

void LiveLink::startPolling()
{
    m_pollTimer.start();
    poll();
}

void LiveLink::poll()
{
    if (m_state.departments.isEmpty())
        askDepartments();
    m_poll.round(m_state.departments, [this](const Result<LiveMessage>& answer) { polled(answer); });
}

void LiveLink::polled(const Result<LiveMessage>& answer)
{
    using Phase = LiveState::Phase;
    if (m_known || m_state.phase == Phase::Refused)
        return;
    if (answer.ok()) {
        if (m_state.phase != Phase::Polling) {
            m_state.values.clear();
            setPhase(Phase::Polling);
        }
        m_state.odd += answer->kind == LiveMessage::Kind::Malformed;
        m_state.values.merge(answer->patch);
        return heard();
    }
    const Error& error = answer.error();
    if (error.kind == Error::Kind::Unauthorised || error.kind == Error::Kind::Forbidden)
        return giveUp(error);
    m_pollTimer.stop();
    m_poll.cancel();
    m_state.error = error;
    if (m_state.phase == Phase::Polling)
        m_state.cutSince = m_state.heardAt;
    if (error.retryAfter.count() > 0)
        retryIn(std::max<Millis>(error.retryAfter.count(), pause()));
    setPhase(Phase::Cut);
}

void LiveLink::giveUp(const Error& error)
{
    dropSocket();
    ++m_attempt;
    m_retry.stop();
    m_pollTimer.stop();
    m_poll.cancel();
    m_state.error = error;
    setPhase(LiveState::Phase::Refused);
}

void LiveLink::setPhase(LiveState::Phase phase)
{
    if (m_state.phase == phase)
        return tellSoon();
    m_state.phase = phase;
    m_tell.stop();
    emit changed();
}

void LiveLink::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

} // namespace desk
