// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/watchedapplication.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace desk::test;

namespace {

/// Keeps the loop from going on.
void block(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds) { }
}

} // namespace

/// The watch over all other GUI tests must be able to fail them.
int main(int argc, char** argv)
{
    WatchedApplication app(argc, argv);
    QTimer::singleShot(0, &app, [] { block(kLongestBlockMs / 5); });
    QTest::qWait(50);
    const int quick = app.verdict(0);
    // Longer than the limit by far: a loaded machine takes part of it away.
    QTimer::singleShot(0, &app, [] { block(kLongestBlockMs * 10); });
    QTest::qWait(50);
    const bool ok = quick == 0 && app.verdict(0) == 1;
    printf("Totals: %d passed, %d failed\n", ok ? 1 : 0, ok ? 0 : 1);
    return ok ? 0 : 1;
}
