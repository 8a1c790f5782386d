// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ratebuckets.h"

#include <algorithm>

namespace desk::sandbox {

RateBuckets::State RateBuckets::take(const std::string& name, int limit, int windowSeconds, Millis now, int cost)
{
    Window& window = m_windows[name];
    const Millis length = Millis(windowSeconds) * 1000;
    if (window.start == 0 || now - window.start >= length || now < window.start)
        window = { now, 0 };
    State state;
    state.total = limit;
    state.allowed = window.used + cost <= limit;
    if (state.allowed)
        window.used += cost;
    state.remaining = std::max(0, limit - window.used);
    state.resetSeconds = static_cast<int>(std::max<Millis>(1, (window.start + length - now + 999) / 1000));
    return state;
}

} // namespace desk::sandbox
