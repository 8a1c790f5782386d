// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis.h"
#include "ui/charts/chartwords.h"

#include <QColor>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QRectF>
#include <memory>

class QPaintDevice;
class QPainter;

namespace desk::ui {

class Theme;

/// The plot of one chart inside a rectangle: where every bar and bin is, painting and hit-testing. What is on the
/// screen, on paper and in a file is painted by this and nothing else. A value of one size; any thread that may paint.
class ChartScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    struct Value {
        QString name, number;
        QColor swatch; ///< invalid = none
    };
    /// A part that can be pointed at, chosen and asked: a bar or a bin of time.
    struct Spot {
        QRectF area; ///< where the pointer is on it
        QRectF mark; ///< the drawn bar; null for bins
        QString label;
        std::vector<Value> values; ///< for the hover card; the first is what the chart counts
        QString queryValue; ///< what narrows to it: "open", "2026-03-15..2026-03-21"
        bool chosen = false; ///< of bars; which bins are chosen the brush says
    };
    /// Bins of time from one to another, both included.
    struct Bins {
        int first = -1, last = -1;
        [[nodiscard]] bool valid() const { return first >= 0; }
        [[nodiscard]] bool has(int bin) const { return valid() && bin >= first && bin <= last; }
        bool operator==(const Bins&) const = default;
    };
    struct State {
        int hovered = -1, cursor = -1; ///< spots, -1 = none
        Bins brush; ///< over time only
        bool handles = true; ///< the brush can be moved
    };

    /// Text is measured as `device`, which must outlive the scene, will paint it: paper and screen differ in how many
    /// dots a point has.
    ChartScene(const ChartData& data, const QTimeZone& zone, const QRectF& rect, const Theme& theme,
        const QPaintDevice* device);
    void paint(QPainter& painter, const State& state) const;
    [[nodiscard]] const std::vector<Spot>& spots() const { return m_spots; }
    [[nodiscard]] int spotAt(const QPointF& point) const;
    [[nodiscard]] bool overTime() const { return m_overTime; }
    /// The filter's field that a chart's spots narrow.
    [[nodiscard]] static QueryField fieldOf(const ChartSpec& chart);
    [[nodiscard]] bool empty() const { return m_data.n == 0; }

    /// The bins that these days touch; an invalid day is an open end, two are none.
    [[nodiscard]] Bins binsWithin(QDate first, QDate last) const;
    /// The days of the bins as a query value, "2026-03-15..2026-03-21".
    [[nodiscard]] QString rangeValue(Bins bins) const;
    /// The bin nearest to a point; the chart must have some.
    [[nodiscard]] int binNear(double x) const;
    /// Which end of the brush can be grabbed at this point: -1 its beginning, 1 its end, 0 none.
    [[nodiscard]] int brushEndAt(const QPointF& point, Bins brush) const;

private:
    [[nodiscard]] QFontMetricsF measure(const QFont& font) const { return { font, m_device }; }
    void layOutBars();
    void layOutTime();
    [[nodiscard]] Spot barSpot(const ChartBar& bar, const QRectF& area) const;
    [[nodiscard]] Spot binSpot(const TimeBin& bin, const QRectF& area) const;
    [[nodiscard]] double barWidth(std::size_t count) const;
    [[nodiscard]] bool hasLines() const { return m_data.spec.id == ChartId::CreatedSolvedBacklog; }
    void paintEmpty(QPainter& painter) const;
    void paintBars(QPainter& painter, const State& state) const;
    void paintBar(QPainter& painter, std::size_t bar, bool lit) const;
    void paintBarLabel(QPainter& painter, std::size_t bar, bool lit) const;
    void paintTime(QPainter& painter, const State& state) const;
    void paintColumns(QPainter& painter, const State& state) const;
    void paintMarker(QPainter& painter, std::size_t bin) const;
    void paintLegend(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintDates(QPainter& painter, const QRectF& taken) const;
    void paintBrushFill(QPainter& painter, Bins brush) const;
    void paintBrushEnds(QPainter& painter, const State& state) const;
    QRectF paintBrushLabel(QPainter& painter, Bins brush) const; ///< where it is
    [[nodiscard]] QRectF brushArea(Bins brush) const;
    [[nodiscard]] double xOf(QDate day) const;
    void paintLine(QPainter& painter, std::size_t TimeBin::*value, const QColor& colour, bool dashed) const;
    void paintBacklog(QPainter& painter) const;
    [[nodiscard]] QPointF pointOf(std::size_t bin, double value) const;

    ChartData m_data;
    QTimeZone m_zone;
    QRectF m_rect, m_plot;
    const Theme& m_theme;
    const QPaintDevice* m_device;
    bool m_overTime = false;
    std::vector<Spot> m_spots;
    std::vector<TimeBin> m_bins;
    AxisScale m_scale;
    double m_backlogDivisor = 1;
    double m_barTop = 1; ///< the count that fills the bars' width
    bool m_ghosts = false;
};

} // namespace desk::ui
