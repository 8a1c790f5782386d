// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk::ui {

class ChartCard;
class DashboardGrid;

/// A part of a card that moves or sizes it: nothing to see over the title, a small mark at the corner. The keyboard
/// has its own ways, so it takes no focus; Esc lets go without a change.
class CardHandle final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Title, Corner };
    static constexpr int kCorner = 16;
    CardHandle(Kind kind, DashboardGrid& grid, ChartCard& card);
    [[nodiscard]] Kind kind() const { return m_kind; }

protected:
    void enterEvent(QEnterEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drop(bool cancelled);
    void retranslate();

    Kind m_kind;
    DashboardGrid& m_grid;
    ChartCard& m_card;
    QPoint m_pressed;
    bool m_held = false, m_dragging = false;
};

/// The line where a card would stand, or the outline that it would have. Over all cards, in nobody's way.
class GridMark final : public QWidget {
public:
    explicit GridMark(QWidget* parent);
    void showLine(const QRect& line);
    void showOutline(const QRect& outline);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_outline = false;
};

} // namespace desk::ui
