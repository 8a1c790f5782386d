// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/sidebar.h"

#include "ui/mainwindow/sidebarmodel.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace desk::ui {

using Kind = SidebarRow::Kind;

Sidebar::Sidebar(QWidget* parent)
    : QListView(parent)
    , m_model(new SidebarModel(this))
{
    setObjectName(QStringLiteral("sidebar"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new SidebarDelegate(this));
    setModel(m_model);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, 8, 0, 8);
    setFixedWidth(kWidth);
    setAccessibleName(tr("Accounts and views"));
    connect(m_model, &QAbstractItemModel::modelReset, this, &Sidebar::stretchSpacer, Qt::QueuedConnection);
    m_model->rebuild();
}

void Sidebar::setState(const SidebarState& state)
{
    const int current = currentIndex().row();
    const SidebarRow before = current >= 0 ? m_model->row(current) : SidebarRow();
    m_model->setState(state);
    stretchSpacer(); // may make the rows anew
    if (current >= 0) {
        int at = std::min(current, m_model->rowCount() - 1);
        for (int i = 0; i < m_model->rowCount(); ++i)
            if (const SidebarRow& row = m_model->row(i);
                !before.id.isEmpty() && row.kind == before.kind && row.id == before.id)
                at = i; // it may have moved
        while (at > 0 && !m_model->row(at).selectable())
            --at; // its place was taken by a space
        if (currentIndex().row() != at)
            setCurrentIndex(m_model->index(at));
    }
}

const SidebarState& Sidebar::state() const
{
    return m_model->state();
}

void Sidebar::setRail(bool rail)
{
    m_model->setRail(rail);
    stretchSpacer();
}

bool Sidebar::isRail() const
{
    return m_model->isRail();
}

/// Issues and settings stand at the bottom: the space above them takes what is left.
void Sidebar::stretchSpacer()
{
    const int current = currentIndex().row();
    m_model->setSpacerHeight(std::max(0, viewport()->height() - m_model->heightWithoutSpacer()));
    if (current >= 0 && !currentIndex().isValid()) // another height makes the rows anew
        setCurrentIndex(m_model->index(current));
}

void Sidebar::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    stretchSpacer();
}

void Sidebar::choose(const QModelIndex& index)
{
    if (!index.isValid() || !m_model->row(index.row()).selectable())
        return;
    const SidebarRow row = m_model->row(index.row()); // a copy: what follows may change the rows
    const QPoint below = viewport()->mapToGlobal(visualRect(index).topRight());
    switch (row.kind) {
    case Kind::Page:
    case Kind::Issues: emit pageChosen(row.page); break;
    case Kind::Heading:
        if (row.id == QLatin1String("accounts"))
            emit addAccountChosen();
        else
            emit saveViewChosen();
        break;
    case Kind::AllAccounts:
    case Kind::Account: emit accountChosen(row.id); break;
    case Kind::View: emit viewChosen(row.id); break;
    case Kind::ViewsMenu: emit viewsMenuWanted(below); break;
    case Kind::Settings: emit settingsChosen(); break;
    case Kind::None:
    case Kind::Separator:
    case Kind::Spacer: break;
    }
}

void Sidebar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter) {
        choose(currentIndex());
        return;
    }
    if (changeView(*event))
        return;
    if (event->key() == Qt::Key_Menu && currentIndex().isValid()) {
        const QPoint at = visualRect(currentIndex()).center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, viewport()->mapToGlobal(at));
        contextMenuEvent(&menu);
        return;
    }
    QListView::keyPressEvent(event);
}

/// The keys of a saved view; the window knows which views are the person's own.
bool Sidebar::changeView(const QKeyEvent& event)
{
    if (!currentIndex().isValid() || m_model->row(currentIndex().row()).kind != Kind::View)
        return false;
    const QString id = m_model->row(currentIndex().row()).id;
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    if (alt && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down))
        emit viewMoveWanted(id, event.key() == Qt::Key_Up ? -1 : 1);
    else if (event.key() == Qt::Key_F2)
        emit viewRenameWanted(id);
    else if (event.key() == Qt::Key_Delete)
        emit viewRemoveWanted(id);
    else
        return false;
    return true;
}

void Sidebar::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const bool heading = m_model->row(index.row()).kind == Kind::Heading;
    const QRect row = visualRect(index).adjusted(8, 0, -8, -1);
    if (!heading || SidebarDelegate::addButton(row, layoutDirection()).contains(at))
        choose(index);
}

void Sidebar::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    const SidebarRow row = m_model->row(index.row());
    if (row.kind == Kind::Account)
        emit accountMenuWanted(row.id, event->globalPos());
    else if (row.kind == Kind::View)
        emit viewMenuWanted(row.id, event->globalPos());
}

void Sidebar::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid())
        for (int i = 0; i < m_model->rowCount(); ++i)
            if (m_model->row(i).selectable()) {
                setCurrentIndex(m_model->index(i));
                break;
            }
}

void Sidebar::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Accounts and views"));
        m_model->rebuild();
    }
}

} // namespace desk::ui
