// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/engine.h"
#include "app/analytics/indexbuilder.h"
#include "app/base/profile.h"
#include "app/pipeline/latest.h"
#include "app/store/store.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <map>

namespace desk {

/// Keeps the snapshot in step with the stores and answers view requests, the newest only. Lives on the index thread,
/// with a read-only connection of its own to every store.
class IndexWorker : public QObject {
    Q_OBJECT

public:
    /// What the GUI thread last asked for, with the token that an even newer request cancels.
    struct Asked {
        ViewRequest request;
        CancelToken cancel;
    };

    /// `stop` ends what it reads and counts, so that it can be destroyed soon.
    IndexWorker(Profile profile, CancelToken stop);
    ~IndexWorker() override;

    /// The accounts to show from now on; loads those that have a store.
    void setAccounts(const QList<Account>& accounts);
    /// The account's store can be read now: loads it.
    void storeOpened(const QString& accountId);
    /// Closes the connection to a store that will be deleted, for good.
    void closeStore(const QString& accountId);
    /// A page was committed: its tickets are read again, gathered for a quarter of a second.
    void committed(const QString& accountId, const CommitSummary& summary);
    /// Answers the newest request in `asked`, if it was not answered yet.
    void evaluate(Latest<Asked>& asked);
    void count(Latest<std::vector<ViewRequest>>& asked);

signals:
    void viewReady(desk::ViewStatePtr view);
    void countsReady(const std::vector<std::size_t>& counts);

private:
    struct Source {
        Account account;
        std::unique_ptr<StoreReader> reader;
        QSet<QByteArray> changed; ///< ticket ids
        bool reload = false; ///< names changed, or it was never read
        bool closed = false; ///< its file goes: not to be opened again
    };
    [[nodiscard]] int indexOf(const QString& accountId) const;
    void openReader(Source& source);
    void rebuild();
    void patch(std::size_t index);
    void refresh();
    void publish();
    void answer();
    void answerCounts();
    Result<std::vector<Row>> search(const Snapshot& snapshot, const StoreQuestion& question, const CancelToken& cancel);

    Profile m_profile;
    CancelToken m_stop;
    std::vector<Source> m_sources;
    IndexBuilder m_builder;
    QueryEngine m_engine;
    SnapshotPtr m_snapshot;
    std::optional<Asked> m_asked;
    std::vector<ViewRequest> m_counted;
    QTimer m_gather;
};

} // namespace desk
