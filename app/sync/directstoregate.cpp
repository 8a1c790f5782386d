// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/directstoregate.h"

#include <map>

namespace desk {

// Lives on the worker thread.
struct DirectStoreGate::Worker : public QObject {
    explicit Worker(Profile p)
        : profile(std::move(p))
    {
    }

    Result<StoreWriter*> writer(const QString& accountId)
    {
        auto& known = writers[accountId];
        if (!known) {
            auto opened = StoreWriter::open(profile.storeFile(accountId));
            if (!opened.ok())
                return opened.error();
            known = std::move(opened).value();
            // A command reads nothing else meanwhile: the texts of an older version are indexed at once.
            for (auto part = known->indexBacklog(); part.ok() && part.value() < 1;)
                part = known->indexBacklog();
        }
        return known.get();
    }

    Profile profile;
    std::map<QString, std::unique_ptr<StoreWriter>> writers;
};

DirectStoreGate::DirectStoreGate(Profile profile, QObject* parent)
    : QObject(parent)
    , m_worker(new Worker(std::move(profile)))
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

DirectStoreGate::~DirectStoreGate()
{
    // The quit is queued behind the jobs, so that what was handed over is written.
    run([this](Worker&) { m_thread.quit(); });
    m_thread.wait();
}

void DirectStoreGate::run(std::function<void(Worker&)> job)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job = std::move(job)] { job(*worker); }, Qt::QueuedConnection);
}

void DirectStoreGate::answer(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void DirectStoreGate::commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
    std::function<void(Result<CommitSummary>)> done)
{
    auto page = std::make_shared<std::pair<RecordBatch, std::vector<Cursor>>>(std::move(batch), std::move(cursors));
    run([this, accountId, page, done = std::move(done)](Worker& worker) {
        auto writer = worker.writer(accountId);
        auto summary
            = writer.ok() ? writer.value()->commit(page->first, page->second) : Result<CommitSummary>(writer.error());
        answer([done, summary = std::move(summary)] { done(summary); });
    });
}

void DirectStoreGate::ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question)
{
    run([this, accountId, question = std::move(question)](Worker& worker) {
        auto writer = worker.writer(accountId);
        if (writer.ok())
            answer(question(*writer.value()));
        else
            answer([this, accountId, error = writer.error()] { emit storeFailed(accountId, error); });
    });
}

} // namespace desk
