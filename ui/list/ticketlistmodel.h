// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"
#include "app/pipeline/snippets.h"
#include "ui/list/ticketcolumns.h"

#include <QAbstractTableModel>
#include <QHash>

namespace desk::ui {

class ReadMarks;

/// The list's rows are the row vector of one ViewState; a new one is swapped in by one reset. Never touches disk or a
/// lock.
class TicketListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { TicketIdRole = Qt::UserRole, AccountIdRole, SnapshotRowRole };

    explicit TicketListModel(QObject* parent = nullptr);
    void setView(ViewStatePtr view);
    [[nodiscard]] const ViewStatePtr& view() const { return m_view; }
    /// What relative times are relative to; the owner moves it once a minute.
    void setNow(Millis now) { m_now = now; }
    [[nodiscard]] Millis now() const { return m_now; }

    /// What the person has read already, null = nothing is known of that; must outlive this.
    void setReadMarks(ReadMarks* marks) { m_marks = marks; }
    /// Whether the customer waits for us and the conversation changed since it was read here.
    [[nodiscard]] bool unread(int row) const;
    /// Marks the conversation of a list row read as it is now.
    void markRead(int row);

    /// The lines that show why rows match; those of other words are forgotten with clearSnippets().
    void addSnippets(const SnippetAnswer& answer);
    void clearSnippets() { m_snippets.clear(); }
    /// Null where none has come.
    [[nodiscard]] const Snippet* snippet(int row) const;

    /// The row of the snapshot behind a row of the list.
    [[nodiscard]] Row ticket(int row) const { return m_view->rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const Snapshot& snapshot() const { return *m_view->snapshot; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString heard(int row) const;

    ViewStatePtr m_view;
    ReadMarks* m_marks = nullptr;
    QHash<QString, Snippet> m_snippets; ///< by account and ticket
    Millis m_now = 0;
};

} // namespace desk::ui
