// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/snapshot.h"
#include "app/base/hashslots.h"
#include "app/base/zeroedmemory.h"

#include <algorithm>

namespace desk {

/// A column while it grows; one thread. What share() gave away never changes: later rows are written behind it into the
/// same buffer, and the first change of a shared row copies the column. Without such a change sharing copies nothing.
template <typename T> class GrowingColumn {
public:
    GrowingColumn() = default;
    GrowingColumn(const GrowingColumn&) = delete; // two would write behind the same rows
    GrowingColumn& operator=(const GrowingColumn&) = delete;
    GrowingColumn(GrowingColumn&&) noexcept = default;
    GrowingColumn& operator=(GrowingColumn&&) noexcept = default;
    ~GrowingColumn() = default;

    /// Goes on from an immutable column; its values are copied only once there is something to write.
    void assign(const Column<T>& column)
    {
        m_shared = column;
        m_buffer.reset();
        m_data = column.data();
        m_size = m_capacity = m_sharedRows = column.size();
    }
    void append(T value)
    {
        if (m_size == m_capacity)
            move(std::max<std::size_t>(1024, m_capacity + m_capacity / 2));
        if (value != T())
            m_buffer[m_size] = value;
        ++m_size;
    }
    /// Writes only where the value is another one.
    void set(std::size_t row, T value)
    {
        if (m_data[row] == value)
            return;
        if (row < m_sharedRows)
            move(m_capacity);
        m_buffer[row] = value;
    }
    void reserve(std::size_t rows)
    {
        if (rows > m_capacity)
            move(rows);
    }
    [[nodiscard]] const T& operator[](std::size_t row) const { return m_data[row]; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// The present values, immutable.
    [[nodiscard]] Column<T> share()
    {
        if (m_buffer && m_sharedRows != m_size)
            m_shared = Column<T>(m_buffer, m_data, m_size);
        m_sharedRows = m_size;
        return m_shared;
    }

private:
    /// Everything into a buffer that nobody else has seen. Its memory comes as zeros, and where nothing but zeros lies,
    /// nothing is written: what many columns hold for all tickets takes no memory then.
    void move(std::size_t capacity)
    {
        constexpr std::size_t kPage = 4096 / sizeof(T);
        const std::shared_ptr<void> memory = zeroedMemory(capacity * sizeof(T));
        std::shared_ptr<T[]> buffer(memory, static_cast<T*>(memory.get()));
        for (std::size_t begin = 0; begin < m_size; begin += kPage) {
            const T *const first = m_data + begin, *const past = m_data + std::min(m_size, begin + kPage);
            if (std::any_of(first, past, [](T value) { return value != T(); }))
                std::copy(first, past, buffer.get() + begin);
        }
        m_buffer = std::move(buffer);
        m_data = m_buffer.get();
        m_capacity = capacity;
        m_sharedRows = 0;
        m_shared = {};
    }

    Column<T> m_shared; ///< as last shared, where nothing was written before its end since
    std::shared_ptr<T[]> m_buffer; ///< null until something is written
    const T* m_data = nullptr;
    std::size_t m_size = 0, m_capacity = 0;
    std::size_t m_sharedRows = 0; ///< the rows below are in other hands
};

/// Texts while they grow. A chunk's bytes are written once, before anybody else refers to them.
class GrowingTexts {
public:
    void assign(const TextColumn& texts);
    void append(std::string_view text) { m_refs.append(store(text)); }
    /// Replaces a text; the old bytes stay until compact().
    void set(std::size_t index, std::string_view text);
    [[nodiscard]] std::string_view at(std::size_t index) const { return textAt(m_chunks, m_refs[index]); }
    [[nodiscard]] std::size_t size() const { return m_refs.size(); }
    /// Drops replaced bytes where they have become the larger part.
    void compact();
    [[nodiscard]] TextColumn share() { return TextColumn(m_refs.share(), m_chunks); }

private:
    std::uint64_t store(std::string_view text);

    GrowingColumn<std::uint64_t> m_refs;
    TextChunks m_chunks;
    char* m_last = nullptr; ///< the last chunk, where it can be written to
    std::size_t m_used = TextRef::kChunkSize; ///< of the last chunk
    std::size_t m_stored = 0, m_dead = 0; ///< bytes
};

/// A dictionary while it grows.
class GrowingDictionary {
public:
    GrowingDictionary() { m_values.append({}); }
    void assign(const Dictionary& dictionary);
    /// The code of a value, new where it is unknown.
    Code code(std::string_view value);
    [[nodiscard]] std::string_view value(Code code) const { return m_values.at(code); }
    [[nodiscard]] Dictionary share() { return Dictionary(m_values.share()); }

private:
    GrowingTexts m_values;
    HashSlots m_codes; ///< of values from 1 on
};

/// A snapshot's columns while they grow.
struct GrowingColumns : TicketColumns<GrowingColumn, GrowingTexts, GrowingDictionary> {
    [[nodiscard]] std::size_t rows() const { return created.size(); }
};

} // namespace desk
