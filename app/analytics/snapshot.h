// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domain/account.h"
#include "app/domain/enums.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace desk {

using Row = std::uint32_t; ///< index of a ticket in a snapshot
using Code = std::uint32_t; ///< index of a value in a dictionary; 0 is always "none"
/// UTC seconds in a column; 0 = none. Times before 1970 or after 2106 are clamped to 1 and 2^32-1.
using Seconds32 = std::uint32_t;
constexpr std::int32_t kNoMinutes = -1;

/// Values of one dimension, interned. Code 0 is the empty value. Immutable once in a snapshot.
class Dictionary {
public:
    Dictionary();
    Code intern(std::string_view value);
    [[nodiscard]] std::string_view value(Code code) const { return m_values[code]; }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    /// The code, or 0 where the value is unknown.
    [[nodiscard]] Code find(std::string_view value) const;

private:
    struct Index;
    std::vector<std::string> m_values;
    std::shared_ptr<Index> m_index;
};

/// One UTF-8 arena with a text per row.
class TextColumn {
public:
    void append(std::string_view text);
    [[nodiscard]] std::string_view at(Row row) const
    {
        return std::string_view(m_bytes).substr(m_offsets[row], m_offsets[row + 1] - m_offsets[row]);
    }
    [[nodiscard]] std::size_t size() const { return m_offsets.size() - 1; }

private:
    std::string m_bytes;
    std::vector<std::uint64_t> m_offsets { 0 };
};

/// Which accounts a snapshot holds; Snapshot::account is an index into this list.
struct SnapshotAccount {
    Account account;
    Millis newest = 0; ///< data up to, 0 = empty
};

/// All tickets of all accounts in columns, immutable, shared by pointer between threads. Column i of every vector is row i.
/// Names in dictionaries are the help desks' own, merged across accounts by equal text (a group "Tier 2" in two accounts is one value).
struct Snapshot {
    std::uint64_t generation = 0;
    std::vector<SnapshotAccount> accounts;

    std::vector<std::uint8_t> account, kind, status, priority, channel, csat;
    std::vector<Code> statusLabel, type, requester, requesterEmail, assignee, group, organization, brand, channelRaw, statusRaw, priorityRaw;
    std::vector<Seconds32> created, updated, solved, due, waitingSince;
    std::vector<std::int32_t> firstReply, resolution; ///< calendar minutes, kNoMinutes = none
    std::vector<std::int16_t> reopens, replies; ///< -1 = not known
    std::vector<std::uint32_t> tagOffsets { 0 }; ///< tags of row r: tagCodes[tagOffsets[r] .. tagOffsets[r+1])
    std::vector<Code> tagCodes;
    TextColumn ids, subjects;

    Dictionary statusLabels, types, people, emails, groups, organizations, brands, tags, rawChannels, rawStatuses, rawPriorities;

    [[nodiscard]] std::size_t rows() const { return created.size(); }
    [[nodiscard]] std::span<const Code> tagsOf(Row row) const
    {
        return std::span(tagCodes).subspan(tagOffsets[row], tagOffsets[row + 1] - tagOffsets[row]);
    }
    /// The row of a ticket, or nothing. O(rows) once, then O(1).
    [[nodiscard]] std::optional<Row> find(std::string_view accountId, std::string_view ticketId) const;

    std::shared_ptr<const struct RowIndex> rowIndex; ///< set by the builder
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace desk
