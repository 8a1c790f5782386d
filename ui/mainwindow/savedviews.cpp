// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savedviews.h"

#include "ui/settings/settingsstore.h"

#include <QCoreApplication>

namespace desk::ui {

namespace {

const QString kArray = QStringLiteral("views");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SavedViews)
};

/// "views/3/name", counted from 1
QString keyOf(int number, const char* what)
{
    return QStringLiteral("%1/%2/%3").arg(kArray).arg(number).arg(QLatin1String(what));
}

} // namespace

QList<SavedView> builtInViews()
{
    return {
        { QStringLiteral("all"), Words::tr("All conversations"), {}, "conversations" },
        { QStringLiteral("waits"), Words::tr("Customer waits > 24 h"), QStringLiteral("waiting:>24h"), "clock" },
        { QStringLiteral("unassigned"), Words::tr("Unassigned"),
            QStringLiteral("status:new,open,pending,hold assignee:none"), "person" },
        { QStringLiteral("solved"), Words::tr("Solved this week"), QStringLiteral("solved:<7d"), "check" },
        { QStringLiteral("bad"), Words::tr("Bad ratings"), QStringLiteral("csat:bad"), "bad" },
    };
}

QList<SavedView> readSavedViews(const SettingsStore& store)
{
    QList<SavedView> result;
    const int count = store.value(kArray + QStringLiteral("/size")).toInt();
    for (int i = 1; i <= count; ++i) {
        const QString name = store.value(keyOf(i, "name")).toString();
        if (!name.isEmpty())
            result.append(
                { QStringLiteral("saved-") + name, name, store.value(keyOf(i, "query")).toString(), "bookmark", true });
    }
    return result;
}

void writeSavedViews(SettingsStore& store, const QList<SavedView>& views)
{
    store.removeGroup(kArray);
    store.setValue(kArray + QStringLiteral("/size"), int(views.size()));
    for (int i = 0; i < int(views.size()); ++i) {
        store.setValue(keyOf(i + 1, "name"), views.at(i).name);
        store.setValue(keyOf(i + 1, "query"), views.at(i).query);
    }
}

} // namespace desk::ui
