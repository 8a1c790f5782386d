// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/ticketlistmodel.h"

#include "app/base/text.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/list/readmarks.h"

namespace desk::ui {

namespace {

QString toolTip(const Snapshot& s, Row row, Column column)
{
    const auto time
        = [](Seconds32 seconds) { return seconds == 0 ? QString() : formatDateTime(Millis(seconds) * 1000); };
    switch (column) {
    case Column::Conversation:
        return s.mergedInto[row] == 0
            ? text(s.subjects.at(row))
            : TicketListModel::tr("%1 (merged into #%2)", "subject, ticket number")
                  .arg(text(s.subjects.at(row)), text(s.mergeTargets.value(s.mergedInto[row])));
    case Column::Waits: return time(s.waitingSince[row]);
    case Column::Updated: return time(s.updated[row]);
    case Column::Created: return time(s.created[row]);
    case Column::Solved: return time(s.solved[row]);
    default: return {};
    }
}

/// What a screen reader says of the two-line cell.
QString spoken(const Snapshot& s, Row row, Millis now)
{
    QStringList parts { cellText(s, row, Column::Conversation, now), cellText(s, row, Column::Status, now),
        cellText(s, row, Column::Priority, now), cellText(s, row, Column::Requester, now),
        cellText(s, row, Column::Organization, now), cellText(s, row, Column::Channel, now),
        cellText(s, row, Column::Account, now) };
    if (s.mergedInto[row] != 0)
        parts.insert(2, TicketListModel::tr("merged into #%1").arg(text(s.mergeTargets.value(s.mergedInto[row]))));
    if (s.waitingSince[row] != 0)
        parts.append(TicketListModel::tr("customer waits %1").arg(cellText(s, row, Column::Waits, now)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

TicketListModel::TicketListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void TicketListModel::setView(ViewStatePtr view)
{
    beginResetModel();
    m_view = std::move(view);
    endResetModel();
}

bool TicketListModel::unread(int row) const
{
    const Snapshot& s = snapshot();
    const Row at = ticket(row);
    return m_marks && s.waitingSince[at] != 0
        && !m_marks->isRead(s.accounts[s.account[at]].account.id, text(s.ids.at(at)), s.updated[at]);
}

void TicketListModel::markRead(int row)
{
    if (!m_marks || !unread(row))
        return;
    const Snapshot& s = snapshot();
    const Row at = ticket(row);
    m_marks->markRead(s.accounts[s.account[at]].account.id, text(s.ids.at(at)), s.updated[at]);
    emit dataChanged(index(row, 0), index(row, 0));
}

QString TicketListModel::heard(int row) const
{
    QString words = spoken(snapshot(), ticket(row), m_now);
    if (unread(row))
        words.prepend(tr("unread") + QStringLiteral(", "));
    if (const Snippet* line = snippet(row); line && !line->text.isEmpty())
        words += QStringLiteral(", ") + line->text;
    return words;
}

void TicketListModel::addSnippets(const SnippetAnswer& answer)
{
    for (const SnippetAnswer::Line& line : answer.lines)
        m_snippets.insert(line.accountId + QLatin1Char('/') + line.ticketId, line.snippet);
}

const Snippet* TicketListModel::snippet(int row) const
{
    const Snapshot& s = snapshot();
    const Row at = ticket(row);
    const auto found
        = m_snippets.constFind(s.accounts[s.account[at]].account.id + QLatin1Char('/') + text(s.ids.at(at)));
    return found == m_snippets.constEnd() ? nullptr : &*found;
}

int TicketListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_view ? 0 : static_cast<int>(m_view->rows.size());
}

int TicketListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TicketListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = ticket(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return cellText(snapshot(), row, column, m_now);
    case Qt::ToolTipRole: return toolTip(snapshot(), row, column);
    case Qt::AccessibleTextRole:
        if (column != Column::Conversation)
            return cellText(snapshot(), row, column, m_now);
        return heard(index.row());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::AlignVCenter | (columnIsTrailing(column) ? Qt::AlignTrailing : Qt::AlignLeading));
    case TicketIdRole: return text(snapshot().ids.at(row));
    case AccountIdRole: return snapshot().accounts[snapshot().account[row]].account.id;
    case SnapshotRowRole: return row;
    default: return {};
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < kColumnCount)
        return columnTitle(Column(section));
    return {};
}

} // namespace desk::ui
