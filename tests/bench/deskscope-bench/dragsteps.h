// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QJsonObject>

namespace desk::bench {

constexpr int kSteps = 60, kStepDays = 12, kBrushDays = 365;

/// A request for the eight charts of the drag and the list, newest change first.
ViewRequest dragRequest(const QString& line);
/// The filters that stay while the brush moves.
QString standingFilters();
/// "created:…" of a step's brush.
QString brushOf(int step);
/// What a step shows, with the keys of shared/bench/reference-steps.jsonl.
QByteArray shownAt(int step, const ViewState& view);

} // namespace desk::bench
