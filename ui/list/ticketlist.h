// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/list/rowview.h"
#include "ui/list/ticketdelegate.h"
#include "ui/list/ticketlistmodel.h"

#include <QBitArray>
#include <QTimer>
#include <array>

class QMenu;

namespace desk::ui {

/// The list of conversations: shows a ViewState, keeps current row, selection and scroll anchor by ticket when a new
/// one comes, lets columns be chosen, copies. Asks for another order by a signal; sorts nothing itself.
class TicketList final : public RowView {
    Q_OBJECT

public:
    explicit TicketList(QWidget* parent = nullptr);
    void setView(const ViewStatePtr& view);
    void setNow(Millis now);
    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_delegate->density(); }
    [[nodiscard]] TicketListModel& tickets() { return *m_model; }
    /// The current conversation was read.
    void markCurrentRead();
    [[nodiscard]] bool columnShown(Column column) const { return m_shown.testBit(static_cast<int>(column)); }
    void setColumnShown(Column column, bool shown);
    /// A menu of all columns, checkable; for the header and the info row.
    void fillColumnsMenu(QMenu& menu);
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);
    /// The selected tickets (the current one if none), as lines for people or as CSV with all columns shown.
    [[nodiscard]] QString selectionAsText() const;
    [[nodiscard]] QString selectionAsCsv() const;
    [[nodiscard]] int selectedCount() const;
    /// Rows of the snapshot, in the order of the list.
    [[nodiscard]] std::vector<Row> selectedTickets() const;
    /// Takes the lines asked for by snippetsWanted; those of other words are dropped.
    void addSnippets(const SnippetAnswer& answer);
    /// Makes a ticket current and visible; false where the view does not hold it.
    bool showTicket(const QString& accountId, const QString& ticketId);
    void moveCurrent(int by);

signals:
    void currentTicketChanged(const QString& accountId, const QString& ticketId); ///< empty = none
    void ticketActivated(const QString& accountId, const QString& ticketId);
    void sortRequested(desk::SortOrder order);
    void selectedCountChanged(int count);
    void exportWanted(); ///< of the selected
    void snippetsWanted(const desk::SnippetQuestion& question); ///< for rows on screen that have none yet

protected:
    void paintFoot(QPainter& painter, const QRect& rect, int row) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    struct Anchor;
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor& anchor, bool sameQuestion);
    void setTerms(std::vector<TextTerm> terms);
    void adjustRowHeight();
    void askForSnippets();
    void measureColumns();
    void layOutColumns();
    void requestSort(int section);
    [[nodiscard]] std::vector<int> selectedListRows() const;
    [[nodiscard]] std::vector<Column> shownColumns() const;
    void copy(const QString& text) const;

    TicketListModel* m_model;
    TicketDelegate* m_delegate;
    QBitArray m_shown;
    std::array<int, kColumnCount> m_measured {}; ///< widths that the words of this language need
    bool m_restoring = false;
    std::vector<TextTerm> m_terms; ///< the words of the filter; with any, rows have a line that shows them
    QTimer m_snippetsSoon;
    QString m_currentAccount, m_currentTicket;
};

} // namespace desk::ui
