// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/columns.h"
#include "app/base/clock.h"
#include "app/domain/account.h"
#include "app/domain/enums.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

/// UTC seconds in a column; 0 = none. Times before 1970 or after 2106 are clamped to 1 and 2^32-1.
using Seconds32 = std::uint32_t;
constexpr std::int32_t kNoMinutes = -1;

/// A time as a column keeps it, and back.
Seconds32 toSeconds(std::optional<Millis> time);
inline Millis toMillis(Seconds32 seconds)
{
    return Millis(seconds) * 1000;
}

/// Which accounts a snapshot holds; Snapshot::account is an index into this list.
struct SnapshotAccount {
    Account account;
    Millis newest = 0; ///< data up to, 0 = empty
};

/// All tickets of all accounts in columns, immutable, shared by pointer between threads. Column i of every vector is
/// row i. Names in dictionaries are the help desks' own, merged across accounts by equal text (a group "Tier 2" in two
/// accounts is one value).
struct Snapshot {
    std::uint64_t generation = 0;
    std::vector<SnapshotAccount> accounts;

    std::vector<std::uint8_t> account, kind, status, priority, channel, csat;
    std::vector<Code> statusLabel, type, requester, requesterEmail, assignee, group, organization, brand, channelRaw,
        statusRaw, priorityRaw, mergedInto; ///< mergedInto: the id of the ticket it was merged into
    std::vector<Seconds32> created, updated, solved, due, waitingSince;
    std::vector<std::int32_t> firstReply, resolution; ///< calendar minutes, kNoMinutes = none
    std::vector<std::int16_t> reopens, replies; ///< -1 = not known
    std::vector<std::uint32_t> tagBegin; ///< tags of row r: tagCodes[tagBegin[r] .. + tagCount[r])
    std::vector<std::uint16_t> tagCount;
    std::vector<Code> tagCodes;
    TextColumn ids, subjects;

    Dictionary statusLabels, types, people, emails, groups, organizations, brands, tags, rawChannels, rawStatuses,
        rawPriorities, mergeTargets;

    [[nodiscard]] std::size_t rows() const { return created.size(); }
    [[nodiscard]] std::span<const Code> tagsOf(Row row) const
    {
        return std::span(tagCodes).subspan(tagBegin[row], tagCount[row]);
    }
    /// The row of a ticket, or nothing. O(log rows) at worst.
    [[nodiscard]] std::optional<Row> find(std::string_view accountId, std::string_view ticketId) const;

    std::shared_ptr<const struct RowIndex> rowIndex; ///< set by the builder
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace desk
