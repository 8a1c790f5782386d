// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/engine.h"
#include "tests/testkit/snapshotfactory.h"

namespace desk::test {

/// What the engine answers to a filter over 4,000 made-up tickets of two years, all charts, in Paris.
inline ViewStatePtr sampleView(const Query& query)
{
    static const SnapshotPtr snapshot = makeSnapshot(4000);
    static QueryEngine engine(
        [](const Snapshot&, const StoreQuestion&, const CancelToken&) { return std::vector<Row>(); });
    ViewRequest request;
    request.query = query;
    request.charts = allCharts();
    request.timeZone = "Europe/Paris";
    request.now = kSampleNow;
    return engine.evaluate(snapshot, request);
}

inline ViewStatePtr sampleView(const QString& query = {})
{
    return sampleView(std::get<Query>(parseQuery(query)));
}

inline const ChartData& chartOf(const ViewState& view, const ChartSpec& chart)
{
    return *std::ranges::find(view.charts, chart, &ChartData::spec);
}

} // namespace desk::test
