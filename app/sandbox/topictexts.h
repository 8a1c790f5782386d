// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace desk::sandbox {

// In the form that topics.h describes. The same topics in the same order in both languages.
extern const std::string_view kEnglishStory, kEnglishBike, kEnglishOrders, kEnglishService;
extern const std::string_view kFrenchStory, kFrenchBike, kFrenchOrders, kFrenchService;

} // namespace desk::sandbox
