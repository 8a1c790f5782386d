// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pipeline/storeworker.h"
#include "app/pipeline/workerthread.h"
#include "app/sync/syncservice.h"

#include <QObject>
#include <memory>

namespace desk {

/// The net thread's door to the store thread: jobs go over, answers come back. Lives on the net thread.
class ThreadGate final : public StoreGate {
public:
    explicit ThreadGate(WorkerThread<StoreWorker>& store);
    /// Answers that come later are dropped.
    ~ThreadGate() override;
    void commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
        std::function<void(Result<CommitSummary>)> done) override;
    void ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question) override;

private:
    struct Home;

    WorkerThread<StoreWorker>& m_store;
    std::shared_ptr<Home> m_home; ///< shared with the questions under way
};

} // namespace desk
