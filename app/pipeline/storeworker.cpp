// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/storeworker.h"

#include <QFile>

namespace desk {

StoreWorker::StoreWorker(Profile profile, CancelToken stop)
    : m_profile(std::move(profile))
    , m_stop(std::move(stop))
{
}

StoreWorker::~StoreWorker() = default;

void StoreWorker::open(const QString& accountId)
{
    m_closed.remove(accountId);
    if (writer(accountId))
        emit opened(accountId);
}

void StoreWorker::close(const QString& accountId)
{
    m_writers.erase(accountId);
    m_closed.insert(accountId);
}

void StoreWorker::remove(const QString& accountId)
{
    close(accountId);
    const QString file = m_profile.storeFile(accountId);
    for (const auto& suffix : { "", "-wal", "-shm" })
        QFile::remove(file + QLatin1String(suffix));
    emit removed(accountId);
}

StoreWriter* StoreWorker::writer(const QString& accountId)
{
    const auto it = m_writers.find(accountId);
    if (it != m_writers.end())
        return it->second.get();
    if (m_closed.contains(accountId))
        return nullptr;
    auto writer = StoreWriter::open(m_profile.storeFile(accountId));
    if (!writer) {
        emit failed(accountId, writer.error());
        return nullptr;
    }
    QMetaObject::invokeMethod(
        this, [this, accountId] { indexBacklog(accountId); }, Qt::QueuedConnection);
    return m_writers.emplace(accountId, std::move(writer).value()).first->second.get();
}

void StoreWorker::indexBacklog(const QString& accountId)
{
    const auto it = m_writers.find(accountId);
    if (it == m_writers.end())
        return;
    const auto backlog = it->second->hasBacklog();
    if (backlog && !*backlog)
        return;
    const auto part = backlog ? it->second->indexBacklog(m_stop) : Result<double>(backlog.error());
    if (!part) {
        if (part.error().kind != Error::Kind::Cancelled)
            emit failed(accountId, part.error());
        return;
    }
    emit textsIndexed(accountId, *part);
    if (*part < 1) {
        QMetaObject::invokeMethod(
            this, [this, accountId] { indexBacklog(accountId); }, Qt::QueuedConnection);
        return;
    }
    emit committed(accountId, std::make_shared<const CommitSummary>());
    tidySoon(accountId);
}

Result<CommitSummary> StoreWorker::commit(
    const QString& accountId, const RecordBatch& batch, const std::vector<Cursor>& cursors)
{
    StoreWriter* store = writer(accountId);
    if (!store)
        return Error { Error::Kind::Storage,
            QStringLiteral("the store of account %1 could not be opened").arg(accountId) };
    auto summary = store->commit(batch, cursors);
    if (summary) {
        emit committed(accountId, std::make_shared<const CommitSummary>(summary.value()));
        tidySoon(accountId);
    } else {
        emit failed(accountId, summary.error());
    }
    return summary;
}

void StoreWorker::tidySoon(const QString& accountId)
{
    if (m_untidy.contains(accountId))
        return;
    m_untidy.insert(accountId);
    QMetaObject::invokeMethod(
        this, [this, accountId] { tidy(accountId); }, Qt::QueuedConnection);
}

void StoreWorker::tidy(const QString& accountId)
{
    m_untidy.remove(accountId);
    const auto it = m_writers.find(accountId);
    if (it == m_writers.end())
        return;
    // What fails here is tried again after the next commit, which says what is wrong with the file.
    if (const auto more = it->second->tidy(); more && *more)
        tidySoon(accountId);
}

} // namespace desk
