// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"

#include <QElapsedTimer>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace desk::test;

namespace {

void work(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) { }
}

void wait(int milliseconds)
{
    QThread::msleep(static_cast<unsigned long>(milliseconds));
}

/// What the watch says of an event that keeps the loop from going on.
int verdictOn(void (*block)(int), int milliseconds, int argc, char** argv)
{
    WatchedApplication app(argc, argv);
    QTimer::singleShot(0, &app, [=] { block(milliseconds); });
    QTest::qWait(50);
    return app.verdict(0);
}

} // namespace

/// The watch over all other GUI tests must be able to fail them.
int main(int argc, char** argv)
{
    int wrong = 0;
    for (const auto block : { work, wait }) {
        wrong += verdictOn(block, kLongestBlockMs / 5, argc, argv) != 0 ? 1 : 0;
        // Longer than the limit by far: a loaded machine takes part of it away.
        wrong += verdictOn(block, kLongestBlockMs * 10, argc, argv) != 1 ? 1 : 0;
    }
    printf("Totals: %d passed, %d failed\n", 4 - wrong, wrong);
    return wrong == 0 ? 0 : 1;
}
