// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rawblocks.h"

#include "app/base/text.h"

#include <zstd.h>

namespace desk {

namespace {

constexpr std::size_t kBlockBytes = 128 * 1024;
constexpr int kLevel = 1; ///< 3 saves a tenth of the space for twice the time

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

    sql::Statement& find = db.statement("SELECT block FROM raw WHERE type = ? AND id = ?");
    sql::Statement& leave = db.statement("UPDATE raw_block SET live = live - 1 WHERE key = ?");
    sql::Statement& sweep = db.statement("DELETE FROM raw_block WHERE key = ? AND live = 0 AND key <> ?");
    sql::Statement& put = db.statement("INSERT OR REPLACE INTO raw(type, id, block, at, size) VALUES(?, ?, ?, ?, ?)");
    std::int64_t at = 0;
    std::int64_t live = 0;
    for (const RawRecord& record : records) {
        find.reset().bind(1, record.type).bind(2, record.id);
        std::optional<std::int64_t> old;
        if (find.step())
            old = find.integer(0);
        find.reset();
        if (old == block) {
            --live;
        } else if (old) {
            leave.reset().bind(1, *old).run();
            sweep.reset().bind(1, *old).bind(2, block).run();
        }
        const auto length = static_cast<std::int64_t>(record.json.size());
        put.reset().bind(1, record.type).bind(2, record.id).bind(3, block).bind(4, at).bind(5, length).run();
        at += length;
        ++live;
    }
    db.statement("UPDATE raw_block SET live = ? WHERE key = ?").bind(1, live).bind(2, block).run();
}

Result<std::string> RawBlocks::read(sql::Database& db, std::string_view type, std::string_view id)
{
    sql::Statement& query
        = db.statement("SELECT raw.at, raw.size, raw_block.size, raw_block.data FROM raw"
                       " JOIN raw_block ON raw_block.key = raw.block WHERE raw.type = ? AND raw.id = ?");
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
