// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace desk {

/// Sets of bits, counted by the processor's own instruction where it has one. Bit i of a set is bit i % 64 of its word
/// i / 64.
using BitWords = std::span<const std::uint64_t>;

/// How many bits are set in both of two equally long sets.
std::size_t onesInBoth(BitWords a, BitWords b);

/// How many of the numbers are in a set, which has room for all of them.
std::size_t onesAt(BitWords words, std::span<const std::uint32_t> numbers);

/// Whether each of the numbers is in a set, which has room for all of them, as one bit a number.
void bitsAt(BitWords words, std::span<const std::uint32_t> numbers, std::uint64_t* bits);

/// How many bits are set in the pieces of a set: of piece i, those of [begins[i], begins[i + 1]). There is one
/// beginning more than pieces, ascending, none beyond the set.
void onesInPieces(BitWords words, std::span<const std::uint32_t> begins, std::uint32_t* counts);

} // namespace desk
