// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketlist.h"

#include "app/pipeline/textsearch.h"
#include "ui/list/listaccess.h"
#include "ui/list/rowmatch.h"
#include "ui/list/ticketheader.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace desk::ui {

namespace {

constexpr int kFoldedBelow = 560;
constexpr int kFoot = 18; ///< the line of a row that shows the words of the filter
constexpr int kSnippetsAfterMs = 30; ///< what flies past in scrolling is not asked for
constexpr quint32 kColumnsVersion = 1;
/// Beyond this a selection is given up when the list changes: finding each of a million tickets again is not worth a
/// frame.
constexpr std::size_t kMostKept = 20'000;

} // namespace

struct TicketList::Anchor {
    std::optional<Row> current, top;
    int topOffset = 0; ///< of the anchor row above the viewport's upper edge, px
    bool currentVisible = false;
    std::vector<Row> selected;
};

TicketList::TicketList(QWidget* parent)
    : RowView(new TicketHeader, parent)
    , m_model(new TicketListModel(this))
    , m_delegate(new TicketDelegate(this))
    , m_shown(kColumnCount)
{
    setObjectName(QStringLiteral("ticketList"));
    installListAccess();
    for (int i = 0; i < kColumnCount; ++i)
        m_shown.setBit(i, columnIsDefault(Column(i)));
    setItemDelegate(m_delegate);
    setModel(m_model);
    setTrailingMargin(16);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->moveSection(int(Column::Requester), 1); // whose turn it is reads after who asked
    header()->setSortIndicatorShown(true);
    connect(header(), &QHeaderView::sectionClicked, this, &TicketList::requestSort);
    connect(header(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnsMenu(*menu);
        menu->popup(header()->mapToGlobal(at));
    });
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        emit ticketActivated(index.data(TicketListModel::AccountIdRole).toString(),
            index.data(TicketListModel::TicketIdRole).toString());
    });
    m_snippetsSoon.setSingleShot(true);
    m_snippetsSoon.setInterval(kSnippetsAfterMs);
    connect(&m_snippetsSoon, &QTimer::timeout, this, &TicketList::askForSnippets);
    changeEvent(std::make_unique<QEvent>(QEvent::LanguageChange).get());
}

