// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboards/figures.h"

#include <QWidget>

namespace desk::ui {

/// The figures of a dashboard side by side, in two rows where one is too narrow; each opens "why this number" by click,
/// or by the arrows and Enter.
class FigureStrip final : public QWidget {
    Q_OBJECT

public:
    /// `figures`: how many there will be; the room for them is there from the beginning.
    explicit FigureStrip(int figures = 7, QWidget* parent = nullptr);
    /// Numbers of some time ago are grey.
    void setFaded(bool faded);
    void setFigures(std::vector<Figure> figures);
    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }
    /// Where a figure stands, for the pointer.
    [[nodiscard]] QRect cellRect(int figure) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void explain(int figure);
    void moveTo(int figure);
    void paintCell(QPainter& painter, int figure) const;
    [[nodiscard]] int perRow() const;
    [[nodiscard]] int cellAt(const QPoint& at) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_figures.size()); }

    std::vector<Figure> m_figures;
    int m_places;
    bool m_faded = false;
    int m_current = 0, m_hovered = -1;
    bool m_keyboardFocus = false;
};

} // namespace desk::ui
