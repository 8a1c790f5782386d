// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/bitcount.h"

#include "app/analytics/rowbits.h"

namespace desk {

namespace {

struct PlainCount {
    std::uint64_t operator()(std::uint64_t word) const { return RowBits::ones(word); }
};

template <typename Count> inline std::size_t inBoth(BitWords a, BitWords b, Count count)
{
    const std::uint64_t *const first = a.data(), *const second = b.data();
    std::uint64_t sum = 0;
    for (std::size_t i = 0, size = a.size(); i < size; ++i)
        sum += count(first[i] & second[i]);
    return sum;
}

inline std::size_t at(BitWords words, std::span<const std::uint32_t> numbers)
{
    const std::uint64_t* const set = words.data();
    std::uint64_t sum = 0;
    for (const std::uint32_t number : numbers)
        sum += set[number / RowBits::kWordBits] >> number % RowBits::kWordBits & 1;
    return sum;
}

inline void read(BitWords words, std::span<const std::uint32_t> numbers, std::uint64_t* bits)
{
    const std::uint64_t* const set = words.data();
    for (std::size_t begin = 0; begin < numbers.size(); begin += RowBits::kWordBits) {
        const auto some = numbers.subspan(begin, std::min(RowBits::kWordBits, numbers.size() - begin));
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < some.size(); ++i)
            word |= (set[some[i] / RowBits::kWordBits] >> some[i] % RowBits::kWordBits & 1) << i;
        bits[begin / RowBits::kWordBits] = word;
    }
}

/// The count up to each beginning, from the one before.
template <typename Count>
inline void inPieces(BitWords words, std::span<const std::uint32_t> begins, std::uint32_t* counts, Count count)
{
    std::size_t word = 0;
    std::uint64_t before = 0, last = 0; // set bits before the word, and before the last beginning
    for (std::size_t i = 0; i < begins.size(); ++i) {
        for (const std::size_t end = begins[i] / RowBits::kWordBits; word < end; ++word)
            before += count(words[word]);
        const std::size_t bit = begins[i] % RowBits::kWordBits;
        const std::uint64_t here = bit == 0 ? before : before + count(words[word] & ((std::uint64_t(1) << bit) - 1));
        if (i > 0)
            counts[i - 1] = static_cast<std::uint32_t>(here - last);
        last = here;
    }
}

// What is built for every processor of a kind may not assume an instruction: it is asked for once, at run time.
#if defined(__GNUC__) && defined(__x86_64__)
#define DESK_FOR(instructions) __attribute__((target(instructions), flatten))

struct FastCount {
    DESK_FOR("popcnt") std::uint64_t operator()(std::uint64_t word) const
    {
        return static_cast<std::uint64_t>(__builtin_popcountll(word));
    }
};

DESK_FOR("popcnt") std::size_t inBothFast(BitWords a, BitWords b)
{
    return inBoth(a, b, FastCount());
}

/// Eight words at once: the compiler sees to that.
DESK_FOR("popcnt,avx512f,avx512vpopcntdq") std::size_t inBothWide(BitWords a, BitWords b)
{
    return inBoth(a, b, FastCount());
}

DESK_FOR("popcnt") void inPiecesFast(BitWords words, std::span<const std::uint32_t> begins, std::uint32_t* counts)
{
    inPieces(words, begins, counts, FastCount());
}

/// With shifts that leave the other registers alone.
DESK_FOR("bmi2") std::size_t atFast(BitWords words, std::span<const std::uint32_t> numbers)
{
    return at(words, numbers);
}

DESK_FOR("bmi2") void readFast(BitWords words, std::span<const std::uint32_t> numbers, std::uint64_t* bits)
{
    read(words, numbers, bits);
}

std::size_t inBothBest(BitWords a, BitWords b)
{
    static const bool wide = __builtin_cpu_supports("avx512vpopcntdq") != 0;
    static const bool fast = __builtin_cpu_supports("popcnt") != 0;
    return wide ? inBothWide(a, b) : fast ? inBothFast(a, b) : inBoth(a, b, PlainCount());
}

void inPiecesBest(BitWords words, std::span<const std::uint32_t> begins, std::uint32_t* counts)
{
    static const bool fast = __builtin_cpu_supports("popcnt") != 0;
    if (fast)
        inPiecesFast(words, begins, counts);
    else
        inPieces(words, begins, counts, PlainCount());
}

std::size_t atBest(BitWords words, std::span<const std::uint32_t> numbers)
{
    static const bool fast = __builtin_cpu_supports("bmi2") != 0;
    return fast ? atFast(words, numbers) : at(words, numbers);
}

void readBest(BitWords words, std::span<const std::uint32_t> numbers, std::uint64_t* bits)
{
    static const bool fast = __builtin_cpu_supports("bmi2") != 0;
    if (fast)
        readFast(words, numbers, bits);
    else
        read(words, numbers, bits);
}
#else
std::size_t inBothBest(BitWords a, BitWords b)
{
    return inBoth(a, b, PlainCount());
}
void inPiecesBest(BitWords words, std::span<const std::uint32_t> begins, std::uint32_t* counts)
{
    inPieces(words, begins, counts, PlainCount());
}
std::size_t atBest(BitWords words, std::span<const std::uint32_t> numbers)
{
    return at(words, numbers);
}
void readBest(BitWords words, std::span<const std::uint32_t> numbers, std::uint64_t* bits)
{
    read(words, numbers, bits);
}
#endif

} // namespace

std::size_t onesInBoth(BitWords a, BitWords b)
{
    return inBothBest(a, b);
}

std::size_t onesAt(BitWords words, std::span<const std::uint32_t> numbers)
{
    return atBest(words, numbers);
}

void bitsAt(BitWords words, std::span<const std::uint32_t> numbers, std::uint64_t* bits)
{
    readBest(words, numbers, bits);
}

void onesInPieces(BitWords words, std::span<const std::uint32_t> begins, std::uint32_t* counts)
{
    inPiecesBest(words, begins, counts);
}

} // namespace desk
