// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and mouse do to the timeline.
#include "ui/timeline/timelineview.h"

#include "app/base/text.h"
#include "ui/theme/theme.h"
#include "ui/timeline/itemmetrics.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace desk::ui {

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LocaleChange) {
        setAccessibleName(tr("Conversation"));
        if (m_conversation)
            setConversation(m_conversation, m_now);
    }
    return QAbstractScrollArea::event(event);
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_conversation) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int item = itemAt(help->pos().y() + verticalScrollBar()->value());
        const QUrl link = item < 0 ? QUrl() : layout(item).linkAt(toItem(help->pos(), item));
        // Where a link truly leads, whatever its words say.
        QToolTip::showText(help->globalPos(),
            link.isValid() ? withoutTricks(link.toDisplayString()).toHtmlEscaped() : QString(), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_conversation || m_items.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto move = [&](int step) {
        int i = m_focused < 0 ? itemAt(verticalScrollBar()->value()) - (step > 0 ? 1 : 0) : m_focused;
        const auto passes = [&](int at) {
            const auto kind = m_items[static_cast<std::size_t>(at)].kind;
            return kind == TimelineItem::Kind::Message || kind == TimelineItem::Kind::Changes;
        };
        for (i += step; i >= 0 && i < static_cast<int>(m_items.size()); i += step)
            if (passes(i)) {
                scrollTo(i, true);
                return;
            }
    };
    if (event->matches(QKeySequence::Copy)) {
        if (const QString copied = copyText(); !copied.isEmpty())
            QApplication::clipboard()->setText(copied);
        return;
    }
    switch (event->key()) {
    case Qt::Key_N: nextCustomerMessage(1); return;
    case Qt::Key_P: nextCustomerMessage(-1); return;
    case Qt::Key_Down: move(1); return;
    case Qt::Key_Up: move(-1); return;
    case Qt::Key_Home: verticalScrollBar()->setValue(0); return;
    case Qt::Key_End: verticalScrollBar()->setValue(verticalScrollBar()->maximum()); return;
    case Qt::Key_Space:
        verticalScrollBar()->triggerAction(
            event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub : QScrollBar::SliderPageStepAdd);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focused >= 0 && m_items[static_cast<std::size_t>(m_focused)].kind == TimelineItem::Kind::Changes)
            toggle(m_focused);
        return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    const int item = m_conversation ? itemAt(event->pos().y() + verticalScrollBar()->value()) : -1;
    if (item < 0 || event->button() != Qt::LeftButton)
        return;
    const ItemLayout& at = layout(item);
    const QPointF point = toItem(event->pos(), item);
    m_selectedItem = -1;
    m_focused = item;
    if (at.togglesAt(point)) {
        toggle(item);
    } else if (at.textContains(point)) {
        m_selectedItem = item;
        m_anchor = m_caret = at.positionAt(point);
    }
    viewport()->update();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_conversation)
        return;
    if (m_selectedItem >= 0 && event->buttons() & Qt::LeftButton) {
        m_caret = layout(m_selectedItem).positionAt(toItem(event->pos(), m_selectedItem));
        viewport()->update();
        return;
    }
    const int item = itemAt(event->pos().y() + verticalScrollBar()->value());
    if (item < 0)
        return;
    const ItemLayout& at = layout(item);
    const QPointF point = toItem(event->pos(), item);
    const bool hand = at.linkAt(point).isValid() || at.attachmentAt(point) >= 0 || at.togglesAt(point);
    viewport()->setCursor(hand ? Qt::PointingHandCursor : at.textContains(point) ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const int item = m_conversation ? itemAt(event->pos().y() + verticalScrollBar()->value()) : -1;
    if (item < 0 || event->button() != Qt::LeftButton || (m_selectedItem >= 0 && m_anchor != m_caret))
        return;
    const ItemLayout& at = layout(item);
    const QPointF point = toItem(event->pos(), item);
    if (const QUrl link = at.linkAt(point); link.isValid())
        emit linkActivated(link);
    if (const int index = at.attachmentAt(point); index >= 0) {
        const int entry = m_items[static_cast<std::size_t>(item)].entries.front();
        const Attachment& file = m_conversation->entries[static_cast<std::size_t>(entry)]
                                     .event.attachments[static_cast<std::size_t>(index)];
        emit attachmentActivated(file.malware ? QUrl() : QUrl(text(file.url)));
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const int item = m_conversation ? itemAt(event->pos().y() + verticalScrollBar()->value()) : -1;
    if (item < 0 || m_items[static_cast<std::size_t>(item)].kind != TimelineItem::Kind::Message)
        return;
    m_focused = item;
    const auto copy = [](const QString& words) { QApplication::clipboard()->setText(words); };
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_selectedItem == item && m_anchor != m_caret)
        menu->addAction(tr("Copy selection"), this, [this, copy] { copy(copyText()); });
    menu->addAction(tr("Copy message"), this, [this, copy, item] { copy(messageText(item)); });
    if (const QUrl link = layout(item).linkAt(toItem(event->pos(), item)); link.isValid())
        menu->addAction(tr("Copy link address"), this, [copy, link] { copy(link.toString()); });
    const int entry = m_items[static_cast<std::size_t>(item)].entries.front();
    if (!m_conversation->entries[static_cast<std::size_t>(entry)].event.html.empty())
        menu->addAction(m_expanded[static_cast<std::size_t>(item)] ? tr("Show as message") : tr("Show as received"),
            this, [this, item] { showSourceOf(item); });
    menu->popup(event->globalPos());
}

} // namespace desk::ui
