// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"
#include "app/store/store.h"

namespace desk {

/// What a query looks for in texts, to show why a ticket matches: its positive words, phrases, prefixes and regular
/// expressions, those of alternatives too. For StoreReader::snippet() and hitRanges().
std::vector<TextTerm> textTerms(const Query& query);

/// Appends the rows of one account that answer a question of a query. The thread of `reader`. Storage errors; Usage
/// where a store cannot answer such a question.
Result<void> searchStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot,
    const StoreQuestion& question, const CancelToken& cancel, std::vector<Row>& rows);

/// The rows of one account whose texts answer a query's words, with how well. The thread of `reader`. Storage errors.
Result<void> rankInStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot, const Query& query,
    const CancelToken& cancel, std::vector<std::pair<std::int64_t, Row>>& rows);

/// The rows of several such answers, the best of all first.
std::vector<Row> bestFirst(std::vector<std::pair<std::int64_t, Row>> scored);

} // namespace desk
