// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/engine.h"
#include "app/pipeline/accountrows.h"
#include "app/pipeline/columnkeeper.h"
#include "app/pipeline/latest.h"
#include "app/pipeline/metricworker.h"

#include <QObject>
#include <QTimer>

namespace desk {

/// Keeps the snapshot in step with the stores and answers view requests, the newest only. Lives on the index thread,
/// with a read-only connection of its own to every store. Starts from the profile's column file where that is a state
/// of these stores that their journals know, and then reads only what changed since.
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
    /// A page was committed: what its journal names is read again, gathered for a quarter of a second.
    void committed(const QString& accountId);
    /// Answers the newest request in `asked`, if it was not answered yet.
    void evaluate(Latest<Asked>& asked);
    void count(Latest<std::vector<ViewRequest>>& asked);
    /// A first list from the column file is on the screen. Until then, or for a second where nobody paints, it has the
    /// disk and the processors for itself.
    void listPainted();
    /// What was counted of the event log, for snapshots of this lineage; answers again where the view shows it.
    void setColumns(std::uint64_t lineage, const MetricColumnsPtr& columns);

signals:
    void viewReady(desk::ViewStatePtr view);
    void countsReady(const std::vector<std::size_t>& counts);
    /// The column file is missing or far behind: this is to be written.
    void copyWanted(const desk::ColumnCopy& copy);
    /// The view shows charts of the event log; `setColumns` is to follow.
    void metricsWanted(const desk::MetricsWanted& wanted);

private:
    struct Source {
        Account account;
        std::unique_ptr<StoreReader> reader;
        AccountRows rows;
        StoreRevision kept; ///< in the column file
        bool closed = false; ///< its file goes: not to be opened again
    };
    [[nodiscard]] int indexOf(const QString& accountId) const;
    /// Whether these are the accounts shown already, all with their stores.
    [[nodiscard]] bool shows(const QList<Account>& accounts) const;
    void openReader(Source& source);
    /// Shows what the column file says, where that is to be trusted so far; refresh() then completes it.
    bool resumeFile();
    /// Looks whether the file was as it was written, once it has been shown; else reads the stores.
    void verifyFile();
    /// Gives what waits for the first list's painting.
    void endWait();
    void rebuild();
    /// False where a row is no ticket's any more.
    bool patch(std::size_t index);
    void refresh();
    void keepCopy();
    void keepCopySoon();
    [[nodiscard]] std::vector<SnapshotAccount> snapshotAccounts() const;
    void publish();
    void answer();
    void answerCounts();
    /// Rows begin anew: what was counted of the event log is of other ones.
    void beginLineage();
    void wantMetrics();
    Result<std::vector<Row>> rank(const Snapshot& snapshot, const Query& query, const CancelToken& cancel);
    Result<std::vector<Row>> search(const Snapshot& snapshot, const StoreQuestion& question, const CancelToken& cancel);

    Profile m_profile;
    CancelToken m_stop;
    std::vector<Source> m_sources;
    IndexBuilder m_builder;
    QueryEngine m_engine;
    SnapshotPtr m_snapshot;
    std::optional<Asked> m_asked;
    std::vector<ViewRequest> m_counted;
    std::unique_ptr<ColumnFile> m_unverified; ///< what is shown is from it, and it has not been looked at yet
    bool m_listPainted = false;
    bool m_waiting = false; ///< the first list was sent, charts and counts are still owed
    CancelToken m_copying;
    MetricsWanted m_wanted; ///< last; its lineage is the snapshot's
    QTimer m_gather, m_settle, m_quiet, m_copyAtLatest;
};

} // namespace desk
