// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/matcher.h"

namespace desk {

/// What matchTerm() does for terms over hours of the week and over what tickets add to metrics.
Result<void> matchLog(const QueryTerm& term, const MatchContext& context, std::vector<std::uint8_t>& hit);

} // namespace desk
