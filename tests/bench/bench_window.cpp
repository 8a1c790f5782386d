// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window [ZENDESK FRESHDESK]: mirrors the demo's help desks (10,000 tickets each) with the window open and prints
// one line of JSON.
#include "app/demo/demo.h"
#include "tests/testkit/demowindow.h"
#include "tests/testkit/eventloopwatch.h"
#include "ui/list/ticketlist.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <sys/resource.h>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList args = QApplication::arguments();
    const int zendesk = args.value(1, QStringLiteral("10000")).toInt();
    const int freshdesk = args.value(2, QStringLiteral("10000")).toInt();
    desk::test::DemoWindow demo(zendesk, freshdesk);
    QElapsedTimer clock;
    clock.start();
    demo.open();
    const qint64 shown = clock.elapsed();
    QCoreApplication::processEvents();
    const desk::test::EventLoopWatch watch;
    const bool full = demo.fill(20 * 60'000);
    const qint64 filled = clock.elapsed();
    const int block = watch.longestBlockMs();
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    const auto requests = demo.session().demo()->requests().size();
    clock.restart();
    const int rows = demo.part<desk::ui::TicketList>()->tickets().rowCount();
    demo.close();
    const QJsonObject result { { QStringLiteral("full"), full }, { QStringLiteral("rows"), rows },
        { QStringLiteral("requests"), requests }, { QStringLiteral("shown_ms"), shown },
        { QStringLiteral("full_s"), double(filled) / 1000 }, { QStringLiteral("longest_block_ms"), block },
        { QStringLiteral("peak_memory_mib"), double(usage.ru_maxrss) / 1024 },
        { QStringLiteral("close_ms"), clock.elapsed() } };
    puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return full ? 0 : 1;
}
