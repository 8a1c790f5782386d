// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <QWidget>
#include <memory>

class QToolButton;

namespace desk::ui {

class IconButton;

/// One chart on the screen: title, subtitle, plot, what is under the pointer, and the way to filter and to export. A
/// click chooses, Ctrl+click adds; over time, dragging chooses a range, and a click inside it takes it back. The arrows
/// move a cursor, with Shift they extend the range; Enter chooses, Esc clears.
class ChartCard final : public QWidget {
    Q_OBJECT

public:
    explicit ChartCard(ChartSpec spec, QWidget* parent = nullptr);
    ~ChartCard() override;
    /// `query` is the filter that the chart was counted with: it says what is chosen here.
    void setChart(const ChartData& chart, const QTimeZone& zone, const Query& query);
    /// The same from an answer: this chart of it, and what it was in the earlier period where that was asked for. An
    /// answer without this chart changes nothing.
    void setView(const ViewState& view);
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    /// Where the title stands: presses there are left to the page, which moves the card by them.
    [[nodiscard]] QRect titleArea() const;
    [[nodiscard]] const ChartScene* scene() const { return m_scene.get(); }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// A spot was chosen: narrow `field` to `value`, or with `add` add it to what is chosen.
    void chosen(desk::QueryField field, const QString& value, bool add);
    /// A range was drawn: of days "2026-03-15..2026-03-31", of durations "60m..239m". Comes again as the drag goes on.
    void brushed(desk::QueryField field, const QString& range);
    void cleared(desk::QueryField field);
    void unfiltered(); ///< the link of an empty chart: show what there is without any filter
    void exportRequested(const desk::ChartSpec& chart, const QPoint& globalPosition);
    void whyRequested(const desk::ChartSpec& chart, const QRect& globalPlace); ///< of the button, for a popup below it
    void tableRequested(const desk::ChartSpec& chart);
    /// Show the list with the filter narrowed to this spot; as the filter is where the value is empty.
    void listRequested(desk::QueryField field, const QString& value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void layOut();
    void placeButtons();
    void retranslate();
    void paintHeader(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    void setHovered(int spot);
    void pressOnTime(const QPointF& at, bool extend);
    void brush(int from, int to);
    void chooseSpot(int spot, bool add);
    void moveCursor(int to, bool extend);
    void clearChosen();
    [[nodiscard]] int spotCount() const;

    ChartSpec m_spec;
    ChartData m_data;
    QTimeZone m_zone;
    std::unique_ptr<ChartScene> m_scene;
    ChartScene::State m_state;
    QDate m_firstDay, m_lastDay; ///< the filter's range of days; invalid = open
    QPointF m_pointer;
    int m_anchor = -1; ///< bin where a drag began, or the far end of the brush while an end is dragged
    int m_keyAnchor = -1; ///< bin where Shift+arrows began
    bool m_dragged = false;
    bool m_keyboardFocus = false;
    IconButton* m_export;
    QToolButton* m_clear;
};

} // namespace desk::ui
