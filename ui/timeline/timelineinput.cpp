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
#include <QSet>
#include <QToolTip>

namespace desk::ui {

namespace {

constexpr int kMostLinks = 30; ///< in a menu

/// The whole name of a file, and why it cannot be opened where it cannot.
QString fileWords(const Attachment& file)
{
    const QString name = withoutTricks(text(file.name)).toHtmlEscaped();
    if (file.malware)
        return TimelineView::tr("%1: the help desk found malware in it. It is not fetched.").arg(name);
    return FileShelf::opensSafely(file)
        ? name
        : TimelineView::tr("%1: this kind of file is not opened from here. It can be saved.").arg(name);
}

} // namespace

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
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Attachment* file = attachmentAt(help->pos());
        QToolTip::showText(help->globalPos(), file ? fileWords(*file) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::Leave)
        hover({});
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_conversation || m_items.empty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const auto move = [this](int by) {
        step(by, [this](int item) {
            const auto kind = m_items[static_cast<std::size_t>(item)].kind;
            return kind == TimelineItem::Kind::Message || kind == TimelineItem::Kind::Changes
                || kind == TimelineItem::Kind::Part;
        });
    };
    if (event->matches(QKeySequence::Copy)) {
        if (const QString copied = copyText(); !copied.isEmpty())
            QApplication::clipboard()->setText(copied);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down: move(1); return;
    case Qt::Key_Up: move(-1); return;
    case Qt::Key_Home: verticalScrollBar()->setValue(0); return;
    case Qt::Key_End: verticalScrollBar()->setValue(verticalScrollBar()->maximum()); return;
    case Qt::Key_Space: scrollPage(event->modifiers().testFlag(Qt::ShiftModifier)); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focused >= 0 && m_items[static_cast<std::size_t>(m_focused)].kind == TimelineItem::Kind::Changes)
            toggle(m_focused);
        else if (m_focused >= 0 && m_items[static_cast<std::size_t>(m_focused)].kind == TimelineItem::Kind::Part)
            activatePart(m_focused);
        else if (m_focused >= 0)
            toggleFolds(m_focused);
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
    } else if (const int fold = at.foldAt(point); fold >= 0) {
        toggleFold(item, fold);
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
    const QUrl link = at.linkAt(point).target;
    hover(link);
    const bool hand = m_items[static_cast<std::size_t>(item)].kind == TimelineItem::Kind::Part || link.isValid()
        || at.attachmentAt(point) >= 0 || at.togglesAt(point) || at.foldAt(point) >= 0;
    viewport()->setCursor(hand ? Qt::PointingHandCursor : at.textContains(point) ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    const int item = m_conversation ? itemAt(event->pos().y() + verticalScrollBar()->value()) : -1;
    if (item < 0 || event->button() != Qt::LeftButton || (m_selectedItem >= 0 && m_anchor != m_caret))
        return;
    const ItemLayout& at = layout(item);
    const QPointF point = toItem(event->pos(), item);
    if (const RichText::Link link = at.linkAt(point); link.target.isValid()) {
        activate(link);
        return;
    }
    if (const Attachment* file = attachmentAt(event->pos())) {
        m_files->activate(text(sourceOf(item).accountId), *file);
    }
    activatePart(item);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int item = !m_conversation ? -1 : byKey ? m_focused : itemAt(event->pos().y() + verticalScrollBar()->value());
    if (item < 0 || m_items[static_cast<std::size_t>(item)].kind != TimelineItem::Kind::Message)
        return;
    m_focused = item;
    const auto copy = [](const QString& words) { QApplication::clipboard()->setText(words); };
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_selectedItem == item && m_anchor != m_caret)
        menu->addAction(tr("Copy selection"), this, [this, copy] { copy(copyText()); });
    menu->addAction(tr("Copy as quote, with its source"), this, [this, copy, item] { copy(quoteText(item)); });
    menu->addAction(tr("Copy message"), this, [this, copy, item] { copy(messageText(item)); });
    if (const QUrl link = layout(item).linkAt(toItem(event->pos(), item)).target; link.isValid())
        menu->addAction(tr("Copy link address"), this, [copy, link] { copy(link.toString(QUrl::FullyEncoded)); });
    addLinks(*menu, item);
    addFiles(*menu, item);
    const int entry = m_items[static_cast<std::size_t>(item)].entries.front();
    if (!m_conversation->entries[static_cast<std::size_t>(entry)].event.html.empty())
        menu->addAction(
            m_states[static_cast<std::size_t>(item)].expanded ? tr("Show as message") : tr("Show as received"), this,
            [this, item] { toggle(item); });
    menu->popup(event->globalPos());
}

/// Every link by its true target, so that the keyboard reaches them too.
void TimelineView::addLinks(QMenu& menu, int item)
{
    const std::vector<RichText::Link>& links = layout(item).links();
    if (links.empty())
        return;
    QMenu* list = menu.addMenu(tr("Open link"));
    const QFontMetrics metrics(list->font());
    QSet<QUrl> listed;
    for (const RichText::Link& link : links) {
        if (listed.contains(link.target) || listed.size() == kMostLinks)
            continue;
        listed.insert(link.target);
        QString words = metrics.elidedText(trueTarget(link.target), Qt::ElideMiddle, 480);
        list->addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, link] { activate(link); });
    }
}

void TimelineView::activate(const RichText::Link& link)
{
    emit linkActivated(link.target, link.deceives ? link.words : QString());
}

void TimelineView::hover(const QUrl& link)
{
    if (link == m_hovered)
        return;
    m_hovered = link;
    emit linkHovered(link);
}

} // namespace desk::ui
