// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/eventloopwatch.h"

#include <algorithm>

namespace desk::test {

EventLoopWatch::EventLoopWatch()
{
    m_tick.setInterval(5);
    m_tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] {
        m_longest = std::max(m_longest, static_cast<int>(m_since.restart()));
    });
    m_since.start();
    m_tick.start();
}

int EventLoopWatch::longestBlockMs() const
{
    return std::max(m_longest, static_cast<int>(m_since.elapsed()));
}

} // namespace desk::test
