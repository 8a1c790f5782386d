// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/datedscene.h"
#include "ui/charts/trendlines.h"

namespace desk::ui {

/// Lines over one axis: a metric by day, week or month with its p90 or interval, or two series of the same unit.
class TrendScene final : public DatedScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    TrendScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    [[nodiscard]] bool empty() const override;

protected:
    void paintContent(QPainter& painter, const State& state) const override;
    [[nodiscard]] QString scaleLabel(double value) const override { return m_lines.axisLabel(value); }

private:
    [[nodiscard]] Spot spotOf(std::size_t point) const;
    [[nodiscard]] QColor colourOf(std::size_t series) const;
    [[nodiscard]] std::vector<LegendEntry> legend() const;

    TrendLines m_lines;
};

/// The same metric for each value of a field, each in a plot of its own, all on one scale.
class MultiplesScene final : public ChartScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    MultiplesScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    [[nodiscard]] bool inColumns() const override { return true; }
    [[nodiscard]] bool empty() const override;
    [[nodiscard]] int neighbour(int spot, Qt::Key arrow) const override;
    [[nodiscard]] QDate dayOf(int spot) const override;
    [[nodiscard]] int spotOn(QDate day) const override;
    void markChosen(const Query& query, Millis now) override;

protected:
    void paintContent(QPainter& painter, const State& state) const override;

private:
    struct Panel {
        std::size_t series = 0, firstSpot = 0;
        QRectF frame, plot;
    };
    void placePanels();
    [[nodiscard]] Spot spotOf(const Panel& panel, std::size_t point) const;
    [[nodiscard]] double yIn(const Panel& panel, double onAxis) const;
    [[nodiscard]] const ChartSeries& seriesOf(const Panel& panel) const;
    /// The panel that a spot is in.
    [[nodiscard]] const Panel& panelOf(int spot) const;
    [[nodiscard]] std::vector<TimeBin> bins() const;
    [[nodiscard]] QString moreWords() const;
    [[nodiscard]] double moreWidth() const;
    void paintPanel(QPainter& painter, const Panel& panel) const;
    void paintDates(QPainter& painter, const Panel& panel) const;
    void paintMarked(QPainter& painter, int spot) const;
    void paintChosen(QPainter& painter) const;

    TrendLines m_lines;
    AxisScale m_scale;
    double m_low = 0;
    int m_columns = 1;
    std::size_t m_hidden = 0; ///< series without room
    std::vector<Panel> m_panels;
};

} // namespace desk::ui