void TicketList::setView(const ViewStatePtr& view)
{
    const ViewStatePtr before = m_model->view();
    const bool sameQuestion = before && view && before->request.query == view->request.query
        && before->request.accountIds == view->request.accountIds && before->request.sort == view->request.sort;
    const Anchor kept = anchor();
    m_restoring = true;
    setTerms(view ? textTerms(view->request.query) : std::vector<TextTerm>());
    m_model->setView(view);
    if (view) {
        header()->setSortIndicator(-1, Qt::DescendingOrder);
        for (int i = 0; i < kColumnCount; ++i)
            if (columnSortKey(Column(i)) == view->request.sort.key)
                header()->setSortIndicator(i, view->request.sort.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        if (before)
            restore({ rowIn(*before, *view, kept.current), rowIn(*before, *view, kept.top), kept.topOffset,
                        kept.currentVisible, rowsIn(*before, *view, kept.selected) },
                sameQuestion);
    }
    m_restoring = false;
    if (!m_terms.empty())
        m_snippetsSoon.start();
    currentChanged(currentIndex(), {});
    emit selectedCountChanged(selectedCount());
}

TicketList::Anchor TicketList::anchor() const
{
    Anchor result;
    if (m_model->rowCount() == 0)
        return result;
    const int offset = verticalScrollBar()->value();
    if (currentIndex().isValid()) {
        result.current = m_model->ticket(currentIndex().row());
        const QRect rect = visualRect(currentIndex());
        result.currentVisible = rect.bottom() >= 0 && rect.top() < viewport()->height();
        result.topOffset = -rect.top();
    }
    if (!result.currentVisible && offset > 0) {
        result.top = m_model->ticket(firstVisibleRow());
        result.topOffset = offset - firstVisibleRow() * rowHeight();
    }
    if (static_cast<std::size_t>(selectedCount()) <= kMostKept)
        result.selected = selectedTickets();
    return result;
}

/// `kept` holds rows of the new view's list here, not of a snapshot.
void TicketList::restore(const Anchor& kept, bool sameQuestion)
{
    QItemSelection selection;
    for (const Row row : kept.selected) {
        const int at = static_cast<int>(row);
        if (!selection.isEmpty() && selection.last().bottom() == at - 1)
            selection.last() = QItemSelectionRange(selection.last().topLeft(), m_model->index(at, kColumnCount - 1));
        else
            selection.append(QItemSelectionRange(m_model->index(at, 0), m_model->index(at, kColumnCount - 1)));
    }
    if (kept.current)
        selectionModel()->setCurrentIndex(
            m_model->index(static_cast<int>(*kept.current), 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const auto anchored = kept.currentVisible ? kept.current : kept.top;
    if (anchored && (sameQuestion || kept.currentVisible))
        verticalScrollBar()->setValue(static_cast<int>(*anchored) * rowHeight() + kept.topOffset);
    else if (!sameQuestion)
        verticalScrollBar()->setValue(0);
}

void TicketList::setNow(Millis now)
{
    m_model->setNow(now);
    viewport()->update();
}

void TicketList::markCurrentRead()
{
    if (currentIndex().isValid())
        m_model->markRead(currentIndex().row());
}

void TicketList::setTerms(std::vector<TextTerm> terms)
{
    if (terms == m_terms)
        return;
    m_terms = std::move(terms);
    m_model->clearSnippets();
    adjustRowHeight();
}

void TicketList::adjustRowHeight()
{
    setFootHeight(m_terms.empty() ? 0 : kFoot);
    setRowHeight(rowHeightOf(density()) + footHeight());
}

void TicketList::askForSnippets()
{
    if (m_terms.empty())
        return;
    SnippetQuestion question { m_terms, {}, std::clamp(viewport()->width() / 5, 60, 200) };
    const int past = std::min(m_model->rowCount(), firstVisibleRow() + visibleRows());
    for (int row = firstVisibleRow(); row < past; ++row)
        if (!m_model->snippet(row)) {
            const QModelIndex index = m_model->index(row, 0);
            question.tickets.emplace_back(index.data(TicketListModel::AccountIdRole).toString(),
                index.data(TicketListModel::TicketIdRole).toString());
        }
    if (!question.tickets.empty())
        emit snippetsWanted(question);
}

void TicketList::addSnippets(const SnippetAnswer& answer)
{
    if (answer.terms != m_terms)
        return;
    m_model->addSnippets(answer);
    viewport()->update();
}

void TicketList::paintFoot(QPainter& painter, const QRect& rect, int row)
{
    if (const Snippet* snippet = m_model->snippet(row))
        m_delegate->paintSnippet(painter, rect, *snippet, layoutDirection());
}

void TicketList::scrollContentsBy(int dx, int dy)
{
    RowView::scrollContentsBy(dx, dy);
    if (!m_terms.empty())
        m_snippetsSoon.start();
}

void TicketList::setDensity(Density density)
{
    m_delegate->setDensity(density);
    adjustRowHeight();
    layOutColumns();
}

void TicketList::setColumnShown(Column column, bool shown)
{
    m_shown.setBit(static_cast<int>(column), shown || column == Column::Conversation);
    layOutColumns();
}

void TicketList::layOutColumns()
{
    const bool folded = viewport()->width() < kFoldedBelow;
    m_delegate->setMostTags(folded ? 1 : 3);
    for (int i = 1; i < kColumnCount; ++i) {
        const auto column = Column(i);
        bool shown = folded ? column == Column::Waits : m_shown.testBit(i);
        if (!folded && column == Column::Requester && density() == Density::Compact)
            shown = true; // one line has no room for the person under the subject
        if (header()->isSectionHidden(i) == shown)
            header()->setSectionHidden(i, !shown);
    }
    viewport()->update();
}

void TicketList::fillColumnsMenu(QMenu& menu)
{
    for (int i = 1; i < kColumnCount; ++i) {
        QAction* action = menu.addAction(columnTitle(Column(i)));
        action->setCheckable(true);
        action->setChecked(m_shown.testBit(i));
        connect(action, &QAction::toggled, this, [this, i](bool on) { setColumnShown(Column(i), on); });
    }
}

QByteArray TicketList::saveColumns() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kColumnsVersion << m_shown;
    for (int i = 0; i < kColumnCount; ++i)
        out << qint32(header()->visualIndex(i)) << qint32(header()->isSectionHidden(i) ? 0 : header()->sectionSize(i));
    return bytes;
}

void TicketList::restoreColumns(const QByteArray& state)
{
    QDataStream in(state);
    quint32 version = 0;
    QBitArray shown;
    in >> version >> shown;
    if (in.status() != QDataStream::Ok || version != kColumnsVersion || shown.size() != kColumnCount)
        return;
    std::vector<std::pair<qint32, int>> order;
    for (int i = 0; i < kColumnCount; ++i) {
        qint32 visual = 0, width = 0;
        in >> visual >> width;
        order.emplace_back(visual, i);
        if (i > 0 && width > 0 && width < 4000)
            header()->resizeSection(i, width);
    }
    if (in.status() != QDataStream::Ok)
        return;
    std::ranges::sort(order);
    for (int at = 1; at < kColumnCount; ++at)
        if (order[static_cast<std::size_t>(at)].second != 0)
            header()->moveSection(header()->visualIndex(order[static_cast<std::size_t>(at)].second), at);
    m_shown = shown;
    m_shown.setBit(0);
    layOutColumns();
}

void TicketList::requestSort(int section)
{
    const auto column = Column(section);
    SortOrder order { columnSortKey(column), columnSortsDescending(column) };
    if (const ViewStatePtr& view = m_model->view(); view && view->request.sort.key == order.key)
        order.descending = !view->request.sort.descending;
    emit sortRequested(order);
}

std::vector<int> TicketList::selectedListRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<Row> TicketList::selectedTickets() const
{
    std::vector<Row> tickets;
    for (const int row : selectedListRows())
        tickets.push_back(m_model->ticket(row));
    return tickets;
}

int TicketList::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<Column> TicketList::shownColumns() const
{
    std::vector<Column> columns;
    for (int visual = 0; visual < header()->count(); ++visual)
        if (const int logical = header()->logicalIndex(visual); m_shown.testBit(logical))
            columns.push_back(Column(logical));
    return columns;
}

void TicketList::copy(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

QString TicketList::selectionAsText() const
{
    return ticketsAsText(*m_model, selectedListRows(), shownColumns());
}

QString TicketList::selectionAsCsv() const
{
    return ticketsAsCsv(*m_model, selectedListRows(), shownColumns());
}

bool TicketList::showTicket(const QString& accountId, const QString& ticketId)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (index.data(TicketListModel::TicketIdRole).toString() == ticketId
            && index.data(TicketListModel::AccountIdRole).toString() == accountId) {
            setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

void TicketList::moveCurrent(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    setCurrentIndex(m_model->index(std::clamp(row, 0, count - 1), 0));
}

void TicketList::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(selectionAsText());
        return;
    }
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        moveCurrent(event->key() == Qt::Key_J ? 1 : -1);
        return;
    }
    RowView::keyPressEvent(event);
}

void TicketList::resizeEvent(QResizeEvent* event)
{
    RowView::resizeEvent(event);
    layOutColumns();
    if (!m_terms.empty())
        m_snippetsSoon.start();
}

void TicketList::contextMenuEvent(QContextMenuEvent* event)
{
    if (selectedCount() == 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this] { emit activated(currentIndex()); });
    menu->addSeparator();
    menu->addAction(
        tr("Copy as text") + QLatin1Char('\t') + QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
        this, [this] { copy(selectionAsText()); });
    menu->addAction(tr("Copy as CSV"), this, [this] { copy(selectionAsCsv()); });
    menu->addAction(tr("Export…"), this, &TicketList::exportWanted);
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, &QAbstractItemView::selectAll);
    menu->popup(event->globalPos());
}

