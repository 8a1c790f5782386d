// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rawblocks.h"

#include "app/base/text.h"

#include <charconv>
#include <zstd.h>

namespace desk {

namespace {

constexpr std::size_t kBlockBytes = 128 * 1024;
constexpr int kLevel = 1; ///< 3 saves a tenth of the space for twice the time
constexpr std::int64_t kNoCode = 0;
constexpr std::int64_t kMostTypes = 16'000; ///< a code has 15 bits
constexpr int kNumberBits = 48;
constexpr std::size_t kMostDigits = 14; ///< surely less than 2^48

/// The key in raw_number; nothing where the id is no such number.
std::optional<std::int64_t> numberKey(std::string_view id, std::int64_t typeCode)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    const bool plain = !id.empty() && id.size() <= kMostDigits && id[0] >= '1' && id[0] <= '9';
    if (typeCode == kNoCode || !plain || error != std::errc() || end != id.data() + id.size())
        return std::nullopt;
    return (typeCode << kNumberBits) + number;
}

std::int64_t knownCode(sql::Database& db, std::string_view type)
{
    sql::Statement& find = db.statement("SELECT code FROM raw_type WHERE type = ?");
    find.bind(1, type);
    const std::int64_t code = find.step() ? find.integer(0) : kNoCode;
    find.reset();
    return code;
}

} // namespace

