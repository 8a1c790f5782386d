// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncplan.h"

namespace desk {

/// The plan of the account's provider.
std::unique_ptr<SyncPlan> makePlan(Provider provider);

} // namespace desk