/// Every column as wide as its words need in this language, but for those that the user has drawn wider or narrower.
void TicketList::measureColumns()
{
    for (int i = 1; i < kColumnCount; ++i) {
        int& measured = m_measured[std::size_t(i)];
        const bool untouched = header()->isSectionHidden(i) || measured == 0 || header()->sectionSize(i) == measured;
        measured = columnWidth(Column(i)) + 10;
        if (untouched)
            header()->resizeSection(i, measured);
    }
}

void TicketList::changeEvent(QEvent* event)
{
    RowView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Conversations"));
        measureColumns();
        layOutColumns();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_delegate->refresh();
}

void TicketList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    RowView::currentChanged(current, previous);
    viewport()->update();
    if (m_restoring)
        return;
    const QString account = current.data(TicketListModel::AccountIdRole).toString();
    const QString ticket = current.data(TicketListModel::TicketIdRole).toString();
    if (account == m_currentAccount && ticket == m_currentTicket)
        return;
    m_currentAccount = account;
    m_currentTicket = ticket;
    emit currentTicketChanged(account, ticket);
}

void TicketList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    RowView::selectionChanged(selected, deselected);
    viewport()->update();
    if (!m_restoring)
        emit selectedCountChanged(selectedCount());
}

} // namespace desk::ui
