// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace desk::ui {

class SettingsStore;

/// A filter with a name.
struct SavedView {
    QString id, name, query;
    const char* icon = "bookmark";
    bool saved = false; ///< by the person; else built in
};

/// Those that every profile has, in the language in force.
QList<SavedView> builtInViews();
/// The person's own, in their order, from the profile's settings.
QList<SavedView> readSavedViews(const SettingsStore& store);
void writeSavedViews(SettingsStore& store, const QList<SavedView>& views);

} // namespace desk::ui
