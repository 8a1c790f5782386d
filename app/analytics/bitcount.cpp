// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analytics/bitcount.h"

#include "app/analytics/rowbits.h"

namespace desk {

namespace {

using Words = std::span<const std::uint64_t>;

std::size_t countPlain(Words a, Words b)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += RowBits::ones(a[i] & b[i]);
    return count;
}

// What is built for every processor of a kind may not assume the instruction: it is asked for once, at run time.
#if defined(__GNUC__) && defined(__x86_64__)
__attribute__((target("popcnt"))) std::size_t countFast(Words a, Words b)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += static_cast<std::size_t>(__builtin_popcountll(a[i] & b[i]));
    return count;
}

bool isFast()
{
    static const bool fast = __builtin_cpu_supports("popcnt") != 0;
    return fast;
}
#else
constexpr auto countFast = countPlain;
constexpr bool isFast()
{
    return false;
}
#endif

} // namespace

std::size_t onesInBoth(Words a, Words b)
{
    return isFast() ? countFast(a, b) : countPlain(a, b);
}

} // namespace desk
