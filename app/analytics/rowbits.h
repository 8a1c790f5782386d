// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/bitcount.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace desk {

/// A set of small numbers (rows, or places in a list), one bit each, with their count.
class RowBits {
public:
    static constexpr std::size_t kWordBits = 64;

    /// How many bits are set; without the call that std::popcount is where the processor may lack it.
    static constexpr std::size_t ones(std::uint64_t word)
    {
        word -= word >> 1 & 0x5555'5555'5555'5555;
        word = (word & 0x3333'3333'3333'3333) + (word >> 2 & 0x3333'3333'3333'3333);
        return static_cast<std::size_t>(((word + (word >> 4)) & 0x0f0f'0f0f'0f0f'0f0f) * 0x0101'0101'0101'0101 >> 56);
    }

    /// `size` numbers, all in the set or none.
    void assign(std::size_t size, bool all)
    {
        m_size = size;
        m_words.assign((size + kWordBits - 1) / kWordBits, all ? ~std::uint64_t(0) : 0);
        if (all && size % kWordBits != 0)
            m_words.back() = (std::uint64_t(1) << size % kWordBits) - 1;
        m_count = all ? size : 0;
    }
    /// `read(begin, end)` gives the bits of the numbers [begin, end), at most 64, the first one lowest.
    template <typename Read> void fill(std::size_t size, Read&& read)
    {
        m_size = size;
        m_words.resize((size + kWordBits - 1) / kWordBits);
        m_count = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            m_words[i] = read(i * kWordBits, std::min(size, (i + 1) * kWordBits));
            m_count += ones(m_words[i]);
        }
    }
    /// The number must not be in the set.
    void add(std::size_t number)
    {
        m_words[number / kWordBits] |= bitOf(number);
        ++m_count;
    }
    /// The number must be in the set.
    void remove(std::size_t number)
    {
        m_words[number / kWordBits] &= ~bitOf(number);
        --m_count;
    }
    [[nodiscard]] bool has(std::size_t number) const { return (m_words[number / kWordBits] & bitOf(number)) != 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// How many are in both sets, which are of the same size.
    [[nodiscard]] std::size_t countBoth(const RowBits& other) const { return onesInBoth(m_words, other.m_words); }
    [[nodiscard]] const std::vector<std::uint64_t>& words() const { return m_words; }
    bool operator==(const RowBits&) const = default;

    /// Calls use(number) for each in the set, ascending.
    template <typename Use> void forEach(Use&& use) const
    {
        each([this](std::size_t i) { return m_words[i]; }, use);
    }
    /// Calls use(number) for each that is not in the set, ascending.
    template <typename Use> void forEachOther(Use&& use) const
    {
        each([this](std::size_t i) { return ~m_words[i] & limit(i); }, use);
    }

private:
    static constexpr std::uint64_t bitOf(std::size_t number) { return std::uint64_t(1) << number % kWordBits; }
    [[nodiscard]] std::uint64_t limit(std::size_t word) const
    {
        const std::size_t left = m_size - word * kWordBits;
        return left >= kWordBits ? ~std::uint64_t(0) : bitOf(left) - 1;
    }
    template <typename Word, typename Use> void each(Word&& word, Use&& use) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (std::uint64_t bits = word(i); bits != 0; bits &= bits - 1)
                use(i * kWordBits + static_cast<std::size_t>(std::countr_zero(bits)));
    }

    std::size_t m_size = 0, m_count = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace desk
