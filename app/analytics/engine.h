// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"
#include "app/analytics/metriccolumn.h"
#include "app/analytics/viewstate.h"

#include <functional>

namespace desk {

/// Finds the rows that answer a question (texts, the account's own fields); the only part of a filter that needs the
/// database. Called on the thread that evaluates; rows need not be sorted. Any Error but Cancelled is shown: a search
/// that failed is never "no hits". Regular expressions over subjects alone do not come here.
using TextSearch = std::function<Result<std::vector<Row>>(const Snapshot&, const StoreQuestion&, const CancelToken&)>;

/// The rows of which a text answers a filter's words, the best first; those beyond what can be weighed are left out.
/// The same thread and errors.
using TextRanking = std::function<Result<std::vector<Row>>(const Snapshot&, const Query&, const CancelToken&)>;

/// Evaluates a request against a snapshot: one reject byte a row, a bit per dimension (style.md §3e). Keeps what it can
/// from one call to the next (sort permutations, text hits). Lives on the index thread.
class QueryEngine {
public:
    explicit QueryEngine(TextSearch search, TextRanking ranking = {});
    ~QueryEngine();
    /// What charts of the event log are counted from, from now on. Its rows must be those of the snapshots evaluated;
    /// it may be of fewer rows than they have. Null = nothing was counted.
    void setColumns(MetricColumnsPtr columns);
    /// Nothing when cancelled. Values of the query that no account knows match no row. Where the store cannot answer, a
    /// state with ViewState::error and without rows.
    [[nodiscard]] ViewStatePtr evaluate(
        SnapshotPtr snapshot, const ViewRequest& request, const CancelToken& cancel = {});
    /// Counts of many filters at once, for saved views: matching rows of each query, text terms included; kUncounted
    /// where the store cannot answer. Empty when cancelled.
    [[nodiscard]] std::vector<std::size_t> count(
        const SnapshotPtr& snapshot, const std::vector<ViewRequest>& requests, const CancelToken& cancel = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace desk
