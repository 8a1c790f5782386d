// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"

#include <QDate>
#include <QWidget>

namespace desk::ui {

/// Conversations created per day, week or month above the list, and a brush over them. Dragging chooses days; a click
/// beside the brush or Esc clears. Values in, signals out: what is chosen is what `setChosen` said.
class TimeStrip final : public QWidget {
    Q_OBJECT

public:
    struct Bin {
        QDate first, last; ///< inclusive
        std::size_t count = 0, unfiltered = 0;
    };

    explicit TimeStrip(QWidget* parent = nullptr);
    /// The chart of ChartId::CreatedPerDay.
    void setChart(const ChartData& chart);
    /// The days that the filter narrows to; invalid = none.
    void setChosen(QDate first, QDate last);
    [[nodiscard]] const std::vector<Bin>& bins() const { return m_bins; }
    /// Where a bin stands, full height.
    [[nodiscard]] QRectF binRect(int bin) const;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void rangeChosen(QDate first, QDate last);
    void rangeCleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Range {
        int first = -1, last = -1;
        [[nodiscard]] bool valid() const { return first >= 0; }
    };
    void rebin();
    [[nodiscard]] Range chosenBins() const;
    [[nodiscard]] int binAt(qreal x) const;
    void choose(Range range);
    void paintBars(QPainter& painter, Range chosen) const;
    void paintBrush(QPainter& painter, Range chosen) const;
    void paintLabels(QPainter& painter, Range chosen) const;
    [[nodiscard]] QString rangeText(QDate first, QDate last) const;
    [[nodiscard]] QString chosenText(Range range) const;

    std::vector<ChartDay> m_days;
    std::vector<Bin> m_bins;
    QDate m_first, m_last;
    int m_pressed = -1; ///< bin where a drag began, or the brush's far edge while a handle is dragged
    bool m_dragged = false;
    bool m_keyboardFocus = false;
};

} // namespace desk::ui
