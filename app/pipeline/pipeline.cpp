// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/pipeline.h"

#include "app/pipeline/pipelineparts.h"

#include <algorithm>
#include <utility>

namespace desk {

namespace {

void registerTypes()
{
    qRegisterMetaType<desk::SyncStatus>();
    qRegisterMetaType<desk::Issue>();
    qRegisterMetaType<desk::Error>();
    qRegisterMetaType<desk::Account>();
    qRegisterMetaType<desk::SignInCheck>();
    qRegisterMetaType<desk::ViewStatePtr>();
    qRegisterMetaType<desk::ConversationPtr>();
    qRegisterMetaType<desk::SnippetAnswer>();
    qRegisterMetaType<desk::CustomerQuestion>();
    qRegisterMetaType<std::vector<desk::ConversationPtr>>();
    qRegisterMetaType<desk::MetricColumnsPtr>();
    qRegisterMetaType<std::vector<std::size_t>>();
    qRegisterMetaType<std::shared_ptr<const desk::CommitSummary>>();
}

} // namespace

Pipeline::Pipeline(Profile profile, SecretStoreFactory secrets, QObject* parent)
    : QObject(parent)
{
    registerTypes();
    d = std::make_unique<Private>(profile, secrets);

    const SyncService& sync = d->net.worker()->sync;
    connect(&sync, &SyncService::statusChanged, this, &Pipeline::syncStatusChanged);
    connect(&sync, &SyncService::issueRaised, this, &Pipeline::issueRaised);
    connect(&sync, &SyncService::issueCleared, this, &Pipeline::issueCleared);

    connectSignIn();

    const IndexWorker* index = d->index.worker();
    connect(index, &IndexWorker::viewReady, this, [this](const ViewStatePtr& view) {
        if (view->request.generation == d->generation)
            emit viewChanged(view);
    });
    connect(index, &IndexWorker::countsReady, this, &Pipeline::viewCountsChanged);
    connect(
        index, &IndexWorker::copyWanted, index,
        [this](const ColumnCopy& copy) { d->columns.post([copy](ColumnKeeper& keeper) { keeper.write(copy); }); },
        Qt::DirectConnection);
    connect(
        index, &IndexWorker::metricsWanted, index,
        [this](const MetricsWanted& wanted) {
            d->wanted.put(wanted);
            d->metrics.post([asked = &d->wanted](MetricWorker& worker) { worker.count(*asked); });
        },
        Qt::DirectConnection);
    connect(d->metrics.worker(), &MetricWorker::counted, d->index.worker(), &IndexWorker::setColumns);

    const ReadWorker* read = d->read.worker();
    connect(read, &ReadWorker::ready, this, &Pipeline::conversationRead);
    connect(read, &ReadWorker::customerRead, this, &Pipeline::customerAnswered);
    connect(read, &ReadWorker::snippetsFound, this, &Pipeline::snippetsFound);
    connect(
        read, &ReadWorker::failed, this, [this](const QString& accountId, const QString& ticketId, const Error& error) {
            if (d->open == std::pair(accountId, ticketId))
                emit conversationFailed(accountId, ticketId, error);
        });

    const StoreWorker* store = d->store.worker();
    connect(store, &StoreWorker::committed, this, &Pipeline::pageCommitted);
    connect(store, &StoreWorker::failed, this, [this](const QString& accountId, const Error& error) {
        stopSync(accountId);
        emit storeFailed(accountId, error);
    });
    connect(store, &StoreWorker::opened, this, [this](const QString& accountId) {
        d->index.post([accountId](IndexWorker& worker) { worker.storeOpened(accountId); });
    });
    connect(store, &StoreWorker::removed, this, &Pipeline::storeRemoved);

    // Removals that the program did not live to see the end of.
    d->disk.post([d = d.get()](AccountRegistry& disk) {
        if (disk.load().ok())
            for (const Account& account : disk.leaving())
                d->net.post([d, account](NetWorker& net) { d->signOutFor(account, net); });
    });
}

Pipeline::~Pipeline()
{
    d->running.cancel();
    d->stopping.cancel();
    d->repairing.cancel();
    d->erasing.cancel();
    d->net.post([](NetWorker& net) { net.sync.stopAll(); });
    d->net.stop();
    d->index.stop();
    d->metrics.stop();
    d->columns.stop();
    d->read.stop();
    d->files.stop();
    d->store.stop();
    d->disk.stop();
}

AccountRegistry& Pipeline::accounts()
{
    return d->registry;
}

void Pipeline::accountsChanged()
{
    QList<Account> accounts = d->registry.accounts();
    accounts.removeIf([this](const Account& account) { return d->removing.contains(account.id); });
    d->index.post([accounts](IndexWorker& worker) { worker.setAccounts(accounts); });
    for (const Account& account : accounts)
        d->store.post([id = account.id](StoreWorker& worker) { worker.open(id); });
}

void Pipeline::removeAccount(const QString& accountId)
{
    const auto account = activeAccount(accountId);
    if (!account)
        return;
    d->removing.insert(accountId);
    d->disk.post([this, accountId](AccountRegistry& disk) {
        if (const auto left = disk.leave(accountId); !left.ok())
            QMetaObject::invokeMethod(
                this, [this, accountId, error = left.error()] { emit storeFailed(accountId, error); });
    });
    // Each thread lets go of the file before the store thread deletes it. The threads end in the same order, so that a
    // removal once begun is finished.
    d->net.post([d = d.get(), account = *account](NetWorker& net) {
        const QString& id = account.id;
        net.sync.stop(id);
        d->signOutFor(account, net);
        d->index.post([d, id](IndexWorker& worker) {
            worker.closeStore(id);
            d->metrics.post([d, id](MetricWorker&) { // reads no more: closeStore() ended that
                d->columns.post([d, id](ColumnKeeper& keeper) {
                    keeper.remove();
                    d->read.post([d, id](ReadWorker& reader) {
                        reader.closeStore(id);
                        d->files.post([d, id](FileCache& files) {
                            files.remove(id);
                            d->store.post([id](StoreWorker& store) { store.remove(id); });
                        });
                    });
                });
            });
        });
    });
}

void Pipeline::connectSignIn()
{
    const AccountSignIn& signIn = d->net.worker()->signIn;
    connect(&signIn, &AccountSignIn::browserWanted, this, &Pipeline::signInPageWanted);
    connect(&signIn, &AccountSignIn::checked, this, &Pipeline::signInChecked);
    connect(&signIn, &AccountSignIn::browserFailed, this, &Pipeline::signInFailed);
    connect(&signIn, &AccountSignIn::notKept, this, &Pipeline::signInFailed);
    connect(&signIn, &AccountSignIn::kept, this, &Pipeline::addSignedIn);
    const ServiceSignIn& service = d->net.worker()->serviceSignIn;
    connect(&service, &ServiceSignIn::browserWanted, this, &Pipeline::servicePageWanted);
    connect(&service, &ServiceSignIn::failed, this, &Pipeline::serviceSignInFailed);
    connect(&service, &ServiceSignIn::kept, this, &Pipeline::addService);
}

int Pipeline::signIn(const SignInRequest& request)
{
    const int attempt = ++d->attempt;
    d->net.post([attempt, request](NetWorker& net) { net.signIn.start(attempt, request); });
    return attempt;
}

void Pipeline::keepSignIn()
{
    d->net.post([](NetWorker& net) { net.signIn.keep(); });
}

void Pipeline::cancelSignIn()
{
    d->net.post([](NetWorker& net) { net.signIn.cancel(); });
}

int Pipeline::signInToService(const ServiceSignInRequest& request)
{
    const int attempt = ++d->attempt;
    d->net.post([attempt, request](NetWorker& net) { net.serviceSignIn.start(attempt, request); });
    return attempt;
}

void Pipeline::cancelServiceSignIn()
{
    d->net.post([](NetWorker& net) { net.serviceSignIn.cancel(); });
}

void Pipeline::changeAccounts(std::function<bool(AccountRegistry&)> change, std::function<void()> done)
{
    d->disk.post([this, change = std::move(change), done = std::move(done)](AccountRegistry& disk) {
        const bool read = change(disk);
        QMetaObject::invokeMethod(this, [this, done, read, now = disk] {
            if (read)
                d->registry = now;
            done();
        });
    });
}

void Pipeline::saveAccounts(const QList<Account>& accounts, Saved saved)
{
    const auto results = std::make_shared<QList<Result<Account>>>();
    changeAccounts(
        [accounts, results](AccountRegistry& disk) {
            for (const Account& account : accounts) {
                const auto updated = disk.update(account);
                if (updated.ok())
                    results->append(account);
                else if (updated.error().kind == Error::Kind::NotFound)
                    results->append(disk.add(account));
                else
                    results->append(updated.error());
            }
            return std::ranges::any_of(*results, [](const auto& result) { return result.ok(); });
        },
        [results, saved = std::move(saved)] { saved(*results); });
}

void Pipeline::addSignedIn(int attempt, const Account& account)
{
    const auto& known = d->registry.accounts();
    const bool again = std::ranges::find(known, account.id, &Account::id) != known.end();
    saveAccounts({ account }, [this, attempt, account, again](const QList<Result<Account>>& results) {
        const auto& added = results.front();
        if (!added.ok()) {
            if (!again)
                d->net.post([account](NetWorker& net) {
                    signOut(account, *net.secrets, net.http, [](const Result<void>&) {});
                });
            emit signInFailed(attempt, added.error());
            return;
        }
        accountsChanged();
        emit accountSignedIn(added.value());
    });
}

void Pipeline::addService(int attempt, const Account& account)
{
    saveAccounts({ account }, [this, attempt](const QList<Result<Account>>& results) {
        const auto& saved = results.front();
        if (!saved.ok()) {
            emit serviceSignInFailed(attempt, saved.error());
            return;
        }
        accountsChanged();
        emit serviceSignedIn(attempt, saved.value());
    });
}

void Pipeline::storeRemoved(const QString& accountId)
{
    changeAccounts([](AccountRegistry& disk) { return disk.load().ok(); },
        [this, accountId] {
            d->removing.remove(accountId);
            accountsChanged();
            emit accountRemoved(accountId);
        });
}

std::optional<Account> Pipeline::activeAccount(const QString& accountId) const
{
    // Not registry.find(): that takes a name first, and a name may look like an id.
    const auto& accounts = d->registry.accounts();
    const auto it = std::ranges::find(accounts, accountId, &Account::id);
    if (it == accounts.end() || d->removing.contains(accountId))
        return std::nullopt;
    return *it;
}

void Pipeline::setView(ViewRequest request)
{
    request.generation = ++d->generation;
    d->running.cancel();
    d->running = CancelToken();
    d->asked.put({ std::move(request), d->running });
    d->index.post([asked = &d->asked](IndexWorker& worker) { worker.evaluate(*asked); });
}

void Pipeline::setCountedViews(std::vector<ViewRequest> requests)
{
    d->counted.put(std::move(requests));
    d->index.post([counted = &d->counted](IndexWorker& worker) { worker.count(*counted); });
}

void Pipeline::listPainted()
{
    d->index.post([](IndexWorker& worker) { worker.listPainted(); });
}

void Pipeline::pageCommitted(const QString& accountId, const std::shared_ptr<const CommitSummary>& summary)
{
    d->index.post([accountId](IndexWorker& worker) { worker.committed(accountId); });
    if (accountId == d->open.first
        && std::ranges::find(summary->tickets, d->open.second.toStdString()) != summary->tickets.end())
        readConversation();
    const auto changed = [&](const QPair<QString, QString>& ticket) {
        return accountId == ticket.first
            && std::ranges::find(summary->tickets, ticket.second.toStdString()) != summary->tickets.end();
    };
    if (d->beside != d->open && changed(d->beside))
        read(d->beside);
    if (d->followed && std::ranges::any_of(d->followedTickets, changed))
        askCustomer();
}

void Pipeline::startSync(const QString& accountId, const SyncOptions& options)
{
    if (const auto account = activeAccount(accountId))
        d->net.post([account = *account, options](NetWorker& net) { net.sync.start(account, options); });
}

void Pipeline::stopSync(const QString& accountId)
{
    d->net.post([accountId](NetWorker& net) { net.sync.stop(accountId); });
}

void Pipeline::withSecrets(std::function<void(SecretStore&)> job)
{
    d->net.post([job = std::move(job)](NetWorker& net) { job(*net.secrets); });
}

} // namespace desk
