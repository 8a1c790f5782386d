// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QAbstractScrollArea>
#include <set>

namespace desk::ui {

/// The values of the filter's fields with how many tickets each would leave: status, priority, channel, group … A click
/// narrows to one, Ctrl+click adds. One Tab stop: the arrows move, Enter chooses, Ctrl+Enter adds. Values in, intents
/// out.
class FacetPanel final : public QAbstractScrollArea {
    Q_OBJECT

public:
    static constexpr int kWidth = 216;
    explicit FacetPanel(QWidget* parent = nullptr);
    /// The charts that the counts come from.
    static const std::vector<ChartSpec>& wantedCharts();
    void setView(const ViewState& view);

    /// A line of the panel, for tests and screen readers.
    struct Line {
        enum class Kind { Heading, Value, More };
        Kind kind = Kind::Heading;
        ChartSpec chart;
        QString label;
        QString value; ///< what narrows to it
        std::size_t count = 0;
        bool chosen = false;
    };
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] QRect lineRect(int line) const; ///< in the viewport
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(desk::QueryField field, const QString& value, bool add);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addFacet(const ChartData& chart);
    void updateBar();
    void activate(int line, bool add);
    void moveTo(int line);
    [[nodiscard]] int lineAt(const QPoint& at) const;
    [[nodiscard]] bool canHold(int line) const; ///< the cursor
    void paintLine(QPainter& painter, int line) const;

    ViewState m_shown; ///< the charts of the last answer, to lay them out again
    std::vector<Line> m_lines;
    std::set<ChartId> m_open; ///< facets that show all their values
    int m_current = -1, m_hovered = -1;
};

} // namespace desk::ui
