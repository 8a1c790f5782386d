// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"

#include <algorithm>
#include <array>
#include <cstring>

/// How a column file is laid out: a head, a record for each account and each section, then the sections. Numbers are in
/// the byte order of the machine that wrote them, which the head tells.
namespace desk::columnlayout {

constexpr std::array<char, 8> kMagic { 'D', 's', 'k', 'C', 'o', 'l', 's', '\n' };
/// To be raised where a column gets another meaning; new and removed columns are noticed by layoutHash().
constexpr std::uint32_t kFormat = 1;
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kAlignment = 4096; ///< of sections
constexpr std::size_t kBlock = TextRef::kChunkSize; ///< what is summed up at a time

struct Head {
    std::array<char, 8> magic = kMagic;
    std::uint32_t format = kFormat, byteOrder = kByteOrder;
    std::uint64_t layout = 0, fileBytes = 0;
    std::uint64_t headBytes = 0; ///< this and the records
    std::uint64_t checksum = 0; ///< of headBytes bytes, itself being 0
    std::uint32_t accounts = 0, sections = 0;
};

struct AccountRecord { ///< the id's bytes follow, filled up to a multiple of 8
    std::int64_t revision = 0, token = 0, newest = 0;
    std::uint64_t idBytes = 0;
};

struct SectionRecord {
    std::uint64_t offset = 0, bytes = 0, checksum = 0;
};

constexpr std::size_t rounded(std::size_t bytes, std::size_t to)
{
    return (bytes + to - 1) / to * to;
}

/// Sums up a block after others. Every step can be undone, so that one changed word never goes unnoticed.
inline std::uint64_t blockChecksum(std::uint64_t before, const char* data, std::size_t bytes)
{
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;
    std::array<std::uint64_t, 4> lanes { before, before + 1, before + 2, before + 3 };
    std::size_t at = 0;
    for (; at + sizeof lanes <= bytes; at += sizeof lanes) {
        std::array<std::uint64_t, 4> words;
        std::memcpy(words.data(), data + at, sizeof words);
        for (std::size_t i = 0; i < words.size(); ++i)
            lanes[i] = (lanes[i] ^ words[i]) * kFactor;
    }
    std::array<char, sizeof lanes> rest {};
    if (at < bytes)
        std::memcpy(rest.data(), data + at, bytes - at);
    std::array<std::uint64_t, 4> words;
    std::memcpy(words.data(), rest.data(), sizeof words);
    std::uint64_t sum = bytes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        lanes[i] = (lanes[i] ^ words[i]) * kFactor;
        sum = (sum ^ lanes[i] ^ lanes[i] >> 31) * kFactor;
    }
    return sum;
}

/// Calls use(bytes, count) for each block of a section; use says whether to go on.
template <typename Use> bool forBlocks(const char* data, std::size_t bytes, Use&& use)
{
    for (std::size_t at = 0; at < bytes; at += kBlock)
        if (!use(data + at, std::min(kBlock, bytes - at)))
            return false;
    return true;
}

/// Another number for other columns: their names, order and types.
template <typename Columns> std::uint64_t layoutHash(Columns& columns)
{
    std::uint64_t hash = kFormat;
    const auto kindOf = []<typename T>(const T&) -> std::uint64_t {
        if constexpr (requires { typename T::value_type; })
            return sizeof(typename T::value_type);
        else
            return std::is_same_v<T, Dictionary> ? 100 : 200;
    };
    forEachColumn(
        [&](const char* name, auto& column) {
            hash = blockChecksum(hash ^ kindOf(column), name, std::char_traits<char>::length(name));
        },
        columns);
    return hash;
}

/// How many sections a file has: two for texts, and two at the end that are made of the columns.
template <typename Columns> std::size_t sectionCount(Columns& columns)
{
    std::size_t count = 2;
    forEachColumn(
        [&]<typename T>(const char*, const T&) {
            count += requires
            {
                typename T::value_type;
            }
            ? 1 : 2;
        },
        columns);
    return count;
}

} // namespace desk::columnlayout
