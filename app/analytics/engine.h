// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/cancel.h"

#include <functional>

namespace desk {

/// Finds the rows whose subject or messages match one text value; the only part of a filter that needs the database.
/// Called on the thread that evaluates; may return fewer rows when cancelled. Rows need not be sorted.
using TextSearch = std::function<std::vector<Row>(const Snapshot&, const QueryValue&, const CancelToken&)>;

/// Evaluates a request against a snapshot: one reject byte a row, a bit per dimension (style.md §3e). Keeps what it can
/// from one call to the next (sort permutations, text hits). Lives on the index thread.
class QueryEngine {
public:
    explicit QueryEngine(TextSearch search);
    ~QueryEngine();
    /// Nothing when cancelled. Values of the query that no account knows match no row.
    [[nodiscard]] ViewStatePtr evaluate(
        SnapshotPtr snapshot, const ViewRequest& request, const CancelToken& cancel = {});
    /// Counts of many filters at once, for saved views: matching rows of each query, text terms included.
    [[nodiscard]] std::vector<std::size_t> count(
        const SnapshotPtr& snapshot, const std::vector<ViewRequest>& requests, const CancelToken& cancel = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Values of a dimension for completion: text and how many rows have it, most first, at most `limit`.
struct Suggestion {
    QString text;
    std::size_t count = 0;
};
std::vector<Suggestion> suggestValues(const Snapshot& snapshot, QueryField field, QStringView prefix, int limit);

} // namespace desk
