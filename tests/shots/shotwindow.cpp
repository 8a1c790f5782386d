// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the main window on made-up tickets, to look at it: shotwindow [--dark] [--fr] [--compact] [--first] [--size
// WxH] [--tickets N]
// [--query TEXT] [OUT.png]. With a file it draws the window into it and ends; without, it stays open.
#include "app/analytics/engine.h"
#include "tests/testkit/snapshotfactory.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTimer>

using namespace desk;

namespace {

class StillClock final : public Clock {
public:
    [[nodiscard]] Millis now() const override { return test::kSampleNow; }
};

SyncStatus statusOf(const QString& account, SyncStatus::State state, qint64 done, qint64 total)
{
    SyncStatus status;
    status.accountId = account;
    status.state = state;
    status.complete = done == total;
    status.streams = { { QStringLiteral("tickets"), done, total, done == total } };
    status.lastCompleted = test::kSampleNow - 60'000;
    status.limitPerMinute = 100;
    status.usedThisMinute = 38;
    return status;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { QStringLiteral("dark"), {} }, { QStringLiteral("fr"), {} }, { QStringLiteral("compact"), {} },
        { QStringLiteral("first"), {} },
        { QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1440x900") },
        { QStringLiteral("tickets"), {}, QStringLiteral("N"), QStringLiteral("20000") },
        { QStringLiteral("query"), {}, QStringLiteral("TEXT") } });
    parser.addPositionalArgument(QStringLiteral("out"), {});
    parser.process(app);

    QTemporaryDir dir;
    ui::Settings settings;
    settings.theme
        = parser.isSet(QStringLiteral("dark")) ? ui::Settings::ThemeChoice::Dark : ui::Settings::ThemeChoice::Light;
    settings.language = parser.isSet(QStringLiteral("fr")) ? QStringLiteral("fr") : QStringLiteral("en");
    settings.compact = parser.isSet(QStringLiteral("compact"));
    ui::MainWindow window(dir.filePath(QStringLiteral("settings.ini")));
    window.setClock([]() -> const Clock& {
        static const StillClock clock;
        return clock;
    }());
    window.applyNewSettings(settings);
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    window.resize(size.value(0).toInt(), size.value(1).toInt());

    QueryEngine engine([](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); });
    const SnapshotPtr snapshot = test::makeSnapshot(parser.value(QStringLiteral("tickets")).toULongLong());
    QObject::connect(&window, &ui::MainWindow::viewWanted,
        [&](const ViewRequest& request) { window.setView(engine.evaluate(snapshot, request)); });
    QObject::connect(&window, &ui::MainWindow::countedViewsWanted,
        [&](const std::vector<ViewRequest>& requests) { window.setViewCounts(engine.count(snapshot, requests)); });
    if (!parser.isSet(QStringLiteral("first"))) {
        QList<Account> accounts;
        for (const SnapshotAccount& account : snapshot->accounts)
            accounts.append(account.account);
        window.setAccounts(accounts);
        window.setSyncStatus(statusOf(accounts.at(0).id, SyncStatus::State::Idle, 100, 100));
        window.setSyncStatus(statusOf(accounts.at(1).id, SyncStatus::State::Running, 63, 100));
        if (parser.isSet(QStringLiteral("query")))
            window.setChartFilter(parser.value(QStringLiteral("query")));
    }
    window.show();
    if (parser.positionalArguments().isEmpty())
        return QApplication::exec();
    QTimer::singleShot(200, &app, [&] {
        window.grab().save(parser.positionalArguments().constFirst());
        QApplication::quit();
    });
    return QApplication::exec();
}
