// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/store/store.h"

#include <QObject>
#include <QSet>
#include <map>

namespace desk {

/// The sole writer of all stores; lives on the store thread.
class StoreWorker : public QObject {
    Q_OBJECT

public:
    /// What can be done again later ends soon after `stop` is cancelled; commits are done all the same.
    explicit StoreWorker(Profile profile, CancelToken stop = {});
    ~StoreWorker() override;

    /// Opens (or makes) an account's store, also one that was removed before; `opened` or `failed` follows.
    void open(const QString& accountId);
    /// Closes it: open() alone opens it again.
    void close(const QString& accountId);
    /// Closes it and deletes its files; `removed` follows. What is still handed over for it makes no new file.
    void remove(const QString& accountId);
    /// Commits a page; Storage where the store is not open. Emits `committed` on success.
    Result<CommitSummary> commit(
        const QString& accountId, const RecordBatch& batch, const std::vector<Cursor>& cursors);
    /// The account's writer, null where its store could not be opened or was removed.
    [[nodiscard]] StoreWriter* writer(const QString& accountId);

signals:
    void opened(const QString& accountId);
    void removed(const QString& accountId);
    void failed(const QString& accountId, const desk::Error& error);
    void committed(const QString& accountId, std::shared_ptr<const desk::CommitSummary> summary);
    /// Texts that an older version of the program stored are being indexed: how far, 1 when all are. Not emitted where
    /// there are none.
    void textsIndexed(const QString& accountId, double part);

private:
    /// Indexes some of them, then leaves room for commits before it goes on.
    void indexBacklog(const QString& accountId);

    /// Merges what commits added to the text index, a little at a time, when there is nothing to commit.
    void tidySoon(const QString& accountId);
    void tidy(const QString& accountId);

    Profile m_profile;
    CancelToken m_stop;
    std::map<QString, std::unique_ptr<StoreWriter>> m_writers;
    QSet<QString> m_closed, m_untidy; ///< m_untidy: tidy() follows
};

} // namespace desk
