// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/sqlite.h"

#include <functional>
#include <memory>
#include <span>
#include <unordered_map>

namespace desk {

/// Writes records as received, about 128 KiB of them in one zstd frame: alone they are too small to compress well, and
/// a frame each costs more time than the bytes. One per connection, inside the caller's transaction.
class RawBlocks {
public:
    RawBlocks();
    ~RawBlocks();
    /// Of two with the same type and id the later one stays. Failures stick to `db`.
    void write(sql::Database& db, std::span<const RawRecord> records);
    /// The record; NotFound where there is none, Storage where it cannot be unpacked.
    static Result<std::string> read(sql::Database& db, std::string_view type, std::string_view id);

    /// Throws away the records that `which` says, and every byte of records that were replaced before; says how many
    /// were thrown away. Takes as long as reading all of them.
    qint64 throwAway(sql::Database& db, const std::function<bool(const RawRecord&)>& which);

private:
    /// Where a record lies.
    struct Place {
        std::int64_t block = 0, at = 0, size = 0;
    };
    struct Placed;
    /// The records of a block that are in use; nothing where it cannot be unpacked.
    static std::optional<std::vector<RawRecord>> recordsOf(
        sql::Database& db, std::int64_t block, std::span<const Placed> places);
    static void forget(sql::Database& db, const RawRecord& record);
    void writeBlock(sql::Database& db, std::span<const RawRecord> records, std::size_t bytes);
    /// Says the block that it lay in before, if any.
    std::optional<std::int64_t> put(sql::Database& db, const RawRecord& record, const Place& place);
    std::int64_t typeCode(sql::Database& db, const std::string& type);
    struct Context;
    std::unique_ptr<Context> m_context;
    std::unordered_map<std::string, std::int64_t> m_types; ///< their codes, as far as write() asked for them
};

} // namespace desk
