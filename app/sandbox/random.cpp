// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/random.h"

#include <cmath>
#include <numbers>

namespace desk::sandbox {

Random Random::forThing(std::uint64_t seed, std::string_view kind, std::uint64_t index)
{
    std::uint64_t hash = seed ^ 0x9E3779B97F4A7C15ULL;
    for (const char c : kind)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    Random random(hash + index * 0xD1B54A32D192ED03ULL);
    random.next();
    return random;
}

std::uint64_t Random::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::uint64_t Random::below(std::uint64_t n)
{
    return next() % n;
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::size_t Random::weighted(std::span<const double> weights)
{
    double sum = 0;
    for (const double w : weights)
        sum += w;
    double at = unit() * sum;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        if (at < weights[i])
            return i;
        at -= weights[i];
    }
    return weights.size() - 1;
}

double Random::logNormal(double median, double sigma)
{
    const double u = 1.0 - unit();
    const double v = unit();
    const double normal = std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
    return median * std::exp(sigma * normal);
}

} // namespace desk::sandbox
