// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"

namespace desk {

/// Brings into memory what the first screen of the newest tickets shows of a mapped snapshot. The pages are asked for
/// all at once; one by one, as the list paints them, each would cost a disk's latency. Any thread.
void fetchFirstRows(const Snapshot& snapshot);

} // namespace desk
