// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

namespace desk::ui {

/// Horizontal bars: names at the left, numbers in one column at the right, a ghost behind each for what there is
/// without any filter. What has no room of its own is told together in a last row.
class BarScene : public ChartScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    /// The bars that are drawn, as spots(); without the row of the others.
    [[nodiscard]] const std::vector<ChartBar>& bars() const { return m_bars; }

protected:
    /// A derived class lays out at the end of its constructor.
    BarScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    void layOut();
    void paintContent(QPainter& painter, const State& state) const override;
    virtual void paintBar(QPainter& painter, std::size_t bar, bool lit) const;
    [[nodiscard]] virtual QString numberOf(const ChartBar& bar) const;
    /// What fills the whole width.
    [[nodiscard]] virtual double lengthOf(const ChartBar& bar) const;
    [[nodiscard]] virtual Spot spotOf(const ChartBar& bar, const QRectF& area) const;
    [[nodiscard]] double widthFor(std::size_t count) const;

    std::vector<ChartBar> m_bars;
    QRectF m_plot; ///< where the bars are
    double m_top = 1; ///< the count that fills the bars' width
    bool m_ghosts = false;

private:
    [[nodiscard]] double rowsFitting() const;
    void gatherOthers();
    void chooseWidths();
    [[nodiscard]] Spot othersSpot(const QRectF& area) const;
    [[nodiscard]] std::optional<std::size_t> before(const ChartBar& bar) const;
    [[nodiscard]] double glyphRoom() const;
    [[nodiscard]] std::size_t rows() const { return m_bars.size() + (m_others ? 1 : 0); }
    void paintRow(QPainter& painter, std::size_t row, bool lit, const State& state) const;
    void paintLabel(QPainter& painter, std::size_t row, bool lit) const;
    void paintGlyph(QPainter& painter, const QRectF& place, const std::string& key) const;
    void paintBeforeMark(QPainter& painter, std::size_t bar) const;

    std::optional<ChartRest> m_others; ///< names without a row of their own
};

/// Bars over the names or classes that tickets have.
class NameScene final : public BarScene {
public:
    NameScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
};

/// Targets met of those that ended: met filled, missed outlined. A bar chooses what was met, its outlined part what was
/// missed.
class SlaScene final : public BarScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    SlaScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    [[nodiscard]] int spotAt(const QPointF& point) const override;
    [[nodiscard]] int neighbour(int spot, Qt::Key arrow) const override;
    void markChosen(const Query& query, Millis now) override;

protected:
    void paintContent(QPainter& painter, const State& state) const override;
    void paintBar(QPainter& painter, std::size_t bar, bool lit) const override;
    [[nodiscard]] QString numberOf(const ChartBar& bar) const override;
    [[nodiscard]] double lengthOf(const ChartBar& bar) const override;
    [[nodiscard]] Spot spotOf(const ChartBar& bar, const QRectF& area) const override;

private:
    [[nodiscard]] QRectF missedPart(std::size_t bar) const;
    [[nodiscard]] Spot missedSpot(std::size_t bar) const;

    /// The bars that have a spot of what was missed, in the order of those spots, which follow the bars' own.
    std::vector<std::size_t> m_missed;
};

} // namespace desk::ui
