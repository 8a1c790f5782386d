// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QToolButton;

namespace desk::ui {

class IconButton;

/// One chart on the screen: title, subtitle, plot, what is under the pointer, and the way to filter and to export.
///
/// A click chooses, Ctrl+click adds, a click with the middle button lists the tickets; over bins, dragging chooses a
/// range, and a click inside it takes it back. A double-click clears. The arrows move a cursor, typing a name goes to
/// its bar, Space chooses, Enter lists the tickets, Esc clears; Shift+arrows move the range by a bin, Alt+arrows move
/// its end; Ctrl+T asks for the table, ? for the why, Ctrl+C copies what is at the cursor.
class ChartCard final : public QWidget {
    Q_OBJECT

public:
    explicit ChartCard(ChartSpec spec, QWidget* parent = nullptr);
    ~ChartCard() override;
    /// Shows this chart of an answer, and what it was in the earlier period where that was asked for; the answer's
    /// filter says what is chosen here. An answer without this chart changes nothing, the same again repaints nothing.
    void setView(const ViewState& view);
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    /// Where the title stands: presses there are left to the page, which moves the card by them.
    [[nodiscard]] QRect titleArea() const;
    /// The value that narrows chartDimension() to what is at this place; empty where nothing is.
    [[nodiscard]] QString valueAt(const QPoint& place) const;
    [[nodiscard]] const ChartScene* scene() const { return m_scene.get(); }
    /// The spot that the keyboard is at, -1 = none.
    [[nodiscard]] int cursor() const { return m_state.cursor; }
    /// Marks the day that is pointed at in another chart; an invalid one is none.
    void pointAt(QDate day);
    /// How many spots can be reached.
    [[nodiscard]] int spotCount() const;
    [[nodiscard]] bool isBrushed(int spot) const { return m_scene && m_scene->covers(m_state.brush, spot); }
    [[nodiscard]] const QString& subtitle() const { return m_subtitle; }
    [[nodiscard]] QSize sizeHint() const override;

    /// What Space and Enter do to a spot.
    void chooseSpot(int spot, bool add);
    void listSpot(int spot);

signals:
    /// The pointer or the cursor is on a spot of another day; an invalid one where it is on none.
    void pointed(QDate day);
    /// A spot was chosen: narrow `field` to `value`, or with `add` add it to what is chosen.
    void chosen(const desk::QueryDimension& field, const QString& value, bool add);
    /// A range was drawn: of days "2026-03-15..2026-03-31", of durations "60m..239m". Comes again as the drag goes on.
    void brushed(const desk::QueryDimension& field, const QString& range);
    void cleared(const desk::QueryDimension& field);
    void unfiltered(); ///< the link of an empty chart: show what there is without any filter
    void exportRequested(const desk::ChartSpec& chart, const QPoint& globalPosition);
    void whyRequested(const desk::ChartSpec& chart, const QRect& globalPlace); ///< of the button, for a popup below it
    void tableRequested(const desk::ChartSpec& chart);
    /// Show the list with the filter narrowed to this spot; as the filter is where the value is empty.
    void listRequested(const desk::QueryDimension& field, const QString& value);
    /// The names without a bar of their own are wanted: where one can search for them.
    void namesRequested(const desk::QueryDimension& field);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setSource(ChartSource source, const Query& query, Millis now);
    void layOut();
    void describe();
    void placeButtons();
    void placeLink();
    void retranslate();
    void paintHeader(QPainter& painter) const;
    void paintHover(QPainter& painter) const;
    [[nodiscard]] std::optional<QueryDimension> dimensionOf(int spot) const;
    void setHovered(int spot);
    void tellDay();
    void pressOnBins(const QPointF& at, bool extend);
    void brush(int from, int to);
    void moveBrush(int first, int last);
    void moveCursor(int to);
    void clearChosen();
    void openNames(const ChartScene::Spot& row);
    void followLink();
    void copySpot(int at);
    bool pressArrow(const QKeyEvent& event);
    bool typeName(const QString& typed);

    ChartSpec m_spec;
    ChartSource m_source;
    Query m_query;
    Millis m_now = 0;
    QString m_title, m_subtitle, m_age;
    bool m_stale = false;
    std::unique_ptr<ChartScene> m_scene;
    ChartScene::State m_state;
    QPointF m_pointer;
    QDate m_day; ///< last told with pointed()
    int m_anchor = -1; ///< bin where a drag began, or the far end of the brush while an end is dragged
    bool m_dragged = false;
    bool m_keyboardFocus = false;
    QString m_typed;
    QTimer m_typing; ///< runs while further letters belong to the same name
    QTimer m_counting; ///< runs before a chart that is being counted says so
    IconButton *m_why, *m_export;
    QToolButton *m_clear, *m_link;
};

} // namespace desk::ui
