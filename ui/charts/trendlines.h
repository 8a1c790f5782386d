// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/chartunits.h"

#include <functional>

class QPolygonF;

namespace desk::ui {

/// What the scenes of trends share: the unit of the axis and of the values, words of points, lines with gaps.
class TrendLines {
public:
    explicit TrendLines(const ChartSource& source);

    /// A value on the axis: minutes become the round unit that the axis is marked in.
    [[nodiscard]] double onAxis(double value) const { return value * m_factor; }
    [[nodiscard]] QString axisLabel(double onAxis) const;
    /// The largest and smallest of what is drawn, on the axis.
    [[nodiscard]] double largest() const { return m_largest; }
    [[nodiscard]] double smallest() const { return m_smallest; }
    /// The marks of the axis: round ones, for hours and minutes those of a clock.
    [[nodiscard]] AxisScale scale() const;
    [[nodiscard]] bool anyHigh() const { return m_anyHigh; }
    [[nodiscard]] bool isShare() const { return m_unit.kind == ChartUnit::Kind::Percent; }

    [[nodiscard]] TimeBin binOf(const ChartPoint& point) const;
    [[nodiscard]] QString labelOf(const ChartPoint& point) const;
    /// Value, n, p90 or interval of a point; `name` before the value.
    [[nodiscard]] std::vector<ChartScene::Value> told(
        const ChartPoint& point, const QString& name, const QColor& colour) const;
    [[nodiscard]] QString text(double value) const { return m_unit.text(value); }
    /// The same bin of the same line in the earlier period; null where there is none.
    [[nodiscard]] const ChartPoint* before(const std::string& key, const ChartPoint& point) const;

    using At = std::function<QPointF(std::size_t point, double onAxis)>;
    /// Band or p90, the earlier period's thin line, and the line itself.
    void paint(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour, Qt::PenStyle style,
        const Theme& theme) const;

private:
    void measure(const std::vector<ChartSeries>& series);
    void paintBand(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour) const;
    void paintHigh(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour) const;
    void paintBefore(QPainter& painter, const ChartSeries& series, const At& at, const QColor& colour) const;

    const ChartSource& m_source;
    ChartUnit m_unit;
    double m_factor = 1, m_axisSeconds = 0;
    double m_largest = 0, m_smallest = 0;
    bool m_anyHigh = false;
};

} // namespace desk::ui
