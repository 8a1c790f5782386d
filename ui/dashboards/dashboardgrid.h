// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/dashboards/dashboard.h"

#include <QWidget>
#include <vector>

namespace desk::ui {

class ChartCard;
class CardHandle;
class GridMark;

/// The cards of a dashboard on its grid. A card is moved by dragging its title, with a line where it would stand, and
/// sized by dragging its corner; with the keyboard Ctrl+Shift+Left and Right move the card in focus, Ctrl+Plus and
/// Minus make it wider and narrower, Ctrl+Shift+Down and Up higher and lower, Delete takes it away. Tells what is
/// wanted; setCards() shows it.
class DashboardGrid final : public QWidget {
    Q_OBJECT

public:
    explicit DashboardGrid(QWidget* parent = nullptr);
    /// Keeps the widgets of charts that stay.
    void setCards(const std::vector<DashboardCard>& cards);
    void setView(const ViewState& view);
    [[nodiscard]] ChartCard* card(const ChartSpec& chart) const;
    [[nodiscard]] const std::vector<ChartCard*>& cards() const { return m_widgets; }
    /// Goes up with every press of a button or key on a card: changes under the same number are one gesture.
    [[nodiscard]] int gesture() const { return m_gesture; }
    [[nodiscard]] int columns() const { return m_columns; }

signals:
    void cardMade(desk::ui::ChartCard* card); ///< to be wired
    void moveWanted(int card, int to); ///< `to` as in DashboardBook::moveChart()
    void sizeWanted(int card, int columns, int rows);
    void removeWanted(int card);
    void menuWanted(int card, const QPoint& globalPosition);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    friend class CardHandle;
    struct Placed {
        std::vector<QRect> cells, pixels;
        std::vector<int> tops; ///< of each row, and where one more would begin
    };

    void layOut();
    void placeHandles();
    ChartCard* make(const ChartSpec& chart);
    [[nodiscard]] int indexOf(const QObject* card) const;
    [[nodiscard]] double columnWidth() const;
    bool pressKey(int card, const QKeyEvent& event);
    void resizeBy(int card, int columns, int rows);

    void dragTitle(ChartCard* card, const QPoint& at); ///< in this widget's coordinates
    void dropTitle(ChartCard* card, bool cancelled);
    void dragCorner(ChartCard* card, const QPoint& at);
    void dropCorner(ChartCard* card, bool cancelled);
    [[nodiscard]] int dropPlace(const QPoint& at) const;

    std::vector<DashboardCard> m_cards;
    std::vector<ChartCard*> m_widgets; ///< as m_cards
    Placed m_placed;
    GridMark* m_mark;
    int m_columns = 0, m_gesture = 0;
    int m_dropAt = -1;
    QSize m_dropSize;
};

} // namespace desk::ui
