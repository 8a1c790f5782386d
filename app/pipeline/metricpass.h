// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/metriccolumn.h"
#include "app/base/cancel.h"
#include "app/base/profile.h"
#include "app/base/result.h"

#include <functional>
#include <span>

namespace desk {

/// Which metrics are to be counted, at what time.
struct MetricPass {
    std::vector<std::string> metrics; ///< machine names
    Millis now = 0;
};

/// Reads the histories of all tickets of a snapshot once, and counts what each adds to these metrics. `progress` gets
/// the share that is done, now and then. Cancelled, and storage errors that name the account. Any one thread.
Result<MetricColumnsPtr> countColumns(const Profile& profile, const Snapshot& snapshot, const MetricPass& pass,
    const CancelToken& cancel = {}, const std::function<void(double)>& progress = {});

/// The same for these rows only: all others are as in `before`, which has columns of exactly these metrics.
Result<MetricColumnsPtr> recountColumns(const Profile& profile, const Snapshot& snapshot, std::span<const Row> rows,
    const MetricColumns& before, Millis now, const CancelToken& cancel = {});

} // namespace desk
