// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/eventloopwatch.h"

#include "tests/testkit/starvation.h"

#include <algorithm>

namespace desk::test {

EventLoopWatch::EventLoopWatch()
    : m_starved(starvedMs())
{
    m_tick.setInterval(5);
    m_tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
    m_since.start();
    m_tick.start();
}

void EventLoopWatch::tick()
{
    const auto passed = double(m_since.restart());
    const double before = std::exchange(m_starved, starvedMs());
    m_longest = std::max(m_longest, int(passed - (m_starved - before)));
}

int EventLoopWatch::longestBlockMs() const
{
    return std::max(m_longest, int(double(m_since.elapsed()) - (starvedMs() - m_starved)));
}

} // namespace desk::test
