// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace desk::sandbox {

/// A small deterministic generator (SplitMix64, public domain algorithm): the same seed gives the same world on every
/// machine. Make one per thing from a mixed seed, so that a thing can be made alone and in any order.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    /// A generator for thing `index` of kind `kind`.
    static Random forThing(std::uint64_t seed, std::string_view kind, std::uint64_t index);

    std::uint64_t next();
    /// 0 ≤ result < n; n ≥ 1.
    std::uint64_t below(std::uint64_t n);
    /// 0 ≤ result < 1.
    double unit();
    bool chance(double probability) { return unit() < probability; }
    /// An index drawn with these weights.
    std::size_t weighted(std::span<const double> weights);
    /// Log-normal with this median and sigma: how reply times are distributed.
    double logNormal(double median, double sigma);

private:
    std::uint64_t m_state;
};

} // namespace desk::sandbox
