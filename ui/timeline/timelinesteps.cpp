// SPDX-License-Identifier: GPL-3.0-or-later
// Where the timeline goes: from message to message, to a day, to an event, a screenful on.
#include "ui/timeline/timelineview.h"

#include "ui/timeline/itemmetrics.h"

#include <QScrollBar>

namespace desk::ui {

using namespace timeline;

namespace {

bool isCustomer(AuthorRole role)
{
    return role == AuthorRole::Requester || role == AuthorRole::EndUser;
}

bool isPublicMessage(const Event& event)
{
    return event.isPublic.value_or(true) && event.kind != EventKind::Note;
}

} // namespace

bool TimelineView::isCustomerMessage(int item) const
{
    const TimelineItem& it = m_items[static_cast<std::size_t>(item)];
    if (it.kind != TimelineItem::Kind::Message)
        return false;
    const Conversation::Entry& entry = m_conversation->entries[static_cast<std::size_t>(it.entries.front())];
    return isPublicMessage(entry.event) && isCustomer(entry.author.role);
}

bool TimelineView::isAnswer(int item) const
{
    const TimelineItem& it = m_items[static_cast<std::size_t>(item)];
    if (it.kind != TimelineItem::Kind::Message)
        return false;
    const Conversation::Entry& entry = m_conversation->entries[static_cast<std::size_t>(it.entries.front())];
    return isPublicMessage(entry.event) && entry.author.role == AuthorRole::Agent;
}

int TimelineView::lastAnswer() const
{
    int last = static_cast<int>(m_items.size()) - 1;
    while (last >= 0 && !isAnswer(last))
        --last;
    return last;
}

void TimelineView::step(int by, const std::function<bool(int)>& wanted)
{
    int from = m_focused;
    if (from < 0)
        from = by > 0 ? itemAt(verticalScrollBar()->value()) - 1 : static_cast<int>(m_items.size());
    for (int i = from + by; i >= 0 && i < static_cast<int>(m_items.size()); i += by)
        if (wanted(i)) {
            scrollTo(i, true);
            return;
        }
}

void TimelineView::nextCustomerMessage(int step)
{
    this->step(step, [this](int item) { return isCustomerMessage(item); });
}

void TimelineView::nextUnanswered(int step)
{
    const int answered = lastAnswer();
    this->step(step, [&](int item) { return item > answered && isCustomerMessage(item); });
}

QString TimelineView::spoken(int item)
{
    return layout(item).spoken();
}

QRect TimelineView::itemOnScreen(int item) const
{
    const auto i = static_cast<std::size_t>(item);
    const QPoint top(kMargin, m_tops[i] - verticalScrollBar()->value());
    return { viewport()->mapToGlobal(top), QSize(blockWidth(), m_heights[i]) };
}

int TimelineView::itemOnScreenAt(const QPoint& point) const
{
    const QPoint inside = viewport()->mapFromGlobal(point);
    return viewport()->rect().contains(inside) ? itemAt(inside.y() + verticalScrollBar()->value()) : -1;
}

QList<QDate> TimelineView::days() const
{
    QList<QDate> days;
    for (const TimelineItem& item : m_items)
        if (item.kind == TimelineItem::Kind::Day)
            days.append(item.day);
    return days;
}

QDate TimelineView::dayInView() const
{
    QDate day;
    const int first = itemAt(verticalScrollBar()->value());
    for (int i = 0; i < static_cast<int>(m_items.size()) && (i <= first || !day.isValid()); ++i)
        if (m_items[static_cast<std::size_t>(i)].kind == TimelineItem::Kind::Day)
            day = m_items[static_cast<std::size_t>(i)].day;
    return day;
}

void TimelineView::goToDay(QDate day)
{
    const auto at = std::ranges::find_if(
        m_items, [day](const TimelineItem& item) { return item.kind == TimelineItem::Kind::Day && item.day >= day; });
    if (at == m_items.end())
        return;
    const auto item = static_cast<int>(at - m_items.begin());
    m_atEnd = false;
    verticalScrollBar()->setValue(m_tops[static_cast<std::size_t>(item)]);
    layOutVisible(); // the guesses above it are not its business
    m_focused = std::min(item + 1, static_cast<int>(m_items.size()) - 1);
    viewport()->update();
}

void TimelineView::scrollPage(bool back)
{
    QScrollBar* bar = verticalScrollBar();
    if (!back && bar->value() >= bar->maximum()) {
        m_fromTop = true;
        emit readOn();
        return;
    }
    // A line of what was read stays in view.
    const int page = std::max(bar->singleStep(), viewport()->height() - bar->singleStep());
    bar->setValue(bar->value() + (back ? -page : page));
}

void TimelineView::revealEvent(const std::string& eventId)
{
    for (std::size_t i = 0; i < m_items.size(); ++i)
        for (const int entry : m_items[i].entries)
            if (m_conversation->entries[static_cast<std::size_t>(entry)].event.id == eventId)
                scrollTo(static_cast<int>(i), true);
}

} // namespace desk::ui
