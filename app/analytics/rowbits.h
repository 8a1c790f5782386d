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
    /// `size` numbers, those of which `words` has the bit; its bits beyond them must be 0.
    void take(std::size_t size, std::vector<std::uint64_t> words)
    {
        m_size = size;
        m_words = std::move(words);
        m_count = onesInBoth(m_words, m_words);
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
    /// Adds numberOf(item) of each item: different numbers that are not in the set.
    template <typename Items, typename NumberOf> void addEach(const Items& items, NumberOf&& numberOf)
    {
        flipEach(items, numberOf);
        m_count += items.size();
    }
    /// Removes numberOf(item) of each item: different numbers that are in the set.
    template <typename Items, typename NumberOf> void removeEach(const Items& items, NumberOf&& numberOf)
    {
        flipEach(items, numberOf);
        m_count -= items.size();
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
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (std::uint64_t bits = m_words[i]; bits != 0; bits &= bits - 1)
                use(i * kWordBits + static_cast<std::size_t>(std::countr_zero(bits)));
    }

private:
    template <typename Items, typename NumberOf> void flipEach(const Items& items, NumberOf&& numberOf)
    {
        std::uint64_t* const words = m_words.data(); // a copy: what is written could be the pointer, too
        for (const auto item : items) {
            const std::size_t number = numberOf(item);
            words[number / kWordBits] ^= bitOf(number);
        }
    }
    static constexpr std::uint64_t bitOf(std::size_t number) { return std::uint64_t(1) << number % kWordBits; }

    std::size_t m_size = 0, m_count = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace desk
