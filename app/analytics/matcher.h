// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/cancel.h"
#include "app/base/result.h"
#include "app/query/query.h"

#include <QTimeZone>
#include <functional>
#include <limits>
#include <optional>

namespace desk {

/// Rows between two looks at the cancel token.
constexpr std::size_t kBlockRows = 65536;

class SideThread;
class TagIndex;
struct MetricColumns;

/// What the columns cannot answer: one value of a text field, or of a field of the account's own. A value.
struct StoreQuestion {
    /// Text = subject and all messages, Body = public messages, Note = private ones, Subject; or Custom.
    QueryField field = QueryField::Text;
    QString name; ///< with Custom: the title of the field, compared without regard to case and accents
    QueryValue value; ///< a word, phrase, prefix or regular expression; with Custom also none, any and comparisons
};

/// What a term needs besides the columns.
struct MatchContext {
    const Snapshot& snapshot;
    std::vector<QTimeZone> zones; ///< by account, see accountZones()
    Millis now = 0;
    /// Rows that answer a question, or why they cannot be told.
    std::function<Result<const std::vector<Row>*>(const StoreQuestion&)> store;
    CancelToken cancel;
    /// What tickets add to metrics; null = nothing was counted. `logVersion` is another one for other columns.
    const MetricColumns* columns = nullptr;
    std::uint64_t logVersion = 0;
    QByteArray zone; ///< of the viewer, IANA: hours of the week and the dates of metrics are by this clock
    const TagIndex* tags = nullptr; ///< of the snapshot; needed for terms over tags
    SideThread* side = nullptr; ///< takes a share of the work; needed where rows are to be matched
};

/// A closed interval of a column's numbers.
struct NumberInterval {
    std::int64_t low = std::numeric_limits<std::int64_t>::min(), high = std::numeric_limits<std::int64_t>::max();
};

/// What a term over numbers or times says: the values inside one of the intervals, and whether rows without a value.
struct NumberSet {
    std::vector<NumberInterval> intervals;
    bool none = false;
};
/// What such a term says to accounts in this zone.
NumberSet numbersIn(const QTimeZone& zone, const QueryTerm& term, const MatchContext& context);
/// Nothing for a term over anything else, and for dates where the days of the accounts begin at different times. Times
/// are in seconds, durations in minutes, as their columns are.
std::optional<NumberSet> numbersOf(const QueryTerm& term, const MatchContext& context);

/// Whether the answer to this term changes with the clock alone.
bool dependsOnNow(const QueryTerm& term);

/// Whether the answer to this term is read from columns of metrics.
bool dependsOnLog(const QueryTerm& term);
/// The metrics whose columns a filter is answered from, each once.
std::vector<std::string> columnsFor(const Query& query);

/// Writes, for each row of [begin, end), 1 into `hit` where it matches, else 0. At most kTestRows at a time. Refers to
/// the snapshot; any thread, several at once.
using RowTest = std::function<void(std::size_t begin, std::size_t end, std::uint8_t* hit)>;
constexpr std::size_t kTestRows = 4096;

/// Which rows the term matches, its negation left out. An Error where it cannot be told: Cancelled, Timeout of a
/// regular expression, NotFound while a column of a metric is still being counted, what the store says.
Result<RowTest> testFor(const QueryTerm& term, const MatchContext& context);

/// The rows whose subject matches the regular expression. Timeout, Cancelled.
Result<std::vector<Row>> rowsWithSubject(const Snapshot& snapshot, const QueryValue& regex, const CancelToken& cancel);

} // namespace desk
