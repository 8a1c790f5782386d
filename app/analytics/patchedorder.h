// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <optional>

namespace desk {

/// What orderingBy(snapshot, key) gives, made from `before`, that of the snapshot before it (Snapshot::changes), in a
/// tenth of the time. Nothing where that is not known, where too much changed, and for keys that sort as fast anew.
std::optional<Ordering> patchedOrdering(const Ordering& before, const Snapshot& snapshot, SortKey key);

} // namespace desk
