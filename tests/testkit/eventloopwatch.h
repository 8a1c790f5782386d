// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

namespace desk::test {

/// Measures how long the event loop of its thread was blocked at most since it was made. Only meaningful while that loop runs.
class EventLoopWatch {
public:
    EventLoopWatch();
    [[nodiscard]] int longestBlockMs() const;

private:
    QTimer m_tick;
    QElapsedTimer m_since;
    int m_longest = 0;
};

} // namespace desk::test
