// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

namespace desk::ui {

/// From one level to another, term by term: a row each, its name at the left, its number at the right. Where the
/// changes would be too thin beside the levels, the levels are marks and the changes have the whole width.
class WaterfallScene final : public ChartScene {
    Q_DECLARE_TR_FUNCTIONS(Charts)

public:
    WaterfallScene(ChartSource source, const QRectF& rect, const Theme& theme, const QPaintDevice* device);
    [[nodiscard]] bool empty() const override { return m_source.data.steps.empty(); }

    void markChosen(const Query& query, Millis now) override;

protected:
    void paintContent(QPainter& painter, const State& state) const override;

private:
    struct Reach {
        std::int64_t from = 0, to = 0;
    };
    void findReaches();
    [[nodiscard]] QString numberOf(const ChartStep& step) const;
    [[nodiscard]] Spot spotOf(std::size_t step, const QRectF& area) const;
    [[nodiscard]] double xOf(double value) const;
    void paintStep(QPainter& painter, std::size_t step) const;

    std::vector<Reach> m_reaches;
    QRectF m_plot;
    double m_low = 0, m_high = 1;
    bool m_levelsAsMarks = false;
};

} // namespace desk::ui
