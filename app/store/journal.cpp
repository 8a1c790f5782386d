// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include <algorithm>

namespace desk::journal {

namespace {

/// Ascending numbers as differences, seven bits a byte, low ones first.
std::string packed(const std::vector<std::int64_t>& keys)
{
    std::string bytes;
    std::int64_t before = 0;
    for (const std::int64_t key : keys) {
        auto step = static_cast<std::uint64_t>(key - std::exchange(before, key));
        for (; step >= 0x80; step >>= 7)
            bytes += static_cast<char>(step | 0x80);
        bytes += static_cast<char>(step);
    }
    return bytes;
}

void unpack(std::string_view bytes, std::vector<std::int64_t>& keys)
{
    std::uint64_t step = 0;
    std::int64_t key = 0;
    int shift = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (shift < 64)
            step |= std::uint64_t(byte & 0x7f) << shift;
        shift += 7;
        if (byte < 0x80) {
            key += static_cast<std::int64_t>(step);
            keys.push_back(key);
            step = 0;
            shift = 0;
        }
    }
}

} // namespace

void append(sql::Database& db, const std::vector<std::int64_t>& tickets, bool namesChanged)
{
    const std::string bytes = packed(tickets);
    db.statement("INSERT INTO journal VALUES((SELECT max(revision) FROM journal) + 1, random(), ?, ?)")
        .bind(1, namesChanged)
        .bindBlob(2, bytes)
        .run();
    db.statement("DELETE FROM journal WHERE revision <= (SELECT max(revision) FROM journal) - ?")
        .bind(1, kKeptCommits)
        .run();
}

StoreRevision revision(sql::Database& db)
{
    sql::Statement& query = db.statement("SELECT revision, token FROM journal ORDER BY revision DESC LIMIT 1");
    StoreRevision newest;
    if (query.step())
        newest = { query.integer(0), query.integer(1) };
    query.reset();
    return newest;
}

std::optional<std::vector<std::int64_t>> changedSince(sql::Database& db, const StoreRevision& since)
{
    sql::Statement& query = db.statement(
        "SELECT revision, token, names_changed, tickets FROM journal WHERE revision >= ? ORDER BY revision");
    query.bind(1, since.number);
    std::vector<std::int64_t> keys;
    bool usable = query.step() && query.integer(0) == since.number && query.integer(1) == since.token;
    while (usable && query.step()) {
        usable = query.integer(2) == 0;
        unpack(query.view(3), keys);
    }
    query.reset();
    if (!usable || db.failed())
        return std::nullopt;
    std::ranges::sort(keys);
    const auto [first, last] = std::ranges::unique(keys);
    keys.erase(first, last);
    return keys;
}

} // namespace desk::journal
