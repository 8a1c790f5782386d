// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscene.h"

namespace desk::ui {

/// What charts over days, weeks or months have in common: the dates below, and a brush that chooses days.
class DatedScene : public AxisScene {
public:
    [[nodiscard]] bool brushes() const override;
    [[nodiscard]] Bins brushOf(const Query& query, Millis now) const override;
    [[nodiscard]] QString rangeValue(Bins bins) const override;
    /// The bins that these days touch; an invalid day is an open end, two are none.
    [[nodiscard]] Bins binsWithin(QDate first, QDate last) const;
    [[nodiscard]] QDate dayOf(int spot) const override;
    [[nodiscard]] int spotOn(QDate day) const override;

protected:
    using AxisScene::AxisScene;
    [[nodiscard]] QString rangeLabel(Bins bins) const override;
    /// What narrows to a bin; empty where the chart narrows nothing.
    [[nodiscard]] QString valueOf(const TimeBin& bin) const;
    [[nodiscard]] std::vector<AxisLabel> dates() const;
    /// The line down from what is pointed at, here or in another chart.
    void paintPointed(QPainter& painter, const State& state) const;

    std::vector<TimeBin> m_bins; ///< one for each spot

private:
    [[nodiscard]] double xOf(QDate day) const;
};

/// The bins that a filter's days for a chart touch; an open end reaches to the first or the last one.
ChartScene::Bins binsChosen(
    const std::vector<TimeBin>& bins, const ChartSource& source, const Query& query, Millis now);
/// The days of a bin as a query value, "2026-03-09..2026-03-15".
QString daysValue(const TimeBin& first, const TimeBin& last);

} // namespace desk::ui
