// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/list/listaccess.h"

#include "ui/list/rowview.h"

#include <QAccessibleWidget>

namespace desk::ui {

namespace {

/// The row that is current now.
class CurrentRow final : public QAccessibleInterface {
public:
    explicit CurrentRow(RowView* view)
        : m_view(view)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view && m_view->currentIndex().isValid(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Name || !isValid())
            return {};
        return m_view->currentIndex().siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect cell = m_view->visualRect(m_view->currentIndex().siblingAtColumn(0));
        const QRect row(0, cell.y(), m_view->viewport()->width(), cell.height());
        return { m_view->viewport()->mapToGlobal(row.topLeft()), row.size() };
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = true;
        state.focused = m_view->hasFocus();
        state.selected = m_view->selectionModel()->isSelected(m_view->currentIndex());
        return state;
    }

private:
    QPointer<RowView> m_view;
};

class ListAccess final : public QAccessibleWidget {
public:
    explicit ListAccess(RowView* view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_row(QAccessible::registerAccessibleInterface(new CurrentRow(view)))
    {
    }
    ~ListAccess() override { QAccessible::deleteAccessibleInterface(m_row); }

    [[nodiscard]] int childCount() const override { return row()->isValid() ? 1 : 0; }
    /// Whatever cell is asked for: Qt counts cells, and the event that comes with it is about the current one.
    [[nodiscard]] QAccessibleInterface* child(int) const override { return row()->isValid() ? row() : nullptr; }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() && row()->isValid() ? row() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        return row()->rect().contains(x, y) ? row() : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override { return child == row() ? 0 : -1; }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? row()->text(QAccessible::Name) : QAccessibleWidget::text(what);
    }

private:
    [[nodiscard]] QAccessibleInterface* row() const { return QAccessible::accessibleInterface(m_row); }

    QAccessible::Id m_row;
};

QAccessibleInterface* listAccess(const QString&, QObject* object)
{
    auto* view = qobject_cast<RowView*>(object);
    return view ? new ListAccess(view) : nullptr;
}

} // namespace

void installListAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(listAccess);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace desk::ui
