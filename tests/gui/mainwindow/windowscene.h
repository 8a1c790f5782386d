// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/engine.h"
#include "tests/testkit/snapshotfactory.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/sidebar.h"
#include "ui/mainwindow/sidebarmodel.h"

#include <QTemporaryDir>

namespace desk::test {

using namespace desk::ui;

class StillClock final : public Clock {
public:
    [[nodiscard]] Millis now() const override { return kSampleNow; }
};

/// The window on made-up tickets, with an engine that answers at once.
struct WindowScene {
    QTemporaryDir dir;
    StillClock clock;
    SnapshotPtr snapshot = makeSnapshot(3000);
    QueryEngine engine { [](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); } };
    std::unique_ptr<MainWindow> window;
    ViewRequest asked;

    WindowScene()
    {
        open();
        window->resize(1440, 900); // larger than the offscreen platform's screen
    }
    void open()
    {
        window.reset(); // what it was told is on the disk once it is gone
        window = std::make_unique<MainWindow>(dir.filePath(QStringLiteral("settings.ini")));
        window->setClock(clock);
        QObject::connect(window.get(), &MainWindow::viewWanted, window.get(), [this](const ViewRequest& request) {
            asked = request;
            window->setView(engine.evaluate(snapshot, request));
        });
        QObject::connect(window.get(), &MainWindow::countedViewsWanted, window.get(),
            [this](
                const std::vector<ViewRequest>& requests) { window->setViewCounts(engine.count(snapshot, requests)); });
        window->show();
    }
    void addAccounts() const
    {
        QList<Account> accounts;
        for (const SnapshotAccount& account : snapshot->accounts)
            accounts.append(account.account);
        window->setAccounts(accounts);
    }
    template <typename T> T* part() const { return window->findChild<T*>(); }
    [[nodiscard]] QString sidebarText() const
    {
        QStringList lines;
        const QAbstractItemModel* model = part<Sidebar>()->model();
        for (int i = 0; i < model->rowCount(); ++i)
            lines.append(model->index(i, 0).data(Qt::AccessibleTextRole).toString());
        return lines.join(QLatin1Char('\n'));
    }
};

} // namespace desk::test
