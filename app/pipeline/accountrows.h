// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/columnfile.h"
#include "app/analytics/indexbuilder.h"
#include "app/base/profile.h"
#include "app/store/store.h"

namespace desk {

/// An account's rows as they are read into a builder.
struct AccountRows {
    StoreReader* reader = nullptr; ///< null where its store cannot be read now
    StoreRevision revision; ///< the rows are of it, or of a later one
};

/// The profile's column file where it holds exactly these accounts, in this order, each in a state that its store's
/// journal knows; else null. Sets the revisions. The columns are not verified.
std::unique_ptr<ColumnFile> usableColumnFile(
    const Profile& profile, const std::vector<SnapshotAccount>& accounts, std::span<AccountRows> rows);

/// Gone: a row is no ticket's any more (a chat became a ticket), so that the builder has to start over.
enum class RowsRead : std::uint8_t { Done, Gone };

/// Brings the rows of accounts[index] up to date: those that changed since rows.revision, or all where the journal
/// cannot tell. On failure they stay as they are and will be tried again.
Result<RowsRead> readRows(AccountRows& rows, std::uint8_t index, IndexBuilder& builder, const CancelToken& cancel);

} // namespace desk
