// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace desk {

using Row = std::uint32_t; ///< index of a ticket in a snapshot
using Code = std::uint32_t; ///< index of a value in a dictionary; 0 is always "none"

/// UTF-8 texts by index. Copies share the bytes: a chunk's bytes are written once, before any copy refers to them, so
/// that a builder may go on appending while readers on other threads look at an earlier copy.
class TextColumn {
public:
    void append(std::string_view text) { m_refs.push_back(store(text)); }
    /// Replaces a text; the old bytes stay until compact().
    void set(std::size_t index, std::string_view text);
    [[nodiscard]] std::string_view at(std::size_t index) const
    {
        const std::uint64_t ref = m_refs[index];
        return { m_chunks[ref >> kChunkShift].get() + (ref >> kLengthBits & kOffsetMask), ref & kLengthMask };
    }
    [[nodiscard]] std::size_t size() const { return m_refs.size(); }
    /// Drops replaced bytes where they have become the larger part.
    void compact();

private:
    // A reference is chunk (20 bits), offset (20 bits), length (24 bits).
    static constexpr int kLengthBits = 24, kOffsetBits = 20, kChunkShift = kLengthBits + kOffsetBits;
    static constexpr std::uint64_t kLengthMask = (1U << kLengthBits) - 1, kOffsetMask = (1U << kOffsetBits) - 1;
    static constexpr std::size_t kChunkSize = std::size_t(1) << kOffsetBits;

    std::uint64_t store(std::string_view text);

    std::vector<std::uint64_t> m_refs;
    std::vector<std::shared_ptr<char[]>> m_chunks;
    std::size_t m_used = kChunkSize; ///< of the last chunk
    std::size_t m_stored = 0, m_dead = 0; ///< bytes
};

/// Values of one dimension. Code 0 is the empty value. Immutable once in a snapshot; copies share the bytes.
class Dictionary {
public:
    Dictionary() { m_values.append({}); }
    /// Adds a value that is not in it. Whoever builds a dictionary keeps an Interner beside it.
    Code append(std::string_view value);
    [[nodiscard]] std::string_view value(Code code) const { return m_values.at(code); }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    /// The code, or 0 where the value is unknown. O(size): for few look-ups.
    [[nodiscard]] Code find(std::string_view value) const;

private:
    TextColumn m_values;
};

/// Codes by value for the one who builds a dictionary; the same dictionary, or a copy that carries on from it, in every
/// call.
class Interner {
public:
    /// The code of a value, new where it is unknown.
    Code code(Dictionary& dictionary, std::string_view value);

private:
    std::unordered_map<std::string_view, Code> m_codes; ///< keys point into the dictionary's bytes, which never move
};

} // namespace desk
