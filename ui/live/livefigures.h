// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/live/livethresholds.h"
#include "ui/dashboards/figures.h"
#include "ui/live/livetable.h"

namespace desk::ui {

constexpr int kLiveFigures = 6;

/// Waiting, open, agents, wait, missed, satisfaction, of a department or of all (empty). En dashes where a value is not
/// known. A number over its threshold is amber. Pure but for the words; GUI thread.
std::vector<Figure> liveFigures(const LiveState& state, const QString& department, const LiveThresholds& thresholds);
/// A row for each department: waiting, longest wait, open, online, away, missed in 30 and 60 minutes.
LiveTable departmentTable(const LiveState& state);
/// Every value that was told, also of kinds that we do not know: now, over 30 and over 60 minutes.
LiveTable figureTable(const LiveState& state, const QString& department);

} // namespace desk::ui
