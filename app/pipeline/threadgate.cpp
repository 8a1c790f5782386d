// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/threadgate.h"

#include <mutex>

namespace desk {

/// The way back to the net thread; closed when the gate goes.
struct ThreadGate::Home {
    std::mutex mutex;
    std::unique_ptr<QObject> context = std::make_unique<QObject>();

    void post(std::function<void()> answer)
    {
        const std::lock_guard lock(mutex);
        if (context)
            QMetaObject::invokeMethod(context.get(), std::move(answer), Qt::QueuedConnection);
    }
};

ThreadGate::ThreadGate(WorkerThread<StoreWorker>& store)
    : m_store(store)
    , m_home(std::make_shared<Home>())
{
}

ThreadGate::~ThreadGate()
{
    const std::lock_guard lock(m_home->mutex);
    m_home->context.reset();
}

void ThreadGate::commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
    std::function<void(Result<CommitSummary>)> done)
{
    auto shared = std::make_shared<RecordBatch>(std::move(batch));
    m_store.post(
        [accountId, shared, cursors = std::move(cursors), done = std::move(done), home = m_home](StoreWorker& store) {
            auto summary = store.commit(accountId, *shared, cursors);
            home->post([done, summary = std::move(summary)] { done(summary); });
        });
}

void ThreadGate::ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question)
{
    m_store.post([accountId, question = std::move(question), home = m_home](StoreWorker& store) {
        if (StoreWriter* writer = store.writer(accountId))
            home->post(question(*writer));
    });
}

} // namespace desk
