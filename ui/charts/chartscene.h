// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartwords.h"

#include <QFont>
#include <QRectF>
#include <memory>

class QPainter;

namespace desk::ui {

class Theme;

/// Round steps from zero that cover `largest` with three to five lines; whole numbers.
struct AxisScale {
    double top = 1, step = 1;
    [[nodiscard]] static AxisScale covering(double largest);
};

/// The plot of one chart inside a rectangle: where every bar and bin is, painting and hit-testing. What is on the
/// screen, on paper and in a file is painted by this and nothing else. A value of one size; any thread that may paint.
class ChartScene {
public:
    /// A part that can be pointed at, chosen and asked: a bar or a bin of time.
    struct Spot {
        QRectF area; ///< where the pointer is on it
        QRectF mark; ///< the drawn bar; null for bins
        QString label;
        std::vector<std::pair<QString, QString>> values; ///< name and number, for the hover card
        QString queryValue; ///< what narrows to it: "open", "2026-03-15..2026-03-21"
        bool chosen = false;
    };
    struct State {
        int hovered = -1, cursor = -1; ///< spots, -1 = none
    };

    ChartScene(const ChartData& data, const QTimeZone& zone, const QRectF& rect, const Theme& theme);
    void paint(QPainter& painter, const State& state) const;
    [[nodiscard]] const std::vector<Spot>& spots() const { return m_spots; }
    [[nodiscard]] int spotAt(const QPointF& point) const;
    [[nodiscard]] bool overTime() const { return m_overTime; }
    /// The filter's field that a spot narrows.
    [[nodiscard]] QueryField field() const;
    [[nodiscard]] bool empty() const { return m_data.n == 0; }

private:
    void layOutBars();
    void layOutTime();
    void paintBars(QPainter& painter, const State& state) const;
    void paintTime(QPainter& painter, const State& state) const;
    void paintLegend(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintLine(QPainter& painter, std::size_t TimeBin::*value, const QColor& colour, bool dashed) const;
    void paintBacklog(QPainter& painter) const;
    [[nodiscard]] QPointF pointOf(std::size_t bin, double value) const;

    ChartData m_data;
    QTimeZone m_zone;
    QRectF m_rect, m_plot;
    const Theme& m_theme;
    bool m_overTime = false;
    std::vector<Spot> m_spots;
    std::vector<TimeBin> m_bins;
    AxisScale m_scale;
    double m_backlogDivisor = 1;
    double m_barTop = 1; ///< the count that fills the bars' width
    bool m_ghosts = false;
};

} // namespace desk::ui
