// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

namespace desk::ui {

/// What charts with a scale at the left and something beside each other below have in common.
class AxisScene : public ChartScene {
public:
    [[nodiscard]] bool inColumns() const override { return true; }

protected:
    using ChartScene::ChartScene;
    /// A line's or area's sign in the legend.
    struct LegendEntry {
        QString words;
        QColor colour;
        Qt::PenStyle line = Qt::SolidLine; ///< NoPen = an area
    };
    struct AxisLabel {
        double x = 0; ///< where its tick is
        QString words;
    };

    /// Chooses the scale and the plot's place; room above for a legend where there is one.
    void layOutAxis(double largest, bool legend);
    /// The same on a given scale, from the smallest value on where that is below 0.
    void layOutAxis(const AxisScale& scale, bool legend, double largest, double smallest);
    /// Places as many columns of equal width as spots are to come.
    [[nodiscard]] QRectF columnArea(std::size_t index, std::size_t count) const;
    [[nodiscard]] virtual QString scaleLabel(double value) const;
    /// What the brush's label says.
    [[nodiscard]] virtual QString rangeLabel(Bins bins) const;
    [[nodiscard]] double yOf(double value) const
    {
        return m_plot.bottom() - m_plot.height() * (value - m_low) / (m_scale.top - m_low);
    }
    [[nodiscard]] double centreOf(std::size_t spot) const { return m_spots[spot].area.center().x(); }

    void paintScale(QPainter& painter) const;
    /// Labels from left to right that never touch, nor what is taken.
    void paintLabels(QPainter& painter, const std::vector<AxisLabel>& labels, const QRectF& taken) const;
    void paintLegend(QPainter& painter, const std::vector<LegendEntry>& entries) const;
    void paintColumn(QPainter& painter, const QRectF& area, double from, double to, const QColor& colour) const;
    void paintBrushFill(QPainter& painter, const State& state) const;
    void paintBrushEnds(QPainter& painter, const State& state) const;
    /// Writes the chosen range below its middle; gives where.
    QRectF paintBrushLabel(QPainter& painter, const State& state) const;
    /// What is under the pointer or the cursor: a dotted line down to the axis.
    void paintMarker(QPainter& painter, int spot) const;

    QRectF m_plot;
    AxisScale m_scale;
    double m_low = 0; ///< where the scale begins; below 0 only where values are
};

} // namespace desk::ui
