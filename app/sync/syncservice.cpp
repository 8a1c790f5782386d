// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncservice.h"

#include "app/base/text.h"
#include "app/remote/filefetcher.h"
#include "app/remote/ratelimiter.h"
#include "app/sync/accountsync.h"

#include <map>

namespace desk {

struct SyncService::Private {
    Private(StoreGate& store, SecretStore& keys)
        : gate(store)
        , secrets(keys)
        , files(http)
    {
    }

    StoreGate& gate;
    SecretStore& secrets;
    HttpClient http;
    FileFetcher files;
    std::map<QString, AccountSync::Limiters> limiters; ///< by account, as long as this lives
    std::map<QString, std::unique_ptr<AccountSync>> syncs;
};

SyncService::SyncService(StoreGate& store, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , d(new Private(store, secrets))
{
}

SyncService::~SyncService()
{
    stopAll();
    d->syncs.clear();
    d->http.abortAll();
}

AccountSync& SyncService::syncOf(const Account& account)
{
    auto& sync = d->syncs[account.id];
    if (sync && (sync->running() || sync->account() == account))
        return *sync;
    AccountSync::Limiters& limiters = d->limiters[account.id];
    for (auto& limiter : limiters)
        if (!limiter)
            limiter = std::make_shared<RateLimiter>();
    sync = std::make_unique<AccountSync>(account, d->gate, d->secrets, d->http, limiters);
    connect(sync.get(), &AccountSync::statusChanged, this, &SyncService::statusChanged);
    connect(sync.get(), &AccountSync::issueRaised, this, &SyncService::issueRaised);
    connect(sync.get(), &AccountSync::issueCleared, this, &SyncService::issueCleared);
    connect(
        sync.get(), &AccountSync::finished, this, [this, id = account.id] { emit finished(id); }, Qt::QueuedConnection);
    return *sync;
}

void SyncService::start(const Account& account, const SyncOptions& options)
{
    syncOf(account).start(options);
}

void SyncService::stop(const QString& accountId)
{
    if (const auto it = d->syncs.find(accountId); it != d->syncs.end())
        it->second->stop();
}

void SyncService::stopAll()
{
    for (auto& [id, sync] : d->syncs)
        sync->stop();
}

void SyncService::fetchConversation(const Account& account, const QString& ticketId)
{
    syncOf(account).open(utf8(ticketId));
}

void SyncService::fetchFile(const Account& account, const QUrl& url, const CancelToken& cancel,
    const HttpClient::Progress& progress, const std::function<void(Result<QByteArray>)>& done)
{
    d->files.fetch(url, account.url, syncOf(account).credentials(), cancel, progress, done);
}

SyncStatus SyncService::status(const QString& accountId) const
{
    const auto it = d->syncs.find(accountId);
    return it == d->syncs.end() ? SyncStatus() : it->second->status();
}

} // namespace desk
