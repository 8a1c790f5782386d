// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <map>
#include <string>

namespace desk::sandbox {

/// Named counters of requests in fixed windows, as the services keep them. One thread.
class RateBuckets {
public:
    struct State {
        int total = 0, remaining = 0;
        int resetSeconds = 0; ///< until the window ends, ≥ 1
        bool allowed = true;
    };
    /// Takes `cost` from the bucket; a refused request takes nothing. `now` in ms; the window begins with its first
    /// request.
    State take(const std::string& name, int limit, int windowSeconds, Millis now, int cost = 1);

private:
    struct Window {
        Millis start = 0;
        int used = 0;
    };
    std::map<std::string, Window> m_windows;
};

} // namespace desk::sandbox
