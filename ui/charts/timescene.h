// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/datedscene.h"

namespace desk::ui {

/// Created, solved, reopened and backlog as lines, or created alone as columns, by day, week or month.
class TimeScene final : public DatedScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    TimeScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);

protected:
    void paintContent(QPainter& painter, const State& state) const override;

private:
    using Read = double (*)(const TimeBin&);

    [[nodiscard]] bool hasLines() const { return m_source.data.spec.id == ChartId::CreatedSolvedBacklog; }
    [[nodiscard]] Spot spotOf(std::size_t bin) const;
    void chooseScales();
    void countBefore();
    [[nodiscard]] double largest() const;
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    void paintLines(QPainter& painter, const State& state) const;
    void paintColumns(QPainter& painter, const State& state) const;
    void paintLine(QPainter& painter, Read read, const QColor& colour, Qt::PenStyle style) const;
    void paintBacklog(QPainter& painter) const;
    void paintBefore(QPainter& painter, Bins within) const;

    std::vector<double> m_before; ///< created in the earlier period, by the bin of this one; empty = nothing to compare
    double m_backlogDivisor = 1;
    bool m_ghosts = false, m_reopened = false;
};

} // namespace desk::ui
