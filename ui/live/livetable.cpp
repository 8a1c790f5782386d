// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livetable.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>

namespace desk::ui {

namespace {

constexpr int kRow = 28, kHead = 26, kFilter = 168, kNames = 130, kCell = 8;

/// Names of the columns: small and quiet, a line below.
class Header final : public QHeaderView {
public:
    explicit Header(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Theme& theme = Theme::current();
        painter->fillRect(rect, theme.color("surface.base"));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border.hair"));
        painter->setFont(font());
        painter->setPen(theme.color("text.tertiary"));
        const QRect place = rect.adjusted(kCell, 0, -kCell, 0);
        painter->drawText(place, model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt(),
            painter->fontMetrics().elidedText(
                model()->headerData(section, orientation()).toString(), Qt::ElideRight, place.width()));
    }
};

class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(option.rect,
                theme.color(option.state.testFlag(QStyle::State_Active) ? "selection.active" : "selection.inactive"));
        const QRect& rect = option.rect;
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("border.hair"));
        painter->setFont(option.font);
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        const QRect place = rect.adjusted(kCell, 0, -kCell, 0);
        painter->drawText(place, index.data(Qt::TextAlignmentRole).toInt(),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    }
};

} // namespace

void LiveTableModel::setTable(LiveTable table)
{
    const bool sameShape = table.columns == m_table.columns
        && std::ranges::equal(table.rows, m_table.rows, {}, &LiveTable::Row::id, &LiveTable::Row::id);
    if (!sameShape) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (table.rows[i] != m_table.rows[i]) {
            m_table.rows[i] = std::move(table.rows[i]);
            emit dataChanged(index(int(i), 0), index(int(i), columnCount() - 1));
        }
}

void LiveTableModel::setFaded(bool faded)
{
    if (std::exchange(m_faded, faded) != faded && rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), { Qt::ForegroundRole });
}

int LiveTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int LiveTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant LiveTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LiveTable::Row& row = m_table.rows[std::size_t(index.row())];
    const QString& cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell;
    case Qt::ToolTipRole: return index.column() == 0 ? cell : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? cell : m_table.columns.at(index.column()) + QLatin1Char(' ') + cell;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::ForegroundRole:
        return Theme::current().color(m_faded || cell == QStringLiteral("–") ? "text.tertiary"
                : index.column() == 0                                        ? "text.primary"
                                                                             : "text.secondary");
    case IdRole: return row.id;
    default: return {};
    }
}

QVariant LiveTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_table.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_table.columns.at(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeading : Qt::AlignTrailing));
    return {};
}

LiveTableCard::LiveTableCard(const QString& objectName, bool filter, QWidget* parent)
    : LiveCard(parent)
    , m_model(new LiveTableModel(this))
    , m_rows(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
{
    setObjectName(objectName);
    m_rows->setSourceModel(m_model);
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(objectName + QStringLiteral("View"));
    m_view->setHorizontalHeader(new Header(m_view));
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setModel(m_rows);
    m_view->horizontalHeader()->setFixedHeight(kHead);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(kRow);
    m_view->verticalHeader()->setMinimumSectionSize(kRow);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsClickable(false);
    m_view->horizontalHeader()->setMinimumSectionSize(20);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose
        = [this](const QModelIndex& index) { emit chosen(index.data(LiveTableModel::IdRole).toString()); };
    connect(m_view, &QTableView::clicked, this, choose);
    connect(m_view, &QTableView::activated, this, choose);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LiveTableCard::layOut);
    if (filter) {
        m_filter = new QLineEdit(this);
        m_filter->setObjectName(objectName + QStringLiteral("Filter"));
        m_filter->setClearButtonEnabled(true);
        m_headerTaken = kFilter + 8;
        connect(m_filter, &QLineEdit::textChanged, m_rows, &QSortFilterProxyModel::setFilterFixedString);
    }
    restyle();
}

void LiveTableCard::setTable(LiveTable table)
{
    m_model->setTable(std::move(table));
    m_view->setAccessibleName(title());
}

void LiveTableCard::setFilterWords(const QString& placeholder)
{
    m_filter->setPlaceholderText(placeholder);
    m_filter->setAccessibleName(placeholder);
}

void LiveTableCard::setChosen(const QString& id)
{
    for (int row = 0; row < m_rows->rowCount(); ++row)
        if (!id.isEmpty() && m_rows->index(row, 0).data(LiveTableModel::IdRole).toString() == id)
            return m_view->selectRow(row);
    m_view->clearSelection();
}

void LiveTableCard::layOut()
{
    m_view->setGeometry(6, kHeader, width() - 12, height() - kHeader - 7);
    if (m_filter)
        m_filter->setGeometry(QStyle::visualRect(
            layoutDirection(), rect(), QRect(width() - kPad - kFilter, 10, kFilter, m_filter->sizeHint().height())));
    const int columns = m_rows->columnCount();
    if (columns < 2)
        return;
    // Each as wide as its header or a time asks for; the names get the rest. Where that is too little, numbers that
    // the other columns make up for go.
    const QFontMetrics heads(m_view->horizontalHeader()->font()), cells(m_view->font());
    QHeaderView& header = *m_view->horizontalHeader();
    int left = m_view->viewport()->width();
    for (int column = 1; column < columns; ++column) {
        const bool time = columns <= 5 || column == 2;
        const int least = time ? cells.horizontalAdvance(QStringLiteral("00 min 00 s")) : 0;
        const int wide = std::max(heads.horizontalAdvance(m_model->table().columns.at(column)), least) + 2 * kCell + 4;
        header.setSectionHidden(column, false);
        header.resizeSection(column, wide);
        left -= wide;
    }
    for (const int column : m_spare)
        if (left < kNames && column < columns) {
            left += header.sectionSize(column);
            header.setSectionHidden(column, true);
        }
    header.resizeSection(0, std::max(kNames, left));
}

void LiveTableCard::restyle()
{
    m_view->setFont(Theme::font("secondary"));
    m_view->horizontalHeader()->setFont(Theme::font("caption"));
    if (m_filter)
        m_filter->setFont(Theme::font("secondary"));
    layOut();
}

void LiveTableCard::resizeEvent(QResizeEvent* event)
{
    LiveCard::resizeEvent(event);
    layOut();
}

void LiveTableCard::changeEvent(QEvent* event)
{
    LiveCard::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace desk::ui
