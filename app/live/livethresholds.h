// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livestate.h"

#include <QHash>
#include <array>
#include <set>

namespace desk {

/// When somebody wants to be told: a limit for each of three numbers of a floor, 0 = not wanted.
struct LiveThresholds {
    enum class Kind { Waiting, LongestWait, Missed };
    static constexpr std::array kKinds { Kind::Waiting, Kind::LongestWait, Kind::Missed };
    int waiting = 0; ///< visitors
    int longestWait = 0; ///< seconds
    int missed = 0; ///< chats in the last 30 minutes

    [[nodiscard]] int limit(Kind kind) const;
    [[nodiscard]] bool any() const { return waiting > 0 || longestWait > 0 || missed > 0; }
    bool operator==(const LiveThresholds&) const = default;
};

/// Notices when a number goes over its limit. Each crossing is told once: not again while the number stays over, nor
/// while it is not known; again once it was at or below the limit. One thread.
class ThresholdWatch {
public:
    struct Crossing {
        QString accountId;
        LiveThresholds::Kind kind;
        double value = 0;
        int limit = 0;
        bool operator==(const Crossing&) const = default;
    };
    /// Other limits; what is over one that did not change is not told again.
    void setLimits(const LiveThresholds& limits);
    /// What went over its limit with this state, of all departments together.
    std::vector<Crossing> look(const LiveState& state);

private:
    LiveThresholds m_limits;
    std::set<std::pair<QString, LiveThresholds::Kind>> m_over;
};

} // namespace desk
