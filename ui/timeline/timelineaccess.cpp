// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineaccess.h"

#include "ui/timeline/timelineview.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <unordered_map>

namespace desk::ui {

namespace {

class BlockAccess final : public QAccessibleInterface {
public:
    BlockAccess(TimelineView* view, int item)
        : m_view(view)
        , m_item(item)
    {
    }

    [[nodiscard]] int item() const { return m_item; }
    [[nodiscard]] bool isValid() const override { return m_view && m_item < static_cast<int>(m_view->items().size()); }
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
        return what == QAccessible::Name && isValid() ? m_view->spoken(m_item) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override { return isValid() ? m_view->itemOnScreen(m_item) : QRect(); }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid)
            return state;
        state.focusable = state.readOnly = true;
        state.focused = m_view->hasFocus() && m_view->focusedItem() == m_item;
        const QWidget* port = m_view->viewport();
        state.offscreen = !QRect(port->mapToGlobal(QPoint(0, 0)), port->size()).intersects(rect());
        return state;
    }

private:
    QPointer<TimelineView> m_view;
    int m_item;
};

class TimelineAccess final : public QAccessibleWidget {
public:
    explicit TimelineAccess(TimelineView* view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~TimelineAccess() override
    {
        for (const auto& [item, id] : m_blocks)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return static_cast<int>(view()->items().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto [it, fresh] = m_blocks.try_emplace(index);
        if (fresh)
            it->second = QAccessible::registerAccessibleInterface(new BlockAccess(view(), index));
        return QAccessible::accessibleInterface(it->second);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return view()->hasFocus() ? child(view()->focusedItem()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const int item = view()->itemOnScreenAt(QPoint(x, y));
        return item < 0 ? nullptr : child(item);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* block = dynamic_cast<const BlockAccess*>(child);
        return block ? block->item() : -1;
    }

private:
    [[nodiscard]] TimelineView* view() const { return static_cast<TimelineView*>(widget()); }

    mutable std::unordered_map<int, QAccessible::Id> m_blocks;
};

QAccessibleInterface* timelineAccess(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccess(view) : nullptr;
}

} // namespace

void installTimelineAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(timelineAccess);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace desk::ui
