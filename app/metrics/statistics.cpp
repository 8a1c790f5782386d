// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/metrics/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace desk {

namespace {

double linear(std::span<const double> sorted, double p)
{
    const double h = static_cast<double>(sorted.size() - 1) * p;
    const auto below = static_cast<std::size_t>(h);
    if (below + 1 >= sorted.size())
        return sorted.back();
    return sorted[below] + (h - static_cast<double>(below)) * (sorted[below + 1] - sorted[below]);
}

double nearestRank(std::span<const double> sorted, double p)
{
    // 0.9 * 10 is a little more than 9 in binary.
    const double rank = std::ceil(p * static_cast<double>(sorted.size()) - 1e-9);
    return sorted[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

} // namespace

std::optional<double> percentile(std::span<const double> sorted, double p, PercentileRule rule)
{
    if (sorted.empty())
        return std::nullopt;
    p = std::clamp(p, 0.0, 1.0);
    return rule == PercentileRule::Linear ? linear(sorted, p) : nearestRank(sorted, p);
}

std::optional<Distribution> distributionOf(std::vector<double>& values, PercentileRule rule)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return Distribution { values.size(), *percentile(values, 0.5, rule), *percentile(values, 0.9, rule),
        *percentile(values, 0.95, rule), sum / static_cast<double>(values.size()), values.front(), values.back() };
}

ShareInterval wilson(std::size_t good, std::size_t all)
{
    if (all == 0)
        return {};
    constexpr double kZ = 1.959963984540054; // the 97.5 % point of the normal distribution
    const auto n = static_cast<double>(all);
    const double share = static_cast<double>(good) / n;
    const double centre = share + kZ * kZ / (2 * n);
    const double reach = kZ * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
    const double scale = 1 + kZ * kZ / n;
    return { std::max(0.0, (centre - reach) / scale), std::min(1.0, (centre + reach) / scale) };
}

} // namespace desk
