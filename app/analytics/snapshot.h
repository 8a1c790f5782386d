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

/// Names every column of a snapshot; C is the kind of column, Texts of texts, Names of dictionary. Row r is the r-th
/// value of each, except of tagCodes and the dictionaries.
template <template <typename> typename C, typename Texts, typename Names> struct TicketColumns {
    C<std::uint8_t> account, kind, status, priority, channel, csat;
    C<Code> statusLabel, type, requester, requesterEmail, assignee, group, organization, brand, channelRaw, statusRaw,
        priorityRaw, mergedInto; ///< mergedInto: the id of the ticket it was merged into
    C<Seconds32> created, updated, solved, due, waitingSince;
    C<std::int32_t> firstReply, resolution; ///< calendar minutes, kNoMinutes = none
    C<std::int16_t> reopens, replies; ///< -1 = not known
    C<std::uint32_t> tagBegin; ///< tags of row r: tagCodes[tagBegin[r] .. + tagCount[r])
    C<std::uint16_t> tagCount;
    C<Code> tagCodes;
    Texts ids, subjects;

    Names statusLabels, types, people, emails, groups, organizations, brands, tags, rawChannels, rawStatuses,
        rawPriorities, mergeTargets;
};

/// Calls use(column of each set…) for every column, in the order in which files keep them.
template <typename Use, typename... Sets> void forEachColumn(Use&& use, Sets&... sets)
{
    use(sets.account...);
    use(sets.kind...);
    use(sets.status...);
    use(sets.priority...);
    use(sets.channel...);
    use(sets.csat...);
    use(sets.statusLabel...);
    use(sets.type...);
    use(sets.requester...);
    use(sets.requesterEmail...);
    use(sets.assignee...);
    use(sets.group...);
    use(sets.organization...);
    use(sets.brand...);
    use(sets.channelRaw...);
    use(sets.statusRaw...);
    use(sets.priorityRaw...);
    use(sets.mergedInto...);
    use(sets.created...);
    use(sets.updated...);
    use(sets.solved...);
    use(sets.due...);
    use(sets.waitingSince...);
    use(sets.firstReply...);
    use(sets.resolution...);
    use(sets.reopens...);
    use(sets.replies...);
    use(sets.tagBegin...);
    use(sets.tagCount...);
    use(sets.tagCodes...);
    use(sets.ids...);
    use(sets.subjects...);
    use(sets.statusLabels...);
    use(sets.types...);
    use(sets.people...);
    use(sets.emails...);
    use(sets.groups...);
    use(sets.organizations...);
    use(sets.brands...);
    use(sets.tags...);
    use(sets.rawChannels...);
    use(sets.rawStatuses...);
    use(sets.rawPriorities...);
    use(sets.mergeTargets...);
}

/// All tickets of all accounts in columns, immutable, shared by pointer between threads. Names in dictionaries are the
/// help desks' own, merged across accounts by equal text (a group "Tier 2" in two accounts is one value).
struct Snapshot : TicketColumns<Column, TextColumn, Dictionary> {
    std::uint64_t generation = 0;
    std::vector<SnapshotAccount> accounts;

    [[nodiscard]] std::size_t rows() const { return created.size(); }
    [[nodiscard]] std::span<const Code> tagsOf(Row row) const
    {
        return { tagCodes.data() + tagBegin[row], tagCount[row] };
    }
    /// The row of a ticket, or nothing. O(log rows) at worst.
    [[nodiscard]] std::optional<Row> find(std::string_view accountId, std::string_view ticketId) const;

    std::shared_ptr<const struct RowIndex> rowIndex; ///< set by the builder
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace desk
