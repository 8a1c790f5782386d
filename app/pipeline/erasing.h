// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/profile.h"
#include "app/store/personerasure.h"

namespace desk {

/// Erases a person from an account and from what else the profile keeps of it: the store (erasePerson()), files that
/// somebody looked at, the copy of the columns, the pseudonyms. Nobody may have the store open. Any thread.
Result<ErasureSummary> eraseFromAccount(
    const Profile& profile, const QString& accountId, const QString& address, const CancelToken& cancel = {});

} // namespace desk
