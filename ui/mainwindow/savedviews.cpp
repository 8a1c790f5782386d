// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/savedviews.h"

#include <QCoreApplication>
#include <QSettings>

namespace desk::ui {

namespace {

const QString kArray = QStringLiteral("views");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SavedViews)
};

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

QList<SavedView> readSavedViews(QSettings& store)
{
    QList<SavedView> result;
    const int count = store.beginReadArray(kArray);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        const QString name = store.value(QStringLiteral("name")).toString();
        if (!name.isEmpty())
            result.append({ QStringLiteral("saved-") + name, name, store.value(QStringLiteral("query")).toString(),
                "bookmark", true });
    }
    store.endArray();
    return result;
}

void writeSavedViews(QSettings& store, const QList<SavedView>& views)
{
    store.remove(kArray);
    store.beginWriteArray(kArray, int(views.size()));
    for (int i = 0; i < int(views.size()); ++i) {
        store.setArrayIndex(i);
        store.setValue(QStringLiteral("name"), views.at(i).name);
        store.setValue(QStringLiteral("query"), views.at(i).query);
    }
    store.endArray();
}

} // namespace desk::ui
