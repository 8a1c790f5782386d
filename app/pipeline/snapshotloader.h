// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/engine.h"
#include "app/base/profile.h"
#include "app/pipeline/metricpass.h"
#include "app/store/store.h"

#include <QList>
#include <map>

namespace desk {

/// Readers by account id; shared with the text search made from them. One thread.
using StoreReaders = std::map<QString, std::unique_ptr<StoreReader>>;

/// Searches the full-text index of each account's store. Accounts without a reader have no hits.
TextSearch textSearchIn(std::shared_ptr<StoreReaders> readers);

/// The same indexes, asked which tickets answer best.
TextRanking textRankingIn(std::shared_ptr<StoreReaders> readers);

/// Everything that a headless command needs to answer a query.
struct LoadedSnapshot {
    SnapshotPtr snapshot;
    TextSearch search; ///< keeps the stores open; to be called on the thread that loaded
    TextRanking ranking; ///< likewise
    /// Counts the columns that charts of the event log need; any thread.
    std::function<Result<MetricColumnsPtr>(const MetricPass& pass)> columns;
};

/// Reads the stores of these accounts into one snapshot. An account that was never synced has no file yet and no
/// tickets. Storage errors name the account.
Result<LoadedSnapshot> loadSnapshot(
    const Profile& profile, const QList<Account>& accounts, const CancelToken& cancel = {});

} // namespace desk
