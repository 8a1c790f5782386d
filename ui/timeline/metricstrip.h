// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/metriccells.h"

#include <QWidget>

namespace desk::ui {

/// The numbers of a conversation side by side; each opens "why this number" by click, or by Left, Right and Enter.
/// Cells that do not fit are left out from the right.
class MetricStrip final : public QWidget {
    Q_OBJECT

public:
    explicit MetricStrip(QWidget* parent = nullptr);
    void setCells(std::vector<MetricCell> cells);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void eventActivated(const std::string& eventId);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> cellRects() const;
    void explain(int cell);

    std::vector<MetricCell> m_cells;
    int m_current = 0, m_hovered = -1;
};

} // namespace desk::ui
