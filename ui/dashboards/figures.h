// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "ui/timeline/metriccells.h"

namespace desk::ui {

/// One number above the charts.
struct Figure {
    MetricCell cell; ///< label, value, and why it is what it is
    QString note; ///< what it is of: "52 of 73 ratings"
    QString change; ///< against the earlier period: "+12%"; empty where there is none
};

/// Created, solved of these, backlog, first reply, full resolution, satisfaction, reopened. Values are en dashes where
/// the view has no figures. GUI thread.
std::vector<Figure> figuresOf(const ViewState& view);

/// How much a number is more than it was: "+12%", "−3%", "4.2×"; empty where there was nothing.
QString changeText(double now, double before);

} // namespace desk::ui
