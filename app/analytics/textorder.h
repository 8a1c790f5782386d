// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace desk {

/// The numbers of `count` texts in the order of what they fold to; equal ones by number.
/// `same[i]` says whether the i-th in that order folds to the same as the one before it.
struct TextOrder {
    std::vector<std::uint32_t> numbers;
    std::vector<bool> same;
};
/// `text(i)` must stay valid while this runs.
TextOrder orderOfTexts(std::size_t count, const std::function<std::string_view(std::uint32_t)>& text);

/// Below 0, 0 or above 0: how two texts stand in that order.
int compareFolded(std::string_view a, std::string_view b);

} // namespace desk
