// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

namespace desk::ui {

/// The hours of the week: a row for each weekday, a column for each hour, shades by count, and a key below.
class HeatmapScene final : public ChartScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    HeatmapScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    [[nodiscard]] int neighbour(int spot, Qt::Key arrow) const override;
    [[nodiscard]] bool brushes() const override;
    [[nodiscard]] bool inGrid() const override { return true; }
    [[nodiscard]] Bins brushOf(const Query& query, Millis now) const override;
    void markChosen(const Query& query, Millis now) override;
    [[nodiscard]] QString rangeValue(Bins bins) const override;
    [[nodiscard]] Bins between(int from, int to) const override;
    [[nodiscard]] bool covers(Bins bins, int spot) const override;
    [[nodiscard]] Bins moved(Bins bins, Qt::Key arrow, bool endOnly) const override;
    [[nodiscard]] int binNear(const QPointF& point) const override;
    [[nodiscard]] int brushEndAt(const QPointF&, Bins) const override { return 0; }
    /// The shade of an hour, 0 to 7; none is 0.
    [[nodiscard]] int stepOf(std::size_t count) const;

protected:
    void paintContent(QPainter& painter, const State& state) const override;

private:
    [[nodiscard]] Spot spotOf(std::size_t hour) const;
    void paintCells(QPainter& painter, const State& state) const;
    void paintNames(QPainter& painter) const;
    void paintKey(QPainter& painter) const;

    QRectF m_grid;
    std::size_t m_largest = 1;
};

} // namespace desk::ui
