// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"
#include "app/analytics/rowlist.h"
#include "app/analytics/snapshot.h"
#include "app/analytics/suggest.h"
#include "app/base/error.h"
#include "app/query/query.h"

namespace desk {

/// Columns a list can be sorted by.
enum class SortKey : std::uint8_t {
    Updated,
    Created,
    Solved,
    Waits,
    Subject,
    Requester,
    Assignee,
    Group,
    Organization,
    Status,
    Priority,
    Channel,
    Id,
    FirstReply,
    Resolution,
    Reopens,
    Replies,
    Csat,
    Account,
    Relevance ///< of texts to the words of the filter; by update where it has none
};

struct SortOrder {
    SortKey key = SortKey::Updated;
    bool descending = true;
    bool operator==(const SortOrder&) const = default;
};

/// The period that the filter's one is laid beside.
enum class Comparison : std::uint8_t {
    None,
    Previous, ///< just before the filter's range of creation days, equally long
    LastYear ///< the same days a year earlier
};

/// What somebody wants to see. A value; two equal requests give equal answers on equal snapshots.
struct ViewRequest {
    std::uint64_t generation = 0; ///< of the request; a ViewState older than the last one asked for is dropped
    Query query;
    std::vector<QString> accountIds; ///< empty = all accounts
    SortOrder sort;
    std::vector<ChartSpec> charts; ///< which to compute
    bool figures = false; ///< whether to compute ViewState::figures
    Comparison compare = Comparison::None; ///< whether to compute ViewState::before
    QByteArray timeZone; ///< IANA; days begin there
    Millis now = 0; ///< what relative ages are relative to
};

/// In place of a count that could not be made.
constexpr std::size_t kUncounted = ~std::size_t(0);

/// The numbers above a dashboard, of the tickets in view; deleted and spam count only where the filter names the
/// status.
struct ViewFigures {
    std::size_t created = 0; ///< tickets (M01)
    std::size_t solved = 0; ///< of these, solved or closed now (M02)
    std::size_t backlog = 0; ///< unsolved of these at the end of the filter's range of creation days, or now
    /// What the backlog grew by over the days of that range, of all tickets that pass the rest of the filter (a range
    /// begins with none of its own); 0 without a range.
    std::int64_t backlogChange = 0;
    std::optional<ChartQuantiles> firstReply, resolution; ///< calendar minutes (M29, M39)
    std::size_t replied = 0, resolved = 0; ///< what these are of
    std::size_t good = 0, rated = 0; ///< by the last rating (M48)
    std::size_t reopened = 0; ///< of the solved, those that were reopened at least once
};

/// The answer: everything the window shows of a filter, immutable, swapped in whole.
struct ViewState {
    ViewRequest request;
    SnapshotPtr snapshot;
    RowList rows; ///< matching, sorted
    std::vector<ChartData> charts; ///< as request.charts
    std::size_t total = 0; ///< rows of the chosen accounts without the filter
    std::size_t waitingOverDay = 0; ///< of the matching: customer waits longer than 24 h
    std::size_t unassigned = 0; ///< of the matching: unsolved and without assignee
    std::int32_t medianFirstReply = kNoMinutes; ///< minutes, of those with a reply
    std::vector<UnknownName> unknown; ///< names of the filter that no account has
    std::optional<ViewFigures> figures; ///< where they were asked for
    /// The same filter in the earlier period, with its charts, figures and counters but without its list; null =
    /// nothing to compare with. Its request's query says which period that is.
    std::shared_ptr<const ViewState> before;
    double milliseconds = 0; ///< what the evaluation took
    std::optional<Error>
        error; ///< why the filter could not be answered (Timeout, Storage …); rows and charts are empty
};

using ViewStatePtr = std::shared_ptr<const ViewState>;

} // namespace desk
