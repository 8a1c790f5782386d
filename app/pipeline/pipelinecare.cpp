// SPDX-License-Identifier: GPL-3.0-or-later
// What a pipeline does for the stores themselves: how much of an account is here, repair, erasing a person.
#include "app/pipeline/pipelineparts.h"

#include "app/pipeline/erasing.h"
#include "app/store/coverage.h"
#include "app/store/storerepair.h"

#include <utility>

namespace desk {

void Pipeline::findCoverage(const QString& accountId)
{
    if (!activeAccount(accountId))
        return;
    d->disk.post([this, accountId](AccountRegistry& disk) {
        auto found = coverageOf(disk.profile().storeFile(accountId));
        QMetaObject::invokeMethod(this, [this, accountId, found = std::move(found)] {
            if (found)
                emit coverageFound(accountId, std::make_shared<const Coverage>(*found));
            else
                emit coverageFailed(accountId, found.error());
        });
    });
}

void Pipeline::repairAccount(const QString& accountId)
{
    d->repairing = CancelToken();
    const auto result = std::make_shared<Result<RepairSummary>>(RepairSummary());
    withStoreClosed(
        accountId, [result, cancel = d->repairing](const QString& file) { *result = repairStore(file, cancel); },
        [this, accountId, result] {
            if (*result)
                emit accountRepaired(accountId, **result);
            else
                emit coverageFailed(accountId, result->error());
        });
}

void Pipeline::cancelRepair()
{
    d->repairing.cancel();
}

void Pipeline::erasePerson(const QString& address)
{
    d->erasing = CancelToken();
    QStringList ids;
    for (const Account& account : d->registry.accounts())
        ids.append(account.id);
    eraseNext(ids, address, {});
}

void Pipeline::cancelErasure()
{
    d->erasing.cancel();
}

void Pipeline::eraseNext(QStringList accountIds, const QString& address, const ErasureSummary& before)
{
    while (!accountIds.isEmpty() && !activeAccount(accountIds.front()))
        accountIds.removeFirst(); // it was removed meanwhile
    if (accountIds.isEmpty()) {
        if (!d->open.second.isEmpty())
            readConversation(); // it may be one of the person's
        emit personErased(before);
        return;
    }
    const QString id = accountIds.takeFirst();
    const auto result = std::make_shared<Result<ErasureSummary>>(ErasureSummary());
    withStoreClosed(
        id,
        [result, id, address, profile = d->registry.profile(), cancel = d->erasing](
            const QString&) { *result = eraseFromAccount(profile, id, address, cancel); },
        [this, result, accountIds, address, before] {
            if (!*result) {
                emit erasureFailed(result->error());
                return;
            }
            ErasureSummary all = before;
            all.people += (*result)->people;
            all.tickets += (*result)->tickets;
            all.events += (*result)->events;
            all.mentions += (*result)->mentions;
            all.records += (*result)->records;
            eraseNext(accountIds, address, all);
        });
}

void Pipeline::withStoreClosed(
    const QString& accountId, std::function<void(const QString&)> job, std::function<void()> done)
{
    if (!activeAccount(accountId))
        return;
    d->removing.insert(accountId); // nobody opens it meanwhile
    const auto opened = [this, accountId, done = std::move(done)] {
        accountsChanged(); // the index forgets what it knew of it
        d->removing.remove(accountId);
        accountsChanged();
        done();
    };
    // In the order of the threads' death, as in removeAccount().
    d->net.post([this, id = accountId, job = std::move(job), opened](NetWorker& net) {
        net.sync.stop(id);
        d->index.post([this, id, job, opened](IndexWorker& worker) {
            worker.closeStore(id);
            d->metrics.post([this, id, job, opened](MetricWorker&) { // reads no more: closeStore() ended that
                d->columns.post([this, id, job, opened](ColumnKeeper& keeper) {
                    keeper.remove();
                    d->read.post([this, id, job, opened](ReadWorker& reader) {
                        reader.closeStore(id);
                        d->store.post([this, id, job, opened](StoreWorker& store) {
                            store.close(id);
                            d->disk.post([this, id, job, opened](AccountRegistry& disk) {
                                job(disk.profile().storeFile(id));
                                QMetaObject::invokeMethod(this, opened);
                            });
                        });
                    });
                });
            });
        });
    });
}

} // namespace desk
