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

/// Fields of an account's own: title, and the choices of one that has them.
using OwnFields = std::vector<std::pair<QString, std::vector<QString>>>;

/// Which accounts a snapshot holds; Snapshot::account is an index into this list.
struct SnapshotAccount {
    Account account;
    Millis newest = 0; ///< data up to, 0 = empty
    OwnFields fields = {};
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

/// Calls use(name, column of each set…) for every column, always in the same order.
template <typename Use, typename... Sets> void forEachColumn(Use&& use, Sets&... sets)
{
    use("account", sets.account...);
    use("kind", sets.kind...);
    use("status", sets.status...);
    use("priority", sets.priority...);
    use("channel", sets.channel...);
    use("csat", sets.csat...);
    use("statusLabel", sets.statusLabel...);
    use("type", sets.type...);
    use("requester", sets.requester...);
    use("requesterEmail", sets.requesterEmail...);
    use("assignee", sets.assignee...);
    use("group", sets.group...);
    use("organization", sets.organization...);
    use("brand", sets.brand...);
    use("channelRaw", sets.channelRaw...);
    use("statusRaw", sets.statusRaw...);
    use("priorityRaw", sets.priorityRaw...);
    use("mergedInto", sets.mergedInto...);
    use("created", sets.created...);
    use("updated", sets.updated...);
    use("solved", sets.solved...);
    use("due", sets.due...);
    use("waitingSince", sets.waitingSince...);
    use("firstReply", sets.firstReply...);
    use("resolution", sets.resolution...);
    use("reopens", sets.reopens...);
    use("replies", sets.replies...);
    use("tagBegin", sets.tagBegin...);
    use("tagCount", sets.tagCount...);
    use("tagCodes", sets.tagCodes...);
    use("ids", sets.ids...);
    use("subjects", sets.subjects...);
    use("statusLabels", sets.statusLabels...);
    use("types", sets.types...);
    use("people", sets.people...);
    use("emails", sets.emails...);
    use("groups", sets.groups...);
    use("organizations", sets.organizations...);
    use("brands", sets.brands...);
    use("tags", sets.tags...);
    use("rawChannels", sets.rawChannels...);
    use("rawStatuses", sets.rawStatuses...);
    use("rawPriorities", sets.rawPriorities...);
    use("mergeTargets", sets.mergeTargets...);
}

/// The rows of a snapshot that are new or may differ from those of the one before it, ascending.
struct RowChanges {
    std::uint64_t since = 0; ///< generation of the snapshot before
    std::vector<Row> rows;
};

/// All tickets of all accounts in columns, immutable, shared by pointer between threads. Names in dictionaries are the
/// help desks' own, merged across accounts by equal text (a group "Tier 2" in two accounts is one value).
struct Snapshot : TicketColumns<Column, TextColumn, Dictionary> {
    std::uint64_t generation = 0;
    std::vector<SnapshotAccount> accounts;

    [[nodiscard]] std::size_t rows() const { return created.size(); }
    [[nodiscard]] std::span<const Code> tagsOf(Row row) const
    {
        const std::size_t begin = tagBegin[row], count = tagCount[row];
        if (begin + count > tagCodes.size()) // of a damaged file, before that is found out
            return {};
        return { tagCodes.data() + begin, count };
    }
    /// The row of a ticket, or nothing. O(log rows) at worst.
    [[nodiscard]] std::optional<Row> find(std::string_view accountId, std::string_view ticketId) const;

    std::shared_ptr<const struct RowIndex> rowIndex; ///< set by the builder
    std::shared_ptr<const RowChanges> changes; ///< null where all may differ
    Column<Row> newestFirst; ///< all rows by their update, the newest first (sorting.h); empty = not known
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace desk
