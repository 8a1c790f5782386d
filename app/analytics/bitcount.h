// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace desk {

/// How many bits are set in both of two equally long sets; by the processor's own instruction where it has one.
std::size_t onesInBoth(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

} // namespace desk
