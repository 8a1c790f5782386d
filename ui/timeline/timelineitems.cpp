// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineitems.h"

#include <QDateTime>

namespace desk::ui {

namespace {

// Shorter waits are the pace of a dialogue, not something to point at.
constexpr Millis kShortestWait = 60'000;

bool isFolded(EventKind kind)
{
    return kind == EventKind::Change || kind == EventKind::System || kind == EventKind::Unknown
        || kind == EventKind::Join || kind == EventKind::Leave || kind == EventKind::Rating;
}

class Builder {
public:
    Builder(const Conversation& conversation, const QTimeZone& zone)
        : m_conversation(conversation)
        , m_zone(zone)
    {
    }

    std::vector<TimelineItem> build(Millis now)
    {
        for (int i = 0; i < static_cast<int>(m_conversation.entries.size()); ++i)
            add(i, m_conversation.entries[static_cast<std::size_t>(i)]);
        finish(now);
        return std::move(m_items);
    }

private:
    void add(int index, const Conversation::Entry& entry)
    {
        const Event& event = entry.event;
        if (isFolded(event.kind)) {
            fold(index, event);
            return;
        }
        const bool counts = event.isPublic.value_or(true) && event.kind != EventKind::Note;
        if (counts)
            endWait(entry);
        beginDay(event.at);
        TimelineItem item;
        item.kind = TimelineItem::Kind::Message;
        item.entries = { index };
        m_items.push_back(item);
        if (counts)
            beginWait(entry);
    }

    void fold(int index, const Event& event)
    {
        beginDay(event.at);
        if (m_items.empty() || m_items.back().kind != TimelineItem::Kind::Changes) {
            TimelineItem item;
            item.kind = TimelineItem::Kind::Changes;
            m_items.push_back(item);
        }
        m_items.back().entries.push_back(index);
        if (event.kind != EventKind::Change || event.field != "status")
            return;
        if ((event.to == "solved" || event.to == "closed") && m_waiting != TimelineItem::Waiting::Nobody) {
            m_since = event.at;
            m_waiting = TimelineItem::Waiting::Nobody;
        }
    }

    /// A message of one side ends the wait of the other. A wait is drawn right after what came before, ahead of a new
    /// day.
    void endWait(const Conversation::Entry& entry)
    {
        const bool customer = entry.author.role == AuthorRole::Requester || entry.author.role == AuthorRole::EndUser;
        const bool agent = entry.author.role == AuthorRole::Agent;
        const bool ends = (m_waiting == TimelineItem::Waiting::ForUs && agent)
            || (m_waiting == TimelineItem::Waiting::ForCustomer && customer)
            || (m_waiting == TimelineItem::Waiting::Nobody && m_since != 0 && customer);
        if (!ends)
            return;
        if (entry.event.at - m_since >= kShortestWait) {
            TimelineItem item = wait(entry.event.at);
            item.firstReply = agent && !m_replied;
            m_items.push_back(item);
        }
        m_since = 0;
    }

    void beginWait(const Conversation::Entry& entry)
    {
        const AuthorRole role = entry.author.role;
        if (role == AuthorRole::Agent) {
            m_replied = true;
            m_waiting = TimelineItem::Waiting::ForCustomer;
            m_since = entry.event.at;
        } else if (role == AuthorRole::Requester || role == AuthorRole::EndUser) {
            if (m_waiting != TimelineItem::Waiting::ForUs || m_since == 0)
                m_since = entry.event.at;
            m_waiting = TimelineItem::Waiting::ForUs;
        }
    }

    void finish(Millis now)
    {
        const StatusCategory status = m_conversation.ticket.status;
        if (!isUnsolved(status) || m_since == 0 || m_waiting == TimelineItem::Waiting::Nobody
            || now - m_since < kShortestWait)
            return;
        TimelineItem item = wait(now);
        item.running = true;
        m_items.push_back(item);
        TimelineItem line;
        line.kind = TimelineItem::Kind::Now;
        line.to = now;
        m_items.push_back(line);
    }

    [[nodiscard]] TimelineItem wait(Millis until) const
    {
        TimelineItem item;
        item.kind = TimelineItem::Kind::Wait;
        item.from = m_since;
        item.to = until;
        item.waiting = m_waiting;
        return item;
    }

    void beginDay(Millis at)
    {
        const QDate day = QDateTime::fromMSecsSinceEpoch(at, m_zone).date();
        if (day == m_day)
            return;
        m_day = day;
        TimelineItem item;
        item.kind = TimelineItem::Kind::Day;
        item.day = day;
        m_items.push_back(item);
    }

    const Conversation& m_conversation;
    const QTimeZone& m_zone;
    std::vector<TimelineItem> m_items;
    QDate m_day;
    TimelineItem::Waiting m_waiting = TimelineItem::Waiting::Nobody;
    Millis m_since = 0; ///< since when m_waiting holds, 0 = nothing to measure
    bool m_replied = false;
};

} // namespace

std::vector<TimelineItem> timelineItems(const Conversation& conversation, const QTimeZone& zone, Millis now)
{
    return Builder(conversation, zone).build(now);
}

} // namespace desk::ui
