// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"
#include "app/store/store.h"

namespace desk {

/// Appends the rows of one account that answer a question about a field of its own, named by its title or by the help
/// desk's own word. An account without such a field has nothing but "none" in it. The thread of `reader`.
Result<void> searchOwnField(StoreReader& reader, std::string_view accountId, const Snapshot& snapshot,
    const StoreQuestion& question, const CancelToken& cancel, std::vector<Row>& rows);

/// The account's own fields as a snapshot names them, for completion; none where the store cannot be read, which
/// whoever reads its tickets says.
OwnFields ownFieldNames(StoreReader& reader);

} // namespace desk
