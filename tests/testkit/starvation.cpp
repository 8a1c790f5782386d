// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/starvation.h"

#include <QByteArray>
#include <QFile>

namespace desk::test {

double starvedMs()
{
    static thread_local QFile schedule(QStringLiteral("/proc/thread-self/schedstat"));
    if (!schedule.isOpen() && !schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    // Three numbers: ns on a processor, ns ready without one, time slices.
    return schedule.seek(0) ? schedule.read(128).split(' ').value(1).toDouble() / 1e6 : 0;
}

} // namespace desk::test
