// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/query/query.h"
#include "app/store/store.h"

namespace desk {

/// Appends the rows of one account whose subject or messages match a text value of a query. The thread of `reader`.
void searchStore(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot, const QueryValue& value,
    const CancelToken& cancel, std::vector<Row>& rows);

} // namespace desk
