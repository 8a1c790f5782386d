// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace desk::test {

/// Measures how long the event loop of its thread was blocked at most since it was made: by work or by waiting, but not
/// by a machine that had no processor for it (that time is subtracted, on Linux). Only meaningful while that loop runs.
class EventLoopWatch {
public:
    EventLoopWatch();
    [[nodiscard]] int longestBlockMs() const;

private:
    void tick();

    QTimer m_tick;
    QElapsedTimer m_since;
    double m_starved = 0;
    int m_longest = 0;
};

} // namespace desk::test
