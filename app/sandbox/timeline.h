// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <vector>

namespace desk::sandbox {

class Random;

inline constexpr Millis kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;

/// When things happen in the two years before `now`: growth, seasons, office hours, and the three episodes of the
/// story.
class Timeline {
public:
    explicit Timeline(Millis now);

    [[nodiscard]] Millis start() const { return m_start; }
    [[nodiscard]] Millis now() const { return m_now; }
    /// The instant before which the share `fraction` (0…1) of all tickets was created; monotone.
    [[nodiscard]] Millis instantAt(double fraction) const;
    /// The share of tickets at this instant that are about the cloud outage, the product launch, firmware 4.2: 0…1.
    [[nodiscard]] double outageShare(Millis at) const;
    [[nodiscard]] double launchShare(Millis at) const;
    [[nodiscard]] double firmwareShare(Millis at) const;
    /// The same instant in office hours (Mon–Fri 07–18 UTC, a short Saturday), else the next morning.
    [[nodiscard]] static Millis officeTime(Millis at, Random& random);

private:
    [[nodiscard]] double weightOf(Millis hour) const;
    Millis m_now, m_start;
    std::vector<double> m_upTo; ///< cumulated weight by hour from the start
};

} // namespace desk::sandbox
