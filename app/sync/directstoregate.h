// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/sync/syncservice.h"

#include <QThread>

namespace desk {

/// A StoreGate for headless commands and tests: one worker thread that owns a writer for each account. Make and use it
/// on one thread, which is where the callbacks come. Its end waits for the commits under way.
class DirectStoreGate final : public QObject, public StoreGate {
    Q_OBJECT

public:
    explicit DirectStoreGate(Profile profile, QObject* parent = nullptr);
    ~DirectStoreGate() override;

    void commit(const QString& accountId, RecordBatch batch, std::vector<Cursor> cursors,
        std::function<void(Result<CommitSummary>)> done) override;
    void ask(const QString& accountId, std::function<std::function<void()>(StoreWriter&)> question) override;

signals:
    /// A question could not be put: the account's file does not open.
    void storeFailed(const QString& accountId, const desk::Error& error);

private:
    struct Worker;
    void run(std::function<void(Worker&)> job);
    void answer(std::function<void()> call);

    QThread m_thread;
    Worker* m_worker;
};

} // namespace desk
