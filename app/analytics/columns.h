// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace desk {

using Row = std::uint32_t; ///< index of a ticket in a snapshot
using Code = std::uint32_t; ///< index of a value in a dictionary; 0 is always "none"

/// Values by row, immutable, as cheap to read as a pointer. They lie in memory that `owner` keeps: a builder's buffer
/// or a mapped file. Copies share it; any thread may read.
template <typename T> class Column {
public:
    using value_type = T;

    Column() = default;
    Column(std::shared_ptr<const void> owner, const T* data, std::size_t size)
        : m_data(data)
        , m_size(size)
        , m_owner(std::move(owner))
    {
    }
    [[nodiscard]] const T& operator[](std::size_t row) const { return m_data[row]; }
    [[nodiscard]] const T* data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T* begin() const { return m_data; }
    [[nodiscard]] const T* end() const { return m_data + m_size; }
    [[nodiscard]] const std::shared_ptr<const void>& owner() const { return m_owner; }

private:
    const T* m_data = nullptr;
    std::size_t m_size = 0;
    std::shared_ptr<const void> m_owner;
};

/// Where a text lies: chunk (20 bits), offset in the chunk (20 bits), length in bytes (24 bits).
struct TextRef {
    static constexpr int kLengthBits = 24, kOffsetBits = 20, kChunkShift = kLengthBits + kOffsetBits;
    static constexpr std::uint64_t kLengthMask = (1U << kLengthBits) - 1, kOffsetMask = (1U << kOffsetBits) - 1;
    static constexpr std::size_t kChunkSize = std::size_t(1) << kOffsetBits;

    static constexpr std::uint64_t make(std::size_t chunk, std::size_t offset, std::size_t length)
    {
        return std::uint64_t(chunk) << kChunkShift | std::uint64_t(offset & kOffsetMask) << kLengthBits | length;
    }
    static constexpr std::size_t chunk(std::uint64_t ref) { return static_cast<std::size_t>(ref >> kChunkShift); }
    static constexpr std::size_t offset(std::uint64_t ref)
    {
        return static_cast<std::size_t>(ref >> kLengthBits & kOffsetMask);
    }
    static constexpr std::size_t length(std::uint64_t ref) { return static_cast<std::size_t>(ref & kLengthMask); }
};

/// The bytes of texts in chunks. A text longer than a chunk has one of its own.
using TextChunks = std::vector<std::shared_ptr<const char[]>>;

inline std::string_view textAt(const TextChunks& chunks, std::uint64_t ref)
{
    const std::size_t length = TextRef::length(ref);
    return length == 0 ? std::string_view()
                       : std::string_view(chunks[TextRef::chunk(ref)].get() + TextRef::offset(ref), length);
}

/// UTF-8 texts by index, immutable; copies share the bytes.
class TextColumn {
public:
    TextColumn() = default;
    TextColumn(Column<std::uint64_t> refs, TextChunks chunks)
        : m_refs(std::move(refs))
        , m_chunks(std::move(chunks))
    {
    }
    /// Texts in a file, whose references may be damaged: those that lead past `end` read as empty. The chunks follow
    /// one another in memory.
    TextColumn(Column<std::uint64_t> refs, TextChunks chunks, const char* end)
        : m_refs(std::move(refs))
        , m_chunks(std::move(chunks))
        , m_end(end)
    {
    }
    [[nodiscard]] std::string_view at(std::size_t index) const
    {
        const std::uint64_t ref = m_refs[index];
        return m_end && !inside(ref) ? std::string_view() : textAt(m_chunks, ref);
    }
    [[nodiscard]] std::size_t size() const { return m_refs.size(); }
    [[nodiscard]] const Column<std::uint64_t>& refs() const { return m_refs; }
    [[nodiscard]] const TextChunks& chunks() const { return m_chunks; }

private:
    [[nodiscard]] bool inside(std::uint64_t ref) const
    {
        const std::size_t chunk = TextRef::chunk(ref);
        return chunk < m_chunks.size()
            && TextRef::offset(ref) + TextRef::length(ref) <= static_cast<std::size_t>(m_end - m_chunks[chunk].get());
    }

    Column<std::uint64_t> m_refs;
    TextChunks m_chunks;
    const char* m_end = nullptr;
};

/// Values of one dimension by code, immutable. Code 0 is the empty value.
class Dictionary {
public:
    Dictionary();
    /// The first text must be empty.
    explicit Dictionary(TextColumn values)
        : m_values(std::move(values))
    {
    }
    /// Empty for a code that it does not have.
    [[nodiscard]] std::string_view value(Code code) const
    {
        return code < m_values.size() ? m_values.at(code) : std::string_view();
    }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    /// The code, or 0 where the value is unknown. O(size): for few look-ups.
    [[nodiscard]] Code find(std::string_view value) const;
    [[nodiscard]] const TextColumn& values() const { return m_values; }

private:
    TextColumn m_values;
};

} // namespace desk
