// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livethresholds.h"

namespace desk::ui {

class SettingsStore;

/// What a person chose on the live page. A value, kept in settings.ini.
struct LiveChoices {
    bool on = false; ///< accounts are live; from the first look at the page on
    bool background = true; ///< also while another page is shown
    QString account; ///< its id; empty = the first one with chats
    QString department; ///< its id; empty = all
    int hours = 1; ///< that the charts show: 1, 4 or 24
    LiveThresholds thresholds;

    /// The same for another account, all its departments.
    [[nodiscard]] LiveChoices ofAccount(const QString& id) const;
    bool operator==(const LiveChoices&) const = default;
};

/// Values out of range are brought into it.
LiveChoices readLiveChoices(const SettingsStore& store);
void writeLiveChoices(SettingsStore& store, const LiveChoices& choices);

} // namespace desk::ui
