// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"

namespace desk {

/// Writes 1 into `hit` where a term over hours of the week or over what tickets add to metrics matches, 0 elsewhere,
/// its negation left out; `hit` is as long as the snapshot. Errors of testFor().
Result<void> matchLog(const QueryTerm& term, const MatchContext& context, std::vector<std::uint8_t>& hit);

} // namespace desk
