// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include "ui/settings/settingsstore.h"
#include "ui/common/format.h"
#include "ui/common/language.h"
#include "ui/theme/theme.h"

#include <QTimeZone>

namespace desk::ui {

namespace {

const QString kLanguage = QStringLiteral("look/language");
const QString kTheme = QStringLiteral("look/theme");
const QString kCompact = QStringLiteral("look/compact");
const QString kZone = QStringLiteral("look/timeZone");
const QString kStrip = QStringLiteral("look/timeStrip");
const QString kLimit = QStringLiteral("sync/limitPercent");
const QString kInterval = QStringLiteral("sync/intervalSeconds");

} // namespace

Settings readSettings(const SettingsStore& store)
{
    Settings s;
    s.language = store.value(kLanguage, s.language).toString();
    const QString theme = store.value(kTheme).toString();
    s.theme = theme == QLatin1String("light") ? Settings::ThemeChoice::Light
        : theme == QLatin1String("dark")      ? Settings::ThemeChoice::Dark
                                              : Settings::ThemeChoice::System;
    s.compact = store.value(kCompact, s.compact).toBool();
    s.limitPercent = std::clamp(store.value(kLimit, s.limitPercent).toInt(), 5, 100);
    s.intervalSeconds = std::clamp(store.value(kInterval, s.intervalSeconds).toInt(), 60, 3600);
    s.timeZone = store.value(kZone).toByteArray();
    if (!s.timeZone.isEmpty() && !QTimeZone(s.timeZone).isValid())
        s.timeZone.clear();
    s.timeStrip = store.value(kStrip, s.timeStrip).toBool();
    return s;
}

void writeSettings(SettingsStore& store, const Settings& s)
{
    store.setValue(kLanguage, s.language);
    store.setValue(kTheme,
        s.theme == Settings::ThemeChoice::Light      ? QStringLiteral("light")
            : s.theme == Settings::ThemeChoice::Dark ? QStringLiteral("dark")
                                                     : QStringLiteral("system"));
    store.setValue(kCompact, s.compact);
    store.setValue(kLimit, s.limitPercent);
    store.setValue(kInterval, s.intervalSeconds);
    store.setValue(kZone, s.timeZone);
    store.setValue(kStrip, s.timeStrip);
}

void applySettings(const Settings& s)
{
    // What the system wants is read before the first palette of ours hides it.
    static const Theme::Appearance system = Theme::systemAppearance();
    const Theme::Appearance wanted = s.theme == Settings::ThemeChoice::System
        ? (QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) ? Theme::systemAppearance() : system)
        : s.theme == Settings::ThemeChoice::Dark ? Theme::Appearance::Dark
                                                 : Theme::Appearance::Light;
    setDisplayZone(s.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(s.timeZone));
    applyLanguage(s.language);
    Theme::apply(wanted);
}

} // namespace desk::ui
