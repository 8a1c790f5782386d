// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/remote/apiclient.h"
#include "app/remote/httpclient.h"
#include "app/secrets/secretstore.h"
#include "app/store/store.h"
#include "app/sync/syncstatus.h"

#include <QObject>
#include <memory>

namespace desk {

class AccountSync;

/// What a sync is asked to do. Value.
struct SyncOptions {
    std::optional<Millis> since; ///< leave out what did not change after this instant
    bool untilComplete = true; ///< backfill the whole history, not only the newest 90 days
    bool waitOutOutages = false; ///< do not give up while the help desk cannot be reached; keepGoing does the same
    bool keepGoing = false; ///< stay, and look for news every `intervalSeconds`
    int intervalSeconds = 180;
    double limitShare = 0.5; ///< of the account's rate limit, 0.05-1
    RetryPolicy retry;
    std::vector<std::string> tickets; ///< to be asked for by number at the end: gaps of the mirror (coverageOf())
};

/// Hands pages to the store's thread and answers its questions; made by whoever owns the threads. All calls from the
/// net thread, all callbacks back on it. At most a few pages are queued: `commit` answers when its page is durable.
class StoreGate {
public:
    virtual ~StoreGate() = default;
    virtual void commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
        std::function<void(Result<CommitSummary>)> done)
        = 0;
    /// Runs `question` on the store thread with the account's writer, then `done` (captured inside) is the caller's
    /// business: return from `question` a function that will be called on the net thread.
    virtual void ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question) = 0;
};

/// Runs the syncs of all accounts. Lives on the net thread; knows no widget and no word. One sync per account at a
/// time.
class SyncService : public QObject {
    Q_OBJECT

public:
    SyncService(StoreGate& store, SecretStore& secrets, QObject* parent = nullptr);
    ~SyncService() override;

    /// Begins (or goes on with) the sync of an account; what is already mirrored is not asked again.
    void start(const Account& account, const SyncOptions& options);
    /// Ends it politely within 200 ms: requests are aborted, committed pages stay.
    void stop(const QString& accountId);
    void stopAll();
    /// Moves a ticket to the front: its messages are read next (a person opened it). Works also when no sync runs.
    void fetchConversation(const Account& account, const QString& ticketId);
    /// Fetches an attachment with what signs the account in (filefetcher.h).
    void fetchFile(const Account& account, const QUrl& url, const CancelToken& cancel,
        const HttpClient::Progress& progress, const std::function<void(Result<QByteArray>)>& done);
    [[nodiscard]] SyncStatus status(const QString& accountId) const;

signals:
    void statusChanged(const desk::SyncStatus& status);
    void issueRaised(const desk::Issue& issue); ///< new or again
    void issueCleared(const QString& accountId, const QString& key);
    void finished(const QString& accountId); ///< the run ended, for whatever reason; see status()

private:
    AccountSync& syncOf(const Account& account);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
