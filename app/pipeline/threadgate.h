// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pipeline/storeworker.h"
#include "app/pipeline/workerthread.h"
#include "app/sync/syncservice.h"

namespace desk {

/// The net thread's door to the store thread: jobs go over, answers come back. Lives on the net thread.
class ThreadGate final : public StoreGate {
public:
    explicit ThreadGate(WorkerThread<StoreWorker>& store);
    void commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
        std::function<void(Result<CommitSummary>)> done) override;
    void ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question) override;

private:
    /// Runs on the net thread, and never once the gate is gone.
    std::function<void(std::function<void()>)> home();

    WorkerThread<StoreWorker>& m_store;
    std::shared_ptr<QObject> m_home; ///< dies with the gate: an answer that comes later is dropped
};

} // namespace desk
