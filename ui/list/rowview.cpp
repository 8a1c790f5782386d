// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/rowview.h"

#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QHoverEvent>
#include <QPainter>
#include <QScrollBar>

namespace desk::ui {

namespace {

class HeaderEnd final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().color("surface.raised"));
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::current().color("border.normal"));
    }
};

} // namespace

RowView::RowView(QHeaderView* header, QWidget* parent)
    : QAbstractItemView(parent)
    , m_header(header)
    , m_headerEnd(new HeaderEnd(this))
{
    m_header->setParent(this);
    m_header->setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(Style::kOverlayBar, true);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(m_header, &QHeaderView::sectionResized, this, [this] { viewport()->update(); });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] { viewport()->update(); });
    connect(m_header, &QHeaderView::geometriesChanged, this, &RowView::updateGeometries);
}

RowView::~RowView()
{
    m_header->disconnect(this); // it dies after us and speaks until then
}

void RowView::setModel(QAbstractItemModel* model)
{
    m_header->setModel(model);
    QAbstractItemView::setModel(model);
}

void RowView::setRowHeight(int height)
{
    if (m_rowHeight == height)
        return;
    const int first = firstVisibleRow();
    m_rowHeight = height;
    updateGeometries();
    verticalScrollBar()->setValue(first * height);
    viewport()->update();
}

void RowView::setTrailingMargin(int width)
{
    m_trailing = width;
    updateGeometries();
}

int RowView::firstVisibleRow() const
{
    return verticalOffset() / m_rowHeight;
}

int RowView::visibleRows() const
{
    return viewport()->height() / m_rowHeight + 2;
}

QRect RowView::rowRect(int row) const
{
    return { 0, row * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight };
}

QRect RowView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const QRect row = rowRect(index.row());
    return { m_header->sectionViewportPosition(index.column()) + m_header->x() - viewport()->x(), row.y(),
        m_header->sectionSize(index.column()), row.height() };
}

void RowView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * m_rowHeight;
    const int height = viewport()->height();
    const int offset = verticalOffset();
    int wanted = offset;
    if (hint == PositionAtTop)
        wanted = top;
    else if (hint == PositionAtBottom)
        wanted = top + m_rowHeight - height;
    else if (hint == PositionAtCenter)
        wanted = top - (height - m_rowHeight) / 2;
    else if (top < offset)
        wanted = top;
    else if (top + m_rowHeight > offset + height)
        wanted = top + m_rowHeight - height;
    verticalScrollBar()->setValue(wanted);
}

QModelIndex RowView::indexAt(const QPoint& point) const
{
    if (!model() || point.y() < 0)
        return {};
    const int row = (point.y() + verticalOffset()) / m_rowHeight;
    if (row >= model()->rowCount())
        return {};
    const int column = m_header->logicalIndexAt(point.x() - m_header->x() + viewport()->x());
    return model()->index(row, column < 0 ? 0 : column);
}

void RowView::reset()
{
    m_hovered = -1;
    QAbstractItemView::reset();
    updateGeometries();
}

QModelIndex RowView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int count = model() ? model()->rowCount() : 0;
    if (count == 0)
        return {};
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    const int current = currentIndex().isValid() ? currentIndex().row() : -1;
    int row = current;
    switch (action) {
    case MoveUp:
    case MovePrevious: row = current - 1; break;
    case MoveDown:
    case MoveNext: row = current + 1; break;
    case MovePageUp: row = current - page; break;
    case MovePageDown: row = current + page; break;
    case MoveHome: row = 0; break;
    case MoveEnd: row = count - 1; break;
    case MoveLeft:
    case MoveRight: break;
    }
    return model()->index(std::clamp(row, 0, count - 1), 0);
}

int RowView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool RowView::isIndexHidden(const QModelIndex& index) const
{
    return m_header->isSectionHidden(index.column());
}

