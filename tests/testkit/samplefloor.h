// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/liveseries.h"

namespace desk::test {

/// A chat floor as real-time chat tells it at `now`, of an account with this id: five departments, live.
LiveState sampleFloor(const QString& accountId, Millis now);
/// Its last hour and a bit, with seven minutes in which nothing was known.
std::vector<LiveSample> sampleHour(const LiveState& floor, Millis now);

} // namespace desk::test
