// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

#include "app/sandbox/topics.h"

#include <array>

namespace desk::sandbox {

std::span<const std::string_view> englishTopicTexts()
{
    static const std::array texts { kEnglishStory, kEnglishBike, kEnglishOrders, kEnglishService };
    return texts;
}

std::span<const std::string_view> frenchTopicTexts()
{
    static const std::array texts { kFrenchStory, kFrenchBike, kFrenchOrders, kFrenchService };
    return texts;
}

} // namespace desk::sandbox
