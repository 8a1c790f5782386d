// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <optional>
#include <string_view>

namespace desk {

/// A moment in any dialect of the help desks: ISO 8601 ("2023-09-18T23:25:12Z", "2021-07-20 22:55:29+00:00",
/// "2012-09-06 12:18:55 -0800", fractions of a second; without a zone it is UTC; a date alone is its midnight), or an
/// epoch number in seconds, milliseconds or microseconds, told apart by size. Nothing where it is none, or outside the
/// years 1970-2999.
std::optional<Millis> parseTime(std::string_view text);

} // namespace desk
