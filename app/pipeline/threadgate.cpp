// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/threadgate.h"

namespace desk {

ThreadGate::ThreadGate(WorkerThread<StoreWorker>& store)
    : m_store(store)
    , m_home(new QObject, [](QObject* object) { object->deleteLater(); }) // the last holder may be the store thread
{
}

std::function<void(std::function<void()>)> ThreadGate::home()
{
    return [weak = std::weak_ptr<QObject>(m_home)](std::function<void()> answer) {
        if (const auto alive = weak.lock())
            QMetaObject::invokeMethod(alive.get(), std::move(answer), Qt::QueuedConnection);
    };
}

void ThreadGate::commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
    std::function<void(Result<CommitSummary>)> done)
{
    auto shared = std::make_shared<RecordBatch>(std::move(batch));
    m_store.post([accountId, shared, cursors = std::move(cursors), done = std::move(done), back = home()](StoreWorker& store) {
        auto summary = store.commit(accountId, *shared, cursors);
        back([done, summary = std::move(summary)] { done(summary); });
    });
}

void ThreadGate::ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question)
{
    m_store.post([accountId, question = std::move(question), back = home()](StoreWorker& store) {
        if (StoreWriter* writer = store.writer(accountId))
            back(question(*writer));
    });
}

} // namespace desk
