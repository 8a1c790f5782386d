// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/eventloopwatch.h"

#include <algorithm>

namespace desk::test {

EventLoopWatch::EventLoopWatch()
    : m_schedule(QStringLiteral("/proc/thread-self/schedstat"))
{
    if (m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        m_starved = starved();
    m_tick.setInterval(5);
    m_tick.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_tick, &QTimer::timeout, &m_tick, [this] { tick(); });
    m_since.start();
    m_tick.start();
}

void EventLoopWatch::tick()
{
    const auto passed = double(m_since.restart());
    const double before = std::exchange(m_starved, starved());
    m_longest = std::max(m_longest, int(passed - (m_starved - before)));
}

double EventLoopWatch::starved() const
{
    // Three numbers: ns on a processor, ns ready without one, time slices.
    if (!m_schedule.isOpen() || !m_schedule.seek(0))
        return 0;
    return m_schedule.read(128).split(' ').value(1).toDouble() / 1e6;
}

int EventLoopWatch::longestBlockMs() const
{
    return std::max(m_longest, int(double(m_since.elapsed()) - (starved() - m_starved)));
}

} // namespace desk::test
