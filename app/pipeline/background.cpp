// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/background.h"

#include <QThread>
#include <qsystemdetection.h>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace desk {

void yieldToOtherThreads()
{
#ifdef Q_OS_LINUX
    // Qt's priorities mean nothing to the usual scheduler there, which weighs threads by how nice they are.
    constexpr int kNice = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNice);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace desk
