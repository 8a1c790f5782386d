// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk::ui {

class SettingsStore;

/// What a person can set. A value; applied at once, kept in the profile's settings.ini.
struct Settings {
    enum class ThemeChoice { System, Light, Dark };
    QString language; ///< "en", "fr", empty = the system's
    ThemeChoice theme = ThemeChoice::System;
    bool compact = false;
    int limitPercent = 50; ///< of an account's rate limit, 5-100
    int intervalSeconds = 180; ///< between two looks for news, 60-3600
    QByteArray timeZone; ///< IANA, empty = the system's
    bool timeStrip = true;
    bool operator==(const Settings&) const = default;
};

/// Values out of range are brought into it.
Settings readSettings(const SettingsStore& store);
void writeSettings(SettingsStore& store, const Settings& settings);
/// Language, theme and zone put in force for the whole application.
void applySettings(const Settings& settings);

} // namespace desk::ui
