// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

class QHeaderView;

namespace desk::ui {

/// A table whose rows all have one height, so that a million of them cost what the visible ones cost: where a row is,
/// is a multiplication. Qt's own views keep something for every row and need time for each at every reset. Columns are
/// the header's.
class RowView : public QAbstractItemView {
    Q_OBJECT

public:
    explicit RowView(QHeaderView* header, QWidget* parent = nullptr);
    ~RowView() override;
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QHeaderView* header() const { return m_header; }
    void setRowHeight(int height);
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    /// The height of a line under a row's cells, across all columns (paintFoot); part of the row height.
    void setFootHeight(int height) { m_foot = height; }
    [[nodiscard]] int footHeight() const { return m_foot; }
    /// Empty space after the last column.
    void setTrailingMargin(int width);
    /// The first row that is at least partly visible, and how many there are.
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int visibleRows() const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;

protected:
    /// Paints the line under a row's cells, where there is one.
    virtual void paintFoot(QPainter&, const QRect&, int) { }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintRow(QPainter& painter, int row);
    [[nodiscard]] QRect rowRect(int row) const;
    void setHovered(int row);

    QHeaderView* m_header;
    QWidget* m_headerEnd; ///< goes on with the header over the trailing margin and the scroll bar
    int m_rowHeight = 48;
    int m_trailing = 0, m_foot = 0;
    int m_hovered = -1;
    bool m_keyboardFocus = false;
};

} // namespace desk::ui