void RowView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    const int count = model() ? model()->rowCount() : 0;
    if (count == 0 || !selectionModel())
        return;
    const QRect r = rect.normalized();
    const int first = (r.top() + verticalOffset()) / m_rowHeight;
    const int last = (r.bottom() + verticalOffset()) / m_rowHeight;
    if (first >= count) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    const QModelIndex from = model()->index(std::max(first, 0), 0);
    const QModelIndex to = model()->index(std::clamp(last, 0, count - 1), model()->columnCount() - 1);
    selectionModel()->select(QItemSelection(from, to), command);
}

QRegion RowView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection)
        region += rowRect(range.top()).united(rowRect(range.bottom())) & viewport()->rect();
    return region;
}

void RowView::updateGeometries()
{
    const int headerHeight = m_header->isHidden() ? 0 : m_header->sizeHint().height();
    setViewportMargins(0, headerHeight, 0, 0);
    const QRect area = viewport()->geometry();
    // The header spans the whole width; its sections end where the rows' cells do.
    m_header->setGeometry(area.x(), area.y() - headerHeight, std::max(0, area.width() - m_trailing), headerHeight);
    m_headerEnd->setGeometry(
        m_header->geometry().right() + 1, m_header->y(), width() - m_header->geometry().right() - 1, headerHeight);
    const int count = model() ? model()->rowCount() : 0;
    const int height = viewport()->height();
    verticalScrollBar()->setSingleStep(m_rowHeight);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, std::max(0, count * m_rowHeight - height));
    QAbstractItemView::updateGeometries();
}

void RowView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::current().color("surface.base"));
    const int count = model() ? model()->rowCount() : 0;
    const int first = (event->rect().top() + verticalOffset()) / m_rowHeight;
    const int last = std::min(count - 1, (event->rect().bottom() + verticalOffset()) / m_rowHeight);
    for (int row = first; row <= last; ++row)
        paintRow(painter, row);
}

void RowView::paintRow(QPainter& painter, int row)
{
    const Theme& theme = Theme::current();
    const QRect rect = rowRect(row);
    const bool selected = selectionModel() && selectionModel()->isRowSelected(row, QModelIndex());
    const bool active = hasFocus() && isActiveWindow();
    if (selected)
        painter.fillRect(rect, theme.color(active ? "selection.active" : "selection.inactive"));
    else if (row == m_hovered)
        painter.fillRect(rect, theme.color("surface.hover"));
    if (m_rowHeight > 32)
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.color("border.hair"));

    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state.setFlag(QStyle::State_Selected, selected);
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(column))
            continue;
        const QModelIndex index = model()->index(row, column);
        option.rect = visualRect(index).adjusted(0, 0, 0, -m_foot);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
    if (m_foot > 0)
        paintFoot(painter, QRect(rect.x(), rect.bottom() + 1 - m_foot, rect.width() - m_trailing, m_foot), row);
    if (selected && active) {
        const int x = isRightToLeft() ? rect.right() - 2 : rect.x();
        painter.fillRect(QRect(x, rect.y(), 3, rect.height()), theme.color("selection.bar"));
    }
    if (active && m_keyboardFocus && currentIndex().row() == row) {
        painter.setPen(QPen(theme.color("accent.focus"), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void RowView::scrollContentsBy(int, int)
{
    setHovered(-1);
    viewport()->update();
}

bool RowView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
        setHovered(indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::HoverLeave)
        setHovered(-1);
    else if (event->type() == QEvent::MouseButtonPress)
        m_keyboardFocus = false;
    return QAbstractItemView::viewportEvent(event);
}

void RowView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : { std::exchange(m_hovered, row), row })
        if (changed >= 0)
            viewport()->update(rowRect(changed));
}

void RowView::focusInEvent(QFocusEvent* event)
{
    m_keyboardFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
}

void RowView::focusOutEvent(QFocusEvent* event)
{
    QAbstractItemView::focusOutEvent(event);
    viewport()->update();
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    m_keyboardFocus = true;
    QAbstractItemView::keyPressEvent(event);
    viewport()->update();
}

} // namespace desk::ui
