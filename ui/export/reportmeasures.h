// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/base/cancel.h"
#include "app/base/profile.h"
#include "app/base/result.h"
#include "app/metrics/metricresult.h"

#include <functional>

namespace desk::ui {

/// On how many tickets our first reply time is the help desk's own, to the minute, of those for which both are known.
struct Agreement {
    QString account;
    Provider provider = Provider::Zendesk;
    std::size_t same = 0, compared = 0;
};

struct ReportMeasures {
    std::vector<MetricResult> results; ///< in the order asked for
    std::vector<Agreement> agreements; ///< of the accounts in view where anything could be compared
    std::size_t deleted = 0, spam = 0, merged = 0; ///< tickets in view
};

/// Counts these metrics (machine names) over the view's tickets, from their histories. `progress` gets the share that
/// is done. Cancelled, and storage errors that name the account. Any one thread.
Result<ReportMeasures> countMeasures(const ViewState& view, const Profile& profile,
    const std::vector<std::string>& metrics, const CancelToken& cancel, const std::function<void(double)>& progress);

} // namespace desk::ui
