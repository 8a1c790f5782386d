// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pipeline/pipeline.h"

#include "app/accounts/signout.h"
#include "app/pipeline/background.h"
#include "app/pipeline/columnkeeper.h"
#include "app/pipeline/indexworker.h"
#include "app/pipeline/metricworker.h"
#include "app/pipeline/readworker.h"
#include "app/pipeline/threadgate.h"
#include "app/remote/httpclient.h"
#include "app/store/filecache.h"

#include <QHash>
#include <QPair>
#include <QSet>

/// The threads of a Pipeline and what it knows of them; for its own sources only.
namespace desk {

/// What lives on the net thread: secrets, syncs with their door to the store thread, the sign-in.
struct NetWorker {
    NetWorker(WorkerThread<StoreWorker>& store, const Pipeline::SecretStoreFactory& makeSecrets)
        : secrets(makeSecrets())
        , gate(store)
        , sync(gate, *secrets)
        , signIn(*secrets, http)
        , serviceSignIn(*secrets, http)
    {
    }
    std::unique_ptr<SecretStore> secrets;
    HttpClient http; ///< for signing in and out
    ThreadGate gate;
    SyncService sync;
    AccountSignIn signIn;
    ServiceSignIn serviceSignIn;
};

/// The threads in the order of their birth; they die in the reverse one: net first (its requests are aborted), then the
/// index and read threads, the store last, so that every page that was handed over is still committed.
struct Pipeline::Private {
    Private(const Profile& profile, const SecretStoreFactory& secrets)
        : registry(profile)
        , store(QStringLiteral("store"), [this, profile] { return std::make_unique<StoreWorker>(profile, stopping); })
        , read(QStringLiteral("read"), [profile] { return std::make_unique<ReadWorker>(profile); })
        , files(QStringLiteral("files"), [profile] { return std::make_unique<FileCache>(profile); })
        , columns(QStringLiteral("columns"), [profile] { return std::make_unique<ColumnKeeper>(profile); })
        , metrics(QStringLiteral("metrics"),
              [profile] {
                  yieldToOtherThreads(); // it may count for minutes while somebody brushes
                  return std::make_unique<MetricWorker>(profile);
              })
        , index(QStringLiteral("index"), [this, profile] { return std::make_unique<IndexWorker>(profile, stopping); })
        , disk(QStringLiteral("accounts"), [profile] { return std::make_unique<AccountRegistry>(profile); })
        , net(QStringLiteral("net"), [this, secrets] { return std::make_unique<NetWorker>(store, secrets); })
    {
    }

    // Signs out; then, after all threads have let go of the account's file, the account is forgotten. Where the program
    // ends before, the next start does this again. Net thread.
    void signOutFor(const Account& account, NetWorker& from)
    {
        signOut(account, *from.secrets, from.http, [this, id = account.id](const Result<void>& removed) {
            if (!removed.ok())
                return;
            index.post([this, id](IndexWorker&) {
                read.post([this, id](ReadWorker&) {
                    store.post([this, id](StoreWorker&) {
                        disk.post([id](AccountRegistry& accounts) { static_cast<void>(accounts.remove(id)); });
                    });
                });
            });
        });
    }

    AccountRegistry registry; ///< as last read
    QSet<QString> removing; ///< accounts whose removal is under way
    CancelToken stopping; ///< of the index thread's work and of what the store thread can do again
    Latest<IndexWorker::Asked> asked; // outlives the index thread
    Latest<std::vector<ViewRequest>> counted;
    Latest<SnippetQuestion> lines; // outlives the read thread
    Latest<CustomerQuestion> customer; // outlives the read thread
    Latest<MetricsWanted> wanted; // outlives the metrics thread
    WorkerThread<StoreWorker> store;
    WorkerThread<ReadWorker> read;
    WorkerThread<FileCache> files; ///< attachments on the disk
    WorkerThread<ColumnKeeper> columns;
    WorkerThread<MetricWorker> metrics;
    WorkerThread<IndexWorker> index;
    WorkerThread<AccountRegistry> disk; ///< accounts.json
    WorkerThread<NetWorker> net;

    std::uint64_t generation = 0;
    CancelToken running; ///< of the view request under way
    QPair<QString, QString> open; ///< account and ticket on screen
    QPair<QString, QString> beside; ///< and beside it
    std::optional<CustomerQuestion> followed;
    QSet<QPair<QString, QString>> followedTickets; ///< of the customer who is followed
    bool fetchFollowed = false; ///< the help desk is asked once for what is missing of them
    QHash<QPair<QString, QString>, CancelToken> fetching; ///< attachments under way, by account and key
    CancelToken repairing, erasing;
    int attempt = 0; ///< of signing in
    bool fetchIfMissing
        = false; ///< the help desk is asked once a time somebody opens a ticket, not again when its page arrives
};

} // namespace desk
