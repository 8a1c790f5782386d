// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QString>

namespace desk::ui {

class SettingsStore;

/// What the window keeps of its dashboards. A value.
struct DashboardState {
    QString shown = QStringLiteral("overview"); ///< the id of the dashboard
    Comparison compare = Comparison::None;
    bool facets = false; ///< whether their panel is open
    bool operator==(const DashboardState&) const = default;
};

DashboardState readDashboardState(const SettingsStore& store);
void writeDashboardState(SettingsStore& store, const DashboardState& state);

} // namespace desk::ui
