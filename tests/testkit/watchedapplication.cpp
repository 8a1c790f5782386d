// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"

#include "tests/testkit/starvation.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QImage>
#include <QPainter>
#include <QThread>
#include <ctime>

namespace desk::test {

namespace {

double workedMs()
{
    timespec spent {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

} // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv)
    : QApplication(argc, argv)
{
    // The system's fonts are loaded with the first letter; that is the start of a program and no event of its own.
    QImage page(8, 8, QImage::Format_ARGB32_Premultiplied);
    QPainter(&page).drawText(0, 8, QStringLiteral("a"));
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    // Events of the other threads come through here too.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Both may be gone afterwards.
    const QString what = QStringLiteral("%1, event %2")
                             .arg(QString::fromLatin1(receiver->metaObject()->className()))
                             .arg(event->type());
    const double starved = starvedMs();
    const double worked = workedMs();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    const int work = int(workedMs() - worked);
    const int all = int(double(timer.nsecsElapsed()) / 1e6 - (starvedMs() - starved));
    if (all > kLongestBlockMs)
        m_blocks.append(QStringLiteral("%1: %2 ms of work, %3 ms of waiting").arg(what).arg(work).arg(all - work));
    return done;
}

int WatchedApplication::verdict(int code) const
{
    for (const QString& block : m_blocks)
        qCritical("The event loop was blocked: %s", qPrintable(block));
    return m_blocks.isEmpty() ? code : std::max(code, 1);
}

} // namespace desk::test
