// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisscene.h"
#include "ui/charts/chartunits.h"

namespace desk::ui {

/// A distribution: columns of equal width over buckets that grow, with median, p90 and p95. Fewer than five values are
/// listed instead.
class HistogramScene final : public AxisScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    HistogramScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    [[nodiscard]] bool brushes() const override
    {
        return chartDimension(m_source.data.spec).has_value() && !m_spots.empty();
    }
    [[nodiscard]] Bins brushOf(const Query& query, Millis now) const override;
    [[nodiscard]] QString rangeValue(Bins bins) const override;
    /// The values, where they are too few for a distribution.
    [[nodiscard]] const std::vector<double>& listed() const { return m_listed; }
    /// Where a value lies on the axis.
    [[nodiscard]] double xOf(double value) const;

protected:
    void paintContent(QPainter& painter, const State& state) const override;
    [[nodiscard]] QString rangeLabel(Bins bins) const override;

private:
    struct Bucket {
        ChartBar bar;
        BarRange range;
    };
    struct Mark {
        double x = 0;
        QString words;
        QRectF place; ///< of the words
        QColor colour;
        Qt::PenStyle line = Qt::SolidLine;
    };

    void readBuckets();
    void listFew();
    [[nodiscard]] Spot spotOf(std::size_t index, std::size_t upToHere) const;
    [[nodiscard]] std::optional<double> before(const ChartBar& bar) const;
    [[nodiscard]] std::size_t markCount() const;
    void placeMarks();
    [[nodiscard]] std::vector<AxisLabel> edgeLabels() const;
    void paintBuckets(QPainter& painter, const State& state) const;
    void paintMarks(QPainter& painter) const;
    void paintListed(QPainter& painter) const;

    ChartUnit m_unit;
    std::vector<Bucket> m_buckets;
    std::vector<Mark> m_marks;
    std::vector<double> m_listed;
    bool m_ghosts = false;
};

} // namespace desk::ui
