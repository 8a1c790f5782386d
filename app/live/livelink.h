// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/live/livepoll.h"

#include <QPointer>
#include <QTimer>

class QWebSocket;

namespace desk {

/// How patient a link is, in milliseconds, and how modest. Tests have less of it.
struct LiveTimes {
    int open = 20'000; ///< from the first byte to the frame that says we are known
    int ping = 15'000;
    int silence = 120'000; ///< without any frame: the link is dead
    int firstRetry = 1'000, lastRetry = 60'000; ///< doubled from one to the next
    int steady = 30'000; ///< a link that held so long makes the next retry a first one
    double jitter = 0.25; ///< by this share a retry may be earlier
    int poll = 15'000;
    int tell = 250; ///< changes of values are told this often at most
    int sample = 10'000; ///< the history has a value this often
    double share = 0.1; ///< of the chat's limit, for single requests beside what a sync takes
};

/// One account's real-time chat: a WebSocket while it can be had, single requests while it cannot. Tries for ever with
/// growing pauses, except where only a person can help.
///
///     start → Connecting ─ known ─► Live ─ gone or silent ─► Cut ─ in 1, 2, 4 … 60 s ─► Live
///                  └────── no way ───► asked once: answered → Polling, and the socket is tried on
///                                                  401, 403 → Refused; nothing more is done
///                                                  else     → Cut
///
/// Each connection says who we are, asks for all values anew and begins with none. Lives on the net thread.
class LiveLink : public QObject {
    Q_OBJECT

public:
    /// `http` and `clock` must outlive it.
    LiveLink(Account account, HttpClient& http, std::shared_ptr<CredentialProvider> credentials, const LiveTimes& times,
        const Clock& clock, QObject* parent = nullptr);
    ~LiveLink() override;

    void start();
    /// Tries at once, also where it was refused.
    void retryNow();
    [[nodiscard]] const LiveState& state() const { return m_state; }
    [[nodiscard]] const Account& account() const { return m_account; }

signals:
    void changed(); ///< the state is another
    /// Nothing was heard after this instant: what was taken for current since was not.
    void wentSilent(desk::Millis heardAt);

private:
    void connectSocket();
    void openSocket(const QByteArray& authorization);
    void read(const QString& text);
    void known();
    void subscribe(const QString& department);
    void heard();
    void refused();
    void lost(const Error& error);
    void dropSocket();
    void retryIn(Millis pause);
    void startPolling();
    void poll();
    void polled(const Result<LiveMessage>& answer);
    void giveUp(const Error& error);
    void askDepartments();
    void setPhase(LiveState::Phase phase);
    void tellSoon();
    [[nodiscard]] Error socketError() const;
    [[nodiscard]] Millis pause() const;

    Account m_account;
    std::shared_ptr<CredentialProvider> m_credentials;
    LiveTimes m_times;
    const Clock& m_clock;
    LivePoll m_poll;
    LiveState m_state;
    QPointer<QWebSocket> m_socket;
    QByteArray m_authorization; ///< of the connection under way
    bool m_known = false;
    int m_attempt = 0; ///< which connection this is: answers to one before are late
    int m_failures = 0; ///< connections since the last steady one
    Millis m_knownAt = 0;
    QTimer m_open, m_ping, m_silence, m_retry, m_pollTimer, m_tell;
};

} // namespace desk
