// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dashboards/dashboard.h"

#include <QString>

namespace desk::ui {

/// What a dashboard is called: by the person, or in the program's language where it is a ready one. GUI thread, or any
/// where the language does not change meanwhile.
QString dashboardName(const Dashboard& dashboard);
/// A sentence for a file that is no dashboard, with the line and what was expected there.
QString dashboardErrorText(const DashboardError& error);

} // namespace desk::ui
