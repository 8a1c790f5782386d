// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livechoices.h"

#include "ui/settings/settingsstore.h"

#include <algorithm>

namespace desk::ui {

LiveChoices LiveChoices::ofAccount(const QString& id) const
{
    LiveChoices other = *this;
    other.account = id;
    other.department.clear();
    return other;
}

LiveChoices readLiveChoices(const SettingsStore& store)
{
    const auto number = [&](const char* key, int otherwise, int most) {
        return std::clamp(store.value(QLatin1String("live/") + QLatin1String(key), otherwise).toInt(), 0, most);
    };
    LiveChoices choices;
    choices.on = store.value(QStringLiteral("live/on"), false).toBool();
    choices.background = store.value(QStringLiteral("live/background"), true).toBool();
    choices.account = store.value(QStringLiteral("live/account")).toString();
    choices.department = store.value(QStringLiteral("live/department")).toString();
    const int hours = number("hours", 1, 24);
    choices.hours = hours >= 24 ? 24 : hours >= 4 ? 4 : 1;
    choices.thresholds
        = { number("waiting", 0, 10'000), number("longestWait", 0, 86'400), number("missed", 0, 10'000) };
    return choices;
}

void writeLiveChoices(SettingsStore& store, const LiveChoices& choices)
{
    store.setValue(QStringLiteral("live/on"), choices.on);
    store.setValue(QStringLiteral("live/background"), choices.background);
    store.setValue(QStringLiteral("live/account"), choices.account);
    store.setValue(QStringLiteral("live/department"), choices.department);
    store.setValue(QStringLiteral("live/hours"), choices.hours);
    store.setValue(QStringLiteral("live/waiting"), choices.thresholds.waiting);
    store.setValue(QStringLiteral("live/longestWait"), choices.thresholds.longestWait);
    store.setValue(QStringLiteral("live/missed"), choices.thresholds.missed);
}

} // namespace desk::ui