struct RawBlocks::Context {
    ZSTD_CCtx* zstd = ZSTD_createCCtx();
    std::string plain, packed;
    Context() = default;
    ~Context() { ZSTD_freeCCtx(zstd); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

RawBlocks::RawBlocks()
    : m_context(std::make_unique<Context>())
{
}

RawBlocks::~RawBlocks() = default;

void RawBlocks::write(sql::Database& db, std::span<const RawRecord> records)
{
    m_types.clear(); // what was rolled back is gone
    std::size_t first = 0;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        bytes += records[i].json.size();
        if (bytes < kBlockBytes && i + 1 < records.size())
            continue;
        writeBlock(db, records.subspan(first, i + 1 - first), bytes);
        first = i + 1;
        bytes = 0;
    }
}

void RawBlocks::writeBlock(sql::Database& db, std::span<const RawRecord> records, std::size_t bytes)
{
    std::string& plain = m_context->plain;
    std::string& packed = m_context->packed;
    plain.clear();
    plain.reserve(bytes);
    for (const RawRecord& record : records)
        plain += record.json;
    packed.resize(ZSTD_compressBound(plain.size()));
    const std::size_t size
        = ZSTD_compressCCtx(m_context->zstd, packed.data(), packed.size(), plain.data(), plain.size(), kLevel);
    if (ZSTD_isError(size))
        return db.fail(QStringLiteral("a record could not be compressed"));

    sql::Statement& insert = db.statement("INSERT INTO raw_block(live, size, data) VALUES(0, ?, ?) RETURNING key");
    insert.bind(1, static_cast<std::int64_t>(plain.size())).bindBlob(2, std::string_view(packed).substr(0, size));
    if (!insert.step())
        return;
    const std::int64_t block = insert.integer(0);
    insert.run();

    sql::Statement& leave = db.statement("UPDATE raw_block SET live = live - 1 WHERE key = ?");
    sql::Statement& sweep = db.statement("DELETE FROM raw_block WHERE key = ? AND live = 0 AND key <> ?");
    std::int64_t at = 0;
    std::int64_t live = 0;
    for (const RawRecord& record : records) {
        const auto length = static_cast<std::int64_t>(record.json.size());
        const auto old = put(db, record, { block, at, length });
        if (old == block) {
            --live;
        } else if (old) {
            leave.reset().bind(1, *old).run();
            sweep.reset().bind(1, *old).bind(2, block).run();
        }
        at += length;
        ++live;
    }
    db.statement("UPDATE raw_block SET live = ? WHERE key = ?").bind(1, live).bind(2, block).run();
}

std::optional<std::int64_t> RawBlocks::put(sql::Database& db, const RawRecord& record, const Place& place)
{
    const auto putPlace = [&](const char* insert, const char* find, const char* move, const auto& bindKey) {
        const auto bound = [&](const char* sql) -> sql::Statement& {
            sql::Statement& statement = db.statement(sql);
            bindKey(statement);
            return statement;
        };
        const auto write = [&](const char* sql) {
            bound(sql).bind(3, place.block).bind(4, place.at).bind(5, place.size).run();
            return db.changes() > 0;
        };
        std::optional<std::int64_t> old;
        if (write(insert)) // most are new
            return old;
        sql::Statement& there = bound(find);
        if (there.step())
            old = there.integer(0);
        there.reset();
        write(move);
        return old;
    };
    if (const auto key = numberKey(record.id, typeCode(db, record.type)))
        return putPlace("INSERT INTO raw_number(key, block, at, size) VALUES(?1, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            "SELECT block FROM raw_number WHERE key = ?1",
            "UPDATE raw_number SET block = ?3, at = ?4, size = ?5 WHERE key = ?1",
            [&](sql::Statement& statement) { statement.bind(1, *key); });
    return putPlace("INSERT INTO raw(type, id, block, at, size) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
        "SELECT block FROM raw WHERE type = ?1 AND id = ?2",
        "UPDATE raw SET block = ?3, at = ?4, size = ?5 WHERE type = ?1 AND id = ?2",
        [&](sql::Statement& statement) { statement.bind(1, record.type).bind(2, record.id); });
}

struct RawBlocks::Placed {
    std::int64_t block = 0, at = 0, size = 0;
    std::string type, id;
};

std::optional<std::vector<RawRecord>> RawBlocks::recordsOf(
    sql::Database& db, std::int64_t block, std::span<const Placed> places)
{
    sql::Statement& query = db.statement("SELECT size, data FROM raw_block WHERE key = ?");
    if (!query.bind(1, block).step())
        return std::nullopt;
    const std::string_view packed = query.view(1);
    std::string plain(static_cast<std::size_t>(query.integer(0)), '\0');
    const std::size_t got = ZSTD_decompress(plain.data(), plain.size(), packed.data(), packed.size());
    query.reset();
    if (ZSTD_isError(got) || got != plain.size())
        return std::nullopt;
    std::vector<RawRecord> records;
    for (const Placed& place : places)
        if (static_cast<std::size_t>(place.at + place.size) <= plain.size())
            records.push_back({ place.type, place.id,
                plain.substr(static_cast<std::size_t>(place.at), static_cast<std::size_t>(place.size)) });
    return records;
}

void RawBlocks::forget(sql::Database& db, const RawRecord& record)
{
    if (const auto key = numberKey(record.id, knownCode(db, record.type)))
        db.statement("DELETE FROM raw_number WHERE key = ?").bind(1, *key).run();
    else
        db.statement("DELETE FROM raw WHERE type = ? AND id = ?").bind(1, record.type).bind(2, record.id).run();
}

qint64 RawBlocks::throwAway(sql::Database& db, const std::function<bool(const RawRecord&)>& which)
{
    std::vector<Placed> places;
    sql::Statement& query = db.statement(
        "SELECT block, at, size, type, id FROM raw UNION ALL SELECT block, at, size,"
        " (SELECT type FROM raw_type WHERE code = key >> 48), CAST(key & 281474976710655 AS TEXT) FROM raw_number"
        " ORDER BY block, at");
    while (query.step())
        places.push_back({ query.integer(0), query.integer(1), query.integer(2), query.text(3), query.text(4) });
    query.reset();
    qint64 thrown = 0;
    for (std::size_t first = 0, next = 0; first < places.size() && !db.failed(); first = next) {
        const std::int64_t block = places[first].block;
        std::int64_t bytes = 0;
        for (next = first; next < places.size() && places[next].block == block; ++next)
            bytes += places[next].size;
        const auto records = recordsOf(db, block, std::span(places).subspan(first, next - first));
        std::vector<RawRecord> kept;
        bool changed = !records; // one that cannot be read names nobody that can be found: it goes
        for (const RawRecord& record : records.value_or(std::vector<RawRecord>())) {
            if (which(record)) {
                forget(db, record);
                ++thrown;
                changed = true;
            } else {
                kept.push_back(record);
            }
        }
        if (!records)
            for (std::size_t i = first; i < next; ++i)
                forget(db, { places[i].type, places[i].id, {} });
        sql::Statement& size = db.statement("SELECT size FROM raw_block WHERE key = ?");
        changed = changed || (size.bind(1, block).step() && size.integer(0) != bytes);
        size.reset();
        if (!changed)
            continue;
        write(db, kept); // into new blocks
        db.statement("DELETE FROM raw_block WHERE key = ?").bind(1, block).run();
    }
    return thrown;
}

/// Made where there is none yet; kNoCode where there are too many.
std::int64_t RawBlocks::typeCode(sql::Database& db, const std::string& type)
{
    const auto [it, fresh] = m_types.try_emplace(type, kNoCode);
    if (!fresh)
        return it->second;
    db.statement("INSERT INTO raw_type(type) SELECT ?1 WHERE (SELECT count(*) FROM raw_type) < ?2"
                 " ON CONFLICT DO NOTHING")
        .bind(1, type)
        .bind(2, kMostTypes)
        .run();
    it->second = knownCode(db, type);
    return it->second;
}

Result<std::string> RawBlocks::read(sql::Database& db, std::string_view type, std::string_view id)
{
    const auto key = numberKey(id, knownCode(db, type));
    sql::Statement& query = db.statement(key ? "SELECT r.at, r.size, b.size, b.data FROM raw_number r JOIN raw_block b"
                                               " ON b.key = r.block WHERE r.key = ?"
                                             : "SELECT r.at, r.size, b.size, b.data FROM raw r JOIN raw_block b"
                                               " ON b.key = r.block WHERE r.type = ? AND r.id = ?");
    if (key)
        query.bind(1, *key);
    else
        query.bind(1, type).bind(2, id);
    if (!query.step()) {
        if (db.failed())
            return db.error();
        return Error { Error::Kind::NotFound, QStringLiteral("%1 %2").arg(text(type), text(id)), 0, {} };
    }
    const auto at = static_cast<std::size_t>(query.integer(0));
    const auto size = static_cast<std::size_t>(query.integer(1));
    const std::string_view packed = query.view(3);
    std::string plain(static_cast<std::size_t>(query.integer(2)), '\0');
    const std::size_t got = ZSTD_decompress(plain.data(), plain.size(), packed.data(), packed.size());
    query.reset();
    if (ZSTD_isError(got) || got != plain.size() || at + size > plain.size())
        return Error { Error::Kind::Storage, QStringLiteral("the record %1 %2 is damaged").arg(text(type), text(id)), 0,
            {} };
    return plain.substr(at, size);
}

} // namespace desk
