// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardstate.h"

#include "ui/settings/settingsstore.h"

namespace desk::ui {

namespace {

const QString kShown = QStringLiteral("dashboards/shown");
const QString kCompare = QStringLiteral("dashboards/compare");
const QString kFacets = QStringLiteral("dashboards/facets");

} // namespace

DashboardState readDashboardState(const SettingsStore& store)
{
    DashboardState state;
    state.shown = store.value(kShown, state.shown).toString();
    state.compare = Comparison(std::clamp(store.value(kCompare, 0).toInt(), 0, int(Comparison::LastYear)));
    state.facets = store.value(kFacets, false).toBool();
    return state;
}

void writeDashboardState(SettingsStore& store, const DashboardState& state)
{
    if (readDashboardState(store) == state)
        return;
    store.setValue(kShown, state.shown);
    store.setValue(kCompare, int(state.compare));
    store.setValue(kFacets, state.facets);
}

} // namespace desk::ui
