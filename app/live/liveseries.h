// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livestate.h"

#include <QHash>
#include <vector>

namespace desk {

/// What was so at one instant, of one department or of all; nothing where it was not told. Times in seconds.
struct LiveSample {
    Millis at = 0;
    QString department; ///< id; empty = all together
    std::optional<double> waiting = {}, open = {}, online = {}, away = {}, invisible = {}, waitAvg = {}, waitMax = {};
    std::optional<double> missed = {}; ///< in the 30 minutes before
    bool operator==(const LiveSample&) const = default;
};

/// The samples of a state that is fresh(): one for all together, one for each department. Pure.
std::vector<LiveSample> samplesOf(const LiveState& state, Millis at);

/// The rolling history of one account in memory: the last day, as it was sampled. Where two samples are further apart
/// than kGapAfter, nothing was known in between. Value.
class LiveSeries {
public:
    static constexpr Millis kKept = 24 * 3600 * 1000, kGapAfter = 45'000;

    /// Adds samples; older ones than those that are there may come too (from the disk).
    void add(const std::vector<LiveSample>& samples);
    /// Forgets what was taken for known after this instant, and was not.
    void forgetAfter(Millis at);
    /// A department's samples from `from` on, in pieces without a gap; each has one sample at least.
    [[nodiscard]] std::vector<std::vector<LiveSample>> pieces(const QString& department, Millis from) const;
    [[nodiscard]] bool isEmpty() const { return m_samples.isEmpty(); }

private:
    QHash<QString, std::vector<LiveSample>> m_samples; ///< by department, oldest first
};

} // namespace desk
