// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/synchost.h"
#include "app/sync/syncservice.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <array>
#include <deque>
#include <unordered_map>

namespace desk {

class CredentialProvider;
class LogRunner;
class MessageRunner;
class PageFetcher;
class PageRunner;
class RateLimiter;

/// One account's sync: rounds of stages of a plan, its status and its issues. Net thread.
class AccountSync : public QObject, private SyncHost {
    Q_OBJECT

public:
    /// The limits of the account's services, which outlive runs and changes of the account.
    using Limiters = std::array<std::shared_ptr<RateLimiter>, 3>; ///< by Service
    /// References must outlive it.
    AccountSync(Account account, StoreGate& gate, SecretStore& secrets, HttpClient& http, Limiters limiters,
        QObject* parent = nullptr);
    ~AccountSync() override;

    [[nodiscard]] const Account& account() const { return m_account; }
    [[nodiscard]] bool running() const { return m_running; }
    /// What signs in to the help desk, one for all requests of the account.
    std::shared_ptr<CredentialProvider> credentials();
    void start(const SyncOptions& options);
    void stop();
    /// Reads a ticket's messages before all else; also where no sync runs.
    void open(const std::string& ticketId);
    [[nodiscard]] SyncStatus status() const;

signals:
    void statusChanged(const desk::SyncStatus& status);
    void issueRaised(const desk::Issue& issue);
    void issueCleared(const QString& accountId, const QString& key);
    void finished();

private:
    void fetch(const PageRequest& request, std::function<void(Result<Page>)> done) override;
    void commit(RecordBatch batch, std::vector<Cursor> cursors, std::function<void()> done) override;
    void ask(std::function<std::function<void()>(StoreWriter&)> question) override;
    void later(int ms, std::function<void()> job) override;
    bool lookAgain() override;
    bool servedBefore(const std::string& signature, const QString& path) override;
    SyncPlan& plan() override { return *m_plan; }
    void progress(const QString& stream, qint64 more, std::optional<qint64> total, bool finished) override;
    void raise(const QString& key, Issue::Severity severity, Issue::Action action, const Error& error,
        const QString& context) override;
    void clear(const QString& key) override;

    /// Ends the issues that did not occur since.
    void clearOlderThan(Millis instant);

    void connectClient();
    void connectAside(Service service, Account account, std::shared_ptr<CredentialProvider> credentials);
    void connectLogs();
    void tearDown();
    void rest(bool resting); ///< between two rounds
    void beginRound();
    void onCursors(CursorMap cursors);
    void nextStage();
    /// A stage of our own behind those of the plan: the tickets that were asked for by number, then their messages.
    void lookUpTickets();
    void beginStage(Stage stage);
    void startNext();
    void streamEnded(bool complete);
    void stageEnded();
    void endRound();
    void logsDrained(int skipped);
    [[nodiscard]] bool patient() const { return m_options.keepGoing || m_options.waitOutOutages; }
    [[nodiscard]] bool connected() const { return m_clients.front() != nullptr; }
    void fail(const Error& error);
    void end(SyncStatus::State state);
    void waiting(qint64 until);
    void changed();

    Account m_account;
    StoreGate& m_gate;
    SecretStore& m_secrets;
    HttpClient& m_http;
    SyncOptions m_options;
    Limiters m_limiters;
    std::unique_ptr<SyncPlan> m_plan;
    std::shared_ptr<CredentialProvider> m_credentials;
    std::array<std::unique_ptr<ApiClient>, 3> m_clients; ///< by Service; null where the account has no sign-in for it
    std::unique_ptr<QObject> m_run; ///< parent of all that ends with a run
    std::array<PageFetcher*, 3> m_fetchers {};
    LogRunner* m_logs = nullptr; ///< beside the rounds
    MessageRunner* m_opened = nullptr; ///< tickets that a person opened
    MessageRunner* m_messages = nullptr; ///< of the present stage
    std::vector<Cursor> m_stageCursors;
    int m_streams = 0; ///< page runners of this stage that have not ended
    std::deque<PageRunner*> m_inTurn; ///< those that wait for others of the stage
    int m_parts = 0; ///< parts of the stage under way: streams, messages, people
    bool m_stageComplete = true;
    bool m_roundComplete = true;
    bool m_awaitsLogs = false; ///< the round is done, but for the conversation logs
    bool m_lookAgain = false; ///< this round is to be followed by another at once
    int m_again = 0; ///< how many such rounds were begun since one that was not
    int m_roundSkipped = 0;
    Millis m_roundBegan = 0;
    int m_requestsBefore = 0; ///< this round
    std::vector<std::string> m_toLookUp; ///< of this run's options, until it is done
    bool m_running = false;
    bool m_resting = false; ///< the last round is done, the next not begun
    CancelToken m_cancel;
    std::unordered_map<std::string, QString> m_served; ///< pages of this round by signature: the path that got each
    SyncStatus m_status;
    QHash<QString, Issue> m_issues;
    QTimer m_report;
};

} // namespace desk
