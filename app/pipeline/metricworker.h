// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pipeline/latest.h"
#include "app/pipeline/metricpass.h"
#include "app/store/store.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

namespace desk {

/// What charts need counted of the event log. A value.
struct MetricsWanted {
    std::uint64_t lineage = 0; ///< snapshots of one lineage give a ticket the same row
    SnapshotPtr snapshot;
    std::vector<StoreRevision> revisions; ///< by account: the snapshot is of these states, or of later ones
    std::vector<std::string> metrics; ///< machine names, ascending
    CancelToken cancel; ///< the lineage has ended
};

/// Keeps the columns of what tickets add to metrics (metriccolumn.h): reads the event log once for the metrics that
/// somebody wants, and afterwards only the tickets that changed. Lives on a thread of its own, so that neither a filter
/// nor an opened ticket waits for it. Rests after each count for a few times as long as that took.
class MetricWorker : public QObject {
    Q_OBJECT

public:
    explicit MetricWorker(Profile profile);
    /// Takes the newest wish, if nobody has; `counted` follows, and again where the reading goes on for long.
    void count(Latest<MetricsWanted>& asked);

signals:
    /// For snapshots of this lineage.
    void counted(std::uint64_t lineage, const desk::MetricColumnsPtr& columns);

private:
    void work();
    /// The rows that changed between the columns' states and the ones wanted; nothing where that is not known.
    [[nodiscard]] std::optional<std::vector<Row>> changedRows() const;
    Result<void> update();
    Result<void> add(const std::vector<std::string>& metrics);
    [[nodiscard]] std::vector<std::string> missing() const;
    void dropSpare();
    void publish(double share);

    Profile m_profile;
    MetricsWanted m_wanted;
    MetricColumns m_columns;
    std::uint64_t m_lineage = 0; ///< of the columns
    std::vector<StoreRevision> m_revisions; ///< of the columns
    std::map<std::string, Millis, std::less<>> m_countedAt; ///< all tickets of the metric
    QElapsedTimer m_shown; ///< since the last `counted`
    QTimer m_rest;
};

} // namespace desk

Q_DECLARE_METATYPE(desk::MetricColumnsPtr)
