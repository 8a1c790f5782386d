// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a thread, and the conversations of a customer's history: what can be opened from the timeline.
#include "app/base/text.h"
#include "ui/timeline/timelineview.h"

#include <QMenu>
#include <QScrollBar>

namespace desk::ui {

const Attachment* TimelineView::attachmentAt(const QPoint& viewportPoint)
{
    const int item = m_conversation ? itemAt(viewportPoint.y() + verticalScrollBar()->value()) : -1;
    const int index = item < 0 ? -1 : layout(item).attachmentAt(toItem(viewportPoint, item));
    if (index < 0)
        return nullptr;
    const auto entry = static_cast<std::size_t>(m_items[static_cast<std::size_t>(item)].entries.front());
    return &m_conversation->entries[entry].event.attachments[static_cast<std::size_t>(index)];
}

/// What is known of a file has changed: its message is laid out anew, and what is being read stays where it is.
void TimelineView::layOutFiles()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].kind != TimelineItem::Kind::Message || !m_layouts[i])
            continue;
        const auto entry = static_cast<std::size_t>(m_items[i].entries.front());
        if (!m_conversation->entries[entry].event.attachments.empty())
            m_layouts[i].reset();
    }
    layOutVisible();
    viewport()->update();
}

void TimelineView::addFiles(QMenu& menu, int item)
{
    const auto entry = static_cast<std::size_t>(m_items[static_cast<std::size_t>(item)].entries.front());
    const QString account = text(sourceOf(item).accountId);
    for (const Attachment& file : m_conversation->entries[entry].event.attachments) {
        if (file.malware)
            continue;
        const FileLook look = m_files->look(account, file);
        QString name = menu.fontMetrics().elidedText(withoutTricks(text(file.name)), Qt::ElideMiddle, 240);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const auto activate = [this, file, account] { m_files->activate(account, file); };
        if (look.state == FileLook::State::Fetching)
            menu.addAction(tr("Stop fetching %1").arg(name), this, activate);
        else if (look.state != FileLook::State::Here)
            menu.addAction(tr("Fetch %1").arg(name), this, activate);
        else if (FileShelf::opensSafely(file))
            menu.addAction(tr("Open %1").arg(name), this, activate);
        if (look.state == FileLook::State::Here)
            menu.addAction(
                tr("Save %1 as…").arg(name), this, [this, file, account] { m_files->saveAs(account, file, window()); });
    }
}

void TimelineView::activatePart(int item)
{
    const TimelineItem& it = m_items[static_cast<std::size_t>(item)];
    if (it.kind != TimelineItem::Kind::Part)
        return;
    const Conversation& source = sourceOf(item);
    emit partActivated(text(source.accountId), text(source.ticket.id));
}

} // namespace desk::ui
